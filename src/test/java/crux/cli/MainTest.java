package crux.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MainTest {

    @TempDir
    private Path folder;

    @Test
    void namesAReleaseNotAPlaceholder_askedForItsVersion() {
        CommandRun run = CommandRun.of(folder, "--version");
        assertThat(run.exit()).isZero();
        assertThat(run.out().strip()).matches("crux [0-9]+\\.[0-9]+\\.[0-9]+.*");
    }

    @Test
    void exitsWithUsage_givenAnUnknownOption() {
        CommandRun run = CommandRun.of(folder, "--no-such-option");
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("--no-such-option");
    }
}
