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
final class WriteLock implements AutoCloseable {

    private static final Map<Path, ReentrantLock> HERE = new ConcurrentHashMap<>();

    private final ReentrantLock here;
    private final FileChannel channel;
    private final FileLock everywhere;

    private WriteLock(ReentrantLock here, FileChannel channel, FileLock everywhere) {
        this.here = here;
        this.channel = channel;
        this.everywhere = everywhere;
    }

    /** Waits until nobody else writes in a folder that exists. */
    static WriteLock of(Path folder) throws IOException {
        Path file = folder.resolve(".lock");
        ReentrantLock here = HERE.computeIfAbsent(file, unused -> new ReentrantLock());
        here.lock();
        try {
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            try {
                return new WriteLock(here, channel, channel.lock());
            } catch (IOException failed) {
                channel.close();
                throw failed;
            }
        } catch (IOException failed) {
            here.unlock();
            throw failed;
        }
    }

    @Override
    public void close() throws IOException {
        try (FileChannel closing = channel) {
            everywhere.release();
        } finally {
            here.unlock();
        }
    }
}
