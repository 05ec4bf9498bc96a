package crux.circuit;

import static org.assertj.core.api.Assertions.assertThat;

import crux.inference.Answerer;
import crux.inference.Slope;
import crux.inference.Slopes;
import crux.model.BeliefNetwork;
import crux.model.Coordinate;
import crux.model.Coordinates;
import crux.model.Credence;
import crux.model.Query;
import crux.model.Settings;
import crux.model.Target;
import crux.testing.Exact;
import crux.testing.Flagship;
import crux.testing.FormGallery;
import crux.testing.RandomArguments;
import crux.testing.RandomNetworks;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Derivatives of many settings at once: each lane has the very bits it has alone. */
class BlockSlopesTest {

    private static final int LANES = 150;

    @ParameterizedTest
    @ValueSource(longs = {51, 52})
    void aLane_isTheSlopeAlone_onRandomNetworks(long block) {
        for (long seed = block * 40; seed < (block + 1) * 40; seed++) {
            RandomNetworks random = RandomNetworks.seeded(seed).ofAtMost(6);
            BeliefNetwork network = random.networkWithCredences();
            lanesAreAlone(circuit(network, random.query(network)), lanes(network, seed));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {5, 6})
    void aLane_isTheSlopeAlone_onRandomArguments(long block) {
        for (long seed = block * 30; seed < (block + 1) * 30; seed++) {
            BeliefNetwork network = RandomArguments.any(seed, 7);
            lanesAreAlone(circuit(network, RandomArguments.query(network, seed % 2 == 0)), lanes(network, seed));
        }
    }

    @ParameterizedTest
    @MethodSource("crux.testing.FormGallery#all")
    void aLane_isTheSlopeAlone_inEveryForm(FormGallery.Example example) {
        BeliefNetwork network = example.network();
        Query query =
                Query.of(new Target("y", network.variable("y").states().get(0).id()));
        lanesAreAlone(circuit(network, query), lanes(network, 8));
    }

    @ParameterizedTest
    @ValueSource(strings = {"scheming", "extra-criteria", "hazy-counting"})
    void aLane_isTheSlopeAlone_onAnArgument(String id) {
        BeliefNetwork network = Flagship.network(id);
        lanesAreAlone(circuit(network, Flagship.granted(network)), lanes(network, 9));
    }

    /** A circuit that is open to evidence takes no shortcuts, and has inputs that are no coordinates. */
    @Test
    void aLane_isTheSlopeAlone_inAnOpenCircuit() {
        BeliefNetwork network = Flagship.network("extra-criteria");
        Circuit open = CircuitCompiler.ofAtMost(1 << 16)
                .open(network, network.conclusion().orElseThrow());
        lanesAreAlone(open, lanes(network, 10));
    }

    /** Enough lanes for several threads. */
    @Test
    void slopes_areTheSameOnAnyNumberOfThreads() {
        BeliefNetwork network = Flagship.network("strict-counting");
        Circuit circuit = circuit(network, Flagship.overall(network));
        int lanes = 3000;
        double[][] block =
                block(network.coordinates(), lane -> RandomArguments.settings(network, new Random(lane)), lanes);
        Slopes one = CircuitAnswerer.of(circuit, 1).slopesAt(block, lanes);
        Slopes many = CircuitAnswerer.of(circuit, 3).slopesAt(block, lanes);
        for (int lane = 0; lane < lanes; lane++) {
            isTheSame(many.of(lane), one.of(lane), network.coordinates().list(), "lane " + lane);
        }
    }

    /** An engine without blocks gives slopes one by one. */
    @Test
    void slopes_areThoseOfTheTree_whereThereIsNoCircuit() {
        BeliefNetwork network = RandomArguments.any(3, 6);
        Answerer tree = Exact.answerer(network, Query.of(network.conclusion().orElseThrow()));
        List<Settings> lanes = lanes(network, 3).subList(0, 20);
        Slopes slopes = tree.slopesAt(block(network.coordinates(), lanes::get, lanes.size()), lanes.size());
        for (int lane = 0; lane < lanes.size(); lane++) {
            isTheSame(
                    slopes.of(lane),
                    tree.slopeAt(lanes.get(lane)),
                    network.coordinates().list(),
                    "lane " + lane);
        }
    }

    private static Circuit circuit(BeliefNetwork network, Query query) {
        return CircuitCompiler.ofAtMost(1 << 16).closed(network, query);
    }

    /** Ordinary settings, the same but for one credence, zeros and ones, and numbers far too small or great, in turn. */
    private static List<Settings> lanes(BeliefNetwork network, long seed) {
        if (network.credences().isEmpty()) {
            return List.of(network.defaults());
        }
        Random random = new Random(seed);
        List<Settings> lanes = new ArrayList<>();
        for (int lane = 0; lane < LANES; lane++) {
            Settings settings = lane % 3 == 0 ? network.defaults() : RandomArguments.settings(network, random);
            lanes.add(lane % 5 < 3 ? settings : extreme(network, settings, random));
        }
        return lanes;
    }

    private static Settings extreme(BeliefNetwork network, Settings settings, Random random) {
        double[] bits = {0, 30, -41, 110, -500, 1000, -1030};
        double[] chances = {0, 1, 0x1p-1000, 1e-130, 1e-308};
        Credence credence =
                network.credences().get(random.nextInt(network.credences().size()));
        return switch (credence.kind()) {
            case NUMBER -> settings.with(credence, List.of(bits[random.nextInt(bits.length)]));
            case PROBABILITY, WEIGHT -> settings.with(credence, List.of(chances[random.nextInt(chances.length)]));
            case DISTRIBUTION ->
                settings.with(
                        credence.coordinates().get(random.nextInt(credence.size())),
                        random.nextBoolean() ? 0 : chances[random.nextInt(chances.length)]);
        };
    }

    private static double[][] block(Coordinates coordinates, IntFunction<Settings> settings, int lanes) {
        double[][] block = new double[coordinates.size()][lanes];
        for (int lane = 0; lane < lanes; lane++) {
            double[] setting = settings.apply(lane).toArray();
            for (int i = 0; i < setting.length; i++) {
                block[i][lane] = setting[i];
            }
        }
        return block;
    }

    private static void lanesAreAlone(Circuit circuit, List<Settings> lanes) {
        CircuitAnswerer answerer = CircuitAnswerer.of(circuit, 2);
        double[][] block = block(circuit.coordinates(), lanes::get, lanes.size());
        Slopes slopes = answerer.slopesAt(block, lanes.size());
        for (int lane = 0; lane < lanes.size(); lane++) {
            isTheSame(
                    slopes.of(lane),
                    answerer.slopeAt(lanes.get(lane)),
                    circuit.coordinates().list(),
                    lanes.get(lane));
        }
        for (Credence credence : some(circuit.coordinates().credences())) {
            Slopes byOne = answerer.slopesAt(block, lanes.size(), credence.id());
            for (int lane = 0; lane < lanes.size(); lane++) {
                isTheSame(
                        byOne.of(lane),
                        answerer.slopeAt(lanes.get(lane), credence.id()),
                        credence.coordinates(),
                        lanes.get(lane));
            }
        }
    }

    /** The first, the middle and the last. */
    private static List<Credence> some(List<Credence> credences) {
        return IntStream.of(0, credences.size() / 2, credences.size() - 1)
                .filter(i -> i >= 0 && i < credences.size())
                .distinct()
                .mapToObj(credences::get)
                .toList();
    }

    /** To the bit, the sign of a zero included. */
    private static void isTheSame(Slope actual, Slope expected, List<Coordinate> coordinates, Object what) {
        assertThat(actual.reading()).as("%s", what).isEqualTo(expected.reading());
        for (Coordinate coordinate : coordinates) {
            assertThat(Double.doubleToRawLongBits(actual.derivative(coordinate)))
                    .as("%s, %s: %s", what, coordinate.name(), expected.derivative(coordinate))
                    .isEqualTo(Double.doubleToRawLongBits(expected.derivative(coordinate)));
        }
    }
}
