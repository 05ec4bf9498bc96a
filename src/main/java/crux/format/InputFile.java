package crux.format;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/** The bytes of a file, unpacked where they are those of gzip, whatever the file is called. */
final class InputFile {

    private static final int BLOCK = 1 << 16;

    private InputFile() {}

    /** Opens a file. A stream that is damaged or cut short fails while it is read, with a zip or end-of-file exception. */
    static InputStream open(Path file) throws IOException {
        return unpacked(Files.newInputStream(file));
    }

    /** What is told of a file that failed so. */
    static Problem damaged(Path file) {
        return Problem.error(
                Location.of(file.toString()),
                "the compressed data is damaged or cut short",
                "fetch or compress the file again");
    }

    /** The same for bytes from elsewhere. */
    static InputStream unpacked(InputStream raw) throws IOException {
        BufferedInputStream buffered = new BufferedInputStream(raw, BLOCK);
        try {
            buffered.mark(2);
            boolean packed = buffered.read() == 0x1f && buffered.read() == 0x8b;
            buffered.reset();
            return packed ? new GZIPInputStream(buffered, BLOCK) : buffered;
        } catch (IOException failure) {
            buffered.close();
            throw failure;
        }
    }
}
