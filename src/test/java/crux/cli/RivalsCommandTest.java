package crux.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import crux.testing.Golden;
import crux.testing.Schemas;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** {@code rivals}, as scripts and people meet it. */
class RivalsCommandTest {

    @TempDir
    private Path folder;

    private CommandRun run(String line) {
        return CommandRun.of(folder, line.split(" "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rivals strict-counting=0.6 hazy-counting --points 4",
                "rivals strict-counting hazy-counting --set p_pays=1e-9 --evidence scheming_pays=yes --points 4",
                "rivals contributors-to-reward=2 extra-criteria=1 scheming=1 --basis author --points 4",
                "rivals asia=1 sprinkler --points 4",
                "rivals asia --target lung --points 4"
            })
    void json_isAsItsSchemaSays(String line) {
        CommandRun run = run(line + " --format json");
        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(Schemas.named("rivals").violations(run.out())).isEmpty();
        assertThat(run(line + " --format csv").out().lines().count()).isGreaterThan(2);
    }

    @Test
    void text_isAsItWasRead() {
        Golden.assertSame(
                "rivals",
                run("rivals strict-counting=60% hazy-counting --points 16 --top 4")
                        .out());
        Golden.assertSame(
                "rivals-parts",
                run("rivals contributors-to-reward extra-criteria --points 16 --top 3 --basis author")
                        .out());
    }

    @Test
    void theWeightedConclusion_isTheMeanByWeight() {
        JsonNode json = run("rivals strict-counting=3 hazy-counting=1 --set p_pays=60% --points 2 --format json")
                .json();
        double strict = run("posterior strict-counting --set p_pays=60% --format json")
                .json()
                .at("/target/probability")
                .asDouble();
        double hazy = run("posterior hazy-counting --set p_pays=60% --format json")
                .json()
                .at("/target/probability")
                .asDouble();
        assertThat(json.at("/rivals/0/weight").asDouble()).isEqualTo(0.75);
        assertThat(json.at("/weighted/probability").asDouble()).isCloseTo(0.75 * strict + 0.25 * hazy, within(1e-12));
        assertThat(json.at("/commonClaims").size()).isEqualTo(3);
        assertThat(json.at("/parts").size()).isZero();
    }

    @Test
    void whatOnlySomeKnow_isNoted() {
        CommandRun run = run("rivals strict-counting hazy-counting --set p_same_reward=0.9 --points 2");
        assertThat(run.out()).contains("hazy-counting: --set p_same_reward=0.9 means nothing here");
        assertThat(run("rivals strict-counting scheming --points 2").out())
                .contains("it asks b_leak in other words than strict-counting", "different variables");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            rivals                                             | NET
            rivals nothing hazy-counting                       | nothing
            rivals strict-counting=much hazy-counting          | “much” is no weight
            rivals strict-counting=-1 hazy-counting            | “-1” is no weight
            rivals strict-counting=0 hazy-counting=0           | every weight is 0
            rivals strict-counting=3 hazy-counting             | more than 1
            rivals strict-counting strict-counting             | named twice
            rivals strict-counting hazy-counting --set p_x=0.5 | p_x
            rivals strict-counting hazy-counting --points 3    | no power of two
            rivals strict-counting asia --target asia          | asia
            rivals strict-counting hazy-counting --profile xyz | xyz
            """)
    void whatCannotBeMeant_isUsage(String line, String said) {
        CommandRun run = run(line);
        assertThat(run.exit()).isEqualTo(Exit.USAGE);
        assertThat(run.err()).contains(said).doesNotContain("\tat ");
    }

    @Test
    void evidenceThatIsImpossibleEverywhere_isExplained() {
        CommandRun run = run("rivals strict-counting hazy-counting --set p_pays=0 --evidence scheming_pays=yes");
        assertThat(run.exit()).isEqualTo(Exit.IMPOSSIBLE);
        assertThat(run.out()).contains("scheming pays");
    }
}
