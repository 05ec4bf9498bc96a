package crux.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import crux.model.BeliefNetwork;
import crux.model.Coordinate;
import crux.model.Query;
import crux.model.Settings;
import crux.testing.RandomNetworks;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Conclusions and their derivatives by credences, against enumeration and its differences. */
class TreeAnswererTest {

    private static final int CASES = 100;
    private static final double STEP = 1e-4;
    private final Engine engine = Engine.within(Limits.ofHeap());

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23})
    void slopes_areThoseOfEnumerationsDifferences(long block) {
        for (long seed = block * CASES; seed < (block + 1) * CASES; seed++) {
            RandomNetworks random = RandomNetworks.seeded(seed).ofAtMost(6);
            BeliefNetwork network = random.networkWithCredences();
            check(random, network, random.query(network));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {31, 32})
    void slopes_areThoseOfEnumerationsDifferences_underBeliefs(long block) {
        for (long seed = block * CASES; seed < (block + 1) * CASES; seed++) {
            RandomNetworks random = RandomNetworks.seeded(seed).ofAtMost(4);
            BeliefNetwork network = random.networkWithCredences();
            check(random, network, random.believing(network, Query.of(random.target(network)), 2));
        }
    }

    private void check(RandomNetworks random, BeliefNetwork network, Query query) {
        Settings settings = network.defaults();
        Enumeration expected = Enumeration.of(network, settings, query);
        Answerer answerer = engine.answerer(network, query);
        Slope slope = answerer.slopeAt(settings);
        if (!expected.possible()) {
            assertThat(slope.reading().chance()).as("%s", random).isEmpty();
            return;
        }
        assertThat(slope.reading()).as("%s", random).isEqualTo(answerer.at(settings));
        assertThat(slope.reading().probability())
                .as("%s", random)
                .isCloseTo(probability(network, settings, query), within(1e-10));
        for (Coordinate coordinate : network.coordinates().list()) {
            assertThat(slope.derivative(coordinate, settings))
                    .as("%s, %s", random, coordinate.name())
                    .isCloseTo(difference(network, settings, query, coordinate), within(1e-6));
        }
    }

    /** The derivative by a formula of fourth order, to one side at the ends of the domain. */
    private static double difference(BeliefNetwork network, Settings settings, Query query, Coordinate coordinate) {
        var domain = network.findCredence(coordinate.credence()).orElseThrow().domain();
        double value = settings.value(coordinate);
        double sign = value - 4 * STEP < domain.low() ? 1 : value + 4 * STEP > domain.high() ? -1 : 0;
        if (sign == 0) {
            return (8
                                    * (moved(network, settings, query, coordinate, STEP)
                                            - moved(network, settings, query, coordinate, -STEP))
                            - moved(network, settings, query, coordinate, 2 * STEP)
                            + moved(network, settings, query, coordinate, -2 * STEP))
                    / (12 * STEP);
        }
        double[] weights = {-25.0 / 12, 4, -3, 4.0 / 3, -1.0 / 4};
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * moved(network, settings, query, coordinate, sign * i * STEP);
        }
        return sign * sum / STEP;
    }

    private static double moved(
            BeliefNetwork network, Settings settings, Query query, Coordinate coordinate, double step) {
        return probability(network, settings.with(coordinate, settings.value(coordinate) + step), query);
    }

    private static double probability(BeliefNetwork network, Settings settings, Query query) {
        return Enumeration.of(network, settings, query)
                .chance(query.target().orElseThrow())
                .probability();
    }
}
