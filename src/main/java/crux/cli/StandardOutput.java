package crux.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;

/**
 * The process's standard output, which remembers what of it could not be written: printing itself never says so.
 *
 * <p>A reader that has had enough and closed its pipe, as {@code | head} does, is no trouble. For one thread.
 */
final class StandardOutput extends FilterOutputStream {

    private Optional<IOException> lost = Optional.empty();

    StandardOutput() {
        this(new FileOutputStream(FileDescriptor.out));
    }

    /** The same into another stream. */
    StandardOutput(OutputStream stream) {
        super(stream);
    }

    @Override
    public void write(int octet) throws IOException {
        write(new byte[] {(byte) octet}, 0, 1);
    }

    @Override
    public void write(byte[] octets, int from, int count) throws IOException {
        try {
            out.write(octets, from, count);
        } catch (IOException failed) {
            lost = lost.or(() -> Optional.of(failed));
            throw failed;
        }
    }

    /** Why not everything could be written; nothing where all was, or where nobody reads any more. */
    Optional<IOException> lost() {
        return lost.filter(failed -> !String.valueOf(failed.getMessage()).contains("pipe"));
    }
}
