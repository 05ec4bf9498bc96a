package crux.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import crux.model.BeliefNetwork;
import crux.model.Dependence;
import crux.model.Finding;
import crux.model.PlainTable;
import crux.model.Query;
import crux.model.Variable;
import crux.testing.RandomNetworks;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The most probable states of a set against the joint distribution written out; each random case is told by its seed. */
class MaximumAPosterioriTest {

    private static final int CASES = 40;

    @ParameterizedTest
    @ValueSource(longs = {61, 62, 63})
    void states_areTheMostProbableOfTheJoint(long block) {
        for (long seed = block * CASES; seed < (block + 1) * CASES; seed++) {
            RandomNetworks random = RandomNetworks.seeded(seed);
            BeliefNetwork network = random.network();
            check(random, network, random.query(network));
        }
    }

    @Test
    void states_areTheMostProbableOfTheJoint_underBeliefs() {
        for (long seed = 2600; seed < 2620; seed++) {
            RandomNetworks random = RandomNetworks.seeded(seed).positive().ofAtMost(6);
            BeliefNetwork network = random.network();
            check(random, network, random.believing(network, random.query(network), 2));
        }
    }

    private static void check(RandomNetworks random, BeliefNetwork network, Query query) {
        List<Variable> some = network.variables().stream()
                .filter(variable -> random.random().nextBoolean())
                .toList();
        List<String> names = some.stream().map(Variable::id).toList();
        Enumeration exact = Enumeration.of(network, network.defaults(), query);
        Optional<Story> found = map(network, query, names);
        assertThat(found.isPresent()).as("%s", random).isEqualTo(exact.possible());
        if (found.isEmpty()) {
            return;
        }
        List<Double> joint = exact.joint(names);
        double greatest = joint.stream().mapToDouble(p -> p).max().orElseThrow();
        assertThat(found.get().probability()).as("%s", random).isCloseTo(greatest, within(1e-10));
        int index = 0;
        for (int i = 0; i < some.size(); i++) {
            Finding.Observed state = found.get().states().get(i);
            assertThat(state.variable()).isEqualTo(names.get(i));
            index = index * some.get(i).size() + some.get(i).index(state.state());
        }
        assertThat(joint.get(index)).as("%s", random).isCloseTo(greatest, within(1e-10));
    }

    private static Optional<Story> map(BeliefNetwork network, Query query, List<String> names) {
        return MaximumAPosteriori.of(network, network.defaults(), query, names, Limits.ofHeap());
    }

    /** A's best state alone is not that of the best story: 0.4 against 0.6 in six parts of 0.1. */
    @Test
    void states_areNotThoseOfTheBestStory() {
        BeliefNetwork network = BeliefNetwork.of(
                "parts",
                List.of(
                        new Dependence(Variable.of("a", "one", "many"), List.of(), PlainTable.of(0.4, 0.6)),
                        new Dependence(
                                Variable.of("b", "b0", "b1", "b2", "b3", "b4", "b5"),
                                List.of("a"),
                                PlainTable.of(
                                        1, 0, 0, 0, 0, 0, 1 / 6.0, 1 / 6.0, 1 / 6.0, 1 / 6.0, 1 / 6.0, 1 / 6.0))));
        Story story = map(network, Query.NOTHING, List.of("a")).orElseThrow();
        assertThat(story.states()).containsExactly(new Finding.Observed("a", "many"));
        assertThat(story.probability()).isCloseTo(0.6, within(1e-15));
        assertThat(MostProbable.stories(network, network.defaults(), Query.NOTHING, 1, Limits.ofHeap())
                        .get(0)
                        .states())
                .contains(new Finding.Observed("a", "one"));
    }

    /** Forty fair coins: all of 2^40 sets tie, and the first is found without trying the others. */
    @Test
    void ties_areNotAllTried() {
        List<Dependence> coins = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            coins.add(new Dependence(Variable.of("c" + i, "h", "t"), List.of(), PlainTable.of(0.5, 0.5)));
            names.add("c" + i);
        }
        Story story =
                map(BeliefNetwork.of("coins", coins), Query.NOTHING, names).orElseThrow();
        assertThat(story.states()).allSatisfy(state -> assertThat(state.state()).isEqualTo("h"));
        assertThat(story.logProbability()).isCloseTo(40 * Math.log(0.5), within(1e-9));
    }
}
