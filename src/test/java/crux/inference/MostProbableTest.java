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
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The best stories against a sorted enumeration; each random case is told by its seed. */
class MostProbableTest {

    private static final int CASES = 60;
    private static final int MOST = 12;

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23, 24})
    void stories_areThoseOfASortedEnumeration(long block) {
        for (long seed = block * CASES; seed < (block + 1) * CASES; seed++) {
            RandomNetworks random = RandomNetworks.seeded(seed);
            BeliefNetwork network = random.network();
            check(random, network, random.query(network));
        }
    }

    @Test
    void stories_areThoseOfASortedEnumeration_underBeliefs() {
        for (long seed = 1500; seed < 1530; seed++) {
            RandomNetworks random = RandomNetworks.seeded(seed).positive().ofAtMost(6);
            BeliefNetwork network = random.network();
            check(random, network, random.believing(network, random.query(network), 2));
        }
    }

    private static void check(RandomNetworks random, BeliefNetwork network, Query query) {
        Enumeration expected = Enumeration.of(network, network.defaults(), query);
        List<Story> stories = stories(network, query, MOST);
        if (!expected.possible()) {
            assertThat(stories).as("%s", random).isEmpty();
            return;
        }
        List<List<Integer>> ranking = expected.ranking(MOST).stream()
                .filter(states -> expected.probability(states) > 0)
                .toList();
        assertThat(stories).as("%s", random).hasSameSizeAs(ranking);
        assertThat(new HashSet<>(stories)).as("%s", random).hasSameSizeAs(stories);
        for (int i = 0; i < stories.size(); i++) {
            Story story = stories.get(i);
            double probability = expected.probability(ranking.get(i));
            assertThat(story.probability()).as("%s, rank %s", random, i).isCloseTo(probability, within(1e-10));
            assertThat(expected.probability(numbers(network, story)))
                    .as("%s, rank %s", random, i)
                    .isCloseTo(story.probability(), within(1e-10));
        }
    }

    private static List<Story> stories(BeliefNetwork network, Query query, int count) {
        return MostProbable.stories(network, network.defaults(), query, count, Limits.ofHeap());
    }

    private static List<Integer> numbers(BeliefNetwork network, Story story) {
        List<Integer> numbers = new ArrayList<>();
        for (Finding.Observed state : story.states()) {
            numbers.add(network.variable(state.variable()).index(state.state()));
        }
        return numbers;
    }

    /** Three fair coins and their parity, which is given: four stories tie. */
    @Test
    void ties_comeInTheOrderOfTheStates() {
        List<Dependence> coins = new ArrayList<>();
        for (String name : List.of("a", "b", "c")) {
            coins.add(new Dependence(Variable.of(name, "heads", "tails"), List.of(), PlainTable.of(0.5, 0.5)));
        }
        coins.add(new Dependence(
                Variable.of("parity", "even", "odd"),
                List.of("a", "b", "c"),
                PlainTable.of(1, 0, 0, 1, 0, 1, 1, 0, 0, 1, 1, 0, 1, 0, 0, 1)));
        BeliefNetwork network = BeliefNetwork.of("coins", coins);
        List<Story> stories = stories(network, Query.NOTHING.with(new Finding.Observed("parity", "odd")), 10);
        assertThat(stories.stream().map(story -> numbers(network, story)))
                .containsExactly(List.of(0, 0, 1, 1), List.of(0, 1, 0, 1), List.of(1, 0, 0, 1), List.of(1, 1, 1, 1));
        assertThat(stories).allSatisfy(story -> assertThat(story.probability()).isCloseTo(0.25, within(1e-15)));
    }

    /** A thousand variables of which each is most probably in its second state: P underflows, its logarithm does not. */
    @Test
    void logProbability_isFiniteWhereTheProbabilityUnderflows() {
        List<Dependence> many = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            many.add(new Dependence(
                    Variable.of("v" + i, "a", "b", "c"),
                    List.of(),
                    PlainTable.of(0.25, i == 7 ? 0.4 : 0.5, i == 7 ? 0.35 : 0.25)));
        }
        List<Story> stories = stories(BeliefNetwork.of("many", many), Query.NOTHING, 2);
        double best = 999 * Math.log(0.5) + Math.log(0.4);
        assertThat(stories.get(0).logProbability()).isCloseTo(best, within(1e-9));
        assertThat(stories.get(1).logProbability()).isCloseTo(best + Math.log(0.35 / 0.4), within(1e-9));
        assertThat(stories.get(1).states().get(7).state()).isEqualTo("c");
    }
}
