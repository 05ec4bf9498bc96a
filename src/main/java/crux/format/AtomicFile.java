package crux.format;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes a whole file or nothing: beside it first, then moved into its place.
 *
 * <p>A reader sees the old content or the new, never a part. The content is on the disk before the move, and the move is on it
 * before {@link #write} returns, where the system lets a folder be forced; a power cut leaves the old or the new.
 */
public final class AtomicFile {

    private static final AtomicLong COUNT = new AtomicLong();

    private static final Pattern BESIDE = Pattern.compile("\\.(.+)\\.[0-9]+-[0-9]+\\.tmp");

    private AtomicFile() {}

    /** The file that a failure means, which may name the temporary one beside it. */
    static String meant(String file) {
        Path path = Path.of(file);
        Matcher beside = BESIDE.matcher(String.valueOf(path.getFileName()));
        return beside.matches() ? path.resolveSibling(beside.group(1)).toString() : file;
    }

    /** Puts {@code text} into {@code file}, as UTF-8. */
    public static void write(Path file, String text) throws IOException {
        write(SystemDisk.DISK, file, text);
    }

    /** The same on another disk. */
    public static void write(Disk disk, Path file, String text) throws IOException {
        Path target = file.toAbsolutePath();
        Path folder = target.getParent();
        if (folder == null) {
            throw new IOException(file + " is no file's name");
        }
        Path beside = folder.resolve(".%s.%s-%s.tmp"
                .formatted(target.getFileName(), ProcessHandle.current().pid(), COUNT.incrementAndGet()));
        try {
            disk.create(beside, text.getBytes(StandardCharsets.UTF_8));
            disk.force(beside);
            disk.move(beside, target);
            disk.forceFolder(folder);
        } catch (FileSystemException named) {
            throw named;
        } catch (IOException unnamed) {
            throw (IOException)
                    new FileSystemException(target.toString(), null, unnamed.getMessage()).initCause(unnamed);
        } finally {
            disk.delete(beside);
        }
    }
}
