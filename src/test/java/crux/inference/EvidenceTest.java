package crux.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import crux.model.BeliefNetwork;
import crux.model.Dependence;
import crux.model.Finding;
import crux.model.Intervention;
import crux.model.PlainTable;
import crux.model.Query;
import crux.model.Target;
import crux.model.Variable;
import crux.testing.Exact;
import crux.testing.ShippedNetworks;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Evidence of every kind, and interventions, on networks small enough to work by hand. */
class EvidenceTest {

    private static final BeliefNetwork ASIA = ShippedNetworks.network("asia");
    private static final BeliefNetwork SPRINKLER = ShippedNetworks.network("sprinkler");

    /** Each of n signs seen is half as likely under one cause as under the other: P(e) = (8^-n + 4^-n) / 2. */
    @ParameterizedTest
    @ValueSource(ints = {1, 10, 600, 5000})
    void logEvidence_isFinite_whereTheProbabilityUnderflows(int signs) {
        List<Dependence> dependences = new ArrayList<>();
        dependences.add(new Dependence(Variable.of("cause", "rare", "common"), List.of(), PlainTable.of(0.5, 0.5)));
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < signs; i++) {
            dependences.add(new Dependence(
                    Variable.of("sign" + i, "yes", "no"), List.of("cause"), PlainTable.of(0.125, 0.875, 0.25, 0.75)));
            findings.add(new Finding.Observed("sign" + i, "yes"));
        }
        Posteriors posteriors = posteriors(BeliefNetwork.of("signs", dependences), query(findings));
        double expected = signs * Math.log(0.25) + Math.log(0.5) + Math.log1p(Math.pow(2, -signs));
        assertThat(posteriors.logEvidence()).isCloseTo(expected, within(1e-10 * Math.abs(expected)));
        assertThat(posteriors.chance(new Target("cause", "rare")).probability())
                .isCloseTo(1 / (1 + Math.pow(2, signs)), withinPercentage(1e-8));
    }

    @Test
    void likelihoodWeights_areTakenAsGiven() {
        List<Double> weights = List.of(3e-200, 1e-200);
        Posteriors posteriors = posteriors(
                ASIA,
                query(List.of(new Finding.Likelihood("smoke", weights), new Finding.Likelihood("bronc", weights))));
        double yes = 0.5 * 3 * (0.6 * 3 + 0.4);
        double no = 0.5 * (0.3 * 3 + 0.7);
        assertThat(posteriors.logEvidence()).isCloseTo(Math.log(yes + no) + 2 * Math.log(1e-200), within(1e-10));
        assertThat(posteriors.marginal("smoke").get(0)).isCloseTo(yes / (yes + no), within(1e-14));
    }

    @Test
    void aBelief_isThePosterior_andDoesNotEnterTheEvidence() {
        Finding seen = new Finding.Observed("dysp", "yes");
        Posteriors posteriors = posteriors(ASIA, query(List.of(seen, new Finding.Jeffrey("smoke", List.of(0.2, 0.8)))));
        assertThat(posteriors.marginal("smoke").get(0)).isCloseTo(0.2, within(1e-12));
        assertThat(posteriors.logEvidence())
                .isCloseTo(posteriors(ASIA, query(List.of(seen))).logEvidence(), within(1e-13));
        Finding smokes = new Finding.Observed("smoke", "yes");
        Finding not = new Finding.Observed("smoke", "no");
        double lung = 0.2
                        * posteriors(ASIA, query(List.of(seen, smokes)))
                                .marginal("lung")
                                .get(0)
                + 0.8
                        * posteriors(ASIA, query(List.of(seen, not)))
                                .marginal("lung")
                                .get(0);
        assertThat(posteriors.marginal("lung").get(0)).isCloseTo(lung, within(1e-12));
    }

    /** Turning the sprinkler on says nothing of the season; finding it on does. */
    @Test
    void anIntervention_isNotEvidence() {
        Query set = new Query(List.of(), List.of(new Intervention("sprinkler", "on")), java.util.Optional.empty());
        Posteriors posteriors = posteriors(SPRINKLER, set);
        assertThat(posteriors.marginal("season").get(1)).isCloseTo(0.5, within(1e-14));
        assertThat(posteriors.marginal("sprinkler").get(0)).isEqualTo(1);
        assertThat(posteriors.logEvidence()).isZero();
        Posteriors seen = posteriors(SPRINKLER, query(List.of(new Finding.Observed("sprinkler", "on"))));
        assertThat(seen.marginal("season").get(1)).isCloseTo(0.6 / 0.65, within(1e-14));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void theOrderOfFindings_doesNotMatter(long seed) {
        List<Finding> findings = new ArrayList<>(List.of(
                new Finding.Observed("xray", "yes"),
                new Finding.Likelihood("bronc", List.of(0.2, 0.9)),
                new Finding.Jeffrey("smoke", List.of(0.3, 0.7)),
                new Finding.Jeffrey("dysp", List.of(0.6, 0.4))));
        Posteriors first = posteriors(ASIA, query(findings));
        Collections.shuffle(findings, new Random(seed));
        Posteriors second = posteriors(ASIA, query(findings));
        for (Variable variable : ASIA.variables()) {
            for (int i = 0; i < variable.size(); i++) {
                assertThat(second.marginal(variable.id()).get(i))
                        .isCloseTo(first.marginal(variable.id()).get(i), within(1e-11));
            }
        }
    }

    @Test
    void impossibleEvidence_namesTheFewFindingsThatConflict() {
        Finding tuberculosis = new Finding.Observed("tub", "yes");
        Finding neither = new Finding.Observed("either", "no");
        Outcome outcome = Exact.ENGINE.posteriors(
                ASIA,
                ASIA.defaults(),
                query(List.of(
                        new Finding.Observed("smoke", "yes"),
                        tuberculosis,
                        new Finding.Likelihood("bronc", List.of(0.2, 0.9)),
                        neither,
                        new Finding.Observed("dysp", "yes"))));
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        ImpossibleEvidence.class,
                        impossible -> assertThat(impossible.conflict()).containsExactly(tuberculosis, neither));
    }

    @Test
    void beliefsThatCannotBeMet_nameWhatConflicts() {
        Finding cancer = new Finding.Jeffrey("lung", List.of(0.6, 0.4));
        Finding either = new Finding.Jeffrey("either", List.of(0.5, 0.5));
        Outcome outcome = Exact.ENGINE.posteriors(
                ASIA, ASIA.defaults(), query(List.of(new Finding.Observed("smoke", "yes"), cancer, either)));
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        IncompatibleBeliefs.class,
                        beliefs -> assertThat(beliefs.conflict()).containsExactly(cancer, either));
    }

    @Test
    void aQueryThatDoesNotFit_isRefusedWithEverythingWrong() {
        Query query = query(List.of(
                new Finding.Observed("tube", "yes"),
                new Finding.Observed("lung", "perhaps"),
                new Finding.Likelihood("bronc", List.of(1.0)),
                new Finding.Jeffrey("smoke", List.of(0.7, 0.6))));
        assertThatThrownBy(() -> Exact.ENGINE.posteriors(ASIA, ASIA.defaults(), query))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("tube", "perhaps", "bronc", "smoke");
        assertThatThrownBy(
                        () -> query(List.of(new Finding.Observed("lung", "yes"), new Finding.Observed("lung", "no"))))
                .hasMessage("two findings on lung");
    }

    private static Query query(List<Finding> findings) {
        return Query.NOTHING.withFindings(findings);
    }

    private static Posteriors posteriors(BeliefNetwork network, Query query) {
        return (Posteriors) Exact.ENGINE.posteriors(network, network.defaults(), query);
    }
}
