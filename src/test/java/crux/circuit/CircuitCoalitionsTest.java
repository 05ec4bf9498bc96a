package crux.circuit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import crux.inference.Answerer;
import crux.inference.Coalitions;
import crux.inference.Engine;
import crux.inference.Limits;
import crux.inference.Reading;
import crux.inference.Readings;
import crux.inference.Slope;
import crux.model.BeliefNetwork;
import crux.model.Coordinates;
import crux.model.Credence;
import crux.model.Query;
import crux.model.Settings;
import crux.testing.Exact;
import crux.testing.Flagship;
import crux.testing.RandomArguments;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every mixture of two settings at once, against each of them asked for alone. */
class CircuitCoalitionsTest {

    private static CircuitAnswerer answerer(BeliefNetwork network, Query query, int threads) {
        return (CircuitAnswerer) CircuitEngine.within(Limits.ofHeap(), threads).answerer(network, query);
    }

    private static List<String> players(BeliefNetwork network, Settings from, Settings to, int most) {
        return network.credences().stream()
                .filter(credence -> !from.values(credence).equals(to.values(credence)))
                .map(Credence::id)
                .limit(most)
                .toList();
    }

    private static Settings mixture(Settings from, Settings to, List<String> players, int coalition) {
        Settings mixture = from;
        for (int i = 0; i < players.size(); i++) {
            if ((coalition >> i & 1) == 1) {
                Credence credence = from.coordinates().credence(players.get(i));
                mixture = mixture.with(credence, to.values(credence));
            }
        }
        return mixture;
    }

    private static void equal(Readings found, int lane, Reading expected, Object what) {
        if (expected.chance().isEmpty()) {
            assertThat(found.probability(lane)).as("%s", what).isNaN();
        } else {
            assertThat(found.probability(lane)).as("%s", what).isCloseTo(expected.probability(), within(1e-12));
            assertThat(found.complement(lane)).as("%s", what).isCloseTo(expected.complement(), within(1e-12));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void everyCoalition_isWhatEnumerationSays_onRandomArguments(long seed) {
        BeliefNetwork network = RandomArguments.any(seed, 5);
        Query query = RandomArguments.query(network, seed % 2 == 0);
        Settings from = RandomArguments.settings(network, new Random(seed));
        Settings to = RandomArguments.settings(network, new Random(seed + 100));
        List<String> players = players(network, from, to, 6);
        Coalitions coalitions = answerer(network, query, 2).coalitions(from, to, players);
        Answerer oracle = Exact.answerer(network, query);
        int all = 1 << players.size();
        Readings found = coalitions.at(0, all);
        for (int coalition = 0; coalition < all; coalition++) {
            equal(found, coalition, oracle.at(mixture(from, to, players, coalition)), coalition);
        }
    }

    /** More players than are few, so that kept values are spread over blocks; a run that begins and ends within a block. */
    @ParameterizedTest
    @CsvSource({"1, 0, 4096", "2, 5000, 3000", "3, 123457, 20000", "4, 262143, 1"})
    void runsOfCoalitions_haveTheBitsOfEachAlone_onTheFlagship(long seed, int first, int lanes) {
        BeliefNetwork network = Flagship.network("scheming");
        Settings from = RandomArguments.settings(network, new Random(seed));
        Settings to = RandomArguments.settings(network, new Random(seed + 100));
        List<String> players = players(network, from, to, 18);
        for (Query query : List.of(Flagship.overall(network), Flagship.granted(network))) {
            Readings one =
                    answerer(network, query, 1).coalitions(from, to, players).at(first, lanes);
            Readings two =
                    answerer(network, query, 2).coalitions(from, to, players).at(first, lanes);
            CircuitAnswerer alone = answerer(network, query, 1);
            for (int lane = 0; lane < lanes; lane++) {
                assertThat(two.probability(lane)).isEqualTo(one.probability(lane));
                assertThat(two.complement(lane)).isEqualTo(one.complement(lane));
                if (lane % 997 == 0) {
                    equal(one, lane, alone.at(mixture(from, to, players, first + lane)), first + lane);
                }
            }
        }
    }

    /** The general way, in which an engine that shares nothing answers. */
    @Test
    void coalitionsOneByOne_areTheSame() {
        BeliefNetwork network = Flagship.network("hazy-counting");
        CircuitAnswerer answerer = answerer(network, Flagship.overall(network), 1);
        Settings from = RandomArguments.settings(network, new Random(1));
        Settings to = RandomArguments.settings(network, new Random(2));
        List<String> players = players(network, from, to, 8);
        Readings shared = answerer.coalitions(from, to, players).at(17, 200);
        Readings oneByOne = new Unshared(answerer).coalitions(from, to, players).at(17, 200);
        for (int lane = 0; lane < 200; lane++) {
            assertThat(shared.probability(lane)).isEqualTo(oneByOne.probability(lane));
        }
    }

    /** Weights below what doubles hold: each coalition is then computed with exponents. */
    @ParameterizedTest
    @ValueSource(doubles = {1e-200, 1e-310, 3000})
    void coalitionsBeyondDoubles_areTheTrees(double extreme) {
        BeliefNetwork network = Flagship.network("strict-counting");
        Query query = Flagship.overall(network);
        Settings from = network.defaults();
        Settings to = from;
        for (Credence credence : network.credences()) {
            if (!credence.isDistribution() && credence.domain().contains(extreme)) {
                to = to.with(credence, List.of(extreme));
            }
        }
        List<String> players = players(network, from, to, 8);
        assertThat(players).isNotEmpty();
        Readings found =
                answerer(network, query, 1).coalitions(from, to, players).at(0, 1 << players.size());
        Answerer tree = Engine.within(Limits.ofHeap()).answerer(network, query);
        for (int coalition = 0; coalition < 1 << players.size(); coalition++) {
            equal(found, coalition, tree.at(mixture(from, to, players, coalition)), coalition);
        }
    }

    /** An engine with no way of its own. */
    private record Unshared(CircuitAnswerer engine) implements Answerer {
        @Override
        public Coordinates coordinates() {
            return engine.coordinates();
        }

        @Override
        public Reading at(Settings settings) {
            return engine.at(settings);
        }

        @Override
        public Slope slopeAt(Settings settings) {
            return engine.slopeAt(settings);
        }

        @Override
        public Readings at(double[][] settings, int lanes) {
            return engine.at(settings, lanes);
        }
    }
}
