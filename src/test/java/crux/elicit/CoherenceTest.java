package crux.elicit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import crux.elicit.Conflict.Law;
import crux.elicit.Repair.Optimum;
import crux.inference.Engine;
import crux.inference.Limits;
import crux.model.Answer;
import crux.model.Belief;
import crux.model.BeliefNetwork;
import crux.model.BitScale;
import crux.model.Profile;
import crux.model.Response;
import crux.model.Settings;
import crux.model.Target;
import crux.testing.Arguments;
import crux.testing.RandomArguments;
import crux.testing.ShippedNetworks;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CoherenceTest {

    private static final Engine ENGINE = Engine.within(Limits.ofHeap());

    private static Belief belief(String variable, String state, Map<String, String> given, double p, int sure) {
        return new Belief(new Target(variable, state), given, p, sure, "", Optional.empty(), "");
    }

    private static Belief belief(String variable, String state, double p) {
        return belief(variable, state, Map.of(), p, 3);
    }

    private static Profile profile(BeliefNetwork network, Map<String, Double> answers, Belief... beliefs) {
        Profile blank = Profile.blank("me", network.id(), "");
        Profile profile = new Profile("me", "me", network.id(), "", blank.view(), "", Map.of(), List.of(beliefs));
        for (Map.Entry<String, Double> answer : answers.entrySet()) {
            profile = profile.with(answer.getKey(), Response.of(Answer.Point.of(answer.getValue())));
        }
        return profile;
    }

    private static double bits(double p) {
        return Math.log(p / (1 - p)) / Math.log(2);
    }

    private static final Map<String, Double> SIX = Map.of(
            "p_feasible", 0.80,
            "p_incentives", 0.95,
            "p_hard", 0.40,
            "p_impact", 0.65,
            "p_scale", 0.50,
            "p_catastrophe", 0.65);

    @Test
    void thePublicExample_isSixtyFourInAThousandAgainstFivePercent_andIsRepaired() {
        BeliefNetwork network = ShippedNetworks.network("six-premises");
        Profile profile = profile(network, SIX, belief("catastrophe", "yes", 0.05));
        Coherence coherence = Coherence.of(network, profile, ENGINE, false);
        Stated stated = coherence.stated().get(0);
        assertThat(stated.implied().orElseThrow().probability())
                .isCloseTo(0.80 * 0.95 * 0.40 * 0.65 * 0.50 * 0.65, within(1e-12));
        assertThat(stated.gapBits().orElseThrow()).isCloseTo(bits(0.06422) - bits(0.05), within(1e-9));
        assertThat(coherence.conflicts()).isEmpty();
        Repair repair = coherence.repair().orElseThrow();
        assertThat(repair.optimum()).isEqualTo(Optimum.LOCAL);
        assertThat(repair.agreeing()).isEqualTo(repair.starts());
        double product =
                repair.moves().stream().mapToDouble(move -> move.to().get(0)).reduce(1, (a, b) -> a * b);
        assertThat(repair.restated().get(0).to().probability())
                .isCloseTo(product, within(1e-10))
                .isBetween(0.05, 0.0642);
        assertThat(repair.cost()).isLessThan(Math.pow(bits(0.06422) - bits(0.05), 2));
        assertStationary(network, profile, repair);
    }

    /** No credence alone, moved a little either way from the repair, makes the sum of squares smaller. */
    private static void assertStationary(BeliefNetwork network, Profile profile, Repair repair) {
        double least = cost(network, profile, repair.settings());
        assertThat(least).isCloseTo(repair.cost(), within(1e-7));
        for (Repair.Move move : repair.moves()) {
            for (double bits : List.of(-0.01, 0.01)) {
                double moved = BitScale.probability(bits(move.to().get(0)) + bits);
                Settings aside = repair.settings().with(move.credence(), List.of(moved));
                assertThat(cost(network, profile, aside)).isGreaterThan(least);
            }
        }
    }

    private static double cost(BeliefNetwork network, Profile profile, Settings settings) {
        Settings before = profile.settings(network);
        double cost = network.credences().stream()
                .mapToDouble(credence -> Sureness.of(credence, profile).orElse(0.0)
                        * Math.pow(
                                bits(settings.values(credence).get(0))
                                        - bits(before.values(credence).get(0)),
                                2))
                .sum();
        for (Belief belief : profile.beliefs()) {
            double implied =
                    ENGINE.answerer(network, Stated.query(belief)).at(settings).probability();
            cost += Sureness.of(belief) * Math.pow(bits(implied) - bits(belief.probability()), 2);
        }
        return cost;
    }

    @Test
    void keptBeliefs_areMetByTheAnswersAlone() {
        BeliefNetwork network = ShippedNetworks.network("six-premises");
        Profile profile = profile(network, SIX, belief("catastrophe", "yes", 0.05));
        Repair repair = Coherence.of(network, profile, ENGINE, true).repair().orElseThrow();
        assertThat(repair.restated()).isEmpty();
        assertThat(repair.open()).isLessThan(1e-5);
        assertThat(repair.moves()).hasSize(6).allMatch(move -> move.distance() < 0);
    }

    @Test
    void aBeliefAboutOneAnswer_meetsItAtTheirWeightedMeanOfLogOdds_exactly() {
        BeliefNetwork network = Arguments.both(0.5, 0.5);
        Profile profile = profile(network, Map.of("p", 0.8), belief("one", "yes", Map.of(), 0.2, 5));
        Repair repair = Coherence.of(network, profile, ENGINE, false).repair().orElseThrow();
        double mean = (1 * bits(0.8) + 4 * bits(0.2)) / 5;
        assertThat(repair.optimum()).isEqualTo(Optimum.EXACT);
        assertThat(repair.moves().get(0).to().get(0)).isCloseTo(BitScale.probability(mean), within(1e-10));
        assertThat(repair.restated().get(0).to().probability()).isCloseTo(BitScale.probability(mean), within(1e-10));
    }

    @Test
    void agreement_needsNothing() {
        BeliefNetwork network = Arguments.both(0.5, 0.4);
        Repair repair = Coherence.of(
                        network, profile(network, Map.of(), belief("conclusion", "yes", 0.2)), ENGINE, false)
                .repair()
                .orElseThrow();
        assertThat(repair.optimum()).isEqualTo(Optimum.NONE_NEEDED);
        assertThat(repair.moves()).isEmpty();
    }

    @Test
    void certaintiesAndRejectedQuestions_doNotMove() {
        BeliefNetwork network = Arguments.both(0.5, 0.5);
        Profile profile = profile(network, Map.of("p", 1.0), belief("conclusion", "yes", 0.1))
                .with("q", Response.of(new Answer.Rejected("no")));
        Repair repair = Coherence.of(network, profile, ENGINE, false).repair().orElseThrow();
        assertThat(repair.moves()).isEmpty();
        assertThat(repair.restated().get(0).to().probability()).isCloseTo(0.5, within(1e-12));
    }

    @Test
    void aStatedValueOutsideWhatItsParentsAllow_isSeen() {
        BeliefNetwork network = Arguments.capped();
        Profile profile = profile(network, Map.of(), belief("conclusion", "yes", 0.6));
        Stated stated = Coherence.of(network, profile, ENGINE, false).stated().get(0);
        assertThat(stated.allowed().orElseThrow().high()).isEqualTo(0.5);
        assertThat(stated.isOutside()).isTrue();
    }

    private static List<Conflict> conflicts(Belief... beliefs) {
        BeliefNetwork network = ShippedNetworks.network("asia");
        return Conflicts.of(network, ENGINE, List.of(beliefs)).found();
    }

    @Test
    void partsLikelierThanTheWhole_breakFrechet() {
        BeliefNetwork network = Arguments.both(0.5, 0.5);
        List<Conflict> found = Conflicts.of(
                        network, ENGINE, List.of(belief("one", "yes", 0.3), belief("conclusion", "yes", 0.4)))
                .found();
        assertThat(found).hasSize(1);
        assertThat(found.get(0).law()).isEqualTo(Law.FRECHET);
        assertThat(found.get(0).left().get(0).low()).isCloseTo(0.4, within(1e-9));
        assertThat(found.get(0).left().get(1).high()).isCloseTo(0.3, within(1e-9));
    }

    @Test
    void totalProbability_isChecked_andTheRestLeavesOneValue() {
        List<Conflict> found = conflicts(
                belief("lung", "yes", Map.of("smoke", "yes"), 0.1, 3),
                belief("lung", "yes", Map.of("smoke", "no"), 0.02, 3),
                belief("smoke", "yes", 0.5),
                belief("lung", "yes", 0.2));
        assertThat(found).hasSize(1);
        assertThat(found.get(0).law()).isEqualTo(Law.TOTAL_PROBABILITY);
        // 0.2 is above both conditional values already: the prior of smoking has no part in it.
        assertThat(found.get(0).beliefs()).containsExactly(0, 1, 3);
        assertThat(found.get(0).left().get(2).high()).isCloseTo(0.1, within(1e-9));
    }

    @Test
    void bayes_isChecked() {
        List<Conflict> found = conflicts(
                belief("lung", "yes", Map.of("smoke", "yes"), 0.1, 3),
                belief("smoke", "yes", 0.5),
                belief("lung", "yes", 0.06),
                belief("smoke", "yes", Map.of("lung", "yes"), 0.5, 2));
        assertThat(found).hasSize(1);
        assertThat(found.get(0).law()).isEqualTo(Law.BAYES);
        assertThat(found.get(0).left().get(3).low()).isCloseTo(0.1 * 0.5 / 0.06, within(1e-7));
        assertThat(found.get(0).left().get(3).high()).isCloseTo(0.1 * 0.5 / 0.06, within(1e-7));
    }

    @Test
    void statesThatDoNotSumToOne_breakTheSum() {
        List<Conflict> found = conflicts(belief("smoke", "yes", 0.5), belief("smoke", "no", 0.6));
        assertThat(found.get(0).law()).isEqualTo(Law.SUM);
        assertThat(found.get(0).left().get(1).low()).isCloseTo(0.5, within(1e-9));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void whatANetworkImplies_isCoherent(long seed) {
        BeliefNetwork network = RandomArguments.any(seed, 4);
        Random random = new Random(seed);
        Settings settings = network.defaults();
        List<Belief> beliefs = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            String variable = "v" + random.nextInt(4);
            String other = "v" + random.nextInt(4);
            Map<String, String> given = other.equals(variable) ? Map.of() : Map.of(other, "s1");
            Belief asked = belief(variable, "s0", given, 0.5, 3);
            ENGINE.answerer(network, Stated.query(asked))
                    .at(settings)
                    .chance()
                    .ifPresent(chance -> beliefs.add(belief(variable, "s0", given, chance.probability(), 3)));
        }
        assertThat(Conflicts.of(network, ENGINE, beliefs).found()).isEmpty();
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void aRepair_makesAnswersAndBeliefsAgree(long seed) {
        BeliefNetwork network = RandomArguments.any(seed, 4);
        Profile profile = profile(network, Map.of(), belief("v3", "s0", 0.35), belief("v0", "s0", 0.6));
        Repair repair = Coherence.of(network, profile, ENGINE, false).repair().orElseThrow();
        repair.restated()
                .forEach(one -> assertThat(ENGINE.answerer(network, Stated.query(one.belief()))
                                .at(repair.settings())
                                .probability())
                        .isCloseTo(one.to().probability(), within(1e-12)));
        assertThat(repair.cost()).isLessThanOrEqualTo(cost0(network, profile) + 1e-9);
    }

    private static double cost0(BeliefNetwork network, Profile profile) {
        return profile.beliefs().stream()
                .mapToDouble(belief -> Math.pow(
                        BitScale.bits(ENGINE.answerer(network, Stated.query(belief))
                                        .at(profile.settings(network))
                                        .probability())
                                - BitScale.bits(belief.probability()),
                        2))
                .sum();
    }
}
