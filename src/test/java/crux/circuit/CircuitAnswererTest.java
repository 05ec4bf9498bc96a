package crux.circuit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import crux.inference.Answerer;
import crux.inference.Limits;
import crux.inference.Reading;
import crux.inference.Readings;
import crux.inference.Slope;
import crux.model.BeliefNetwork;
import crux.model.Coordinate;
import crux.model.Credence;
import crux.model.Interval;
import crux.model.Query;
import crux.model.Settings;
import crux.model.Target;
import crux.testing.Exact;
import crux.testing.FiniteDifferences;
import crux.testing.Flagship;
import crux.testing.FormGallery;
import crux.testing.RandomArguments;
import crux.testing.RandomNetworks;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Circuits against the junction tree, and their derivatives against differences. */
class CircuitAnswererTest {

    private static final CircuitEngine ENGINE = CircuitEngine.within(Limits.ofHeap(), 2);
    private static final String ALL = "crux.testing.FormGallery#all";

    @ParameterizedTest
    @ValueSource(longs = {41, 42})
    void answers_areTheTrees_onRandomNetworks(long block) {
        for (long seed = block * 100; seed < (block + 1) * 100; seed++) {
            RandomNetworks random = RandomNetworks.seeded(seed).ofAtMost(7);
            BeliefNetwork network = random.networkWithCredences();
            agrees(network, random.query(network), network.defaults(), random);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void answers_areTheTrees_onRandomArguments(long block) {
        for (long seed = block * 40; seed < (block + 1) * 40; seed++) {
            BeliefNetwork network = RandomArguments.any(seed, 7);
            Settings settings = settings(network, seed);
            agrees(network, RandomArguments.query(network, seed % 2 == 0), settings, "seed " + seed);
        }
    }

    @ParameterizedTest
    @MethodSource(ALL)
    void answers_areTheTrees_inEveryForm(FormGallery.Example example) {
        BeliefNetwork network = example.network();
        String state = network.variable("y").states().get(0).id();
        agrees(network, Query.of(new Target("y", state)), network.defaults(), example);
    }

    @ParameterizedTest
    @MethodSource(ALL)
    void slopes_areThoseOfDifferences_inEveryForm(FormGallery.Example example) {
        BeliefNetwork network = example.network();
        Query query =
                Query.of(new Target("y", network.variable("y").states().get(0).id()));
        slopesAreThoseOfDifferences(network, query, network.defaults());
    }

    @ParameterizedTest
    @ValueSource(strings = {"scheming", "contributors-to-reward", "extra-criteria", "strict-counting", "hazy-counting"})
    void answers_areTheTrees_onAnArgument(String id) {
        BeliefNetwork network = Flagship.network(id);
        agrees(network, Flagship.overall(network), network.defaults(), id);
        agrees(network, Flagship.granted(network), settings(network, 7), id);
        slopesAreThoseOfDifferences(network, Flagship.granted(network), network.defaults());
    }

    /**
     * Bits and shares far from any person's, for whose powers and products plain doubles have no room; held to the circuit that is open
     * to evidence, which takes no shortcut, run with exponents.
     */
    @ParameterizedTest
    @ValueSource(longs = {3, 4})
    void answers_areThoseOfTheOpenCircuit_underNumbersOfAnySize(long block) {
        for (long seed = block * 40; seed < (block + 1) * 40; seed++) {
            BeliefNetwork network = seed % 8 == 0 ? Flagship.network("scheming") : RandomArguments.any(seed, 7);
            Query query = Query.of(network.conclusion().orElseThrow());
            Settings settings = extremes(network, new Random(seed));
            Circuit open = CircuitCompiler.ofAtMost(1 << 16)
                    .open(network, query.target().orElseThrow());
            double[] inputs = Arrays.copyOf(settings.toArray(), open.inputs().size());
            Arrays.fill(inputs, settings.toArray().length, inputs.length, 1);
            ScaledRun run = new ScaledRun(open, inputs);
            Scaled total = run.target().plus(run.rest());
            Reading actual = ENGINE.answerer(network, query).at(settings);
            assertThat(actual.probability())
                    .as("seed %s", seed)
                    .isCloseTo(run.target().over(total).value(), within(1e-12));
            assertThat(actual.complement())
                    .as("seed %s", seed)
                    .isCloseTo(run.rest().over(total).value(), within(1e-12));
        }
    }

    private static Settings extremes(BeliefNetwork network, Random random) {
        double[] bits = {0, 30, -41, 100, -500, 1000, -1030, 10_000};
        double[] chances = {0, 0x1p-1000, 1e-130, 0.5, 1};
        Settings settings = RandomArguments.settings(network, random);
        for (Credence credence : network.credences()) {
            if (credence.kind() == Credence.Kind.NUMBER) {
                settings = settings.with(credence, List.of(bits[random.nextInt(bits.length)]));
            } else if (credence.kind() != Credence.Kind.DISTRIBUTION) {
                settings = settings.with(credence, List.of(chances[random.nextInt(chances.length)]));
            }
        }
        return settings;
    }

    /** Each lane has the bits that it has alone, whatever the number of threads. */
    @Test
    void aBlock_isItsLanesToTheBit() {
        BeliefNetwork network = Flagship.network("extra-criteria");
        Circuit circuit = CircuitCompiler.ofAtMost(1 << 16).closed(network, Flagship.overall(network));
        int lanes = 5000;
        double[][] settings = new double[network.coordinates().size()][lanes];
        for (int lane = 0; lane < lanes; lane++) {
            double[] setting = settings(network, lane % 300).toArray();
            for (int i = 0; i < setting.length; i++) {
                settings[i][lane] = setting[i];
            }
        }
        Readings one = CircuitAnswerer.of(circuit, 1).at(settings, lanes);
        Readings many = CircuitAnswerer.of(circuit, 3).at(settings, lanes);
        Answerer answerer = CircuitAnswerer.of(circuit, 1);
        for (int lane = 0; lane < lanes; lane++) {
            Reading alone = answerer.at(settings(network, lane % 300));
            assertThat(one.probability(lane)).isEqualTo(alone.probability());
            assertThat(one.complement(lane)).isEqualTo(alone.complement());
            assertThat(many.probability(lane)).isEqualTo(one.probability(lane));
            assertThat(many.complement(lane)).isEqualTo(one.complement(lane));
        }
    }

    private static void agrees(BeliefNetwork network, Query query, Settings settings, Object what) {
        Answerer circuit = ENGINE.answerer(network, query);
        if (!network.credences().isEmpty()) {
            assertThat(circuit).isInstanceOf(CircuitAnswerer.class);
        }
        Slope expected = Exact.answerer(network, query).slopeAt(settings);
        Slope actual = circuit.slopeAt(settings);
        assertThat(circuit.at(settings)).as("%s", what).isEqualTo(actual.reading());
        if (expected.reading().chance().isEmpty()) {
            assertThat(actual.reading()).as("%s", what).isEqualTo(Reading.IMPOSSIBLE);
            return;
        }
        assertThat(actual.reading().probability())
                .as("%s", what)
                .isCloseTo(expected.reading().probability(), within(1e-12));
        assertThat(actual.reading().complement())
                .as("%s", what)
                .isCloseTo(expected.reading().complement(), within(1e-12));
        assertThat(actual.reading().logEvidence())
                .as("%s", what)
                .isCloseTo(expected.reading().logEvidence(), within(1e-10));
        for (Coordinate coordinate : network.coordinates().list()) {
            double slope = expected.derivative(coordinate, settings);
            if (Double.isFinite(slope)) {
                assertThat(actual.derivative(coordinate, settings))
                        .as("%s, %s", what, coordinate.name())
                        .isCloseTo(slope, within(1e-9 * Math.max(1, Math.abs(slope))));
            }
        }
    }

    private static void slopesAreThoseOfDifferences(BeliefNetwork network, Query query, Settings settings) {
        Answerer circuit = ENGINE.answerer(network, query);
        Slope slope = circuit.slopeAt(settings);
        for (Coordinate coordinate : network.coordinates().list()) {
            Interval domain =
                    network.findCredence(coordinate.credence()).orElseThrow().domain();
            double difference = FiniteDifferences.derivative(
                    value -> circuit.at(settings.with(coordinate, value)).probability(),
                    settings.value(coordinate),
                    0.02,
                    domain.low(),
                    domain.high());
            assertThat(slope.derivative(coordinate, settings))
                    .as(coordinate.name())
                    .isCloseTo(difference, within(1e-8));
        }
    }

    private static Settings settings(BeliefNetwork network, long seed) {
        return RandomArguments.settings(network, new Random(seed));
    }
}
