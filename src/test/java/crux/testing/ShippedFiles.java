package crux.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The files of the folder {@code networks}, which the program ships. */
public final class ShippedFiles {

    private static final Path FOLDER = Path.of("networks");

    private ShippedFiles() {}

    /** Every {@code network.json}, in order. */
    public static List<Path> networks() {
        return matching("glob:networks/*/network.json");
    }

    /** Every profile, in order. */
    public static List<Path> profiles() {
        return matching("glob:networks/*/profiles/*.json");
    }

    private static List<Path> matching(String pattern) {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            return files.filter(
                            file -> file.getFileSystem().getPathMatcher(pattern).matches(file))
                    .sorted()
                    .toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
