package crux.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import crux.model.BeliefNetwork;
import crux.model.Query;
import crux.model.Variable;
import crux.testing.RandomNetworks;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CompiledNetworkTest {

    private static final int CASES = 60;

    /** Evidence of one kind after another on the same trees and buffers, against enumeration. */
    @ParameterizedTest(name = "block {0}")
    @ValueSource(longs = {501, 502, 503})
    void posteriors_areThoseOfEnumeration_withNothingLeftFromTheLastEvidence(long block) {
        for (long seed = block * CASES; seed < (block + 1) * CASES; seed++) {
            RandomNetworks random = RandomNetworks.seeded(seed);
            BeliefNetwork network = random.network();
            CompiledNetwork compiled = CompiledNetwork.of(network, Limits.ofHeap());
            Query seen = Query.NOTHING.withFindings(random.query(network).findings());
            for (Query query : List.of(Query.NOTHING, seen, Query.NOTHING)) {
                check(random, network, query, compiled.posteriors(network.defaults(), query.findings()));
            }
        }
    }

    private static void check(RandomNetworks random, BeliefNetwork network, Query query, Outcome outcome) {
        Enumeration expected = Enumeration.of(network, network.defaults(), query);
        assertThat(outcome instanceof Posteriors).as("%s", random).isEqualTo(expected.possible());
        if (outcome instanceof Posteriors posteriors) {
            assertThat(posteriors.logEvidence()).as("%s", random).isCloseTo(expected.logEvidence(), within(1e-9));
            for (Variable variable : network.variables()) {
                List<Double> marginal = posteriors.marginal(variable.id());
                for (int i = 0; i < variable.size(); i++) {
                    assertThat(marginal.get(i))
                            .as("%s", random)
                            .isCloseTo(expected.marginal(variable.id()).get(i), within(1e-10));
                }
            }
        }
    }
}
