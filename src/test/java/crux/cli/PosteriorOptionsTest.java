package crux.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What {@code posterior} does beyond the plain question: sampling where exact is too large. */
class PosteriorOptionsTest {

    @TempDir
    private Path folder = Path.of("");

    private CommandRun run(String... args) {
        return CommandRun.of(folder, args);
    }

    @Test
    void sample_isUsedOnlyWhereExactIsTooLarge() {
        JsonNode exact = run("posterior", "scheming", "--sample", "20000", "--format", "json")
                .json();
        assertThat(exact.has("method")).isFalse();
        JsonNode sampled = run("posterior", "scheming", "--sample", "20000", "--max-memory", "1K", "--format", "json")
                .json();
        assertThat(sampled.at("/method").asString()).isEqualTo("sampled");
        assertThat(sampled.at("/seed").asInt()).isEqualTo(1);
        double error = sampled.at("/target/standardError").asDouble();
        assertThat(error).isBetween(0.001, 0.01);
        assertThat(sampled.at("/target/probability").asDouble())
                .isCloseTo(exact.at("/target/probability").asDouble(), within(5 * error));
        double granted = sampled.at("/granted/standardError").asDouble();
        assertThat(sampled.at("/granted/probability").asDouble())
                .isCloseTo(exact.at("/granted/probability").asDouble(), within(5 * granted));
        assertThat(sampled.at("/standardErrors").size()).isEqualTo(28);
    }

    @Test
    void sample_printsItsErrorsAndItsSeed() {
        CommandRun run = run("posterior", "scheming", "--sample", "2000", "--seed", "5", "--max-memory", "1K");
        assertThat(run.exit()).isZero();
        assertThat(run.out()).contains("2000 samples from seed 5", "±", "granted that scheming pays");
        assertThat(run("posterior", "scheming", "--max-memory", "1K").exit()).isEqualTo(5);
        assertThat(run("posterior", "scheming", "--sample", "0").exit()).isEqualTo(2);
        assertThat(run("posterior", "scheming", "--sample", "9", "--max-memory", "1K", "--belief", "goal_guarding=.7")
                        .exit())
                .isEqualTo(2);
    }
}
