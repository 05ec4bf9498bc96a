package crux.compare;

import static crux.compare.TwoNetworks.child;
import static crux.compare.TwoNetworks.gap;
import static crux.compare.TwoNetworks.perturbed;
import static crux.compare.TwoNetworks.root;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import crux.analysis.Attribution;
import crux.analysis.Progress;
import crux.inference.Posteriors;
import crux.model.BeliefNetwork;
import crux.model.Dependence;
import crux.model.PlainTable;
import crux.model.Query;
import crux.model.Target;
import crux.model.Variable;
import crux.testing.Exact;
import crux.testing.RandomNetworks;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.math3.util.CombinatoricsUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the changes from one network to another do to a conclusion. */
class ChangeEffectsTest {

    private static ChangeEffects effects(BeliefNetwork a, BeliefNetwork b, String variable, String state) {
        Target target = new Target(variable, state);
        return gap(a, b)
                .effects(a.defaults(), b.defaults(), Query.of(target), target, Exact.ENGINE, 1, Progress.SILENT)
                .orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void effects_leadFromTheOneToTheOther(long seed) {
        BeliefNetwork a = RandomNetworks.seeded(seed).positive().network();
        BeliefNetwork b = perturbed(a, seed);
        Variable last = a.topologicalOrder().get(a.variables().size() - 1);
        String state = last.states().get(0).id();
        ChangeEffects effects = effects(a, b, last.id(), state);
        assertThat(effects.from()).isCloseTo(probability(a, last.id(), state), within(1e-10));
        assertThat(effects.to()).isCloseTo(probability(b, last.id(), state), within(1e-10));
        double sum = effects.list().stream()
                .mapToDouble(effect -> effect.share().orElse(0))
                .sum();
        assertThat(sum).isCloseTo(effects.to() - effects.from(), within(1e-10));
        boolean exact = effects.list().size() <= ChangeEffects.EXACT;
        assertThat(effects.list()).allMatch(effect -> effect.error().isEmpty() == exact);
    }

    /** Twelve causes, any of which is enough: the shares of sampled orders against the mean over all orders. */
    @Test
    void manyChanges_haveSampledShares_withinTheirErrorsOfTheExactOnes() {
        int causes = ChangeEffects.EXACT + 2;
        BeliefNetwork a = chain("a", causes, 0.9, 0.2);
        BeliefNetwork b = chain("b", causes, 0.6, 0.3);
        ChangeEffects effects = effects(a, b, "v" + (causes - 1), "yes");
        assertThat(effects.method()).isInstanceOf(Attribution.Method.Sampled.class);
        assertThat(effects.list()).hasSize(causes);
        Map<String, Double> exact = exactShares(a, b, causes);
        double sum = 0;
        for (ChangeEffects.Effect effect : effects.list()) {
            sum += effect.share().orElseThrow();
            double error = effect.error().orElseThrow();
            assertThat(effect.share().orElseThrow())
                    .isCloseTo(exact.get(effect.variables().get(0)), within(4.5 * error + 1e-12));
        }
        assertThat(sum).isCloseTo(effects.to() - effects.from(), within(1e-12));
        assertThat(effects(a, b, "v" + (causes - 1), "yes")).isEqualTo(effects);
    }

    private static BeliefNetwork chain(String id, int length, double ifYes, double ifNo) {
        List<Dependence> all = new ArrayList<>();
        all.add(root("v0", ifYes));
        for (int i = 1; i < length; i++) {
            all.add(child("v" + i, "v" + (i - 1), ifYes + 0.001 * i, ifNo - 0.002 * i));
        }
        return BeliefNetwork.of(id, all);
    }

    /** φ by all coalitions, each chain multiplied out by hand. */
    private static Map<String, Double> exactShares(BeliefNetwork a, BeliefNetwork b, int players) {
        double[] worth = new double[1 << players];
        for (int coalition = 0; coalition < worth.length; coalition++) {
            double yes = 1;
            for (int i = 0; i < players; i++) {
                BeliefNetwork from = (coalition >> i & 1) == 1 ? b : a;
                double[] table = ((PlainTable) from.dependences().get(i).conditional()).toArray();
                yes = i == 0 ? table[0] : yes * table[0] + (1 - yes) * table[2];
            }
            worth[coalition] = yes;
        }
        Map<String, Double> shares = new LinkedHashMap<>();
        for (int i = 0; i < players; i++) {
            double share = 0;
            for (int coalition = 0; coalition < worth.length; coalition++) {
                if ((coalition >> i & 1) == 0) {
                    double orders = players
                            * CombinatoricsUtils.binomialCoefficientDouble(players - 1, Integer.bitCount(coalition));
                    share += (worth[coalition | 1 << i] - worth[coalition]) / orders;
                }
            }
            shares.put("v" + i, share);
        }
        return shares;
    }

    private static double probability(BeliefNetwork network, String variable, String state) {
        return ((Posteriors) Exact.ENGINE.posteriors(network, network.defaults(), Query.NOTHING))
                .chance(new Target(variable, state))
                .probability();
    }

    @Test
    void anEdgeTurnedRound_isOneChange() {
        BeliefNetwork a = BeliefNetwork.of("a", List.of(root("x", 0.5), child("y", "x", 0.9, 0.2)));
        BeliefNetwork b = BeliefNetwork.of("b", List.of(root("y", 0.3), child("x", "y", 0.6, 0.1)));
        ChangeEffects effects = effects(a, b, "y", "yes");
        assertThat(effects.list()).hasSize(1);
        assertThat(effects.list().get(0).variables()).containsExactly("x", "y");
        assertThat(effects.list().get(0).alone().orElseThrow()).isCloseTo(0.3 - 0.55, within(1e-12));
    }

    @Test
    void aNewReason_comesWithTheVariableThatLeansOnIt() {
        BeliefNetwork a = BeliefNetwork.of("a", List.of(root("x", 0.5)));
        BeliefNetwork b = BeliefNetwork.of("b", List.of(root("why", 0.4), child("x", "why", 1, 0)));
        assertThat(effects(a, b, "x", "yes").to()).isCloseTo(0.4, within(1e-12));
    }
}
