package crux.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import crux.analysis.Attribution;
import crux.analysis.Progress;
import crux.inference.Engine;
import crux.inference.Limits;
import crux.inference.Posteriors;
import crux.model.BeliefNetwork;
import crux.model.Configuration;
import crux.model.Dependence;
import crux.model.Family;
import crux.model.PlainTable;
import crux.model.Query;
import crux.model.State;
import crux.model.Target;
import crux.model.Variable;
import crux.testing.RandomNetworks;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.commons.math3.util.CombinatoricsUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two networks held side by side: small ones by hand, random ones against every story. */
class NetworkGapTest {

    private static final Engine ENGINE = Engine.within(Limits.ofHeap());

    private static NetworkGap gap(BeliefNetwork a, BeliefNetwork b) {
        return NetworkGap.of(a, a.defaults(), b, b.defaults(), ENGINE);
    }

    private static Dependence root(String id, double yes) {
        return new Dependence(Variable.of(id, "yes", "no"), List.of(), PlainTable.of(yes, 1 - yes));
    }

    private static Dependence child(String id, String parent, double ifYes, double ifNo) {
        return new Dependence(
                Variable.of(id, "yes", "no"), List.of(parent), PlainTable.of(ifYes, 1 - ifYes, ifNo, 1 - ifNo));
    }

    private static ChangeEffects effects(BeliefNetwork a, BeliefNetwork b, String variable, String state) {
        Target target = new Target(variable, state);
        return gap(a, b)
                .effects(a.defaults(), b.defaults(), Query.of(target), target, ENGINE, 1, Progress.SILENT)
                .orElseThrow();
    }

    @Test
    void theSameNetwork_differsInNothing() {
        BeliefNetwork network = RandomNetworks.seeded(3).network();
        assertThat(gap(network, network).isNone()).isTrue();
        assertThat(gap(network, network).divergence().orElseThrow().distance()).hasValue(0);
    }

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

    /** Other numbers in about half of the tables. */
    private static BeliefNetwork perturbed(BeliefNetwork network, long seed) {
        RandomNetworks random = RandomNetworks.seeded(seed + 1000);
        List<Dependence> all = new ArrayList<>();
        for (Dependence dependence : network.dependences()) {
            Family family = network.family(dependence.variable().id());
            double[] entries = ((PlainTable) dependence.conditional()).toArray();
            if (random.random().nextBoolean()) {
                for (int row = 0; row < entries.length; row += family.child().size()) {
                    double[] shares = random.distribution(family.child().size(), 0);
                    System.arraycopy(shares, 0, entries, row, shares.length);
                }
            }
            all.add(new Dependence(dependence.variable(), dependence.parents(), PlainTable.of(entries)));
        }
        return BeliefNetwork.of("perturbed", all);
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
        return ((Posteriors) ENGINE.posteriors(network, network.defaults(), Query.NOTHING))
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
        NetworkGap gap = gap(a, b);
        assertThat(gap.matching().onlyB()).extracting(Variable::id).containsExactly("why");
        assertThat(gap.variables().get(0).parentsAdded()).containsExactly("why");
        assertThat(gap.divergence()).isEmpty();
        ChangeEffects effects = effects(a, b, "x", "yes");
        assertThat(effects.to()).isCloseTo(0.4, within(1e-12));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void renamedAndReordered_itIsTheSameNetwork(long seed) {
        BeliefNetwork a = RandomNetworks.seeded(seed).network();
        BeliefNetwork b = relabelled(a, new Random(seed));
        NetworkGap gap = gap(a, b);
        assertThat(gap.matching().pairs())
                .hasSize(a.variables().size())
                .allMatch(match -> match.how() == Matching.How.NAME);
        assertThat(gap.variables())
                .allSatisfy(change -> assertThat(change.greatest().orElse(0)).isZero());
        assertThat(gap.divergence().orElseThrow().distance()).hasValue(0);
    }

    /** The same network with other ids, and parents and states in another order. */
    private static BeliefNetwork relabelled(BeliefNetwork network, Random random) {
        List<Dependence> all = new ArrayList<>();
        for (Dependence dependence : network.dependences()) {
            Variable old = dependence.variable();
            List<State> states = new ArrayList<>(old.states());
            Collections.shuffle(states, new Random(old.id().hashCode()));
            Variable variable = new Variable(
                    "new_" + old.id(), old.id(), states, old.role(), List.of(), "", java.util.Optional.empty());
            List<String> parents = new ArrayList<>(dependence.parents());
            Collections.shuffle(parents, random);
            all.add(new Dependence(
                    variable,
                    parents.stream().map(parent -> "new_" + parent).toList(),
                    table(network, dependence, parents, states)));
        }
        Collections.shuffle(all, random);
        return BeliefNetwork.of("relabelled", all);
    }

    private static PlainTable table(BeliefNetwork network, Dependence old, List<String> parents, List<State> states) {
        List<Variable> order = parents.stream()
                .map(id -> {
                    Variable parent = network.variable(id);
                    List<State> shuffled = new ArrayList<>(parent.states());
                    Collections.shuffle(shuffled, new Random(id.hashCode()));
                    return new Variable(id, id, shuffled, parent.role(), List.of(), "", java.util.Optional.empty());
                })
                .toList();
        Family to = new Family(
                new Variable(
                        old.variable().id(),
                        "",
                        states,
                        Variable.Role.EVENT,
                        List.of(),
                        "",
                        java.util.Optional.empty()),
                order);
        double[] entries = new double[(int) to.entryCount()];
        for (int number = 0; number < to.configurationCount(); number++) {
            Configuration configuration = Configuration.numbered(to, number);
            int from = 0;
            for (String parent : old.parents()) {
                Variable variable = network.variable(parent);
                from = from * variable.size()
                        + variable.index(configuration.stateOf(parent).id());
            }
            for (int state = 0; state < states.size(); state++) {
                entries[number * states.size() + state] = network.table(
                                old.variable().id(), network.defaults())
                        .entry(from, old.variable().index(states.get(state).id()));
            }
        }
        return PlainTable.of(entries);
    }

    @Test
    void anotherNameInTheSamePlace_isFoundByItsShape() {
        BeliefNetwork a = BeliefNetwork.of("a", List.of(root("x", 0.5), child("y", "x", 0.9, 0.2)));
        BeliefNetwork b = BeliefNetwork.of("b", List.of(root("x", 0.5), child("z", "x", 0.9, 0.2)));
        assertThat(gap(a, b).matching().pairs())
                .extracting(Matching.Match::how)
                .containsExactly(Matching.How.ID, Matching.How.SHAPE);
        BeliefNetwork alone = BeliefNetwork.of("c", List.of(root("w", 0.5)));
        assertThat(gap(BeliefNetwork.of("a", List.of(root("x", 0.5))), alone)
                        .matching()
                        .pairs())
                .isEmpty();
    }

    /** The state that is found by its id is not found again by its place. */
    @Test
    void statesThatAreLeft_goTogetherByTheirOrder() {
        BeliefNetwork one = BeliefNetwork.of(
                "one",
                List.of(new Dependence(Variable.of("v", "a", "b", "c"), List.of(), PlainTable.of(0.2, 0.3, 0.5))));
        BeliefNetwork other = BeliefNetwork.of(
                "other",
                List.of(new Dependence(Variable.of("v", "c", "a", "z"), List.of(), PlainTable.of(0.5, 0.2, 0.3))));
        Matching matching = Matching.of(one, other);
        assertThat(matching.find("v").orElseThrow().states()).containsExactly(2, 0, 1);
        assertThat(matching.isSameSpace()).isTrue();
    }
}
