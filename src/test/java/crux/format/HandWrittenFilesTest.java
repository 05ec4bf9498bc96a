package crux.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import crux.inference.Enumeration;
import crux.model.BeliefNetwork;
import crux.model.Condition;
import crux.model.Dependence;
import crux.model.Deterministic;
import crux.model.NoisyMax;
import crux.model.NoisyOr;
import crux.model.Query;
import crux.model.State;
import crux.model.Variable;
import crux.testing.ShippedNetworks;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files written by hand for the purpose: asia in every format, a noisy-MAX and submodels as GeNIe draws them. */
class HandWrittenFilesTest {

    private static final Path FOLDER = Path.of("src", "test", "resources", "crux", "format");

    private static BeliefNetwork read(String name) throws IOException {
        Loaded<BeliefNetwork> loaded = NetworkFiles.read(FOLDER.resolve(name));
        assertThat(loaded.problems()).isEmpty();
        return loaded.value().orElseThrow();
    }

    private static BeliefNetwork again(BeliefNetwork network) throws IOException {
        String text = NetworkFiles.export(FileFormat.XDSL, network, network.defaults())
                .text();
        Loaded<BeliefNetwork> loaded = NetworkFiles.read(
                FileFormat.XDSL, "again.xdsl", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        assertThat(loaded.problems()).isEmpty();
        return loaded.value().orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(strings = {"asia.bif", "asia.xmlbif", "asia.xdsl", "asia.net", "asia.uai"})
    void asia_isTheSameInEveryFormat(String name) throws IOException {
        BeliefNetwork asia = ShippedNetworks.network("asia");
        BeliefNetwork read = read(name);
        for (int i = 0; i < asia.variables().size(); i++) {
            String id = asia.variables().get(i).id();
            String here = read.findVariable(id).isPresent() ? id : "x" + i;
            assertThat(read.table(here, read.defaults()).toArray())
                    .as(name + " " + id)
                    .isEqualTo(asia.table(id, asia.defaults()).toArray());
            assertThat(read.family(here).parents())
                    .hasSameSizeAs(asia.family(id).parents());
        }
    }

    /** The rows are worked out by hand: P(at most y) is the product of the columns', the leak's among them. */
    @Test
    void aNoisyMax_isExpandedAsByHand() throws IOException {
        BeliefNetwork network = read("noisymax.xdsl");
        assertThat(network.dependence("fatigue").conditional()).isInstanceOf(NoisyMax.class);
        double[] byHand = {
            0.05, 0.10, 0.85, // no flu, light
            0.145, 0.345, 0.51, // no flu, normal
            0.335, 0.495, 0.17, // no flu, heavy
            0.43, 0.40, 0.17, // flu, light
            0.487, 0.411, 0.102, // flu, normal
            0.601, 0.365, 0.034 // flu, heavy
        };
        assertThat(network.table("fatigue", network.defaults()).toArray()).containsExactly(byHand, within(1e-15));
        List<Double> posterior =
                Enumeration.of(network, network.defaults(), Query.NOTHING).marginal("fatigue");
        assertThat(posterior.get(0)).isCloseTo(0.18832, within(1e-15));
    }

    @Test
    void formsNamesAndPlaces_surviveFromXdslToXdsl() throws IOException {
        for (String name : List.of("noisymax.xdsl", "submodel.xdsl", "asia.xdsl")) {
            BeliefNetwork network = read(name);
            BeliefNetwork back = again(network);
            assertThat(again(back).dependences()).as(name).isEqualTo(back.dependences());
            for (Dependence dependence : network.dependences()) {
                Dependence found = back.dependence(dependence.variable().id());
                assertThat(found.conditional()).as(name).isEqualTo(dependence.conditional());
                assertThat(found.variable().label())
                        .isEqualTo(dependence.variable().label());
                assertThat(found.variable().why())
                        .isEqualTo(dependence.variable().why());
                dependence
                        .variable()
                        .position()
                        .ifPresent(
                                place -> assertThat(found.variable().position()).contains(place));
            }
            assertThat(back.description()).as(name).isEqualTo(network.description());
        }
        BeliefNetwork network = read("noisymax.xdsl");
        Export export = NetworkFiles.export(FileFormat.XDSL, network, network.defaults());
        assertThat(export.lost()).isEmpty();
        assertThat(export.text())
                .contains(
                        "<strengths>1 0 2 1 0</strengths>",
                        "<parameters>0.4 0.4 0.2 0 0 1 0.3 0.5 0.2 0.1 0.3 0.6 0 0 1 0.05 0.1 0.85</parameters>",
                        "<resultingstates>yes no no yes yes yes</resultingstates>");
    }

    @Test
    void aNoisyMax_survivesTheNativeFormatToo() throws IOException {
        BeliefNetwork network = read("noisymax.xdsl");
        String text = NativeNetworkWriter.render(network);
        assertThat(text).contains("\"order\": \"falling\"");
        BeliefNetwork back = NativeNetworkReader.read("tired.json", text.getBytes(StandardCharsets.UTF_8))
                .value()
                .orElseThrow();
        assertThat(back.dependences()).isEqualTo(network.dependences());
    }

    @Test
    void certainStates_areReadAsCases() throws IOException {
        assertThat(read("asia.xdsl").dependence("either").conditional())
                .isEqualTo(new Deterministic(
                        List.of(new Deterministic.Case(
                                new Condition.All(List.of(Condition.is("lung", "no"), Condition.is("tub", "no"))),
                                "no")),
                        "yes"));
    }

    /** Of two states, with each column's second exactly what is left: a noisy-OR, and the other way back. */
    @Test
    void twoStates_areANoisyOr() throws IOException {
        String text = """
                <smile version="1.0" id="n"><nodes>
                <cpt id="a"><state id="t"/><state id="f"/><probabilities>0.5 0.5</probabilities></cpt>
                <cpt id="b"><state id="t"/><state id="f"/><probabilities>0.25 0.75</probabilities></cpt>
                <noisymax id="c"><state id="t"/><state id="f"/><parents>a b</parents>
                <parameters>0.5 0.5 0 1 0.75 0.25 0 1 0.125 0.875</parameters></noisymax></nodes></smile>
                """;
        BeliefNetwork network = NetworkFiles.read(
                        FileFormat.XDSL, "n.xdsl", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))
                .value()
                .orElseThrow();
        assertThat(network.dependence("c").conditional()).isInstanceOf(NoisyOr.class);
        assertThat(network.table("c", network.defaults()).row(0)).containsExactly(0.890625, 0.109375);
        assertThat(again(network).dependence("c").conditional())
                .isEqualTo(network.dependence("c").conditional());
    }

    /** A noisy-MAX whose states rise is written the other way round, and means the same. */
    @Test
    void risingStates_areTurnedRound_andThatIsSaid() throws IOException {
        BeliefNetwork falling = read("noisymax.xdsl");
        BeliefNetwork rising = turned(falling);
        Export export = NetworkFiles.export(FileFormat.XDSL, rising, rising.defaults());
        assertThat(export.lost()).anyMatch(lost -> lost.contains("the order of the states of fatigue"));
        BeliefNetwork back = again(rising);
        assertThat(back.dependence("fatigue").conditional()).isInstanceOf(NoisyMax.class);
        for (String id : List.of("fatigue", "stays_home")) {
            List<Double> wanted =
                    Enumeration.of(rising, rising.defaults(), Query.NOTHING).marginal(id);
            Enumeration found = Enumeration.of(back, back.defaults(), Query.NOTHING);
            for (State state : rising.variable(id).states()) {
                assertThat(found.marginal(id).get(back.variable(id).index(state.id())))
                        .isCloseTo(wanted.get(rising.variable(id).index(state.id())), within(1e-15));
            }
        }
    }

    private static BeliefNetwork turned(BeliefNetwork network) throws IOException {
        String text = NativeNetworkWriter.render(network)
                .replace("\"states\": [\"severe\", \"mild\", \"none\"]", "\"states\": [\"none\", \"mild\", \"severe\"]")
                .replace(", \"order\": \"falling\"", "")
                .replaceAll("\"order\": \"falling\",?", "")
                .replace("[0.4, 0.4, 0.2]", "[0.2, 0.4, 0.4]")
                .replace("[0.3, 0.5, 0.2]", "[0.2, 0.5, 0.3]")
                .replace("[0.1, 0.3, 0.6]", "[0.6, 0.3, 0.1]")
                .replace("[0.05, 0.1, 0.85]", "[0.85, 0.1, 0.05]")
                .replaceAll(",(\\s*})", "$1");
        Loaded<BeliefNetwork> loaded = NativeNetworkReader.read("tired.json", text.getBytes(StandardCharsets.UTF_8));
        assertThat(loaded.problems()).isEmpty();
        return loaded.value().orElseThrow();
    }

    @Test
    void submodels_areLaidOutFlat_withNamesPlacesAndANoteOfWhatTheyHeld() throws IOException {
        BeliefNetwork network = read("submodel.xdsl");
        assertThat(network.description().notes())
                .containsExactly(
                        "Invented.",
                        "Nobody's car.",
                        "Submodel “Electrics”: starter",
                        "Submodel “Power” in “Electrics”: battery",
                        "Submodel “Nothing yet”");
        assertThat(network.variable("battery").label()).isEqualTo("The battery");
        assertThat(network.variable("battery").position()).contains(new Variable.Position(10, 5));
        assertThat(network.variable("starter").position()).contains(new Variable.Position(50, 125));
        assertThat(network.variable("starter").why()).isEqualTo("It needs the battery.");
        assertThat(network.dependence("starts").conditional()).isInstanceOf(Deterministic.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            `<strengths>1 0 2 1 0</strengths>` | `<strengths>1 0 2 2 0</strengths>`   | `the strengths do not order the states`
            `<strengths>1 0 2 1 0</strengths>` | `<strengths>1 0 2 1</strengths>`     | `the strengths do not order the states`
            `<strengths>1 0 2 1 0</strengths>` | `<strengths>1 0 9999999999 1 0</strengths>` | `the strengths do not order the states`
            `0 0 1 0.05`                       | `0 0.1 0.9 0.05`                     | `the last column of work has an effect`
            `0.05 0.1 0.85`                    | `0.05 0.1`                           | `fatigue: 17 numbers where 18 are needed`
            `0.05 0.1 0.85`                    | `0.05 0.1 0.85 1`                    | `fatigue: 19 numbers where 18 are needed`
            `0.05 0.1 0.85`                    | `0.05 0.3 0.85`                      | `sum to 1.2`
            `0.05 0.1 0.85`                    | `0.05 -0.1 0.85`                     | `is not a probability`
            `<parents>flu work</parents>`      | `<parents>flu flu</parents>`         | `flu is a parent of fatigue twice`
            `<parents>flu work</parents>`      | `<parents>flu sleep</parents>`       | `no variable is named sleep`
            `yes no no yes yes yes`            | `yes no no yes yes`                  | `5 states where 6 are needed`
            `noisymax`                         | `noisyadder`                         | `is a node of kind noisyadder`
            """)
    void aBrokenForm_isToldWithItsLine(String sound, String broken, String what) throws IOException {
        String text = Files.readString(FOLDER.resolve("noisymax.xdsl"));
        assertThat(text).contains(sound);
        Loaded<BeliefNetwork> loaded = NetworkFiles.read(
                FileFormat.XDSL,
                "n.xdsl",
                new ByteArrayInputStream(text.replace(sound, broken).getBytes(StandardCharsets.UTF_8)));
        assertThat(loaded.value()).isEmpty();
        assertThat(loaded.problems()).anySatisfy(problem -> {
            assertThat(problem.what()).contains(what);
            assertThat(problem.location().line()).isBetween(16, 32);
        });
    }
}
