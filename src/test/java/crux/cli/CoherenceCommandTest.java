package crux.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import crux.testing.Schemas;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The mirror as a person meets it: the public example of six premises and a conclusion stated beside them. */
class CoherenceCommandTest {

    private static final String CONCLUSION = "catastrophe=yes is 5%";

    @TempDir
    private Path folder;

    private Path saved;

    @BeforeEach
    void answered() {
        CommandRun run = CommandRun.of(
                folder,
                "save",
                "six-premises",
                "--as",
                "me",
                "--set",
                "p_feasible=.80",
                "--set",
                "p_incentives=.95",
                "--set",
                "p_hard=.40",
                "--set",
                "p_impact=.65",
                "--set",
                "p_scale=.50",
                "--set",
                "p_catastrophe=.65");
        assertThat(run.exit()).isZero();
        saved = folder.resolve("six-premises/profiles/me.json");
    }

    private CommandRun coherence(String... more) {
        List<String> args = new ArrayList<>(List.of("coherence", "six-premises", "--profile", "me"));
        args.addAll(List.of(more));
        return CommandRun.of(folder, args.toArray(String[]::new));
    }

    @Test
    void thePublicExample_isShownAndNothingIsChanged() throws IOException {
        String before = Files.readString(saved);
        CommandRun run = coherence("--state", CONCLUSION);
        assertThat(run.exit()).isZero();
        assertThat(run.out())
                .contains(
                        "5 %", "6.42 %", "+0.4 bits", "The least change", "local optimum", "Nothing has been changed");
        assertThat(Files.readString(saved)).isEqualTo(before);
    }

    @Test
    void json_meetsItsSchema_andItsNumbersAgree() {
        CommandRun run = coherence("--state", CONCLUSION, "--format", "json");
        assertThat(Schemas.named("coherence").violations(run.out())).isEmpty();
        JsonNode json = run.json();
        double product = 1;
        for (JsonNode move : json.at("/repair/answers")) {
            product *= move.at("/to/0").asDouble();
        }
        assertThat(json.at("/repair/answers").size()).isEqualTo(6);
        assertThat(json.at("/repair/beliefs/0/to").asDouble()).isCloseTo(product, within(1e-12));
        assertThat(json.at("/beliefs/0/implied").asDouble()).isCloseTo(0.06422, within(1e-9));
        CommandRun plain = coherence("--format", "json");
        assertThat(Schemas.named("coherence").violations(plain.out())).isEmpty();
        assertThat(coherence("--state", CONCLUSION, "--format", "csv").out())
                .contains("implied,catastrophe=yes,,0.05,0.064", "answer,p_hard", "belief,catastrophe=yes");
    }

    @Test
    void all_isTakenUpAndSaved_andThenNothingNeedsToMove() throws IOException {
        CommandRun run = coherence("--state", CONCLUSION, "--accept", "all");
        assertThat(run.out()).contains("Taken up: p_feasible", "Your answers and what you state agree");
        assertThat(Files.readString(saved)).contains("\"variable\": \"catastrophe\"");
        assertThat(coherence().out()).contains("Nothing needs to move");
    }

    @Test
    void inPart_onlyWhatIsNamedMoves() throws IOException {
        CommandRun run = coherence("--state", CONCLUSION, "--accept", "p_hard");
        assertThat(run.exit()).isZero();
        String text = Files.readString(saved);
        assertThat(text).contains("\"p_scale\": {\"is\": 0.5,").doesNotContain("\"p_hard\": {\"is\": 0.4,");
    }

    @Test
    void none_keepsWhatWasStated_andMovesNothing() throws IOException {
        CommandRun run = coherence("--state", CONCLUSION + " sure 5", "--accept", "none");
        assertThat(run.out()).contains("Nothing was moved");
        assertThat(Files.readString(saved)).contains("\"is\": \"5%\"", "\"sure\": 5", "\"p_hard\": {\"is\": 0.4,");
    }

    @Test
    void beliefsThatCannotHoldTogether_areNamed() {
        CommandRun run = coherence("--state", "feasible=holds is 30%", "--state", "catastrophe=yes is 40%");
        assertThat(run.out()).contains("What cannot hold together", "Fréchet", "the others leave it 40 % to 100 %");
    }

    @Test
    void badInput_isExplainedAtOnce() {
        CommandRun run = coherence(
                "--state",
                "catastrophe=maybe is 5%",
                "--state",
                "doom=yes is 5%",
                "--state",
                "catastrophe=yes is 1.2",
                "--state",
                "nothing",
                "--state",
                "catastrophe=yes is 5% sure 9");
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err())
                .contains(
                        "catastrophe has no state maybe",
                        "no variable is named doom",
                        "1.2 is above 1",
                        "this states no belief",
                        "nobody is “9” of 5 sure");
        assertThat(coherence("--state", CONCLUSION, "--accept", "p_hrad").err())
                .contains("nothing is proposed for “p_hrad”", "did you mean p_hard");
        assertThat(coherence("--evidence", "feasible=holds").exit()).isEqualTo(2);
    }

    @Test
    void aStance_isNobodysToChange() {
        CommandRun run = CommandRun.of(
                folder,
                "coherence",
                "scheming",
                "--profile",
                "strict-counter",
                "--state",
                "scheming=yes is 5%",
                "--accept",
                "all");
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("only a profile in your own library is changed", "crux save scheming");
    }

    @Test
    void withoutBeliefs_itSaysHowToStateOne() {
        assertThat(coherence().out())
                .contains("You have stated nothing directly", "--state \"catastrophe=yes is 20%\"");
    }

    @Test
    void aNetworkThatAsksNothing_hasItsTablesChanged_onceThatIsAccepted() throws IOException {
        CommandRun shown = CommandRun.of(folder, "coherence", "asia", "--state", "lung=yes is 20%");
        assertThat(shown.exit()).isZero();
        assertThat(shown.out()).contains("makes the network imply it", "Exact: there", "Nothing has been changed");
        CommandRun json = CommandRun.of(folder, "coherence", "asia", "--state", "lung=yes is 20%", "--format", "json");
        assertThat(Schemas.named("coherence").violations(json.out())).isEmpty();
        assertThat(json.json().at("/tables/reached").asBoolean()).isTrue();
        CommandRun shipped =
                CommandRun.of(folder, "coherence", "asia", "--state", "lung=yes is 20%", "--accept", "all");
        assertThat(shipped.exit()).isEqualTo(2);
        assertThat(shipped.err()).contains("comes with the program, and is never changed");
        CommandRun.of(folder, "save", "asia");
        CommandRun taken = CommandRun.of(folder, "coherence", "asia", "--state", "lung=yes is 20%", "--accept", "all");
        assertThat(taken.out()).contains("Taken up: smoke, lung");
        CommandRun after = CommandRun.of(folder, "posterior", "asia", "--target", "lung", "--format", "json");
        assertThat(after.json().at("/target/probability").asDouble()).isCloseTo(0.2, within(1e-9));
    }
}
