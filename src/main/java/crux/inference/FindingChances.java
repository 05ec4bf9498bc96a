package crux.inference;

import crux.model.BeliefNetwork;
import crux.model.Finding;
import crux.model.Query;
import crux.model.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How probable observed and likelihood findings are beside others: ln P(s), and ln P(f | s) for every further finding f.
 *
 * <p>P(f | s) = Σ_x w_f(x) P(x | s), read from the marginal of the finding's variable: one propagation for each set s, however many
 * findings are asked for. One tree serves all sets, what a set observes being sliced out of it. Where that tree would be too large,
 * P(f | s) = P(s, f) / P(s), from a smaller tree for each: what is observed cuts it, and only what is told of belongs to it.
 * Immutable; safe to share between threads.
 */
public final class FindingChances {

    private final BeliefNetwork network;
    private final Settings settings;
    private final Query query;
    private final Limits limits;
    private final Optional<Compiled> forAll;

    private FindingChances(
            BeliefNetwork network, Settings settings, Query query, List<Finding> granted, Limits limits) {
        this.network = network;
        this.settings = settings;
        this.query = query;
        this.limits = limits;
        forAll = forAll(Evidence.of(network, query.withFindings(granted)));
    }

    /** Of the findings of a query, any of which the sets may have; {@code granted} are those that every set has. */
    static FindingChances of(
            BeliefNetwork network, Settings settings, Query query, List<Finding> granted, Limits limits) {
        return new FindingChances(network, settings, query, granted, limits);
    }

    private Optional<Compiled> forAll(Evidence always) {
        try {
            return Optional.of(compiled(Evidence.of(network, query), always));
        } catch (TooLarge tooLarge) {
            return Optional.empty();
        }
    }

    /** A tree for what some evidence tells of, out of which another's observations are sliced. */
    private Compiled compiled(Evidence told, Evidence sliced) {
        Factors factors = Factors.of(network, sliced);
        int[] relevant = Relevance.ancestors(factors, told, new int[0]);
        return new Compiled(factors, Relevance.fixed(factors, sliced), relevant, new int[0], limits);
    }

    /**
     * Beside these findings, which are possible together and among which are those that are granted.
     *
     * @throws TooLarge where not even the trees of single sets fit
     */
    public Beside beside(List<Finding> some) {
        return forAll.<Beside>map(compiled -> new Marginals(compiled, some)).orElseGet(() -> new Quotients(some));
    }

    /** What holds beside one set of findings. For one thread. */
    public sealed interface Beside {

        /** ln P(s). */
        double logProbability();

        /** ln P(f | s) of a finding on a variable of which the set says nothing. */
        double logProbability(Finding finding);
    }

    private final class Marginals implements Beside {

        private final Calibration calibration;

        Marginals(Compiled compiled, List<Finding> some) {
            Evidence evidence = Evidence.of(network, query.withFindings(some));
            Compiled sliced = compiled.sliced(Relevance.fixed(compiled.factors(), evidence));
            calibration = Calibration.of(sliced, settings, evidence).distributed();
        }

        @Override
        public double logProbability() {
            return calibration.logEvidence();
        }

        @Override
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

    private final class Quotients implements Beside {

        private final List<Finding> some;
        private final double logProbability;

        Quotients(List<Finding> some) {
            this.some = some;
            logProbability = together(some);
        }

        private double together(List<Finding> findings) {
            if (findings.isEmpty()) {
                return 0;
            }
            Evidence evidence = Evidence.of(network, query.withFindings(findings));
            return Calibration.of(compiled(evidence, evidence), settings, evidence)
                    .logEvidence();
        }

        @Override
        public double logProbability() {
            return logProbability;
        }

        @Override
        public double logProbability(Finding finding) {
            List<Finding> more = new ArrayList<>(some);
            more.add(finding);
            return together(more) - logProbability;
        }
    }
}
