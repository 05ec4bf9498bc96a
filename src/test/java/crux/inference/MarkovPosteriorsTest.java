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
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Markov networks against the sum of all their weights, written out; each random case is told by its seed. */
class MarkovPosteriorsTest {

    private static final double CLOSE = 1e-10;
    private static final int STORIES = 8;

    @ParameterizedTest
    @ValueSource(longs = {0, 100, 200, 300})
    void whatIsTold_isThatOfAllWeightsWrittenOut(long first) {
        for (long seed = first; seed < first + 40; seed++) {
            RandomNetworks random = RandomNetworks.seeded(seed);
            MarkovNetwork network = network(random);
            check(random, network, findings(random, network));
        }
    }

    /** Up to six variables of one to ten states, potentials of up to three of them, a fifth to two thirds of the weights 0. */
    private static MarkovNetwork network(RandomNetworks random) {
        List<Variable> variables = new ArrayList<>();
        for (int i = 0; i < 1 + random.random().nextInt(6); i++) {
            int size = random.random().nextInt(4) == 0 ? 1 + random.random().nextInt(10) : 2;
            variables.add(Variable.of(
                    "v" + i,
                    IntStream.range(0, size).mapToObj(Integer::toString).toArray(String[]::new)));
        }
        double zeros = random.random().nextBoolean() ? 0.2 : 0.65;
        List<Potential> potentials = new ArrayList<>();
        for (int i = 0; i < random.random().nextInt(8); i++) {
            List<Variable> scope = new ArrayList<>(variables);
            Collections.shuffle(scope, random.random());
            scope = scope.subList(0, Math.min(scope.size(), random.random().nextInt(4)));
            double[] weights =
                    new double[scope.stream().mapToInt(Variable::size).reduce(1, (a, b) -> a * b)];
            Arrays.setAll(
                    weights,
                    j -> random.random().nextDouble() < zeros
                            ? 0
                            : 100 * random.random().nextDouble());
            potentials.add(Potential.of(scope, weights));
        }
        return new MarkovNetwork("random", variables, potentials);
    }

    /** Up to two, the second a likelihood. */
    private static List<Finding> findings(RandomNetworks random, MarkovNetwork network) {
        List<Finding> findings = new ArrayList<>();
        Variable first = network.variables().get(0);
        if (random.random().nextBoolean()) {
            findings.add(new Finding.Observed(
                    first.id(), first.states().get(first.size() - 1).id()));
        }
        if (network.variables().size() > 1 && random.random().nextInt(3) == 0) {
            Variable second = network.variables().get(1);
            findings.add(new Finding.Likelihood(
                    second.id(),
                    IntStream.range(0, second.size())
                            .mapToObj(state ->
                                    state == 0 ? 1 : 2 * random.random().nextDouble())
                            .toList()));
        }
        return findings;
    }

    private static void check(RandomNetworks random, MarkovNetwork network, List<Finding> findings) {
        MarkovEnumeration exact = MarkovEnumeration.of(network, findings);
        Optional<MarkovPosteriors> found = MarkovPosteriors.of(network, findings, Limits.ofHeap());
        assertThat(found.isPresent()).as("%s", random).isEqualTo(exact.total() > 0);
        if (found.isEmpty()) {
            assertThat(MarkovPosteriors.conflict(network, findings, Limits.ofHeap()))
                    .isSubsetOf(findings);
            return;
        }
        MarkovPosteriors posteriors = found.get();
        assertThat(posteriors.logPartition()).as("%s", random).isCloseTo(Math.log(exact.total()), within(CLOSE));
        for (Variable variable : network.variables()) {
            assertClose(random, posteriors.marginal(variable.id()), exact.joint(List.of(variable)));
        }
        List<Variable> some = new ArrayList<>(network.variables());
        Collections.shuffle(some, random.random());
        some = some.subList(0, 1 + random.random().nextInt(some.size()));
        List<String> names = some.stream().map(Variable::id).toList();
        assertClose(
                random, Arrays.stream(posteriors.joint(names).toArray()).boxed().toList(), exact.joint(some));
        checkMostProbable(random, posteriors.mostProbable(names), exact, network.variables());
        checkStories(random, posteriors, exact, network);
    }

    /** The states told are some of the greatest probability together, and it is that. */
    private static void checkMostProbable(
            RandomNetworks random, Story story, MarkovEnumeration exact, List<Variable> variables) {
        List<Variable> told = story.states().stream()
                .map(state -> variables.stream()
                        .filter(variable -> variable.id().equals(state.variable()))
                        .findFirst()
                        .orElseThrow())
                .toList();
        double[] joint = exact.joint(told);
        double greatest = Arrays.stream(joint).max().orElseThrow();
        assertThat(story.probability()).as("%s", random).isCloseTo(greatest, within(CLOSE));
        assertThat(joint[place(told, story)]).as("%s", random).isCloseTo(greatest, within(CLOSE));
    }

    private static void checkStories(
            RandomNetworks random, MarkovPosteriors posteriors, MarkovEnumeration exact, MarkovNetwork network) {
        double[] all = exact.joint(network.variables());
        double[] ranked = Arrays.stream(all)
                .filter(probability -> probability > 0)
                .sorted()
                .toArray();
        List<Story> stories = posteriors.stories(STORIES);
        assertThat(stories).as("%s", random).hasSize(Math.min(STORIES, ranked.length));
        assertThat(new HashSet<>(stories)).as("%s", random).hasSameSizeAs(stories);
        for (int i = 0; i < stories.size(); i++) {
            double expected = ranked[ranked.length - 1 - i];
            assertThat(stories.get(i).probability())
                    .as("%s, rank %s", random, i)
                    .isCloseTo(expected, within(CLOSE));
            assertThat(all[place(network.variables(), stories.get(i))])
                    .as("%s, rank %s", random, i)
                    .isCloseTo(expected, within(CLOSE));
        }
    }

    private static int place(List<Variable> variables, Story story) {
        assertThat(story.states()).hasSameSizeAs(variables);
        int place = 0;
        for (int i = 0; i < variables.size(); i++) {
            Finding.Observed state = story.states().get(i);
            assertThat(state.variable()).isEqualTo(variables.get(i).id());
            place = place * variables.get(i).size() + variables.get(i).index(state.state());
        }
        return place;
    }

    private static void assertClose(RandomNetworks random, List<Double> found, double[] expected) {
        assertThat(found).as("%s", random).hasSize(expected.length);
        for (int i = 0; i < expected.length; i++) {
            assertThat(found.get(i)).as("%s, entry %s", random, i).isCloseTo(expected[i], within(CLOSE));
        }
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
