package crux.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What other programs rely on: fields, exit codes, and where things are printed. */
class ContractTest {

    private static final String RAIN = """
            network rain { }
            variable rain { type discrete [ 2 ] { yes, no }; }
            variable wet { type discrete [ 2 ] { yes, no }; }
            probability ( rain ) { table 0.2, 0.8; }
            probability ( wet | rain ) { (yes) 0.9, 0.1; (no) 0.0, 1.0; }
            """;

    @TempDir
    private Path folder;

    private CommandRun run(String... args) {
        return CommandRun.of(folder, args);
    }

    private String rain() throws IOException {
        return Files.writeString(folder.resolve("rain.bif"), RAIN).toString();
    }

    @Test
    void theMainJob_answersTheFlagship() {
        CommandRun run = run();
        assertThat(run.exit()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .contains("16.2 %", "36.4 %", "granted that scheming pays", "crux ask scheming", "Goal-guarding works");
    }

    @Test
    void posterior_hasTheFieldsOfTheContract() {
        JsonNode json = run("posterior", "scheming", "--format", "json").json();
        assertThat(json.propertyNames())
                .containsSequence("network", "target", "granted", "logEvidence", "probabilityOfEvidence", "posteriors");
        assertThat(json.at("/network").asString()).isEqualTo("scheming");
        assertThat(json.at("/target").propertyNames()).containsExactly("variable", "state", "probability", "bits");
        assertThat(json.at("/target/probability").asDouble()).isCloseTo(0.1621, within(5e-5));
        assertThat(json.at("/granted/probability").asDouble()).isCloseTo(0.3639, within(5e-5));
        assertThat(json.at("/granted/given/scheming_pays").asString()).isEqualTo("yes");
        assertThat(json.at("/posteriors/goal_guarding/works").asDouble()).isCloseTo(0.5, within(1e-12));
        assertThat(json.at("/posteriors").size()).isEqualTo(28);
    }

    @Test
    void posterior_worksOnANetworkOfAnotherFormat_withoutATarget() throws IOException {
        CommandRun run = run("posterior", rain(), "--evidence", "wet=yes", "--format", "json");
        assertThat(run.exit()).isZero();
        JsonNode json = run.json();
        assertThat(json.has("target")).isFalse();
        assertThat(json.has("granted")).isFalse();
        assertThat(json.at("/posteriors/rain/yes").asDouble()).isCloseTo(1.0, within(1e-15));
        assertThat(json.at("/probabilityOfEvidence").asDouble()).isCloseTo(0.18, within(1e-15));
        assertThat(json.at("/logEvidence").asDouble()).isCloseTo(Math.log(0.18), within(1e-14));
    }

    @Test
    void joint_isByStates() throws IOException {
        JsonNode json = run("posterior", rain(), "--joint", "rain,wet", "--format", "json")
                .json();
        assertThat(json.at("/joint/variables/1").asString()).isEqualTo("wet");
        assertThat(json.at("/joint/entries/0/probability").asDouble()).isCloseTo(0.18, within(1e-15));
        assertThat(json.at("/joint/entries/3/probability").asDouble()).isCloseTo(0.8, within(1e-15));
    }

    /** The rows are of what was asked: of the joint distribution, or of the most probable states. */
    @Test
    void jointAndMap_asRows() throws IOException {
        String rain = rain();
        assertThat(run("posterior", rain, "--joint", "rain,wet", "--format", "csv")
                        .out())
                .startsWith("rain,wet,probability\nyes,yes,0.18")
                .endsWith("no,no,0.8\n");
        assertThat(run("posterior", rain, "--map", "wet,rain", "--format", "csv")
                        .out())
                .isEqualTo("rain,wet,probability\nno,no,0.8\n");
    }

    @Test
    void aQuotedName_isATarget() throws IOException {
        String file = Files.writeString(folder.resolve("odd.bif"), """
                        network odd { }
                        variable "a=b" { type discrete [ 2 ] { yes, no }; }
                        probability ( "a=b" ) { table 0.25, 0.75; }
                        """).toString();
        for (String target : new String[] {"a=b", "\"a=b\"", "a=b=yes", "\"a=b\"=yes"}) {
            assertThat(run("posterior", file, "--target", target, "--format", "json")
                            .json()
                            .at("/target/probability")
                            .asDouble())
                    .as(target)
                    .isCloseTo(0.25, within(1e-15));
        }
    }

    @Test
    void whatIsDone_isNamedWhereItMakesEvidenceImpossible() throws IOException {
        CommandRun run = run("posterior", rain(), "--evidence", "wet=yes", "--do", "wet=no");
        assertThat(run.exit()).isEqualTo(4);
        assertThat(run.out()).contains("That is so with what is done", "done: “wet” is “no”");
    }

    @Test
    void map_isTheLargestEntryOfTheJoint() throws IOException {
        String[] asked = {"posterior", "asia", "--evidence", "dysp=yes", "--evidence", "xray=yes", "--format", "json"};
        JsonNode joint = run(with(asked, "--joint", "lung,bronc,tub")).json().at("/joint/entries");
        double most = joint.valueStream()
                .mapToDouble(entry -> entry.at("/probability").asDouble())
                .max()
                .orElseThrow();
        JsonNode map = run(with(asked, "--map", "lung,bronc,tub")).json().at("/map");
        assertThat(map.at("/probability").asDouble()).isCloseTo(most, within(1e-12));
        assertThat(map.at("/states").size()).isEqualTo(3);
        joint.valueStream()
                .filter(entry -> entry.at("/probability").asDouble() == most)
                .forEach(entry -> assertThat(map.at("/states/lung").asString())
                        .isEqualTo(entry.at("/states/0").asString()));
    }

    private static String[] with(String[] words, String... more) {
        return Stream.concat(Arrays.stream(words), Arrays.stream(more)).toArray(String[]::new);
    }

    @Test
    void evidenceOfEveryKind_isTaken() throws IOException {
        String rain = rain();
        assertThat(run("posterior", rain, "--likelihood", "wet=2,1", "--target", "rain", "--format", "json")
                        .json()
                        .at("/target/probability")
                        .asDouble())
                .isCloseTo(0.2 * 1.9 / (0.2 * 1.9 + 0.8), within(1e-14));
        assertThat(run("posterior", rain, "--belief", "wet=50%", "--target", "rain", "--format", "json")
                        .json()
                        .at("/target/probability")
                        .asDouble())
                .isCloseTo(0.5 + 0.5 * 0.02 / 0.82, within(1e-11));
        JsonNode done = run("posterior", rain, "--do", "wet=yes", "--target", "rain", "--format", "json")
                .json();
        assertThat(done.at("/target/probability").asDouble()).isCloseTo(0.2, within(1e-15));
        assertThat(done.at("/interventions/0/variable").asString()).isEqualTo("wet");
    }

    @Test
    void evidence_isReadFromAFile() throws IOException {
        String rain = rain();
        Path file = Files.writeString(folder.resolve("seen.json"), "{\"wet\": \"yes\", \"rain\": [1, 1]}");
        CommandRun run = run("posterior", rain, "--evidence", "@" + file, "--format", "json");
        assertThat(run.json().at("/posteriors/rain/yes").asDouble()).isCloseTo(1.0, within(1e-15));
        assertThat(run.json().at("/evidence/1/kind").asString()).isEqualTo("likelihood");
        Path broken = Files.writeString(folder.resolve("bad.json"), "{\"wet\": \"maybe\",\n \"rian\": \"yes\"}");
        CommandRun bad = run("posterior", rain, "--evidence", "@" + broken);
        assertThat(bad.exit()).isEqualTo(3);
        assertThat(bad.err())
                .contains(
                        broken + ":1:9: wet has no state maybe; use one of: yes, no",
                        broken + ":2:2: no variable is named rian; did you mean rain?");
        assertThat(run("posterior", rain, "--evidence", "@nowhere.json").exit()).isEqualTo(6);
    }

    @Test
    void sensitivity_hasTheFieldsOfTheContract() {
        JsonNode json = run("sensitivity", "scheming", "--basis", "author", "--format", "json")
                .json();
        assertThat(json.at("/basis").asString()).isEqualTo("author");
        JsonNode row = json.at("/credences/0");
        assertThat(row.propertyNames())
                .containsExactly(
                        "credence", "value", "low", "high", "atLow", "atHigh", "swing", "swingBits", "derivative");
        assertThat(json.at("/granted/given/scheming_pays").asString()).isEqualTo("yes");
        assertThat(json.at("/granted/credences").size())
                .isEqualTo(json.at("/credences").size());
        double last = Double.MAX_VALUE;
        for (JsonNode each : json.at("/credences")) {
            assertThat(each.at("/swing").asDouble()).isLessThanOrEqualTo(last).isGreaterThanOrEqualTo(0);
            last = each.at("/swing").asDouble();
        }
    }

    @Test
    void sensitivityWithoutCredences_isOfParameters() throws IOException {
        JsonNode row = run("sensitivity", rain(), "--target", "rain=yes", "--evidence", "wet=yes", "--format", "json")
                .json()
                .at("/parameters/0");
        assertThat(row.propertyNames())
                .containsExactly(
                        "variable",
                        "state",
                        "given",
                        "value",
                        "alpha",
                        "beta",
                        "gamma",
                        "delta",
                        "derivative",
                        "low",
                        "high",
                        "atLow",
                        "atHigh",
                        "swing");
    }

    @Test
    void compare_addsUpToTheGap() {
        JsonNode json = run("compare", "scheming/strict-counter", "goal-guarding-sceptic", "--format", "json")
                .json();
        assertThat(json.propertyNames()).containsSequence("network", "target", "a", "b", "attribution", "method");
        double gap =
                json.at("/b/probability").asDouble() - json.at("/a/probability").asDouble();
        double bits = json.at("/b/bits").asDouble() - json.at("/a/bits").asDouble();
        double sum = 0;
        double sumBits = 0;
        for (JsonNode share : json.at("/attribution")) {
            assertThat(share.propertyNames()).containsExactly("credence", "a", "b", "probability", "bits");
            sum += share.at("/probability").asDouble();
            sumBits += share.at("/bits").asDouble();
        }
        assertThat(sum).isCloseTo(gap, within(1e-12));
        assertThat(sumBits).isCloseTo(bits, within(1e-10));
        assertThat(json.at("/method").asString()).isEqualTo("exact");
    }

    @Test
    void compare_takesOneNetworkUnderTwoSettings() {
        JsonNode json = run("compare", "scheming", "scheming", "--b-set", "p_goal_guarding=90%", "--format", "json")
                .json();
        assertThat(json.at("/attribution/0/credence").asString()).isEqualTo("p_goal_guarding");
        assertThat(json.at("/attribution").size()).isEqualTo(1);
    }

    @Test
    void compare_refusesANameThatIsNeitherAProfilesNorTheNetworks() {
        assertThat(run("compare", "nosuch", "strict-counter").exit()).isEqualTo(2);
        assertThat(run("compare", "asia", "strict-counter").err()).contains("another network than scheming");
    }

    @Test
    void list_keepsNamesWhole() {
        assertThat(run("list").out()).contains("scheming/classes-not-individuals ", "scheming/goal-guarding-sceptic ");
    }

    @Test
    void impossibleEvidence_isAResult() throws IOException {
        CommandRun run = run("posterior", rain(), "--evidence", "rain=no", "--evidence", "wet=yes", "--format", "json");
        assertThat(run.exit()).isEqualTo(4);
        assertThat(run.err()).isEmpty();
        assertThat(run.json().at("/impossible").asBoolean()).isTrue();
        assertThat(run.json().at("/conflict").size()).isEqualTo(2);
        assertThat(run.json().at("/conflict/0/kind").asString()).isEqualTo("observed");
    }

    @Test
    void impossibleEvidence_asRows_hasAColumnAPart() throws IOException {
        CommandRun run = run("posterior", rain(), "--evidence", "rain=no", "--evidence", "wet=yes", "--format", "csv");
        assertThat(run.exit()).isEqualTo(4);
        assertThat(run.out()).startsWith("kind,variable,state,finding\nobserved,rain,no,");
    }

    @Test
    void tooLarge_isRefusedWithItsSize() {
        CommandRun run = run("posterior", "scheming", "--max-memory", "1K");
        assertThat(run.exit()).isEqualTo(5);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("bytes", "1.02 kB (1024 bytes) are allowed");
    }

    @Test
    void csv_isRows() {
        assertThat(run("posterior", "asia", "--format", "csv").out())
                .startsWith("variable,state,probability\nasia,yes,0.01\nasia,no,0.99\n");
        assertThat(run("sensitivity", "scheming", "--format", "csv").out())
                .startsWith("given,credence,value,low,high,atLow,atHigh,swing,swingBits,derivative\noverall,");
    }

    @Test
    void saved_isFoundAgain() {
        assertThat(run("save", "scheming", "--set", "p_goal_guarding=80%", "--as", "me")
                        .exit())
                .isZero();
        JsonNode json = run("posterior", "scheming", "--profile", "me", "--format", "json")
                .json();
        assertThat(json.at("/posteriors/goal_guarding/works").asDouble()).isCloseTo(0.8, within(1e-12));
        assertThat(run("list").out()).contains("scheming/me");
        assertThat(run("check", folder.toString()).exit()).isZero();
    }

    @Test
    void aShareAlone_letsTheRestCovary() {
        JsonNode json = run("posterior", "scheming", "--set", "d_simpler.schemer=0.5", "--format", "json")
                .json();
        assertThat(json.at("/posteriors/simpler_goal/schemer").asDouble()).isCloseTo(0.5, within(1e-12));
        JsonNode all = run("posterior", "scheming", "--set", "d_simpler=0.5,0.3,0.2", "--format", "json")
                .json();
        assertThat(all.at("/posteriors/simpler_goal/nonschemer").asDouble()).isCloseTo(0.2, within(1e-15));
    }
}
