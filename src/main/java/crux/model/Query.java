package crux.model;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What is asked of a network: evidence, interventions and a target.
 *
 * @param findings the evidence, at most one on a variable; their order does not matter to the answer
 * @param interventions at most one on a variable
 * @param target the state whose probability is asked for, if one is
 */
public record Query(List<Finding> findings, List<Intervention> interventions, Optional<Target> target) {

    /** Nothing known, nothing set, nothing in particular asked. */
    public static final Query NOTHING = new Query(List.of(), List.of(), Optional.empty());

    /** Copies its lists and refuses a second finding or intervention on a variable. */
    public Query {
        findings = List.copyOf(findings);
        interventions = List.copyOf(interventions);
        Set<String> seen = new HashSet<>();
        for (Finding finding : findings) {
            if (!seen.add(finding.variable())) {
                throw new IllegalArgumentException("two findings on " + finding.variable());
            }
        }
        Set<String> set = new HashSet<>();
        for (Intervention intervention : interventions) {
            if (!set.add(intervention.variable())) {
                throw new IllegalArgumentException("two interventions on " + intervention.variable());
            }
        }
    }

    /** Asks for one probability, with nothing known. */
    public static Query of(Target target) {
        return new Query(List.of(), List.of(), Optional.of(target));
    }

    /** This query with one finding more. */
    public Query with(Finding finding) {
        List<Finding> more = new ArrayList<>(findings);
        more.add(finding);
        return new Query(more, interventions, target);
    }

    /** This query with another target. */
    public Query about(Target other) {
        return new Query(findings, interventions, Optional.of(other));
    }

    /** This query with these findings in place of its own. */
    public Query withFindings(List<? extends Finding> others) {
        return new Query(List.copyOf(others), interventions, target);
    }
}
