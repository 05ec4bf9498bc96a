package crux.inference;

import crux.model.BeliefNetwork;
import crux.model.Finding;
import crux.model.Query;
import crux.model.Settings;
import java.util.List;

/**
 * How probable observed and likelihood findings are beside others: ln P(s), and ln P(f | s) for every further finding f at once.
 *
 * <p>P(f | s) = Σ_x w_f(x) P(x | s), read from the marginal of the finding's variable: one propagation for each set s, however many
 * findings are asked for. One tree serves all sets, what a set observes being sliced out of it. Immutable; safe to share between threads.
 */
public final class FindingChances {

    private final BeliefNetwork network;
    private final Settings settings;
    private final Query query;
    private final Compiled compiled;

    private FindingChances(BeliefNetwork network, Settings settings, Query query, Compiled compiled) {
        this.network = network;
        this.settings = settings;
        this.query = query;
        this.compiled = compiled;
    }

    /** Of the findings of a query, any of which the sets may have; {@code granted} are those that every set has. */
    static FindingChances of(
            BeliefNetwork network, Settings settings, Query query, List<Finding> granted, Limits limits) {
        Evidence all = Evidence.of(network, query);
        Evidence always = Evidence.of(network, query.withFindings(granted));
        Factors factors = Factors.of(network, always);
        int[] relevant = Relevance.ancestors(factors, all, new int[0]);
        Compiled compiled = new Compiled(factors, Relevance.fixed(factors, always), relevant, new int[0], limits);
        return new FindingChances(network, settings, query, compiled);
    }

    /** Beside these findings, which are possible together and among which are those that are granted. */
    public Beside beside(List<Finding> some) {
        Evidence evidence = Evidence.of(network, query.withFindings(some));
        Compiled sliced = compiled.sliced(Relevance.fixed(compiled.factors(), evidence));
        return new Beside(network, Calibration.of(sliced, settings, evidence).distributed());
    }

    /** What holds beside one set of findings. For one thread. */
    public static final class Beside {

        private final BeliefNetwork network;
        private final Calibration calibration;

        private Beside(BeliefNetwork network, Calibration calibration) {
            this.network = network;
            this.calibration = calibration;
        }

        /** ln P(s). */
        public double logProbability() {
            return calibration.logEvidence();
        }

        /** ln P(f | s) of a finding on a variable of which the set says nothing. */
        public double logProbability(Finding finding) {
            double[] marginal = calibration.marginal(network.indexOf(finding.variable()));
            if (finding instanceof Finding.Observed seen) {
                return Math.log(marginal[network.variable(seen.variable()).index(seen.state())]);
            }
            if (finding instanceof Finding.Likelihood likelihood) {
                double sum = 0;
                for (int state = 0; state < marginal.length; state++) {
                    sum += marginal[state] * likelihood.weights().get(state);
                }
                return Math.log(sum);
            }
            throw new IllegalArgumentException("a belief about %s has no probability".formatted(finding.variable()));
        }
    }
}
