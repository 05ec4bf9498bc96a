package crux.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import crux.model.BeliefNetwork;
import crux.model.Chance;
import crux.model.Finding;
import crux.model.Query;
import crux.testing.RandomNetworks;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The junction tree against enumeration, on random networks; each case is told by its seed. */
class EngineTest {

    private static final double CLOSE = 1e-10;
    private static final int CASES = 60;
    private final Engine engine = Engine.within(Limits.ofHeap());

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void posteriors_areThoseOfEnumeration(long block) {
        for (long seed = block * CASES; seed < (block + 1) * CASES; seed++) {
            RandomNetworks random = RandomNetworks.seeded(seed);
            BeliefNetwork network = random.network();
            check(random, network, random.query(network));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12})
    void posteriors_areThoseOfEnumeration_underBeliefs(long block) {
        for (long seed = block * CASES; seed < (block + 1) * CASES; seed++) {
            RandomNetworks random = RandomNetworks.seeded(seed).positive().ofAtMost(6);
            BeliefNetwork network = random.network();
            check(random, network, random.believing(network, random.query(network), 3));
        }
    }

    @Tag("slow")
    @ParameterizedTest
    @ValueSource(longs = {100, 200, 300, 400})
    void posteriors_areThoseOfEnumeration_onThousands(long block) {
        for (long seed = block * CASES; seed < (block + 20) * CASES; seed++) {
            RandomNetworks random = RandomNetworks.seeded(seed);
            BeliefNetwork network = random.network();
            check(random, network, random.query(network));
        }
    }

    private void check(RandomNetworks random, BeliefNetwork network, Query query) {
        Enumeration expected = Enumeration.of(network, network.defaults(), query);
        Outcome outcome = engine.posteriors(network, network.defaults(), query);
        if (outcome instanceof Posteriors posteriors) {
            assertThat(expected.possible()).as("%s", random).isTrue();
            checkPosteriors(random, network, query, expected, posteriors);
        } else {
            assertThat(expected.possible()).as("%s: %s", random, outcome).isFalse();
            checkConflict(random, network, query, outcome);
        }
    }

    private static void checkPosteriors(
            RandomNetworks random, BeliefNetwork network, Query query, Enumeration expected, Posteriors posteriors) {
        assertThat(posteriors.logEvidence()).as("ln P(e), %s", random).isCloseTo(expected.logEvidence(), within(CLOSE));
        List<String> joint = new ArrayList<>();
        for (var variable : network.variables()) {
            assertClose(random, posteriors.marginal(variable.id()), expected.marginal(variable.id()));
            if (random.random().nextInt(3) == 0) {
                joint.add(variable.id());
            }
        }
        assertClose(random, list(posteriors.joint(joint)), expected.joint(joint));
        String target = query.target().orElseThrow().variable();
        List<String> family = new ArrayList<>(network.dependence(target).parents());
        family.add(target);
        assertClose(random, list(posteriors.family(target)), expected.joint(family));
        Chance chance = posteriors.chance(query.target().orElseThrow());
        assertThat(chance.complement())
                .as("%s", random)
                .isCloseTo(expected.chance(query.target().orElseThrow()).complement(), within(CLOSE));
    }

    private void checkConflict(RandomNetworks random, BeliefNetwork network, Query query, Outcome outcome) {
        List<Finding> conflict = outcome instanceof ImpossibleEvidence impossible
                ? impossible.conflict()
                : ((IncompatibleBeliefs) outcome).conflict();
        assertThat(possible(network, query, conflict)).as("%s", random).isFalse();
        for (Finding dropped : conflict) {
            List<Finding> rest = new ArrayList<>(conflict);
            rest.remove(dropped);
            assertThat(possible(network, query, rest)).as("%s", random).isTrue();
        }
    }

    private static boolean possible(BeliefNetwork network, Query query, List<Finding> findings) {
        return Enumeration.of(network, network.defaults(), query.withFindings(findings))
                .possible();
    }

    private static List<Double> list(JointDistribution joint) {
        return java.util.Arrays.stream(joint.toArray()).boxed().toList();
    }

    private static void assertClose(RandomNetworks random, List<Double> actual, List<Double> expected) {
        assertThat(actual).as("%s", random).hasSameSizeAs(expected);
        for (int i = 0; i < actual.size(); i++) {
            assertThat(actual.get(i)).as("%s, entry %s", random, i).isCloseTo(expected.get(i), within(CLOSE));
        }
    }
}
