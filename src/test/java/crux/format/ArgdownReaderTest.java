package crux.format;

import static org.assertj.core.api.Assertions.assertThat;

import crux.inference.Enumeration;
import crux.model.Belief;
import crux.model.BeliefNetwork;
import crux.model.Credence;
import crux.model.Query;
import crux.model.Target;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Random;
import org.assertj.core.api.Assertions;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Arguments written as text: what is read of them, and what is said of texts that are none. */
class ArgdownReaderTest {

    private static final String STRIKE = """
            ===
            title: a strike
            ===
            # A heading
            [Strike]: The pilots strike. {"priors": {"p(yes)": "30%"}}
              + [Offer Low]: The offer is low. {"priors": {"p(yes)": 0.6, "p(no)": 0.4}}
                + <Costs>: Costs have risen.
              - [Law]: A law forbids it. {"priors": {"p(yes)": "1 in 4"}}
            // a comment
            """;

    private static final String RAIN = """
            [Wet]: The grass is wet. {"instantiations": ["TRUE", "FALSE"], "posteriors": {"p(TRUE|Rain=TRUE,Sprinkler=TRUE)": 0.99, "p(TRUE|Rain=TRUE,Sprinkler=FALSE)": 0.8, "p(TRUE|Rain=FALSE,Sprinkler=TRUE)": 0.9, "p(FALSE|Rain=FALSE,Sprinkler=FALSE)": 1, "p(TRUE)": 0.5}}
             - [Rain]: It rains. {"instantiations": ["TRUE", "FALSE"], "priors": {"p(TRUE)": "0.2", "p(FALSE)": "0.8"}}
             - [Sprinkler] {"instantiations": ["TRUE", "FALSE"], "posteriors": {"p(Sprinkler=TRUE|Rain=TRUE)": 0.01, "p(TRUE|Rain=FALSE)": 0.4}}
               - [Rain]
            """;

    private static Loaded<ImportedArgument> read(String text) {
        return ArgdownReader.read("strike.argdown", text.getBytes(StandardCharsets.UTF_8));
    }

    private static double probability(BeliefNetwork network, String variable, String state) {
        return Enumeration.of(network, network.defaults(), Query.NOTHING)
                .chance(new Target(variable, state))
                .probability();
    }

    @Test
    void claims_becomeVariables_andWhatBearsOnThemParents() {
        ImportedArgument read = read(STRIKE).value().orElseThrow();
        BeliefNetwork network = read.network();
        assertThat(network.id()).isEqualTo("strike");
        assertThat(network.dependence("Strike").parents()).containsExactly("Offer_Low", "Law");
        assertThat(network.dependence("Offer_Low").parents()).containsExactly("Costs");
        assertThat(network.variable("Offer_Low").label()).isEqualTo("Offer Low");
        assertThat(network.conclusion()).contains(new Target("Strike", "yes"));
        assertThat(network.description().claims()).hasSize(4);
        assertThat(read.stated().beliefs())
                .extracting(Belief::target, Belief::probability)
                .containsExactly(
                        Assertions.tuple(new Target("Strike", "yes"), 0.3),
                        Assertions.tuple(new Target("Offer_Low", "yes"), 0.6),
                        Assertions.tuple(new Target("Law", "yes"), 0.25));
    }

    /** By default a ground adds a bit for or takes one away: 2 to 1 for yes, 1 to 2 against, even where both hold. */
    @Test
    void directions_areBits_byHand() {
        BeliefNetwork network = read(STRIKE).value().orElseThrow().network();
        assertThat(network.table("Strike", network.defaults()).toArray())
                .containsExactly(
                        new double[] {0.5, 0.5, 2 / 3.0, 1 / 3.0, 1 / 3.0, 2 / 3.0, 0.5, 0.5}, Offset.offset(1e-12));
        assertThat(probability(network, "Law", "yes")).isCloseTo(0.25, Offset.offset(1e-12));
    }

    /** The known sprinkler: P(wet) = .2·(.01·.99 + .99·.8) + .8·(.4·.9). */
    @Test
    void rowsThatAreStatedWhole_areTheTable() {
        ImportedArgument read = read(RAIN).value().orElseThrow();
        assertThat(probability(read.network(), "Wet", "TRUE"))
                .isCloseTo(0.2 * (0.01 * 0.99 + 0.99 * 0.8) + 0.8 * 0.4 * 0.9, Offset.offset(1e-12));
        assertThat(read.stated().beliefs())
                .contains(new Belief(
                        new Target("Sprinkler", "TRUE"),
                        Map.of("Rain", "TRUE"),
                        0.01,
                        3,
                        "",
                        java.util.Optional.empty(),
                        ""))
                .hasSize(8);
    }

    @Test
    void whatIsRead_isWrittenAndReadAgain() {
        for (String text : new String[] {STRIKE, RAIN}) {
            ImportedArgument read = read(text).value().orElseThrow();
            byte[] network = NativeNetworkWriter.render(read.network()).getBytes(StandardCharsets.UTF_8);
            Loaded<BeliefNetwork> again = NativeNetworkReader.read("again", network);
            assertThat(again.problems().stream().filter(Problem::isError)).isEmpty();
            assertThat(ContentHash.of(again.value().orElseThrow())).isEqualTo(ContentHash.of(read.network()));
            byte[] profile = NativeProfileWriter.render(read.stated()).getBytes(StandardCharsets.UTF_8);
            assertThat(NativeProfileReader.read("p", profile, read.network()).value())
                    .contains(read.stated());
        }
    }

