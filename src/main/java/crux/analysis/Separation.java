package crux.analysis;

import crux.model.BeliefNetwork;
import crux.model.Finding;
import crux.model.Intervention;
import crux.model.Query;
import crux.model.Variable;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which variables can bear on one variable at all, by the shape of the network alone: d-separation.
 *
 * <p>Two variables are connected where some path between them is open: a variable that is observed or set blocks what passes through
 * it, except that where two arrows meet a path opens once something is known of the meeting point or of a descendant. Interventions cut
 * the arrows into what they set; likelihood and Jeffrey findings open meeting points and block nothing. Tables are not looked at, so a
 * connected variable may still make no difference.
 *
 * <p>Cost: one walk over the arrows, each in either direction at most once.
 *
 * @param from the variable asked about
 * @param connected those an open path leads to, in the network's order
 * @param separated all others
 */
public record Separation(String from, List<String> connected, List<String> separated) {

    /** Copies its lists. */
    public Separation {
        connected = List.copyOf(connected);
        separated = List.copyOf(separated);
    }

    /** Of one variable from every other, under what a query knows and does. */
    public static Separation of(BeliefNetwork network, Query query, String from) {
        Set<String> reached = new Walk(network, query).from(from);
        List<String> others = network.variables().stream()
                .map(Variable::id)
                .filter(id -> !id.equals(from))
                .toList();
        return new Separation(
                from,
                others.stream().filter(reached::contains).toList(),
                others.stream().filter(id -> !reached.contains(id)).toList());
    }

    private static final class Walk {

        private final BeliefNetwork network;
        private final Set<String> set = new HashSet<>();
        private final Set<String> blocking = new HashSet<>();
        private final Set<String> opening = new HashSet<>();
        private final Set<String> reached = new HashSet<>();
        private final Set<Passage> seen = new HashSet<>();
        private final Deque<Passage> open = new ArrayDeque<>();

        /** A variable entered from one of its children, or else from one of its parents. */
        private record Passage(String variable, boolean fromChild) {}

        Walk(BeliefNetwork network, Query query) {
            this.network = network;
            query.interventions().stream().map(Intervention::variable).forEach(set::add);
            blocking.addAll(set);
            for (Finding finding : query.findings()) {
                if (finding instanceof Finding.Observed) {
                    blocking.add(finding.variable());
                }
                markAncestors(finding.variable());
            }
        }

        private List<String> parents(String variable) {
            return set.contains(variable)
                    ? List.of()
                    : network.dependence(variable).parents();
        }

        private void markAncestors(String known) {
            Deque<String> rising = new ArrayDeque<>(List.of(known));
            while (!rising.isEmpty()) {
                String variable = rising.pop();
                if (opening.add(variable)) {
                    rising.addAll(parents(variable));
                }
            }
        }

        Set<String> from(String start) {
            enter(start, true);
            while (!open.isEmpty()) {
                pass(open.pop());
            }
            return reached;
        }

        private void enter(String variable, boolean fromChild) {
            Passage passage = new Passage(variable, fromChild);
            if (seen.add(passage)) {
                open.add(passage);
            }
        }

        private void pass(Passage passage) {
            String variable = passage.variable();
            boolean free = !blocking.contains(variable);
            if (free) {
                reached.add(variable);
                network.children(variable).stream()
                        .map(Variable::id)
                        .filter(child -> !set.contains(child))
                        .forEach(child -> enter(child, false));
            }
            if (passage.fromChild() ? free : opening.contains(variable)) {
                parents(variable).forEach(parent -> enter(parent, true));
            }
        }
    }
}
