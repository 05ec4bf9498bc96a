package crux.page;

import crux.model.BeliefNetwork;
import crux.model.Finding;
import crux.model.Target;
import crux.model.Variable;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The weights of a target and of everything else under certain findings, as numbers of a {@link Tape}.
 *
 * <p>Barren variables are left out, known ones fixed, the others summed out one by one, that which makes the smallest table first.
 *
 * @param target the weight of the target's state
 * @param rest the weight of its variable's other states
 */
record WrittenAnswer(int target, int rest) {

    static WrittenAnswer of(BeliefNetwork network, List<Finding.Observed> findings, Target target, Tape tape) {
        Variable asked = network.variable(target.variable());
        List<Variable> relevant = relevant(network, findings, asked);
        List<WrittenTable> tables = new ArrayList<>();
        for (Variable variable : relevant) {
            WrittenTable table = WrittenTable.of(network, variable, tape);
            for (Finding.Observed finding : findings) {
                Variable known = network.variable(finding.variable());
                table = known.equals(asked) ? table : table.with(known, known.index(finding.state()));
            }
            tables.add(table);
        }
        List<Variable> open = new ArrayList<>(relevant);
        open.remove(asked);
        findings.forEach(finding -> open.remove(network.variable(finding.variable())));
        while (!open.isEmpty()) {
            Variable next = open.stream()
                    .min(Comparator.comparingDouble(variable -> cost(variable, tables)))
                    .orElseThrow();
            open.remove(next);
            sumOut(next, tables, tape);
        }
        WrittenTable last = tables.stream().reduce((a, b) -> a.times(b, tape)).orElseThrow();
        return split(last, asked, asked.index(target.state()), known(findings, asked), tape);
    }

    private static List<Variable> relevant(BeliefNetwork network, List<Finding.Observed> findings, Variable asked) {
        Set<Variable> seen = new LinkedHashSet<>();
        Deque<Variable> open = new ArrayDeque<>(List.of(asked));
        findings.forEach(finding -> open.add(network.variable(finding.variable())));
        while (!open.isEmpty()) {
            Variable variable = open.poll();
            if (seen.add(variable)) {
                open.addAll(network.family(variable.id()).parents());
            }
        }
        return network.variables().stream().filter(seen::contains).toList();
    }

    private static double cost(Variable variable, List<WrittenTable> tables) {
        Set<Variable> joined = new LinkedHashSet<>();
        tables.stream()
                .filter(table -> table.scope().contains(variable))
                .forEach(table -> joined.addAll(table.scope()));
        return joined.stream().mapToDouble(Variable::size).reduce(1, (a, b) -> a * b);
    }

    private static void sumOut(Variable variable, List<WrittenTable> tables, Tape tape) {
        List<WrittenTable> met = tables.stream()
                .filter(table -> table.scope().contains(variable))
                .toList();
        tables.removeAll(met);
        met.stream()
                .sorted(Comparator.comparingInt(table -> table.entries().size()))
                .reduce((a, b) -> a.times(b, tape))
                .map(product -> product.without(variable, tape))
                .ifPresent(tables::add);
    }

    /** The state that the asked variable is known to be in, or −1. */
    private static int known(List<Finding.Observed> findings, Variable asked) {
        return findings.stream()
                .filter(finding -> finding.variable().equals(asked.id()))
                .mapToInt(finding -> asked.index(finding.state()))
                .findFirst()
                .orElse(-1);
    }

    private static WrittenAnswer split(WrittenTable last, Variable asked, int wanted, int known, Tape tape) {
        int target = tape.constant(0);
        int rest = tape.constant(0);
        for (int state = 0; state < asked.size(); state++) {
            if (known < 0 || state == known) {
                int weight = last.with(asked, state).entries().get(0);
                if (state == wanted) {
                    target = weight;
                } else {
                    rest = tape.add(rest, weight);
                }
            }
        }
        return new WrittenAnswer(target, rest);
    }
}
