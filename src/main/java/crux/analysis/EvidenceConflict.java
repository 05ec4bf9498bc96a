package crux.analysis;

import crux.inference.Engine;
import crux.inference.FindingChances;
import crux.model.BeliefNetwork;
import crux.model.Finding;
import crux.model.Query;
import crux.model.Settings;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Whether findings get in each other's way: log2 of Π P(e_i) / P(e) [JCNJ90].
 *
 * <p>Positive where the findings are less likely together than if they had nothing to do with one another, which coherent evidence seldom
 * is: a finding may be wrong, or the case one the network does not know. Traced through every pair, then from the pair that conflicts
 * most by adding the finding that raises the conflict most, as long as one does. Observed and likelihood findings count; Jeffrey findings
 * have no probability of their own.
 *
 * <p>Cost: a propagation for each finding alone, all of them at once; one for the pairs of each finding; one for all together; and one for
 * each step of the trace.
 *
 * @param bits of all findings together; positive is suspicious
 * @param pairs every two findings, the most suspicious first
 * @param trace how the conflict grows from the most suspicious pair; empty where no pair conflicts
 */
public record EvidenceConflict(double bits, List<Pair> pairs, List<Step> trace) {

    /** Two findings and their conflict in bits. */
    public record Pair(Finding one, Finding other, double bits) {}

    /** Findings together, each list one longer than the last, and their conflict in bits. */
    public record Step(List<Finding> together, double bits) {

        /** Copies its list. */
        public Step {
            together = List.copyOf(together);
        }
    }

    /** Copies its lists. */
    public EvidenceConflict {
        pairs = List.copyOf(pairs);
        trace = List.copyOf(trace);
    }

    /** Of the findings of a query, which are possible together; none where fewer than two count. */
    public static Optional<EvidenceConflict> of(
            Engine engine, BeliefNetwork network, Settings settings, Query query, Progress progress) {
        return of(engine, network, settings, query, List.of(), progress);
    }

    /** The same of the findings that are not among {@code granted}, every probability being one given these. */
    public static Optional<EvidenceConflict> of(
            Engine engine,
            BeliefNetwork network,
            Settings settings,
            Query query,
            List<Finding> granted,
            Progress progress) {
        Set<Finding> certain = new HashSet<>(granted);
        List<Finding> findings = query.findings().stream()
                .filter(finding -> !(finding instanceof Finding.Jeffrey) && !certain.contains(finding))
                .toList();
        return findings.size() < 2
                ? Optional.empty()
                : Optional.of(
                        new Search(chances(engine, network, settings, query, granted, findings), granted, findings)
                                .conflict(progress));
    }

    private static FindingChances chances(
            Engine engine,
            BeliefNetwork network,
            Settings settings,
            Query query,
            List<Finding> granted,
            List<Finding> findings) {
        List<Finding> all = new ArrayList<>(findings);
        all.addAll(granted);
        return engine.chances(network, settings, query.withFindings(all), granted);
    }

    private static final class Search {

        private static final double TOLD = 1e9;

        private final FindingChances chances;
        private final List<Finding> granted;
        private final List<Finding> findings;
        private final double logGranted;
        private final List<Double> alone;

        Search(FindingChances chances, List<Finding> granted, List<Finding> findings) {
            this.chances = chances;
            this.granted = granted;
            this.findings = findings;
            FindingChances.Beside nothing = beside(List.of());
            logGranted = nothing.logProbability();
            alone = findings.stream().map(nothing::logProbability).toList();
        }

        private FindingChances.Beside beside(List<Finding> some) {
            List<Finding> all = new ArrayList<>(some);
            all.addAll(granted);
            return chances.beside(all);
        }

        /** The conflict of some findings whose probability, given what is granted, is known. */
        private double bits(List<Finding> some, double logTogether) {
            double apart = some.stream()
                    .mapToDouble(finding -> alone.get(findings.indexOf(finding)))
                    .sum();
            return (apart - logTogether) / Math.log(2);
        }

        /** Bits to the digits that can be told from rounding, by which findings that have nothing to do with each other keep their order. */
        private static double told(double bits) {
            return Math.rint(bits * TOLD);
        }

        EvidenceConflict conflict(Progress progress) {
            List<Pair> pairs = new ArrayList<>();
            for (int i = 0; i < findings.size() - 1; i++) {
                Finding one = findings.get(i);
                FindingChances.Beside beside = beside(List.of(one));
                for (Finding other : findings.subList(i + 1, findings.size())) {
                    double together = alone.get(i) + beside.logProbability(other);
                    pairs.add(new Pair(one, other, bits(List.of(one, other), together)));
                }
                progress.reached((i + 1) / (double) findings.size());
            }
            pairs.sort(Comparator.comparingDouble(pair -> -told(pair.bits())));
            double together = beside(findings).logProbability() - logGranted;
            return new EvidenceConflict(bits(findings, together), pairs, trace(pairs.get(0)));
        }

        private List<Step> trace(Pair worst) {
            List<Step> trace = new ArrayList<>();
            Optional<Step> next = Optional.of(new Step(List.of(worst.one(), worst.other()), worst.bits()))
                    .filter(step -> told(step.bits()) > 0);
            while (next.isPresent()) {
                Step step = next.get();
                trace.add(step);
                next = further(step).filter(more -> told(more.bits()) > told(step.bits()));
            }
            return trace;
        }

        /** The step with the finding that raises the conflict most. */
        private Optional<Step> further(Step step) {
            List<Finding> others = findings.stream()
                    .filter(finding -> !step.together().contains(finding))
                    .toList();
            if (others.isEmpty()) {
                return Optional.empty();
            }
            FindingChances.Beside beside = beside(step.together());
            double together = beside.logProbability() - logGranted;
            return others.stream()
                    .map(finding -> with(step, finding, together + beside.logProbability(finding)))
                    .max(Comparator.comparingDouble(more -> told(more.bits())));
        }

        private Step with(Step step, Finding finding, double logTogether) {
            List<Finding> more = new ArrayList<>(step.together());
            more.add(finding);
            return new Step(more, bits(more, logTogether));
        }
    }
}
