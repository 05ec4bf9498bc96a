package crux.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class MainTest {

    private final StringWriter out = new StringWriter();
    private final CommandLine crux = new CommandLine(new Main()).setOut(new PrintWriter(out, true));

    @Test
    void namesAReleaseNotAPlaceholder_askedForItsVersion() {
        assertThat(crux.execute("--version")).isZero();
        assertThat(out.toString().strip()).matches("crux [0-9]+\\.[0-9]+\\.[0-9]+.*");
    }

    @Test
    void exitsWithUsage_givenAnUnknownOption() {
        crux.setErr(new PrintWriter(new StringWriter(), true));
        assertThat(crux.execute("--no-such-option")).isEqualTo(2);
    }
}
