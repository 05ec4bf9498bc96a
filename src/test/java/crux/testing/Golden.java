package crux.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Texts kept as files, to be read by people when they change. Run with {@code -Dcrux.rewrite=true} to write them anew. */
public final class Golden {

    private static final Path FOLDER = Path.of("src", "test", "resources", "crux", "golden");

    private Golden() {}

    /** Holds a text to the file of that name. */
    public static void assertSame(String name, String text) {
        Path file = FOLDER.resolve(name + ".txt");
        try {
            if (Boolean.getBoolean("crux.rewrite")) {
                Files.createDirectories(FOLDER);
                Files.writeString(file, text);
            }
            assertThat(text).as("%s; -Dcrux.rewrite=true writes it anew", file).isEqualTo(Files.readString(file));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
