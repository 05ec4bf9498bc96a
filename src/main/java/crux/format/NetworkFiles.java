package crux.format;

import crux.model.BeliefNetwork;
import crux.model.MarkovNetwork;
import crux.model.Settings;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipException;

/**
 * Reads networks from files in every format Crux knows, packed with gzip or not, and writes them.
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
            if (format.isEmpty()) {
                return unknown(name);
            }
            Loaded<BeliefNetwork> loaded = read(format.get(), name, in);
            return format.get() == FileFormat.UAI ? UaiNames.named(loaded, file) : loaded;
        } catch (ZipException | EOFException damaged) {
            return Loaded.failed(List.of(InputFile.damaged(file)));
        }
    }

    /** The Markov network in a file in UAI; nothing where the file is of another kind, a problem where what is packed is damaged. */
    public static Optional<Loaded<MarkovNetwork>> readMarkov(Path file) throws IOException {
        try (InputStream in = new BufferedInputStream(InputFile.open(file), 2 * BEGINNING)) {
            in.mark(BEGINNING);
            byte[] beginning = in.readNBytes(BEGINNING);
            in.reset();
            return FileFormat.ofContent(beginning)
                            .filter(FileFormat.UAI::equals)
                            .isPresent()
                    ? UaiReader.readMarkov(file.toString(), in)
                    : Optional.empty();
        } catch (ZipException | EOFException damaged) {
            return Optional.of(Loaded.failed(List.of(InputFile.damaged(file))));
        }
    }

    /** The network in a stream that is in this format; {@code name} is what problems call it. */
    public static Loaded<BeliefNetwork> read(FileFormat format, String name, InputStream in) throws IOException {
        return switch (format) {
            case NATIVE -> NativeNetworkReader.read(name, in.readNBytes((int) JsonText.LARGEST));
            case BIF -> BifReader.read(name, in);
            case XMLBIF -> XmlBifReader.read(name, in);
            case XDSL -> XdslReader.read(name, in);
            case NET -> NetReader.read(name, in);
            case UAI -> UaiReader.read(name, in);
        };
    }

    /**
     * The network in a format, its credences at {@code settings}.
     *
     * <p>The native format keeps everything, and its credences stay questions with their own defaults; any other has variables,
     * states, parents and tables of numbers, which read back to the same bits.
     */
    public static Export export(FileFormat format, BeliefNetwork network, Settings settings) {
        return switch (format) {
            case NATIVE -> new Export(NativeNetworkWriter.render(network), List.of());
            case BIF -> BifWriter.write(network, settings);
            case XMLBIF -> XmlBifWriter.write(network, settings);
            case XDSL -> XdslWriter.write(network, settings);
            case NET -> NetWriter.write(network, settings);
            case UAI -> UaiWriter.write(network, settings);
        };
    }

    private static Loaded<BeliefNetwork> unknown(String name) {
        return Loaded.failed(List.of(Problem.error(
                Location.of(name),
                "this is not a network in a format that Crux reads",
                "give a file in one of: " + FileFormat.accepted())));
    }
}
