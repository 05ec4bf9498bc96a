package crux.analysis;

import crux.inference.Engine;
import crux.model.BeliefNetwork;
import crux.model.Finding;
import crux.model.Query;
import crux.model.Settings;
import crux.model.Target;
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
 * <p>Cost: a probability of evidence for each pair, and as many for the tracing at most.
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
                : Optional.of(new Search(engine, network, settings, query, granted, findings).conflict(progress));
    }

    private static final class Search {

        private final Engine engine;
        private final BeliefNetwork network;
        private final Settings settings;
        private final Query query;
        private final List<Finding> granted;
        private final List<Finding> findings;
        private final double logGranted;
        private final List<Double> alone = new ArrayList<>();

        Search(
                Engine engine,
                BeliefNetwork network,
                Settings settings,
                Query query,
                List<Finding> granted,
                List<Finding> findings) {
            this.engine = engine;
            this.network = network;
            this.settings = settings;
            this.query = query;
            this.granted = granted;
            this.findings = findings;
            logGranted = granted.isEmpty() ? 0 : logProbability(granted);
            findings.forEach(finding -> alone.add(logEvidence(List.of(finding))));
        }

        private double logEvidence(List<Finding> some) {
            List<Finding> all = new ArrayList<>(some);
            all.addAll(granted);
            return logProbability(all) - logGranted;
        }

        private double logProbability(List<Finding> some) {
            String variable = some.get(0).variable();
            Target any = new Target(
                    variable, network.variable(variable).states().get(0).id());
            return engine.answerer(network, query.withFindings(some).about(any))
                    .at(settings)
                    .logEvidence();
        }

        private double bits(List<Finding> some) {
            double apart = some.stream()
                    .mapToDouble(finding -> alone.get(findings.indexOf(finding)))
                    .sum();
            return (apart - logEvidence(some)) / Math.log(2);
        }

        EvidenceConflict conflict(Progress progress) {
            List<Pair> pairs = new ArrayList<>();
            for (int i = 0; i < findings.size(); i++) {
                for (int j = i + 1; j < findings.size(); j++) {
                    Finding one = findings.get(i);
                    Finding other = findings.get(j);
                    pairs.add(new Pair(one, other, bits(List.of(one, other))));
                }
                progress.reached((i + 1) / (double) findings.size());
            }
            pairs.sort(Comparator.comparingDouble(Pair::bits).reversed());
            return new EvidenceConflict(bits(findings), pairs, trace(pairs.get(0)));
        }

        private List<Step> trace(Pair worst) {
            List<Step> trace = new ArrayList<>();
            Optional<Step> next = Optional.of(new Step(List.of(worst.one(), worst.other()), worst.bits()))
                    .filter(step -> step.bits() > 0);
            while (next.isPresent()) {
                Step step = next.get();
                trace.add(step);
                next = findings.stream()
                        .filter(finding -> !step.together().contains(finding))
                        .map(finding -> with(step, finding))
                        .max(Comparator.comparingDouble(Step::bits))
                        .filter(more -> more.bits() > step.bits());
            }
            return trace;
        }

        private Step with(Step step, Finding finding) {
            List<Finding> more = new ArrayList<>(step.together());
            more.add(finding);
            return new Step(more, bits(more));
        }
    }
}
