package crux.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong with a command line or a file, each told with its place and how to mend it, and the exit code that scripts rely on. */
class BadInputTest {

    private static final String WEATHER = """
            {
              "crux": 1,
              "kind": "network",
              "id": "weather",
              "title": "Weather",
              "conclusion": {"variable": "rain", "state": "yes"},
              "credences": [
                {"id": "p_rain", "kind": "probability", "question": "Does it rain?", "default": 0.2, "tier": 1}
              ],
              "variables": [
                {"id": "rain", "states": ["yes", "no"], "form": {"type": "prior", "p": "p_rain"}},
                {"id": "a=b", "states": ["x=1", "y"], "parents": ["rain"], "form": {"type": "cpt", "values": [[0.9, 0.1], [0.4, 0.6]]}}
              ]
            }
            """;

    @TempDir
    private Path folder;

    private CommandRun run(String... args) {
        return CommandRun.of(folder, args);
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private String broken(String sound, String changed) throws IOException {
        assertThat(WEATHER).contains(sound);
        return file("broken.json", WEATHER.replace(sound, changed));
    }

    private void assertRefused(CommandRun run, int exit, String... said) {
        assertThat(run.err()).contains(said).doesNotContain("Exception", "\tat ");
        assertThat(run.exit()).isEqualTo(exit);
        assertThat(run.out()).isEmpty();
    }

    @Test
    void noFile() {
        assertRefused(run("posterior", folder.resolve("none.json").toString()), 6, "there is no such file");
        assertRefused(run("check", folder.resolve("none.json").toString()), 6, "there is no such file");
    }

    @Test
    void aFileWhereTheLibraryShouldBe() throws IOException {
        String library = file("library", "a file");
        assertRefused(
                run("save", "scheming", "--set", "p_extra=20%", "--as", "me", "--library", library),
                6,
                library + ": there is a file where a folder should be; move it away");
    }

    @Test
    void aFolderWithNothingToRead() throws IOException {
        Path bare = Files.createDirectory(folder.resolve("bare"));
        assertRefused(run("check", bare.toString()), 6, "no network and no profile");
        assertRefused(run("posterior", bare.toString()), 6, "there is no such file");
    }

    @Test
    void aReportIntoAFolderThatIsNotThere() {
        Path page = folder.resolve("none").resolve("page.html");
        assertRefused(run("report", "asia", "-o", page.toString()), 6, page + ": there is no such file or folder");
    }

    @Test
    void noNetworkOfThisName() {
        assertRefused(run("posterior", "sheming"), 2, "sheming", "scheming");
    }

    @Test
    void anEmptyFile() throws IOException {
        assertRefused(run("posterior", file("empty.json", "")), 3, "the file is empty");
        assertRefused(run("check", file("empty.json", "")), 3, "the file is empty");
        assertRefused(run("posterior", file("empty.bif", "")), 3, "empty.bif");
    }

    @Test
    void brokenJson() throws IOException {
        String file = broken("\"kind\": \"network\",", "\"kind\": \"network\"");
        assertRefused(run("posterior", file), 3, "broken.json:4:3: this is not JSON");
        assertRefused(run("check", file), 3, "broken.json:4:3: this is not JSON");
    }

    @Test
    void aWrongVersion() throws IOException {
        assertRefused(
                run("posterior", broken("\"crux\": 1", "\"crux\": 7")),
                3,
                "broken.json:2:11: version of the format is 7");
    }

    @Test
    void aCycle() throws IOException {
        String file = broken(
                "{\"id\": \"rain\", \"states\": [\"yes\", \"no\"], \"form\": {\"type\": \"prior\", \"p\": \"p_rain\"}}",
                "{\"id\": \"rain\", \"states\": [\"yes\", \"no\"], \"parents\": [\"a=b\"], \"form\": {\"type\": \"table\","
                        + " \"rows\": [{\"p\": [\"p_rain\"]}]}}");
        assertRefused(run("posterior", file), 3, "a cycle: ", "rain →", "a=b →");
    }

    @Test
    void everyProblemOfAFileAtOnce() throws IOException {
        String file = file(
                "broken.json",
                WEATHER.replace("0.2", "1.2")
                        .replace("[0.9, 0.1]", "[0.9, 0.4]")
                        .replace("\"title\"", "\"titel\""));
        CommandRun run = run("check", file);
        assertRefused(run, 3, "titel", "1.2 is outside the domain", "sum to 1.3");
        assertThat(run.err().lines()).hasSizeGreaterThanOrEqualTo(4).allMatch(line -> line.contains("broken.json:"));
    }

    /** An option that names what is not there, or says what cannot be. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --evidence   | raine=yes          | raine
            --evidence   | goal_guarding=work | work
            --evidence   | goal_guarding      | goal_guarding
            --likelihood | goal_guarding=1    | goal_guarding
            --likelihood | goal_guarding=0,0  | goal_guarding
            --belief     | goal_guarding=1.5  | 1.5
            --belief     | simpler_goal=0.5,0.5,0.3 | simpler_goal
            --do         | goal_garding=works | goal_garding
            --target     | shceming           | shceming
            --target     | scheming=perhaps   | perhaps
            --set        | p_goal_gard=0.5    | p_goal_gard
            --set        | p_goal_guarding=1.2 | 1.2
            --set        | p_goal_guarding=often, I think | p_goal_guarding
            --set        | d_simpler=0.5,0.6,0.2 | 1.3
            --set        | d_simpler=0.5,0.5  | d_simpler
            --set        | d_simpler.schema=0.5 | schema
            --profile    | nobody-known       | nobody-known
            """)
    void anOptionThatMeansNothing(String option, String value, String said) {
        assertRefused(run("posterior", "scheming", option, value), 2, said);
    }

    /** What an unset variable of a script leaves. */
    @Test
    void nothingWhereAWordShouldBe() {
        assertRefused(run("posterior", ""), 2, "\"\": there is no network of this name");
        assertRefused(run("posterior", "scheming", "--profile", ""), 2, "\"\": there is no profile of scheming");
        assertRefused(run("posterior", "asia", "--target", ""), 2, "--target \"\": no variable is named;");
        assertRefused(run("posterior", "asia", "--evidence", "@"), 6, "--evidence @: there is no such file");
        assertRefused(run("save", "scheming", "--as", "me", "--library", ""), 2, "no folder is named");
        assertThat(Path.of("scheming")).doesNotExist();
    }

    @Test
    void oneThingSaidTwice() {
        String set = "--set";
        assertRefused(run("posterior", "scheming", set, "p_speed=1", set, "p_speed=0"), 2, "p_speed is set twice");
        assertRefused(run("group", "scheming", "strict-counter", "strict-counter"), 2, "named twice");
        CommandRun shares = run("posterior", "scheming", set, "d_simpler.schemer=.5", set, "d_simpler.equal=.3");
        assertThat(shares.exit()).isZero();
        String[] sides = {"compare", "scheming", "scheming", set, "p_speed=10%", "--a-set", "p_speed=20%"};
        assertThat(CommandRun.of(folder, sides).out()).contains("the defaults against the defaults, p_speed=20%");
    }

    @Test
    void whatIsKeptUnderNoName_isNearlyAProfiles() {
        assertRefused(run("history", "section-as-writen"), 2, "no profile and no network", "section-as-written?");
    }

    @Test
    void twoFindingsOnOneVariable() {
        assertRefused(
                run("posterior", "scheming", "--evidence", "goal_guarding=works", "--belief", "goal_guarding=0.3"),
                2,
                "goal_guarding");
    }

    @Test
    void everythingWrongWithTheOptionsAtOnce() {
        CommandRun run = run("posterior", "scheming", "--set", "p_x=0.5", "--evidence", "y=yes", "--do", "z=no");
        assertRefused(run, 2, "p_x", "y", "z");
        assertThat(run.err().lines()).hasSizeGreaterThanOrEqualTo(3);
    }

    @Test
    void aProfileOfAnotherNetwork() throws IOException {
        String profile = file("mine.json", """
                {"crux": 1, "kind": "profile", "id": "mine", "title": "Mine", "network": "weather"}
                """);
        assertRefused(run("posterior", "scheming", "--profile", profile), 3, "answers to the network weather");
    }

    @Test
    void aProfileWithACredenceOutsideItsDomain() throws IOException {
        String profile = file("mine.json", """
                {"crux": 1, "kind": "profile", "id": "mine", "title": "Mine", "network": "scheming",
                 "answers": {"p_speed": {"is": 1.2}, "d_simpler": {"is": [0.5, 0.6, 0.2]}}}
                """);
        CommandRun run = run("posterior", "scheming", "--profile", profile);
        assertRefused(run, 3, "mine.json:2:32: p_speed: 1.2 is outside", "the shares sum to 1.3");
        assertRefused(run("check", profile), 3, "mine.json:2:32: p_speed: 1.2 is outside", "the shares sum to 1.3");
    }

    @Test
    void aNameWithAnEqualsSign_isTaken() throws IOException {
        String file = file("weather.json", WEATHER);
        assertThat(run("posterior", file, "--evidence", "a=b=x=1").exit()).isZero();
        assertThat(run("posterior", file, "--evidence", "\"a=b\"=\"x=1\"").exit())
                .isZero();
        assertThat(run("posterior", file, "--target", "a=b=y").exit()).isZero();
        assertRefused(run("posterior", file, "--evidence", "a=c=y"), 2, "a=c");
    }

    @Test
    void noTarget() throws IOException {
        String file = file("weather.json", WEATHER.replaceFirst("(?m)^ *\"conclusion\".*\n", ""));
        assertRefused(run("sensitivity", file), 2, "--target");
    }

    @Test
    void convert_saysWhatIsLost_andNeverWritesOverAFileUnasked() throws IOException {
        Path out = folder.resolve("weather.net");
        String weather = file("weather.json", WEATHER);
        CommandRun done = run("convert", weather, out.toString());
        assertThat(done.exit()).isZero();
        assertThat(done.out()).contains("NET");
        assertThat(done.err()).contains("Left out: ", "its 1 question", "a=b as a_b");
        assertThat(run("posterior", out.toString(), "--target", "rain", "--format", "json")
                        .json()
                        .at("/target/probability")
                        .asDouble())
                .isEqualTo(0.2);
        assertRefused(run("convert", weather, out.toString()), 6, "there is such a file already");
        assertThat(run("convert", weather, out.toString(), "--over").exit()).isZero();
        assertRefused(run("convert", weather, folder.resolve("weather.doc").toString()), 2, "which format is meant");
        assertRefused(
                run("convert", weather, folder.resolve("no/folder/weather.bif").toString()),
                6,
                "its folder does not exist");
        assertRefused(
                run("convert", file("empty.json", ""), folder.resolve("x.bif").toString()), 3, "the file is empty");
        assertThat(folder.resolve("x.bif")).doesNotExist();
    }
}
