package crux.elicit;

import static org.assertj.core.api.Assertions.assertThat;

import crux.inference.Enumeration;
import crux.model.BeliefNetwork;
import crux.model.Credence;
import crux.model.Finding;
import crux.model.Query;
import crux.model.Settings;
import crux.model.State;
import crux.testing.RandomArguments;
import crux.testing.ShippedNetworks;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConditionsTest {

    @Test
    void given_isTheStatesUnderWhichTheFlagshipUsesACredence() {
        Conditions conditions = Conditions.of(ShippedNetworks.network("scheming"));
        assertThat(conditions.given("p_wide"))
                .contains(new Given("schemer_goals_wide", Map.of("scheming_pays", List.of("yes"))));
        assertThat(conditions.given("p_wide_shut"))
                .contains(new Given("schemer_goals_wide", Map.of("scheming_pays", List.of("no"))));
        assertThat(conditions.given("p_mis_other"))
                .contains(new Given("misaligned", Map.of("model_class", List.of("misgeneralised", "reward_seeker"))));
        // No parents; only an addend; part of a ledger's prior; two variables.
        assertThat(List.of("p_goal_guarding", "b_leak", "d_class", "b_tie"))
                .allSatisfy(credence -> assertThat(conditions.given(credence)).isEmpty());
        // In every configuration but one: not all combinations of some states.
        assertThat(conditions.given("d_select")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void given_makesTheAnswerAConditionalProbability(long seed) {
        BeliefNetwork network = RandomArguments.any(seed, 7);
        Conditions conditions = Conditions.of(network);
        Random random = new Random(seed);
        for (Credence credence : network.credences()) {
            conditions.given(credence.id()).ifPresent(given -> check(network, credence, given, random, seed));
        }
    }

    private static void check(BeliefNetwork network, Credence credence, Given given, Random random, long seed) {
        Settings settings = RandomArguments.settings(network, random);
        Query query = new Query(
                given.states().entrySet().stream()
                        .map(held -> (Finding) new Finding.Likelihood(
                                held.getKey(),
                                network.variable(held.getKey()).states().stream()
                                        .map(State::id)
                                        .map(state -> held.getValue().contains(state) ? 1.0 : 0.0)
                                        .toList()))
                        .toList(),
                List.of(),
                Optional.empty());
        Enumeration enumeration = Enumeration.of(network, settings, query);
        if (enumeration.possible()) {
            double value = settings.values(credence).get(0);
            assertThat(enumeration.marginal(given.variable()))
                    .as("seed %s: %s given %s", seed, credence.id(), given)
                    .anyMatch(p -> Math.abs(p - value) < 1e-12 || Math.abs(1 - p - value) < 1e-12);
        }
    }

    @Test
    void given_isFoundOnSomeRandomNetworks() {
        long found = 0;
        for (long seed = 1; seed <= 20; seed++) {
            BeliefNetwork network = RandomArguments.any(seed, 7);
            Conditions conditions = Conditions.of(network);
            found += network.credences().stream()
                    .filter(credence -> conditions.given(credence.id()).isPresent())
                    .count();
        }
        assertThat(found).isGreaterThan(10);
    }
}
