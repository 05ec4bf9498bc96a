package crux.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import crux.model.Finding;
import crux.model.MarkovNetwork;
import crux.model.Potential;
import crux.model.Variable;
import crux.testing.RandomNetworks;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Markov networks against the sum of all their weights, written out; each random case is told by its seed. */
class MarkovPosteriorsTest {

    private static final double CLOSE = 1e-10;

    @ParameterizedTest
    @ValueSource(longs = {0, 100, 200})
    void posteriors_areThoseOfAllWeightsWrittenOut(long first) {
        for (long seed = first; seed < first + 40; seed++) {
            RandomNetworks random = RandomNetworks.seeded(seed);
            MarkovNetwork network = network(random);
            List<Finding> findings = random.random().nextBoolean()
                    ? List.of()
                    : List.of(new Finding.Observed(network.variables().get(0).id(), "1"));
            check(seed, network, findings);
        }
    }

    private static MarkovNetwork network(RandomNetworks random) {
        List<Variable> variables = new ArrayList<>();
        for (int i = 0; i < 1 + random.random().nextInt(6); i++) {
            variables.add(
                    random.random().nextInt(4) == 0
                            ? Variable.of("v" + i, "0", "1", "2")
                            : Variable.of("v" + i, "0", "1"));
        }
        List<Potential> potentials = new ArrayList<>();
        for (int i = 0; i < random.random().nextInt(8); i++) {
            List<Variable> scope = new ArrayList<>(variables);
            Collections.shuffle(scope, random.random());
            scope = scope.subList(0, Math.min(scope.size(), random.random().nextInt(4)));
            double[] weights =
                    new double[scope.stream().mapToInt(Variable::size).reduce(1, (a, b) -> a * b)];
            Arrays.setAll(
                    weights,
                    j -> random.random().nextInt(5) == 0
                            ? 0
                            : 100 * random.random().nextDouble());
            potentials.add(Potential.of(scope, weights));
        }
        return new MarkovNetwork("random", variables, potentials);
    }

    private static void check(long seed, MarkovNetwork network, List<Finding> findings) {
        int count = network.variables().size();
        double[][] sums = network.variables().stream()
                .map(variable -> new double[variable.size()])
                .toArray(double[][]::new);
        double total = 0;
        int[] states = new int[count];
        do {
            double weight = findings.isEmpty() || states[0] == 1 ? weight(network, states) : 0;
            total += weight;
            for (int i = 0; i < count; i++) {
                sums[i][states[i]] += weight;
            }
        } while (next(network, states));
        Optional<MarkovPosteriors> posteriors = MarkovPosteriors.of(network, findings, Limits.ofHeap());
        assertThat(posteriors.isPresent()).as("seed %s", seed).isEqualTo(total > 0);
        if (posteriors.isEmpty()) {
            assertThat(MarkovPosteriors.conflict(network, findings, Limits.ofHeap()))
                    .hasSizeLessThan(2);
            return;
        }
        assertThat(posteriors.get().logPartition()).as("seed %s", seed).isCloseTo(Math.log(total), within(CLOSE));
        for (int i = 0; i < count; i++) {
            List<Double> marginal = posteriors.get().marginal("v" + i);
            for (int state = 0; state < sums[i].length; state++) {
                assertThat(marginal.get(state))
                        .as("seed %s, v%s", seed, i)
                        .isCloseTo(sums[i][state] / total, within(CLOSE));
            }
        }
    }

    private static double weight(MarkovNetwork network, int[] states) {
        double weight = 1;
        for (Potential potential : network.potentials()) {
            int index = 0;
            for (Variable variable : potential.variables()) {
                index = index * variable.size() + states[network.variables().indexOf(variable)];
            }
            weight *= potential.weight(index);
        }
        return weight;
    }

    private static boolean next(MarkovNetwork network, int[] states) {
        for (int i = 0; i < states.length; i++) {
            states[i] = (states[i] + 1) % network.variables().get(i).size();
            if (states[i] > 0) {
                return true;
            }
        }
        return false;
    }

    /** A potential that wants a and b equal, and one that rules a out. */
    @Test
    void conflict_isMinimal() {
        Variable a = Variable.of("a", "0", "1");
        Variable b = Variable.of("b", "0", "1");
        Variable c = Variable.of("c", "0", "1");
        MarkovNetwork network =
                new MarkovNetwork("equal", List.of(a, b, c), List.of(Potential.of(List.of(a, b), 1, 0, 0, 1)));
        List<Finding> findings =
                List.of(new Finding.Observed("c", "1"), new Finding.Observed("a", "1"), new Finding.Observed("b", "0"));
        assertThat(MarkovPosteriors.of(network, findings, Limits.ofHeap())).isEmpty();
        assertThat(MarkovPosteriors.conflict(network, findings, Limits.ofHeap()))
                .containsExactly(findings.get(1), findings.get(2));
    }
}