    @Test
    void severalStates_haveADistribution() {
        BeliefNetwork network =
                read("[A]: Which? {\"instantiations\": [\"x\", \"y\", \"z\"], \"priors\": {\"p(x)\": 0.5, \"p(y)\": 0.25, \"p(z)\": 0.25}}\n")
                        .value()
                        .orElseThrow()
                        .network();
        assertThat(network.table("A", network.defaults()).toArray()).containsExactly(0.5, 0.25, 0.25);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ``                                       | 0 | `the file is empty`
            `// nothing`                             | 0 | `no claim in it`
            `some prose`                             | 1 | `this line is no claim`
            `+ [A]: one`                             | 1 | `nothing stands above this`
            `[A]: one~  [B]: two`                    | 2 | `how this bears on “A” is not said`
            `[A]: one~  >< [B]: two`                 | 2 | `“><” has no counterpart in a network of claims`
            `[A]: one~  + [A]`                       | 2 | `“A” bears on itself`
            `[A]: one {"priors": {"p(yes)": "often"}}` | 1 | `“often” is not understood`
            `[A]: one {"priors": {"p(perhaps)": 0.2}}` | 1 | `A has no state perhaps`
            `[A]: one {"priors": {"chance": 0.2}}`   | 1 | `“chance” names no probability`
            `[A]: one {"priors": {"p(yes|B=yes)": 0.2}}` | 1 | `“B=yes” is no state of a claim`
            `[A]: one {"priors": {"p(yes|A=no)": 0.2}}` | 1 | `a probability of A given itself`
            `[A]: one {"priors": 0.2}`               | 1 | `these are no probabilities`
            `[A]: one {"instantiations": ["x"]}`     | 1 | `these are no states of “A”`
            `[A]: one {"priors": {"p(yes)": 0.2}`    | 1 | `this is not JSON`
            """)
    void aTextThatIsNone_isExplained_withItsLine(String text, int line, String what) {
        Loaded<ImportedArgument> loaded = read(text == null ? "" : text.replace('~', '\n'));
        assertThat(loaded.value()).isEmpty();
        assertThat(loaded.problems()).anySatisfy(problem -> {
            assertThat(problem.what()).contains(what);
            assertThat(problem.mend()).isNotBlank();
            if (line > 0) {
                assertThat(problem.location().line()).isEqualTo(line);
            }
        });
    }

    /** The first row of A would be called as the chance of A_1, and what B_C adds to A as what C adds to A_B. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "[A]: a {\"priors\": {\"p(yes|B=yes)\": 0.3, \"p(yes|B=no)\": 0.2}}\n  + [B]: b\n[A_1]: c {\"priors\": {\"p(yes)\": 0.9}}\n",
                "[A]: a\n  + [B_C]: b\n[A_B]: c\n  + [C]: d\n"
            })
    void claimsWhoseNamesRunTogether_haveQuestionsOfTheirOwn(String text) {
        BeliefNetwork network = read(text).value().orElseThrow().network();
        assertThat(network.credences()).extracting(Credence::id).doesNotHaveDuplicates();
        if (text.contains("A_1")) {
            assertThat(network.table("A_1", network.defaults()).toArray()).containsExactly(0.9, 1 - 0.9);
            assertThat(network.table("A", network.defaults()).entry(0)).isEqualTo(0.3);
        }
    }

    @Test
    void aCircle_isRefused() {
        Loaded<ImportedArgument> loaded = read("[A]: one\n  + [B]: two\n    + [A]\n");
        assertThat(loaded.value()).isEmpty();
        assertThat(loaded.problems())
                .anySatisfy(problem -> assertThat(problem.what()).containsIgnoringCase("cycle"));
    }

    @Test
    void hostileTexts_areRefusedWithoutAFault() {
        byte[] notUtf8 = {'[', 'A', ']', ':', ' ', (byte) 0xff, (byte) 0xfe, '\n'};
        assertThat(ArgdownReader.read("a", notUtf8).value()).isEmpty();
        assertThat(read("[A]: " + "x".repeat(1 << 17)).problems())
                .anySatisfy(problem -> assertThat(problem.what()).contains("characters"));
        assertThat(read("x".repeat(10_000_000)).problems())
                .anySatisfy(problem -> assertThat(problem.what()).contains("bytes"));
        assertThat(read("[A]: a\n".repeat(30_000)).problems())
                .anySatisfy(problem -> assertThat(problem.what()).contains("lines"));
    }

    /** Cut anywhere, or with a byte changed, a text is read or refused, and never a fault. */
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void brokenTexts_areReadOrRefused(long seed) {
        byte[] bytes = (STRIKE + RAIN).getBytes(StandardCharsets.UTF_8);
        Random random = new Random(seed);
        for (int i = 0; i < 300; i++) {
            byte[] broken = java.util.Arrays.copyOf(bytes, random.nextInt(bytes.length) + 1);
            broken[random.nextInt(broken.length)] = (byte) random.nextInt(128);
            Loaded<ImportedArgument> loaded = ArgdownReader.read("a", broken);
            assertThat(loaded.value().isPresent())
                    .isNotEqualTo(loaded.problems().stream().anyMatch(Problem::isError));
        }
    }
}
