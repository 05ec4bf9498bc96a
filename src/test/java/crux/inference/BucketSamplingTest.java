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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BucketSamplingTest {

    private static final int SAMPLES = 4000;
    private static final double SMALL = 1e-10;

    private static SampledPosteriors sample(BeliefNetwork network, Query query, long seed, int largest) {
        return BucketSampling.sample(network, network.defaults(), query, SAMPLES, seed, largest);
    }

    /** Where no table has to be parted every weight is P(e) itself, zeros or not. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void weights_areAllTheProbabilityOfTheEvidence_whereNothingIsParted(long seed) {
        RandomNetworks random = RandomNetworks.seeded(seed);
        BeliefNetwork network = random.network();
        Query query = observed(random, network);
        Enumeration exact = Enumeration.of(network, network.defaults(), query);
        SampledPosteriors sampled = sample(network, query, seed, Integer.MAX_VALUE);
        assertThat(sampled.isSupported()).as("%s", random).isEqualTo(exact.possible());
        if (exact.possible()) {
            assertThat(sampled.logEvidence()).as("%s", random).isCloseTo(exact.logEvidence(), within(1e-9));
            assertThat(sampled.effectiveSize()).as("%s", random).isCloseTo(SAMPLES, within(1e-6));
        }
    }

    private static Query observed(RandomNetworks random, BeliefNetwork network) {
        Query query = random.query(network);
        return Query.NOTHING.withFindings(query.findings().stream()
                .filter(finding -> !(finding instanceof Finding.Jeffrey))
                .toList());
    }

    /** With tables of six entries at most: over some hundreds of figures the deviations have mean square near 1. */
    @Test
    void deviations_areOfTheSizeOfTheStandardErrors_whereTablesAreParted() {
        double squares = 0;
        int figures = 0;
        int parted = 0;
        for (long seed = 1; seed <= 120; seed++) {
            RandomNetworks random = RandomNetworks.seeded(seed);
            BeliefNetwork network = random.network();
            Query query = observed(random, network);
            Enumeration exact = Enumeration.of(network, network.defaults(), query);
            SampledPosteriors sampled = sample(network, query, seed, 6);
            if (!exact.possible() || sampled.effectiveSize() < 500) {
                continue;
            }
            parted += sampled.effectiveSize() < SAMPLES - 1 ? 1 : 0;
            assertThat(sampled.logEvidence())
                    .as("%s", random)
                    .isCloseTo(exact.logEvidence(), within(1e-9 + 5 * sampled.logEvidenceError()));
            for (Variable variable : network.variables()) {
                double p = exact.marginal(variable.id()).get(0);
                double off = sampled.marginal(variable.id()).get(0) - p;
                double error = sampled.errors(variable.id()).get(0);
                assertThat(Math.abs(off)).as("%s, %s", random, variable.id()).isLessThan(5.5 * error);
                if (p > 0.05 && p < 0.95) {
                    squares += off * off / error / error;
                    figures++;
                }
            }
        }
        assertThat(parted).isGreaterThan(20);
        assertThat(figures).isGreaterThan(100);
        assertThat(squares / figures).isBetween(0.7, 1.4);
    }

    /**
     * Eighty signs of one cause with three states: the last fits every other sign best and one sign not at all, the first two fit by some
     * 1e-10 each, so that what decides between them is 1e-400 of the largest weight.
     */
    @Test
    void aProductThatUnderflows_isNoDeadEnd() {
        List<Dependence> dependences = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        dependences.add(new Dependence(Variable.of("cause", "a", "b", "c"), List.of(), PlainTable.of(0.25, 0.25, 0.5)));
        for (int sign = 0; sign < 80; sign++) {
            double seen = sign == 0 ? 3 * SMALL : SMALL;
            double last = sign == 1 ? 0 : 1;
            dependences.add(new Dependence(
                    Variable.of("sign" + sign, "yes", "no"),
                    List.of("cause"),
                    PlainTable.of(seen, 1 - seen, SMALL, 1 - SMALL, last, 1 - last)));
            findings.add(new Finding.Observed("sign" + sign, "yes"));
        }
        BeliefNetwork network = BeliefNetwork.of("signs", dependences);
        SampledPosteriors sampled = sample(network, Query.NOTHING.withFindings(findings), 5, 1 << 10);
        assertThat(sampled.effectiveSize()).isCloseTo(SAMPLES, within(1e-6));
        assertThat(sampled.logEvidence()).isCloseTo(80 * Math.log(SMALL), within(1e-9)); // ¼ (3 + 1) SMALL^80
        assertThat(sampled.marginal("cause").get(0))
                .isCloseTo(0.75, within(5 * sampled.errors("cause").get(0)));
    }

    @Test
    void equalSeeds_giveEqualEstimates() {
        BeliefNetwork network = RandomNetworks.seeded(7).positive().network();
        String first = network.variables().get(0).id();
        SampledPosteriors a = sample(network, Query.NOTHING, 3, 4);
        SampledPosteriors b = sample(network, Query.NOTHING, 3, 4);
        assertThat(a.marginal(first)).isEqualTo(b.marginal(first));
        assertThat(a.logEvidence()).isEqualTo(b.logEvidence());
    }
}
