package crux.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import crux.model.BeliefNetwork;
import crux.model.Condition;
import crux.model.Credence;
import crux.model.Interval;
import crux.model.LogOdds;
import crux.model.RuleTable;
import crux.model.Shares;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NativeNetworkReaderTest {

    private static final String SPRINKLER = resource("sprinkler.json");

    @TempDir
    private Path folder;

    @Test
    void readsEveryPart_givenASoundFile() {
        BeliefNetwork network = network(SPRINKLER);
        assertThat(network.id()).isEqualTo("sprinkler");
        assertThat(network.description().claims())
                .singleElement()
                .satisfies(claim -> assertThat(claim.place().section()).isEqualTo("2.1"));
        assertThat(network.credences()).extracting(Credence::id).containsExactly("p_rain", "d_season", "b_rain");
        assertThat(network.findCredence("b_rain").orElseThrow().domain())
                .isEqualTo(new Interval(0, Double.POSITIVE_INFINITY));
        assertThat(network.findCredence("d_season").orElseThrow().shares()).containsExactly("dry", "mild", "wet");
        assertThat(network.dependence("rain").conditional()).isInstanceOfSatisfying(RuleTable.class, table -> {
            assertThat(table.rows().get(0).when()).isEqualTo(Condition.is("season", "dry", "mild"));
            assertThat(table.rows().get(1).shares()).isEqualTo(Shares.listed(0.7, 0.3));
        });
        assertThat(network.dependence("wet_grass").conditional())
                .isInstanceOfSatisfying(
                        LogOdds.class, ledger -> assertThat(ledger.terms()).hasSize(1));
        assertThat(network.conclusion().orElseThrow().variable()).isEqualTo("rain");
        assertThat(network.granted()).hasSize(1);
    }

    @Test
    void computesWhatTheFileSays() {
        BeliefNetwork network = network(SPRINKLER);
        assertThat(network.table("rain", network.defaults()).toArray()).containsExactly(0.2, 0.8, 0.2, 0.8, 0.7, 0.3);
        assertThat(network.table("wet_grass", network.defaults()).row(1).get(0))
                .isCloseTo(0.4 * 8 / (0.4 * 8 + 0.6), within(1e-15));
    }

    /** A change of one place of the sound file, and the problem it makes: its line, what stands there, what is wrong. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            `"crux": 1,`           | `"crux": 2,`           | 2  | `2,`        | `version of the format is 2, and this program reads version 1`
            `"crux": 1,`           | `"crux": "1",`         | 2  | `"1"`       | `version of the format is a text, and this program reads version 1`
            `  "crux": 1,`         | ``                     | 1  | `{`         | `a network without "crux"`
            `"kind": "network"`    | `"kind": "profile"`    | 3  | `"profile"` | `this is a profile, where a network is wanted`
            `"id": "sprinkler"`    | `"id": "a b"`          | 4  | `"a b"`     | `"a b" cannot be an id`
            `"title": "Why`        | `"titel": "Why`        | 1  | `{`         | `a network without "title"`
            `"a summer morning"`   | `3`                    | 6  | `3`         | `"condition" is a number, where a text is wanted`
            `"variable": "rain", "state"` | `"variable": "rian", "state"` | 7 | `{"var` | `no variable is named rian`
            `{"wet_grass": "yes"}` | `{"wet_grass": "maybe"}` | 8 | `"maybe"`  | `wet_grass has no state maybe`
            `"source": "pearl1988"` | `"source": "pearl198"` | 11 | `"pearl198"` | `no source is named pearl198`
            `"default": 0.2`       | `"default": 1.2`       | 13 | `1.2`       | `1.2 is outside the domain 0 to 1`
            `"default": 0.2`       | `"default": "0.2"`     | 13 | `"0.2"`     | `"default" is a text, where a number is wanted`
            `"question": "How often does it rain?", ` | `` | 13 | `{`         | `a credence without "question"`
            `"kind": "probability"` | `"kind": "chance"`    | 13 | `"chance"`  | `no kind of credence is called "chance"`
            `[0.5, 0.3, 0.2]`      | `[0.5, 0.6, 0.2]`      | 14 | `[0.5`      | `the shares sum to 1.3`
            `[0.5, 0.3, 0.2]`      | `[0.5, 0.5]`           | 14 | `[0.5`      | `2 shares for the 3 states of season`
            `"variable": "season"` | `"variable": "seasn"`  | 14 | `"seasn"`   | `no variable is named seasn`
            `"tier": 3`            | `"tier": 4`            | 15 | `4}`        | `"tier" is not a whole number from 1 to 3`
            `[0, null]`            | `[3, 0]`               | 15 | `[3`        | `"domain" is not two numbers in rising order`
            `"id": "b_rain"`       | `"id": "p_rain"`       | 15 | `"p_rain"`  | `a second credence named p_rain`
            `"id": "season"`       | `"id": "rain"`         | 19 | `"rain"`    | `a second variable named rain`
            `["dry", "mild", "wet"]` | `["dry", "mild", "wet", "mild"]` | 18 | `"mild"],` | `a second state named mild`
            `"p": "d_season"`      | `"p": "d_seasons"`     | 18 | `"d_seasons"` | `no credence is named d_seasons`
            `"type": "prior"`      | `"type": "priors"`     | 18 | `"priors"`  | `no form is called "priors"`
            `"parents": ["season"]` | `"parents": ["saison"]` | 19 | `"saison"` | `no variable is named saison`
            `["dry", "mild"]}, "p"` | `["dry", "milt"]}, "p"` | 20 | `{"sea`    | `season has no state milt`
            `["dry", "mild"]}, "p"` | `[]}, "p"`            | 20 | `[]`        | `no state of season is named`
            `["p_rain"]}`          | `["p_rain", "1-p_rainy"]}` | 20 | `"1-p`   | `no credence is named p_rainy`
            `["p_rain"]}`          | `["1-p_rain)"]}`       | 20 | `"1-p`      | `in "1-p_rain)": a ) without its (, at character 9`
            `["p_rain"]}`          | `["p_rain"], "whn": {}}` | 20 | `"whn"`   | `unknown key "whn" of a row`
            `[0.7, 0.3]`           | `[0.7, 0.6]`           | 21 | `[0.7`      | `the shares sum to 1.2999999999999998`
            `"text": "Pearl (1988)"}` | `"text": "Pearl (1988)"}, {"id": "pearl1988", "text": "again"}` | 10 | `"pearl1988", "text": "again"` | `a second source named pearl1988`
            `"section": "2.1"}`    | `"section": "2.1"}, {"id": "C1", "text": "again"}` | 11 | `"C1", "text": "again"` | `a second claim named C1`
            `"default": 0.2`       | `"default": 0.2, "range": [0.5, 0.1]` | 13 | `[0.5, 0.1]` | `"range" is not two numbers in rising order`
            `"default": 0.2`       | `"default": 0.2, "range": [0.5, 1.5]` | 13 | `[0.5, 1.5]` | `the range lies outside the domain`
            `"default": 0.2`       | `"default": 0.2, "unit": "bits"` | 13 | `"unit"` | `unknown key "unit" of a credence`
            `"p": "d_season"`      | `"p": "d_season", "leak": 0` | 18 | `"leak"`  | `unknown key "leak" of the form "prior"`
            `"claims": ["C1"]`     | `"role": "lenz"`       | 23 | `"lenz"`    | `no role is called "lenz"`
            `"claims": ["C1"]`     | `"position": [1]`      | 23 | `[1]`       | `a position is two numbers`
            `"claims": ["C1"]`     | `"claims": ["C2"]`     | 23 | `"C2"`      | `no claim is named C2`
            `season != dry"`       | `season > dry"`        | 26 | `"rain`     | `in "rain = yes and season > dry": > compares numbers, and season is a name, at character 23`
            `{"yes": "b_rain + 1"}` | `{"yea": "b_rain + 1"}` | 26 | `"b_rain` | `wet_grass has no state yea`
            `{"yes": "b_rain + 1"}` | `{"yes": "b_rain + @rain"}` | 26 | `"b_rain` | `@rain is used as a number, and not every state of it stands for one`
            """)
    void namesLineColumnAndFault(String sound, String broken, int line, String there, String what) {
        String text = change(sound, broken == null ? "" : broken);
        int column = text.lines().toList().get(line - 1).indexOf(there) + 1;
        assertThat(problems(text))
                .as("%s:%s", line, column)
                .filteredOn(problem -> problem.what().equals(what))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.location()).isEqualTo(new Location("sprinkler.json", line, column));
                    assertThat(problem.mend()).isNotBlank();
                });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            `"p": "d_season"`      | `"p": "d_seasons"`     | `did you mean d_season?`
            `"parents": ["season"]` | `"parents": ["saison"]` | `did you mean season?`
            `"type": "prior"`      | `"type": "priors"`     | `did you mean "prior"?`
            `"claims": ["C1"]`     | `"claims": ["C2"]`     | `did you mean C1?`
            `"variable": "season"` | `"variable": "seasn"`  | `did you mean season?`
            `"default": 0.2`       | `"default": 1.2`       | `give a value inside it`
            """)
    void saysNoMoreThanWhatWasMisspelt(String sound, String broken, String mend) {
        assertThat(problems(change(sound, broken)))
                .singleElement()
                .extracting(Problem::mend)
                .isEqualTo(mend);
    }

    @Test
    void namesTheMissingRow() {
        List<Problem> problems = problems(change("""
                ,
                      {"p": [0.7, 0.3]}
                """, "\n"));
        assertThat(problems).singleElement().satisfies(problem -> {
            assertThat(problem.what()).isEqualTo("no row for season = wet");
            assertThat(problem.location()).hasToString("sprinkler.json:19:102");
        });
    }

    @Test
    void namesTheVariablesOfACycle() {
        String looped = change(
                "\"wet\"], \"form\": {\"type\": \"prior\", \"p\": \"d_season\"}",
                "\"wet\"], \"parents\": [\"wet_grass\"], \"form\": {\"type\": \"table\", \"rows\": [{\"p\": \"d_season\"}]}");
        assertThat(problems(looped)).anySatisfy(problem -> {
            assertThat(problem.what()).startsWith("a cycle: ").contains("wet_grass →", "season →");
            assertThat(problem.location().line()).isBetween(18, 23);
        });
    }

    @Test
    void suggestsTheNearestKey() {
        assertThat(problems(change("\"condition\"", "\"conditon\"")))
                .singleElement()
                .satisfies(
                        problem -> assertThat(problem.toString())
                                .isEqualTo(
                                        "sprinkler.json:6:3: unknown key \"conditon\" of a network; did you mean \"condition\"?"));
    }

    @Test
    void namesAnUnusedCredence() {
        assertThat(problems(change("\"b_rain + 1\"", "2"))).singleElement().satisfies(problem -> {
            assertThat(problem.what()).isEqualTo("no variable uses the credence b_rain");
            assertThat(problem.location()).hasToString("sprinkler.json:15:5");
        });
    }

    @Test
    void reportsAKeyThatStandsTwice() {
        assertThat(problems(change("\"tier\": 1", "\"tier\": 1, \"tier\": 2")))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.what()).isEqualTo("the key \"tier\" stands here twice");
                    assertThat(problem.location()).hasToString("sprinkler.json:13:111");
                });
    }

    @Test
    void reportsEveryProblemAtOnce_andNoneThatOnlyFollows() {
        String broken = SPRINKLER
                .replace("\"default\": 0.2", "\"default\": \"often\"")
                .replace("[\"dry\", \"mild\", \"wet\"], \"form\"", "\"dry\", \"form\"")
                .replace("\"prior\": [0.4, 0.6]", "\"prior\": [0.4, 0.7]")
                .replace("\"state\": \"yes\"}", "\"state\": \"wet\"}");
        assertThat(problems(broken))
                .extracting(Problem::what)
                .containsExactly(
                        "rain has no state wet",
                        "\"default\" is a text, where a number is wanted",
                        "\"states\" is a text, where a list is wanted");
    }

    @Test
    void doesNotCallACredenceUnused_whereTheFormThatNamesItIsBroken() {
        assertThat(problems(change("\"prior\": [0.4, 0.6]", "\"prior\": true"))).hasSize(1);
        assertThat(problems(change("\"type\": \"log-odds\"", "\"type\": \"logodds\"")))
                .hasSize(1);
    }

    @Test
    void normalisesWithANote_whatNearlySumsToOne() {
        Loaded<BeliefNetwork> loaded = read(change("[0.7, 0.3]", "[0.7, 0.3005]"));
        assertThat(loaded.problems()).singleElement().satisfies(note -> {
            assertThat(note.severity()).isEqualTo(Problem.Severity.NOTE);
            assertThat(note.location()).hasToString("sprinkler.json:21:13");
        });
        BeliefNetwork network = loaded.value().orElseThrow();
        assertThat(network.table("rain", network.defaults()).row(2).get(0)).isCloseTo(0.7 / 1.0005, within(1e-15));
    }

    @Test
    void leavesUntouched_whatSumsToOneWithinRounding() {
        BeliefNetwork network = network(change("[0.7, 0.3]", "[0.7, 0.3000000000005]"));
        assertThat(network.table("rain", network.defaults()).row(2)).containsExactly(0.7, 0.3000000000005);
    }

    @Test
    void saysWhereJsonBreaks() {
        assertThat(problems(change("\"kind\": \"network\",", "\"kind\": \"network\"")))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.what()).startsWith("this is not JSON: ");
                    assertThat(problem.location()).hasToString("sprinkler.json:4:3");
                });
        assertThat(problems(SPRINKLER + "x"))
                .singleElement()
                .satisfies(problem -> assertThat(problem.location().line()).isEqualTo(30));
        assertThat(problems(SPRINKLER + "{}"))
                .singleElement()
                .satisfies(problem ->
                        assertThat(problem.what()).isEqualTo("something follows the end of the file's object"));
    }

    @Test
    void refusesWhatIsNoNetwork() {
        assertThat(problems("")).singleElement().satisfies(problem -> {
            assertThat(problem.what()).isEqualTo("the file is empty");
            assertThat(problem.location()).isEqualTo(Location.of("sprinkler.json"));
        });
        assertThat(problems("[1]"))
                .singleElement()
                .extracting(Problem::what)
                .isEqualTo("the file holds a list, where an object is wanted");
        assertThat(problems("[".repeat(200) + "]".repeat(200)))
                .singleElement()
                .extracting(Problem::what)
                .isEqualTo("more than 100 lists and objects within one another");
        assertThat(problems("[".repeat(200_000))).hasSize(1);
    }

    @Test
    void reportsWhereUtf8Breaks() {
        byte[] bytes = SPRINKLER.getBytes(StandardCharsets.UTF_8);
        int place = SPRINKLER.indexOf("summer");
        bytes[place] = (byte) 0xFF;
        Loaded<BeliefNetwork> loaded = NativeNetworkReader.read("sprinkler.json", bytes);
        assertThat(loaded.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.what()).isEqualTo("this is not UTF-8");
            assertThat(problem.location()).hasToString("sprinkler.json:6:19");
        });
    }

    @Test
    void toleratesAByteOrderMarkAndWindowsLines() {
        assertThat(read("\uFEFF" + SPRINKLER.replace("\n", "\r\n")).value()).isPresent();
    }

    @Test
    void saysSo_givenNoFileOrAFolder() {
        Path missing = folder.resolve("network.json");
        assertThat(NativeNetworkReader.read(missing).problems()).singleElement().satisfies(problem -> {
            assertThat(problem.what()).isEqualTo("there is no such file");
            assertThat(problem.location()).isEqualTo(Location.of(missing.toString()));
        });
        assertThat(NativeNetworkReader.read(folder).problems())
                .singleElement()
                .extracting(Problem::what)
                .isEqualTo("this is a folder");
    }

    @Test
    void readsAFile() throws IOException {
        Path file = Files.writeString(folder.resolve("network.json"), SPRINKLER);
        assertThat(NativeNetworkReader.read(file).value()).isPresent();
    }

    @Test
    void refusesATableTooLarge_beforeMakingIt() {
        StringBuilder roots = new StringBuilder();
        StringBuilder parents = new StringBuilder("\"rain\"");
        for (int i = 0; i < 40; i++) {
            roots.append("{\"id\": \"x%s\", \"states\": [\"a\", \"b\"], \"form\": {\"type\": \"prior\", \"p\": [0.5]}},"
                    .formatted(i));
            parents.append(", \"x").append(i).append('"');
        }
        String large = SPRINKLER
                .replace("\"variables\": [", "\"variables\": [" + roots)
                .replace("[\"rain\", \"season\"]", "[" + parents + ", \"season\"]");
        assertThat(problems(large))
                .singleElement()
                .satisfies(
                        problem -> assertThat(problem.what())
                                .isEqualTo(
                                        "the table of wet_grass would have 13194139533312 entries, where 16777216 are allowed"));
    }

    private static String change(String sound, String broken) {
        assertThat(SPRINKLER).contains(sound);
        return SPRINKLER.replace(sound, broken);
    }

    private static BeliefNetwork network(String text) {
        Loaded<BeliefNetwork> loaded = read(text);
        assertThat(loaded.problems()).isEmpty();
        return loaded.value().orElseThrow();
    }

    private static List<Problem> problems(String text) {
        Loaded<BeliefNetwork> loaded = read(text);
        assertThat(loaded.value()).isEmpty();
        return loaded.problems();
    }

    private static Loaded<BeliefNetwork> read(String text) {
        return NativeNetworkReader.read("sprinkler.json", text.getBytes(StandardCharsets.UTF_8));
    }

    private static String resource(String name) {
        try (var in = Objects.requireNonNull(NativeNetworkReaderTest.class.getResourceAsStream(name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
