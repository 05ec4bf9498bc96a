package crux.format;

import static org.assertj.core.api.Assertions.assertThat;

import crux.model.BeliefNetwork;
import crux.model.PlainTable;
import crux.model.State;
import crux.model.Variable;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BifReaderTest {

    private static final String RAIN = "variable rain { type discrete [ 2 ] { yes, no }; }\n";
    private static final String WET = "variable wet { type discrete [ 3 ] { soaked, damp, dry }; }\n";
    private static final String RAIN_TABLE = "probability ( rain ) { table 0.2, 0.8; }\n";

    @Test
    void reading_givesVariablesStatesParentsAndNumbers() {
        BeliefNetwork network = network("network weather { }\n" + RAIN + WET + RAIN_TABLE
                + "probability ( wet | rain ) { (no) 0.05, 0.15, 0.8; (yes) 0.5, 0.25, 0.25; }");

        assertThat(network.id()).isEqualTo("weather");
        assertThat(network.variables()).extracting(Variable::id).containsExactly("rain", "wet");
        assertThat(network.variable("wet").states()).extracting(State::id).containsExactly("soaked", "damp", "dry");
        assertThat(network.dependence("wet").parents()).containsExactly("rain");
        assertThat(network.dependence("wet").conditional()).isEqualTo(PlainTable.of(0.5, 0.25, 0.25, 0.05, 0.15, 0.8));
    }

    @Test
    void aTable_hasTheChildSlowestAndTheLastParentFastest() {
        BeliefNetwork network = network(RAIN
                + "variable wind { type discrete [ 2 ] { calm, strong }; }\n"
                + "variable late { type discrete [ 2 ] { yes, no }; }\n"
                + RAIN_TABLE
                + "probability ( wind ) { table 0.5 0.5; }"
                + "probability ( late | rain, wind ) { table 0.1 0.2 0.3 0.4  0.9 0.8 0.7 0.6; }");

        assertThat(network.dependence("late").conditional())
                .isEqualTo(PlainTable.of(0.1, 0.9, 0.2, 0.8, 0.3, 0.7, 0.4, 0.6));
    }

    @Test
    void aTableInTheOtherOrder_isRefusedWithTheReason() {
        assertProblem(
                RAIN + WET + RAIN_TABLE + "probability ( wet | rain ) {\n  table 0.7 0.2 0.1  0.1 0.1 0.8;\n}",
                5,
                3,
                "the state of wet changes fastest");
    }

    @Test
    void aDefault_fillsTheRowsNotGiven() {
        BeliefNetwork network =
                network(RAIN + WET + RAIN_TABLE + "probability ( wet | rain ) { default 0 0 1; (yes) 1 0 0; }");

        assertThat(network.dependence("wet").conditional()).isEqualTo(PlainTable.of(1, 0, 0, 0, 0, 1));
    }

    @Test
    void names_mayHoldAnythingThatRealFilesHold() {
        BeliefNetwork network = network("variable \"chest x-ray\" { type discrete [ 7 ] "
                + "{ Asy/Patch, <5, 5-12, 12+ >=7.5, \"a, (b)\", 0.25 }; }\n"
                + "variable 7 { type discrete [2] {été, не}; }"
                + "probability(7){table .5,5e-1;}"
                + "probability ( \"chest x-ray\" | 7 ) { (\"не\") 0 0 0 0 0 0 1; (été) 1 0 0 0 0 0 0; }");

        assertThat(network.variable("chest x-ray").states())
                .extracting(State::id)
                .containsExactly("Asy/Patch", "<5", "5-12", "12+", ">=7.5", "a, (b)", "0.25");
        assertThat(network.variable("chest x-ray").states().get(6).number()).isEqualTo(OptionalDouble.of(0.25));
        assertThat(network.table("chest x-ray", network.defaults()).entry(1, 6)).isEqualTo(1);
        assertThat(network.variable("7").states()).extracting(State::id).containsExactly("été", "не");
    }

    @Test
    void commentsAndBlanks_mayStandAnywhere() {
        BeliefNetwork network = network("\uFEFF// a file\r\n/* network x { * / } **/ variable/* no blank */rain{//\n"
                + "type discrete[2]{yes|no,};}probability||(rain,)/**/{table|0.2//\n,0.8;;}".replace(";;", ";"));

        assertThat(network.variable("rain").states()).extracting(State::id).containsExactly("yes", "no");
        assertThat(network.dependence("rain").conditional()).isEqualTo(PlainTable.of(0.2, 0.8));
    }

    @Test
    void properties_findTheirPlaceInTheModel() {
        BeliefNetwork network = network("""
                network "two words" { property "made; by hand"; property version = 2; }
                variable rain {
                  type discrete [ 2 ] { yes, no };
                  property "position = (73, -16.5)" ;
                  property label = It rains; property unit mm;
                }
                probability ( rain ) { table 0.2, 0.8; property source "a; b"; }
                """);

        assertThat(network.id()).isEqualTo("two-words");
        assertThat(network.description().title()).isEqualTo("two words");
        assertThat(network.description().notes()).containsExactly("made; by hand", "version = 2");
        Variable rain = network.variable("rain");
        assertThat(rain.label()).isEqualTo("It rains");
        assertThat(rain.position()).isEqualTo(Optional.of(new Variable.Position(73, -16.5)));
        assertThat(rain.why()).isEqualTo("unit mm\nsource \"a; b\"");
    }

    @Test
    void aNetworkWithoutAName_isCalledAsItsFile() {
        assertThat(read("a b/my net.v2.bif.gz", RAIN + RAIN_TABLE)
                        .value()
                        .orElseThrow()
                        .id())
                .isEqualTo("my-net");
    }

    @Test
    void rowsAlmostSummingToOne_areDividedByTheirSumWithOneNote() {
        Loaded<BeliefNetwork> loaded = read(
                "f.bif",
                RAIN + WET + "probability ( rain ) { table 0.2, 0.8000000000001; }\n"
                        + "probability ( wet | rain ) {\n (yes) 0.3333333, 0.3333333, 0.3333333;\n (no) 0.2 0.3 0.5001; }");

        BeliefNetwork network = loaded.value().orElseThrow();
        double sum = 0.3333333 + 0.3333333 + 0.3333333;
        double other = 0.2 + 0.3 + 0.5001;
        assertThat(network.dependence("wet").conditional())
                .isEqualTo(PlainTable.of(
                        0.3333333 / sum, 0.3333333 / sum, 0.3333333 / sum, 0.2 / other, 0.3 / other, 0.5001 / other));
        assertThat(network.dependence("rain").conditional()).isEqualTo(PlainTable.of(0.2, 0.8000000000001));
        assertThat(loaded.problems()).hasSize(1);
        assertThat(loaded.problems().get(0).isError()).isFalse();
        assertThat(loaded.problems().get(0).toString())
                .startsWith("f.bif:5:2: 2 distributions")
                .contains("0.00010");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '@', textBlock = """
            probability ( rain ) { table 0.2, 0.7; }                     @ 2 @ 24 @ sum to 0.89
            probability ( rain ) { table 0.2, -0.2; }                    @ 2 @ 35 @ `-0.2` is not a probability
            probability ( rain ) { table 0.2, NaN; }                     @ 2 @ 35 @ `NaN` is not a probability
            probability ( rain ) { table 0.2; }                          @ 2 @ 24 @ 1 numbers where 2 are needed
            probability ( rain ) { table 0.2 0.8 0; }                    @ 2 @ 24 @ 3 numbers where 2 are needed
            probability ( rain ) { table 0.2 0.8 }                       @ 2 @ 38 @ where a number or `;` is expected
            probability ( rain ) { }                                     @ 2 @ 1 @ the distribution of rain is empty
            probability ( rain ) { table 0 1; table 0 1; }               @ 2 @ 35 @ a table beside
            probability ( rain | snow ) { (a) 0.2 0.8; }                 @ 2 @ 22 @ no variable is named snow
            probability ( snow ) { table 1; }                            @ 2 @ 15 @ no variable is named snow
            probability ( rain | rain ) { (yes) 0 1; (no) 0 1; }         @ 2 @ 1 @ rain is its own parent
            probability ( rain ) { table 0 1; } probability(rain) { table 0 1; } @ 2 @ 37 @ a second distribution
            probability ( rain ) { tabel 0 1; }                          @ 2 @ 24 @ `tabel` where a row
            probability { table 0 1; }                                   @ 2 @ 13 @ where `(` is expected
            frob x { }                                                   @ 2 @ 1 @ `frob` where a block
            """)
    void everyMistake_isToldWithItsPlace(String text, int line, int column, String what) {
        assertProblem(RAIN + text, line, column, what);
    }

    @Test
    void allMistakes_areToldAtOnceInTheOrderOfTheFile() {
        Loaded<BeliefNetwork> loaded = read("f.bif", """
                variable rain { type discrete [ 3 ] { yes, no }; type continuous; }
                variable wet { type discrete { a, b, a }; }
                variable sun { type discrete { a, b }; }
                variable sun { type discrete { a, b }; }
                probability ( sun | moon, sun ) {
                  (a) 0.5 0.4;
                }
                variable hail { type discrete [ 2 ] { a, b }; }
                variable snow { type discrete [ 2 ] { a, b }; }
                probability ( snow | hail ) {
                  (a) 0.5 0.4;
                  (c) 0.5 0.5;
                  (a, b) 0.5 0.5;
                  (b) 0.5 x;
                }
                """);

        assertThat(loaded.value()).isEmpty();
        assertThat(loaded.problems().stream().map(Problem::toString).map(text -> text.split("; ")[0]))
                .containsExactly(
                        "f.bif:1:10: no distribution of rain",
                        "f.bif:1:31: 2 states are listed and another number of them is declared",
                        "f.bif:1:55: a variable of type `continuous`",
                        "f.bif:2:10: wet has two states named a",
                        "f.bif:2:10: no distribution of wet",
                        "f.bif:4:10: a second variable named sun (the first is in line 3)",
                        "f.bif:5:1: sun is its own parent",
                        "f.bif:5:21: no variable is named moon",
                        "f.bif:8:10: no distribution of hail",
                        "f.bif:11:3: the probabilities sum to 0.9",
                        "f.bif:12:4: hail has no state c",
                        "f.bif:13:7: `b` where `)`, after one state of every parent, is expected",
                        "f.bif:14:11: `x` is not a probability");
    }

    private static void assertProblem(String text, int line, int column, String what) {
        List<Problem> problems = read("f.bif", text).problems();
        assertThat(problems).anySatisfy(problem -> {
            assertThat(problem.isError()).isTrue();
            assertThat(problem.what()).contains(what);
            assertThat(problem.mend()).isNotEmpty();
            assertThat(problem.location()).isEqualTo(new Location("f.bif", line, column));
        });
    }

    private static BeliefNetwork network(String text) {
        Loaded<BeliefNetwork> loaded = read("f.bif", text);
        assertThat(loaded.problems()).isEmpty();
        return loaded.value().orElseThrow();
    }

    private static Loaded<BeliefNetwork> read(String file, String text) {
        try {
            return BifReader.read(file, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
