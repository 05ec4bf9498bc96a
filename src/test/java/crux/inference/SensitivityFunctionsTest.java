package crux.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import crux.model.BeliefNetwork;
import crux.model.ConditionalTable;
import crux.model.Dependence;
import crux.model.PlainTable;
import crux.model.Query;
import crux.model.Target;
import crux.model.Variable;
import crux.testing.RandomNetworks;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SensitivityFunctionsTest {

    private static final int CASES = 100;

    @Test
    void functions_areThoseWorkedByHand() {
        Variable cause = Variable.of("cause", "yes", "no");
        Variable sign = Variable.of("sign", "yes", "no");
        BeliefNetwork network = BeliefNetwork.of(
                "two",
                List.of(
                        new Dependence(cause, List.of(), PlainTable.of(0.2, 0.8)),
                        new Dependence(sign, List.of("cause"), PlainTable.of(0.9, 0.1, 0.3, 0.7))));
        Query query = Query.of(new Target("cause", "yes")).with(new crux.model.Finding.Observed("sign", "yes"));
        Parameter prior = SensitivityFunctions.of(network, network.defaults(), query, Limits.ofHeap())
                .parameters()
                .findFirst()
                .orElseThrow();
        // P(h, e) = 0.9 θ; P(e) = 0.9 θ + 0.3 (1 − θ)
        assertThat(prior.function().alpha()).isCloseTo(0.9, within(1e-15));
        assertThat(prior.function().beta()).isCloseTo(0, within(1e-15));
        assertThat(prior.function().gamma()).isCloseTo(0.6, within(1e-15));
        assertThat(prior.function().delta()).isCloseTo(0.3, within(1e-15));
        assertThat(prior.derivative()).isCloseTo(0.9 * 0.3 / (0.42 * 0.42), within(1e-14));
        assertThat(prior.function().threshold(0.5).orElseThrow()).isCloseTo(0.25, within(1e-14));
    }

    @ParameterizedTest
    @ValueSource(longs = {41, 42, 43})
    void functions_giveWhatTheNetworkGivesWithTheParameterMoved(long block) {
        for (long seed = block * CASES; seed < (block + 1) * CASES; seed++) {
            RandomNetworks random = RandomNetworks.seeded(seed).ofAtMost(6);
            BeliefNetwork network = random.network();
            Query query = random.query(network);
            SensitivityFunctions.of(network, network.defaults(), query, Limits.ofHeap())
                    .parameters()
                    .filter(parameter -> random.random().nextInt(10) == 0)
                    .forEach(parameter -> check(random, network, query, parameter));
        }
    }

    private static void check(RandomNetworks random, BeliefNetwork network, Query query, Parameter parameter) {
        double theta = random.random().nextInt(4) == 0 ? 0 : random.random().nextDouble();
        BeliefNetwork moved = moved(network, parameter, theta);
        Reading expected = VariableElimination.read(moved, moved.defaults(), query);
        assertThat(parameter.function().gamma() * theta + parameter.function().delta())
                .as("%s %s", random, parameter)
                .isCloseTo(Math.exp(expected.logEvidence()), within(1e-12));
        if (expected.chance().isPresent() && expected.logEvidence() > Math.log(1e-6)) {
            assertThat(parameter.function().at(theta))
                    .as("%s %s", random, parameter)
                    .isCloseTo(expected.probability(), within(1e-9));
        }
    }

    /** The network with one entry moved and the rest of its row in proportion, evenly where it is 0. */
    private static BeliefNetwork moved(BeliefNetwork network, Parameter parameter, double theta) {
        String id = parameter.variable().id();
        ConditionalTable table = network.table(id, network.defaults());
        int states = parameter.variable().size();
        int state = parameter.variable().index(parameter.state().id());
        double[] entries = table.toArray();
        for (int row = 0; row < entries.length / states; row++) {
            if (crux.model.Configuration.numbered(network.family(id), row)
                    .toString()
                    .equals(parameter.configuration().toString())) {
                for (int i = 0; i < states; i++) {
                    double share = parameter.value() == 1
                            ? 1.0 / (states - 1)
                            : entries[row * states + i] / (1 - parameter.value());
                    entries[row * states + i] = i == state ? theta : (1 - theta) * share;
                }
            }
        }
        List<Dependence> dependences = new ArrayList<>(network.dependences());
        int index = network.indexOf(id);
        dependences.set(
                index,
                new Dependence(parameter.variable(), dependences.get(index).parents(), PlainTable.of(entries)));
        return BeliefNetwork.of("moved", dependences);
    }
}
