package crux.library;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/**
 * One writer at a time in a folder, among threads and among processes.
 *
 * <p>The system frees the lock of a process that ends, however it ends. Readers need none: files are replaced whole.
 */
final class WriteLock {

    private static final Map<Path, ReentrantLock> HERE = new ConcurrentHashMap<>();

    private WriteLock() {}

    /** What is done while nobody else writes. */
    @FunctionalInterface
    interface Work<R> {

        /** Does it. */
        R done() throws IOException;
    }

    /** Waits until nobody else writes in a folder that exists, and does the work. */
    static <R> R within(Path folder, Work<R> work) throws IOException {
        Path file = folder.resolve(".lock");
        ReentrantLock here = HERE.computeIfAbsent(file, unused -> new ReentrantLock());
        here.lock();
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            FileLock everywhere = channel.lock();
            try {
                return work.done();
            } finally {
                everywhere.release();
            }
        } finally {
            here.unlock();
        }
    }
}
