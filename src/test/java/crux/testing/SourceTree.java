package crux.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The project's own files, for tests that read the source as text. */
public final class SourceTree {

    /** Where the program's Java files stand. */
    public static final Path MAIN = Path.of("src", "main", "java");

    /** Everything but the build and the networks. */
    public static final Path ALL = Path.of("src");

    private SourceTree() {}

    /** The files below a folder whose names end so, in the order of their paths. */
    public static List<Path> files(Path root, String ending) {
        try (Stream<Path> walk = Files.walk(root)) {
            return walk.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file's text. */
    public static String text(Path file) {
        try {
            return Files.readString(file, UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
