package crux.format;

import java.io.IOException;
import java.nio.file.Path;

/**
 * What a safe save asks of a file system: single steps, each of which may be the last before the power goes.
 *
 * <p>A test can record the steps of a save and see what is left after each; {@link SystemDisk} takes them for good.
 */
public interface Disk {

    /** Makes a folder whose parent exists; nothing where it is there already. */
    void createFolder(Path folder) throws IOException;

    /** Puts bytes into a new file. They may still be lost. */
    void create(Path file, byte[] content) throws IOException;

    /** Returns once what was put into a file is on the disk. */
    void force(Path file) throws IOException;

    /** Gives a file another name in one step, in place of what had that name. */
    void move(Path from, Path to) throws IOException;

    /** Returns once the names in a folder are on the disk, where the system lets a folder be forced. */
    void forceFolder(Path folder);

    /** Removes a file, if it is there. */
    void delete(Path file) throws IOException;
}
