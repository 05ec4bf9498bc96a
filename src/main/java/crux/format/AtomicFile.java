package crux.format;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Writes a whole file or nothing: beside it first, then moved into its place.
 *
 * <p>A reader sees the old content or the new, never a part. Nothing is promised about a power cut.
 */
public final class AtomicFile {

    private static final AtomicLong COUNT = new AtomicLong();

    private AtomicFile() {}

    /** Puts {@code text} into {@code file}, as UTF-8. */
    public static void write(Path file, String text) throws IOException {
        Path target = file.toAbsolutePath();
        Path folder = target.getParent();
        if (folder == null) {
            throw new IOException(file + " is no file's name");
        }
        Path beside = folder.resolve(".%s.%s-%s.tmp"
                .formatted(target.getFileName(), ProcessHandle.current().pid(), COUNT.incrementAndGet()));
        try {
            Files.writeString(beside, text, StandardCharsets.UTF_8);
            move(beside, target);
        } finally {
            Files.deleteIfExists(beside);
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException unsupported) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
