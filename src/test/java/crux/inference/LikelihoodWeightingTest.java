package crux.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
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
import org.junit.jupiter.api.Test;

/** Estimates against the exact answer, in units of their own standard errors. */
class LikelihoodWeightingTest {

    /** Over some hundreds of figures the deviations have mean square near 1, and none is beyond what chance allows. */
    @Test
    void deviations_areOfTheSizeOfTheStandardErrors() {
        double squares = 0;
        int figures = 0;
        for (long seed = 1; seed <= 40; seed++) {
            RandomNetworks random = RandomNetworks.seeded(seed).positive();
            BeliefNetwork network = random.network();
            Query query = random.query(network);
            Enumeration exact = Enumeration.of(network, network.defaults(), query);
            SampledPosteriors sampled = LikelihoodWeighting.sample(network, network.defaults(), query, 4000, seed);
            if (!exact.possible() || sampled.effectiveSize() < 500) {
                continue;
            }
            assertThat(sampled.logEvidence())
                    .as("seed %s", seed)
                    .isCloseTo(exact.logEvidence(), within(1e-9 + 5 * sampled.logEvidenceError()));
            for (Variable variable : network.variables()) {
                double off = sampled.marginal(variable.id()).get(0)
                        - exact.marginal(variable.id()).get(0);
                double error = sampled.errors(variable.id()).get(0);
                assertThat(Math.abs(off)).as("seed %s, %s", seed, variable.id()).isLessThan(5.5 * error);
                double p = exact.marginal(variable.id()).get(0);
                if (p > 0.05 && p < 0.95) {
                    squares += off * off / error / error;
                    figures++;
                }
            }
        }
        assertThat(figures).isGreaterThan(60);
        assertThat(squares / figures).isBetween(0.5, 1.6);
    }

    @Test
    void equalSeeds_giveEqualEstimates() {
        BeliefNetwork network = RandomNetworks.seeded(7).positive().network();
        String first = network.variables().get(0).id();
        SampledPosteriors a = LikelihoodWeighting.sample(network, network.defaults(), Query.NOTHING, 500, 3);
        SampledPosteriors b = LikelihoodWeighting.sample(network, network.defaults(), Query.NOTHING, 500, 3);
        assertThat(a.marginal(first)).isEqualTo(b.marginal(first));
        assertThat(a.effectiveSize()).isCloseTo(500, within(1e-9));
    }

    /** 400 observed variables of probability 1/1000 each: P(e) underflows, and all weights are equal. */
    @Test
    void weights_doNotUnderflow() {
        List<Dependence> many = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            many.add(new Dependence(Variable.of("v" + i, "a", "b"), List.of(), PlainTable.of(0.001, 0.999)));
            findings.add(new Finding.Observed("v" + i, "a"));
        }
        BeliefNetwork network = BeliefNetwork.of("many", many);
        SampledPosteriors sampled =
                LikelihoodWeighting.sample(network, network.defaults(), Query.NOTHING.withFindings(findings), 100, 1);
        assertThat(sampled.logEvidence()).isCloseTo(400 * Math.log(0.001), within(1e-6));
        assertThat(sampled.effectiveSize()).isCloseTo(100, within(1e-6));
        assertThat(sampled.logEvidenceError()).isCloseTo(0, within(1e-6));
    }

    @Test
    void nothingIsSaid_whereNoSampleAgrees() {
        BeliefNetwork network = BeliefNetwork.of(
                "one", List.of(new Dependence(Variable.of("v", "a", "b"), List.of(), PlainTable.of(0, 1))));
        SampledPosteriors sampled = LikelihoodWeighting.sample(
                network, network.defaults(), Query.NOTHING.with(new Finding.Observed("v", "a")), 10, 1);
        assertThat(sampled.isSupported()).isFalse();
        assertThat(sampled.logEvidence()).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(sampled.marginal("v").get(0)).isNaN();
    }

    @Test
    void beliefs_areRefused() {
        BeliefNetwork network = BeliefNetwork.of(
                "one", List.of(new Dependence(Variable.of("v", "a", "b"), List.of(), PlainTable.of(0.5, 0.5))));
        Query query = Query.NOTHING.with(new Finding.Jeffrey("v", List.of(0.2, 0.8)));
        assertThatThrownBy(() -> LikelihoodWeighting.sample(network, network.defaults(), query, 10, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Jeffrey");
    }
}
