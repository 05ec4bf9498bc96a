package crux.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A form that is a probability under the defaults, and no number under some other answers: none of the commands is at fault there. */
class NoNumberTest {

    @TempDir
    private Path folder;

    private CommandRun run(String line) throws Exception {
        Path file = folder.resolve("network.json");
        Files.writeString(file, """
                {"crux": 1, "kind": "network", "id": "halves", "title": "Halves", "condition": "here",
                 "conclusion": {"variable": "a", "state": "yes"},
                 "credences": [{"id": "c", "kind": "number", "label": "C", "question": "What is c?", "default": 2,
                   "domain": [0, 10], "range": [0, 5], "unit": "x", "tier": 1, "why": "an example"}],
                 "variables": [{"id": "a", "label": "A", "states": ["yes", "no"],
                   "form": {"type": "formula", "gives": "probability", "is": "c/(2*c)"}}]}
                """);
        return CommandRun.of(folder, line.replace("NET", file.toString()).split(" "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sensitivity NET --set c=0",
                "explain NET --set c=0",
                "worth NET --set c=0",
                "change NET --set c=0",
                "posterior NET --set c=0"
            })
    void whereItIsNoNumber_theAnswersAreImpossible(String line) throws Exception {
        CommandRun run = run(line);
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).contains("impossible").doesNotContain("NaN");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sensitivity NET --basis author",
                "uncertainty NET --set c=0..4",
                "uncertainty NET --basis author",
                "change NET --reach 0.9"
            })
    void whereItMayBeNone_theRestIsTold(String line) throws Exception {
        CommandRun run = run(line);
        assertThat(run.err()).isEmpty();
        assertThat(run.exit()).isZero();
        assertThat(run.out()).contains("50 %").doesNotContain("NaN");
    }

    @Test
    void underTheDefaults_itIsAHalf() throws Exception {
        assertThat(run("posterior NET").out()).contains("50 %");
    }
}
