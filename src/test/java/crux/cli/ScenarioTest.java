package crux.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import crux.testing.Schemas;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What is supposed for an occasion, saved under a name and used by other commands. */
class ScenarioTest {

    @TempDir
    private Path folder;

    private CommandRun run(String... args) {
        return CommandRun.of(folder, args);
    }

    private void save() {
        CommandRun saved = run(
                "save",
                "asia",
                "--evidence",
                "xray=yes",
                "--do",
                "smoke=yes",
                "--target",
                "lung=yes",
                "--as-scenario",
                "A bad day / 2",
                "--why",
                "told by Ann");
        assertThat(saved.exit()).as(saved.err()).isZero();
        assertThat(saved.out()).contains("Saved the scenario asia: A bad day / 2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"posterior", "sensitivity", "worth", "explain", "change"})
    void aScenario_isWhatItSupposes(String command) {
        save();
        CommandRun named = run(command, "asia", "--scenario", "A bad day / 2", "--format", "json");
        CommandRun written = run(
                command,
                "asia",
                "--evidence",
                "xray=yes",
                "--do",
                "smoke=yes",
                "--target",
                "lung=yes",
                "--format",
                "json");
        assertThat(named.exit()).as(named.err()).isEqualTo(written.exit());
        assertThat(named.out()).isEqualTo(written.out());
    }

    @Test
    void moreCanBeSupposed_andATargetOfOnesOwnStays() {
        save();
        CommandRun run = run(
                "posterior",
                "asia",
                "--scenario",
                "A bad day / 2",
                "--evidence",
                "dysp=no",
                "--target",
                "tub=yes",
                "--format",
                "json");
        assertThat(run.json().at("/target/variable").asString()).isEqualTo("tub");
        assertThat(run.json().get("evidence").size()).isEqualTo(2);
    }

    @Test
    void itIsListed_andSavingItAgainChangesNothing() {
        save();
        assertThat(run("list").out()).contains("scenarios: ");
        assertThat(Schemas.named("list")
                        .violations(run("list", "--format", "json").out()))
                .isEmpty();
        assertThat(run("save", "asia", "--scenario", "A bad day / 2", "--as-scenario", "A bad day / 2")
                        .out())
                .contains("as it was");
    }

    @Test
    void itsHistory_tellsWhatMovedTheConclusion_andEarlierStatesComeBack() {
        save();
        run(
                "save",
                "asia",
                "--evidence",
                "xray=yes",
                "--evidence",
                "dysp=yes",
                "--do",
                "smoke=no",
                "--target",
                "lung=yes",
                "--as-scenario",
                "A bad day / 2");
        CommandRun run = run("history", "asia", "--scenario", "A bad day / 2", "--format", "json");
        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(Schemas.named("history").violations(run.out())).isEmpty();
        JsonNode last = run.json().at("/revisions/1");
        double moved = last.get("probability").asDouble()
                - run.json().at("/revisions/0/probability").asDouble();
        double sum = 0;
        for (JsonNode share : last.get("attribution")) {
            sum += share.get("probability").asDouble();
        }
        assertThat(last.get("attribution").size()).isEqualTo(2);
        assertThat(last.get("attribution").toString()).contains("\"evidence\":\"dysp\"", "\"intervention\":\"smoke\"");
        assertThat(sum).isCloseTo(moved, within(1e-12));
        assertThat(run("history", "asia", "--scenario", "A bad day / 2").out()).contains("“told by Ann”", "points");
        assertThat(run("undo", "asia", "--scenario", "A bad day / 2").out())
                .contains("the scenario asia: A bad day / 2", "revision 1");
        assertThat(run("posterior", "asia", "--scenario", "A bad day / 2", "--format", "json")
                        .json()
                        .get("evidence")
                        .size())
                .isEqualTo(1);
        assertThat(run("restore", "asia", "2", "--scenario", "A bad day / 2").exit())
                .isZero();
        assertThat(run("restore", "asia", "9", "--scenario", "A bad day / 2").err())
                .contains("no revision 9");
        assertThat(run("history", "asia", "--scenario", "A good day").err()).contains("no scenario of this name");
    }

    /** It is told to every network, as the same findings written out would be. */
    @ParameterizedTest
    @ValueSource(strings = {"rivals", "compare"})
    void severalNetworks_areToldOfIt(String command) {
        CommandRun saved =
                run("save", "strict-counting", "--evidence", "same_reward=yes", "--as-scenario", "one reward");
        assertThat(saved.exit()).as(saved.err()).isZero();
        CommandRun named =
                run(command, "hazy-counting", "strict-counting", "--scenario", "one reward", "--format", "json");
        CommandRun written =
                run(command, "hazy-counting", "strict-counting", "--evidence", "same_reward=yes", "--format", "json");
        assertThat(named.exit()).as(named.err()).isZero();
        assertThat(named.out()).isEqualTo(written.out());
    }

    @Test
    void aStaleScenario_isRefused() {
        save();
        run("save", "asia", "--evidence", "xray=no", "--as-scenario", "A bad day / 2");
        CommandRun stale = run("save", "asia", "--evidence", "tub=no", "--as-scenario", "A bad day / 2", "--base", "1");
        assertThat(stale.exit()).isEqualTo(Exit.FILES);
        assertThat(stale.out()).contains("evidence");
    }

    @Test
    void whatCannotBeMeant_isRefused() throws IOException {
        save();
        assertThat(run("posterior", "asia", "--scenario", "A good day").err()).contains("no scenario of this name");
        assertThat(run("posterior", "sprinkler", "--scenario", "A bad day / 2").exit())
                .isEqualTo(Exit.USAGE);
        assertThat(run("save", "asia", "--as-scenario", "nothing").err()).contains("nothing to suppose");
        assertThat(run("save", "asia", "--evidence", "xray=maybe", "--as-scenario", "odd")
                        .err())
                .contains("maybe");
        assertThat(run("posterior", "asia", "--scenario", "A bad day / 2", "--evidence", "xray=no")
                        .err())
                .contains("two findings on xray");
        assertThat(run("rivals", "asia", "sprinkler", "--scenario", "A good day")
                        .err())
                .contains("no scenario of this name");
        assertThat(run("coherence", "asia", "--scenario", "A bad day / 2").err())
                .contains("before any evidence", "--scenario");
        Path file;
        try (var files = Files.list(folder.resolve("asia/scenarios"))) {
            file = files.filter(path -> path.toString().endsWith(".json"))
                    .findFirst()
                    .orElseThrow();
        }
        Files.writeString(file, "{\"crux\": 1, \"kind\": \"scen");
        assertThat(run("posterior", "asia", "--scenario", "A bad day / 2").exit())
                .isEqualTo(Exit.INPUT);
    }
}
