package crux.compare;

import static crux.compare.TwoNetworks.child;
import static crux.compare.TwoNetworks.gap;
import static crux.compare.TwoNetworks.perturbed;
import static crux.compare.TwoNetworks.root;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import crux.model.BeliefNetwork;
import crux.model.Family;
import crux.model.Variable;
import crux.testing.RandomNetworks;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How far apart two networks are: small ones by hand, random ones against every story. */
class DivergenceTest {

    @Test
    void distancesOfTwoCoins_areAsWorkedOutByHand() {
        BeliefNetwork a = BeliefNetwork.of("a", List.of(root("coin", 0.5)));
        BeliefNetwork b = BeliefNetwork.of("b", List.of(root("coin", 0.8)));
        Divergence divergence = gap(a, b).divergence().orElseThrow();
        assertThat(divergence.distance().orElseThrow()).isCloseTo(Math.log(1.6 / 0.4), within(1e-12));
        double bits = 0.5 * Math.log(0.5 / 0.8) / Math.log(2) + 0.5 * Math.log(0.5 / 0.2) / Math.log(2);
        assertThat(divergence.fromA().orElseThrow()).isCloseTo(bits, within(1e-12));
    }

    @Test
    void whatOneRulesOutAndTheOtherDoesNot_isInfinitelyFar() {
        BeliefNetwork a = BeliefNetwork.of("a", List.of(root("coin", 1)));
        BeliefNetwork b = BeliefNetwork.of("b", List.of(root("coin", 0.5)));
        Divergence divergence = gap(a, b).divergence().orElseThrow();
        assertThat(divergence.distance()).hasValue(Double.POSITIVE_INFINITY);
        assertThat(divergence.fromA().orElseThrow()).isCloseTo(1, within(1e-12));
        assertThat(divergence.fromB()).hasValue(Double.POSITIVE_INFINITY);
        // What neither can reach may be anything.
        BeliefNetwork c = BeliefNetwork.of("c", List.of(root("coin", 1), child("next", "coin", 0.5, 0)));
        BeliefNetwork d = BeliefNetwork.of("d", List.of(root("coin", 1), child("next", "coin", 0.5, 1)));
        assertThat(gap(c, d).divergence().orElseThrow().distance()).hasValue(0);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void distances_areThoseOverAllStories(long seed) {
        BeliefNetwork a = RandomNetworks.seeded(seed).ofAtMost(6).positive().network();
        BeliefNetwork b = perturbed(a, seed);
        Divergence divergence = gap(a, b).divergence().orElseThrow();
        double most = Double.NEGATIVE_INFINITY;
        double least = Double.POSITIVE_INFINITY;
        double fromA = 0;
        for (int story = 0; story < stories(a); story++) {
            double p = logProbability(a, story);
            double q = logProbability(b, story);
            most = Math.max(most, q - p);
            least = Math.min(least, q - p);
            fromA += Math.exp(p) * (p - q) / Math.log(2);
        }
        assertThat(divergence.distance().orElseThrow()).isCloseTo(most - least, within(1e-9));
        assertThat(divergence.fromA().orElseThrow()).isCloseTo(fromA, within(1e-9));
    }

    private static int stories(BeliefNetwork network) {
        return network.variables().stream().mapToInt(Variable::size).reduce(1, (x, y) -> x * y);
    }

    private static double logProbability(BeliefNetwork network, int story) {
        int[] states = new int[network.variables().size()];
        int rest = story;
        for (int i = states.length - 1; i >= 0; i--) {
            states[i] = rest % network.variables().get(i).size();
            rest /= network.variables().get(i).size();
        }
        double log = 0;
        for (Variable variable : network.variables()) {
            Family family = network.family(variable.id());
            int configuration = 0;
            for (Variable parent : family.parents()) {
                configuration = configuration * parent.size() + states[network.indexOf(parent.id())];
            }
            log += Math.log(network.table(variable.id(), network.defaults())
                    .entry(configuration, states[network.indexOf(variable.id())]));
        }
        return log;
    }
}
