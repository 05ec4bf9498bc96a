package crux.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import crux.model.BeliefNetwork;
import crux.model.Dependence;
import crux.model.Finding;
import crux.model.PlainTable;
import crux.model.Query;
import crux.model.Variable;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Trees large enough to be shared between threads. */
class DivisionTest {

    private static final int BRANCHES = 5;
    private static final int STATES = 40;

    /** A hub with branches, each a variable under two others, whose join has 2 · 40³ entries. */
    private static BeliefNetwork branches(long seed) {
        Random random = new Random(seed);
        List<Dependence> dependences = new ArrayList<>();
        dependences.add(random(random, "hub", 2, List.of(), 1));
        for (int branch = 0; branch < BRANCHES; branch++) {
            dependences.add(random(random, "x" + branch, STATES, List.of("hub"), 2));
            dependences.add(random(random, "y" + branch, STATES, List.of("hub"), 2));
            dependences.add(random(random, "z" + branch, STATES, List.of("x" + branch, "y" + branch), STATES * STATES));
        }
        return BeliefNetwork.of("branches", dependences);
    }

    /** Rows of which half of the entries are 0. */
    private static Dependence random(Random random, String id, int states, List<String> parents, int rows) {
        double[] entries = new double[rows * states];
        for (int row = 0; row < rows; row++) {
            double sum = 0;
            for (int state = 0; state < states; state++) {
                entries[row * states + state] = state == row % states || random.nextBoolean() ? random.nextDouble() : 0;
                sum += entries[row * states + state];
            }
            for (int state = 0; state < states; state++) {
                entries[row * states + state] /= sum;
            }
        }
        String[] names =
                IntStream.range(0, states).mapToObj(state -> "s" + state).toArray(String[]::new);
        return new Dependence(Variable.of(id, names), parents, PlainTable.of(entries));
    }

    private static JunctionTree tree(BeliefNetwork network) {
        Evidence nothing = Evidence.of(network, Query.NOTHING);
        Factors factors = Factors.of(network, nothing);
        return new Compiled(
                        factors, Relevance.fixed(factors, nothing), Relevance.all(factors), new int[0], Limits.ofHeap())
                .tree();
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4})
    void everyJoinIsOnes_withAllThatIsBelowIt(int threads) {
        JunctionTree tree = tree(branches(1));
        Division division = Division.of(tree, threads);
        assertThat(division.apart()).hasSizeBetween(2, threads);
        int[] owner = new int[tree.joins()];
        for (int part = 0; part < division.apart().size(); part++) {
            Stretch stretch = division.apart().get(part);
            for (int place = 0; place < stretch.length(); place++) {
                owner[stretch.join(place)] += 1 + part;
            }
        }
        int above = 0;
        for (int join = 0; join < owner.length; join++) {
            above += owner[join] == 0 ? 1 : 0;
            for (int node : new int[] {tree.left(join), tree.right(join)}) {
                if (owner[join] > 0 && node >= tree.leaves()) {
                    assertThat(owner[node - tree.leaves()]).isEqualTo(owner[join]);
                }
            }
        }
        assertThat(division.above().length()).isEqualTo(above);
        assertThat(division.shareApart()).isGreaterThan(0.5).isLessThanOrEqualTo(1);
    }

    @Test
    void oneThread_orASmallTree_isNotDivided() {
        assertThat(Division.of(tree(branches(1)), 1).apart()).isEmpty();
        BeliefNetwork small = BeliefNetwork.of("small", List.of(random(new Random(2), "a", 3, List.of(), 1)));
        Division division = Division.of(tree(small), 2);
        assertThat(division.apart()).isEmpty();
        assertThat(division.shareApart()).isZero();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void posteriors_haveTheSameBits_onAnyNumberOfThreads(long seed) {
        BeliefNetwork network = branches(seed);
        List<Finding> findings = List.of(new Finding.Observed("z1", "s3"), new Finding.Observed("x0", "s7"));
        Posteriors alone = posteriors(network, findings, 1);
        for (int threads = 2; threads <= 4; threads++) {
            Posteriors shared = posteriors(network, findings, threads);
            assertThat(shared.logEvidence()).isEqualTo(alone.logEvidence());
            for (Variable variable : network.variables()) {
                assertThat(shared.marginal(variable.id())).isEqualTo(alone.marginal(variable.id()));
            }
        }
    }

    private static Posteriors posteriors(BeliefNetwork network, List<Finding> findings, int threads) {
        Outcome outcome = Engine.within(Limits.ofHeap().on(threads))
                .posteriors(network, network.defaults(), Query.NOTHING.withFindings(findings));
        assertThat(outcome).isInstanceOf(Posteriors.class);
        return (Posteriors) outcome;
    }

    @Test
    void whatTheCallerThrows_comesOut_andShareIsNeverToldBack() {
        BeliefNetwork network = branches(1);
        Engine engine = Engine.within(Limits.ofHeap().on(2));
        List<Double> told = new ArrayList<>();
        engine.posteriors(network, network.defaults(), Query.NOTHING, told::add);
        assertThat(told).isSorted().allMatch(share -> share >= 0 && share <= 1);
        assertThatThrownBy(() -> engine.posteriors(network, network.defaults(), Query.NOTHING, share -> {
                    throw new IllegalStateException("enough");
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("enough");
    }
}
