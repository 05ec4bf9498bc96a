package crux.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Saving, going back and gathering, as people do it on the command line. */
class KeepingTest {

    @TempDir
    private Path folder;

    private CommandRun run(String... args) {
        return CommandRun.of(folder, args);
    }

    private void week() {
        run("save", "scheming", "--set", "p_goal_guarding=80%", "--as", "Ana / María", "--why", "first thoughts");
        run("save", "scheming", "--profile", "Ana / María", "--set", "p_speed=70%", "--as", "Ana / María");
        run(
                "save",
                "scheming",
                "--profile",
                "Ana / María",
                "--set",
                "p_speed=60%",
                "--set",
                "p_extra=20%",
                "--as",
                "Ana / María",
                "--why",
                "slept on it");
    }

    @Test
    void aWeekOfChangingAnswers_isToldWithTheSharesOfEachMove() {
        week();
        JsonNode json = run("history", "Ana / María", "--format", "json").json();
        assertThat(json.get("revisions").size()).isEqualTo(3);
        JsonNode last = json.get("revisions").get(2);
        assertThat(last.get("why").asString()).isEqualTo("slept on it");
        double moved = last.get("probability").asDouble()
                - json.get("revisions").get(1).get("probability").asDouble();
        double sum = 0;
        for (JsonNode share : last.get("attribution")) {
            sum += share.get("probability").asDouble();
        }
        assertThat(last.get("attribution").size()).isEqualTo(2);
        assertThat(sum).isCloseTo(moved, within(1e-12));
        assertThat(run("history", "Ana / María").out()).contains("“first thoughts”", "points");
        assertThat(run("history", "Ana / María", "--format", "csv").out())
                .startsWith("revision,when,credence,probability,bits,granted,why\n");
    }

    @Test
    void undoAndRestore_bringEarlierStatesBack() {
        week();
        assertThat(run("undo", "Ana / María").out()).contains("Went back to revision 2");
        assertThat(run("restore", "Ana / María", "1", "--format", "json")
                        .json()
                        .get("of")
                        .asInt())
                .isEqualTo(1);
        assertThat(run("restore", "Ana / María", "9").exit()).isEqualTo(Exit.USAGE);
        assertThat(run("restore", "Ana / María", "9").err()).contains("no revision 9");
        assertThat(run("undo", "nobody").exit()).isEqualTo(Exit.USAGE);
        assertThat(run("undo", "scheming").err()).contains("nothing of it has been saved");
    }

    @Test
    void aStaleSave_isRefusedAndMergedConflictByConflict() {
        week();
        String[] stale = {
            "save", "scheming", "--profile", "Ana / María", "--set", "p_speed=30%", "--as", "Ana / María", "--base", "2"
        };
        CommandRun refused = run(stale);
        assertThat(refused.exit()).isEqualTo(Exit.FILES);
        assertThat(refused.out()).contains("answers/p_speed", "0.3", "0.6", "0.7");
        assertThat(run(with(stale, "--merge", "--take", "p_speed=both")).exit()).isEqualTo(Exit.USAGE);
        CommandRun merged = run(with(stale, "--merge", "--take", "p_speed=mine", "--format", "json"));
        assertThat(merged.json().get("how").asString()).isEqualTo("merged");
    }

    private static String[] with(String[] args, String... more) {
        return java.util.stream.Stream.concat(java.util.Arrays.stream(args), java.util.Arrays.stream(more))
                .toArray(String[]::new);
    }

    @Test
    void aClassOfThirty_isGatheredFromASurvey() throws IOException {
        StringBuilder table = new StringBuilder("name,p_goal_guarding,p_speed,d_simpler.schemer,shoe\n");
        for (int i = 1; i <= 30; i++) {
            table.append("pupil %s,%s%%,1:%s,,%s\n".formatted(i, 3 * i, i, i));
        }
        table.append("pupil 31,many,0.2,,9\n");
        Path file = Files.writeString(folder.resolve("class.csv"), table.toString());
        JsonNode json = run("group", "scheming", "--csv", file.toString(), "--person", "pupil 7", "--format", "json")
                .json();
        assertThat(json.get("members").size()).isEqualTo(30);
        assertThat(json.get("notes").toString())
                .contains("row 31, p_goal_guarding")
                .contains("shoe");
        double mean = 0;
        for (JsonNode member : json.get("members")) {
            mean += member.get("probability").asDouble() / 30;
        }
        assertThat(json.get("pooled").get("linear").asDouble()).isCloseTo(mean, within(1e-12));
        assertThat(json.get("varianceShares").get(0).get("credence").asString()).isEqualTo("p_goal_guarding");
        assertThat(json.get("person").get("below").asInt()).isLessThan(30);
    }

    @Test
    void aGroup_isToldInTextAndInRows() throws IOException {
        Path file = Files.writeString(
                folder.resolve("three.csv"), "name,p_pays\nann,20%\nbob,1:1\n\"eve, the third\",0.9\n");
        CommandRun text = run("group", "contributors-to-reward", "--csv", file.toString());
        assertThat(text.out())
                .contains(
                        "3 views on",
                        "What the group disagrees about",
                        "odds to the power 2",
                        "How the answers are spread");
        assertThat(run("group", "contributors-to-reward", "--csv", file.toString(), "--format", "csv")
                        .out())
                .contains("\n\"eve, the third\",")
                .hasLineCount(4);
    }

    @Test
    void badGroups_areRefusedWithAReason() throws IOException {
        Path file = Files.writeString(folder.resolve("odd.csv"), "a,b\n1,2\n");
        assertThat(run("group", "scheming", "--csv", file.toString()).exit()).isEqualTo(Exit.INPUT);
        assertThat(run("group", "scheming", "--csv", "none.csv").exit()).isEqualTo(Exit.FILES);
        assertThat(run("group", "scheming", "nobody").exit()).isEqualTo(Exit.USAGE);
        assertThat(run("group", "scheming", "--exponent", "0").exit()).isEqualTo(Exit.USAGE);
        assertThat(run("group", "scheming", "--person", "nobody").err()).contains("nobody of this name");
        assertThat(run("group", "strict-counting").err()).contains("there is nobody in this group");
        assertThat(run("group", "scheming").exit()).isZero();
    }

    /** Two friends with a file each, the one in their network's folder, the other sent by mail, and one of them unreadable. */
    @Test
    void profilesInFiles_areCompared_andABadOneSaysWhatIsWrongWithIt() throws IOException {
        String answers = "{\"crux\": 1, \"kind\": \"profile\", \"id\": \"%s\", %s\"network\": \"scheming\","
                + " \"view\": {\"whose\": \"anonymous\"}, \"answers\": {\"p_speed\": {\"is\": \"%s\"}}}";
        Path ann =
                Files.writeString(folder.resolve("ann.json"), answers.formatted("ann", "\"title\": \"Ann\", ", "20%"));
        Path bob =
                Files.writeString(folder.resolve("bob.json"), answers.formatted("bob", "\"title\": \"Bob\", ", "70%"));
        Path odd = Files.writeString(folder.resolve("odd.json"), answers.formatted("odd", "", "70%"));
        JsonNode json = run("compare", ann.toString(), bob.toString(), "--format", "json")
                .json();
        assertThat(json.get("attribution").get(0).get("credence").asString()).isEqualTo("p_speed");
        CommandRun refused = run("compare", ann.toString(), odd.toString());
        assertThat(refused.exit()).isEqualTo(Exit.INPUT);
        assertThat(refused.err()).contains("odd.json:1:1", "without \"title\"");
    }
}
