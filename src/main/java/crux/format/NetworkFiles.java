package crux.format;

import crux.model.BeliefNetwork;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipException;

/**
 * Reads networks from files in every format Crux knows, packed with gzip or not.
 *
 * <p>What a file holds decides; its name decides where the content leaves it open.
 */
public final class NetworkFiles {

    private static final int BEGINNING = 1 << 12;

    private NetworkFiles() {}

    /** The network in a file, with every problem of the file; fails where the file cannot be read at all. */
    public static Loaded<BeliefNetwork> read(Path file) throws IOException {
        String name = file.toString();
        try (InputStream in = new BufferedInputStream(InputFile.open(file), 2 * BEGINNING)) {
            in.mark(BEGINNING);
            byte[] beginning = in.readNBytes(BEGINNING);
            in.reset();
            Optional<FileFormat> format = FileFormat.ofContent(beginning)
                    .or(() -> FileFormat.ofName(file.getFileName().toString()));
            return format.isPresent() ? read(format.get(), name, in) : unknown(name);
        } catch (ZipException | EOFException damaged) {
            return Loaded.failed(List.of(Problem.error(
                    Location.of(name),
                    "the compressed data is damaged or cut short",
                    "fetch or compress the file again")));
        }
    }

    /** The network in a stream that is in this format; {@code name} is what problems call it. */
    public static Loaded<BeliefNetwork> read(FileFormat format, String name, InputStream in) throws IOException {
        return switch (format) {
            case BIF -> BifReader.read(name, in);
        };
    }

    private static Loaded<BeliefNetwork> unknown(String name) {
        return Loaded.failed(List.of(Problem.error(
                Location.of(name),
                "this is not a network in a format that Crux reads",
                "give a file in one of: " + FileFormat.accepted())));
    }
}
