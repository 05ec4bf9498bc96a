package crux.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import crux.model.BeliefNetwork;
import crux.model.Query;
import crux.testing.RandomNetworks;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VariableEliminationTest {

    private static final int CASES = 300;

    @ParameterizedTest
    @ValueSource(longs = {51, 52})
    void readings_areThoseOfEnumeration(long block) {
        for (long seed = block * CASES; seed < (block + 1) * CASES; seed++) {
            RandomNetworks random = RandomNetworks.seeded(seed);
            BeliefNetwork network = random.network();
            Query query = random.query(network);
            Reading reading = VariableElimination.read(network, network.defaults(), query);
            Enumeration expected = Enumeration.of(network, network.defaults(), query);
            assertThat(reading.chance().isPresent()).as("%s", random).isEqualTo(expected.possible());
            if (expected.possible()) {
                assertThat(reading.logEvidence()).as("%s", random).isCloseTo(expected.logEvidence(), within(1e-10));
                assertThat(reading.probability())
                        .as("%s", random)
                        .isCloseTo(expected.chance(query.target().orElseThrow()).probability(), within(1e-10));
            }
        }
    }
}
