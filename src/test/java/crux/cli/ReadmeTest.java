package crux.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The tour of the README, command by command. Run with {@code -Dcrux.rewrite=true} it writes the outputs anew. */
class ReadmeTest {

    private static final Path README = Path.of("README.md");

    @TempDir
    private Path library;

    @Test
    void everyCommand_printsWhatTheTourShows() throws IOException {
        String document = Files.readString(README, UTF_8);
        String rerun = Transcript.rerun(document, library);
        if (Boolean.getBoolean("crux.rewrite")) {
            Files.writeString(README, rerun, UTF_8);
        } else {
            assertThat(document).contains("$ crux").isEqualTo(rerun);
        }
    }
}
