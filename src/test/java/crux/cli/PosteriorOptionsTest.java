package crux.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What {@code posterior} does beyond the plain question: sampling where exact is too large, and Markov networks. */
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

    private String pair() throws IOException {
        return Files.writeString(folder.resolve("pair.uai"), "MARKOV 2 2 2 1 2 0 1 4 1 2 3 0")
                .toString();
    }

    @Test
    void aMarkovNetwork_hasPosteriors() throws IOException {
        JsonNode json = run("posterior", pair(), "--format", "json").json();
        assertThat(json.at("/logPartition").asDouble()).isCloseTo(Math.log(6), within(1e-12));
        assertThat(json.at("/posteriors/x0/1").asDouble()).isCloseTo(0.5, within(1e-12));
        JsonNode seen = run("posterior", pair(), "--evidence", "x1=1", "--target", "x0=0", "--format", "json")
                .json();
        assertThat(seen.at("/target/probability").asDouble()).isEqualTo(1);
        assertThat(run("posterior", pair()).out()).contains("Markov network", "x1", "66.7 %");
    }

    @Test
    void aMarkovNetwork_refusesWhatItCannotHave() throws IOException {
        assertThat(run("posterior", pair(), "--do", "x0=1").exit()).isEqualTo(2);
        assertThat(run("posterior", pair(), "--evidence", "x9=1").exit()).isEqualTo(2);
        CommandRun impossible = run("posterior", pair(), "--evidence", "x0=1", "--evidence", "x1=1");
        assertThat(impossible.exit()).isEqualTo(4);
        CommandRun other = run("sensitivity", pair());
        assertThat(other.exit()).isEqualTo(3);
        assertThat(other.err()).contains("Markov network");
    }
}
