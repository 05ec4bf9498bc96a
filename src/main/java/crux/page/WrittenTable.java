package crux.page;

import crux.model.BeliefNetwork;
import crux.model.Configuration;
import crux.model.Family;
import crux.model.Variable;
import java.util.ArrayList;
import java.util.List;

/**
 * A table over some variables whose entries are numbers of a {@link Tape}; the last variable's states change fastest. Immutable.
 *
 * @param scope the variables
 * @param entries one for each combination of their states
 */
record WrittenTable(List<Variable> scope, List<Integer> entries) {

    /** Copies its lists. */
    WrittenTable {
        scope = List.copyOf(scope);
        entries = List.copyOf(entries);
    }

    /** The conditional table of one variable: its parents, then itself. */
    static WrittenTable of(BeliefNetwork network, Variable variable, Tape tape) {
        Family family = network.family(variable.id());
        List<Variable> scope = new ArrayList<>(family.parents());
        scope.add(variable);
        List<Integer> entries = new ArrayList<>();
        Configuration.all(family)
                .forEach(configuration -> entries.addAll(
                        network.dependence(variable.id()).conditional().row(configuration, tape)));
        return new WrittenTable(scope, entries);
    }

    /** The entries in which a variable is in one state. */
    WrittenTable with(Variable variable, int state) {
        int place = scope.indexOf(variable);
        if (place < 0) {
            return this;
        }
        List<Variable> rest = new ArrayList<>(scope);
        rest.remove(place);
        List<Integer> kept = new ArrayList<>();
        int inner = inner(place);
        for (int i = 0; i < entries.size(); i++) {
            if (i / inner % variable.size() == state) {
                kept.add(entries.get(i));
            }
        }
        return new WrittenTable(rest, kept);
    }

    /** How many entries lie between two neighbouring states of the variable at {@code place}. */
    private int inner(int place) {
        return scope.subList(place + 1, scope.size()).stream()
                .mapToInt(Variable::size)
                .reduce(1, (a, b) -> a * b);
    }

    /** The entrywise product with another table, over the variables of both. */
    WrittenTable times(WrittenTable other, Tape tape) {
        List<Variable> both = new ArrayList<>(scope);
        other.scope.stream().filter(variable -> !both.contains(variable)).forEach(both::add);
        int size = both.stream().mapToInt(Variable::size).reduce(1, Math::multiplyExact);
        List<Integer> products = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            products.add(tape.multiply(entry(both, i), other.entry(both, i)));
        }
        return new WrittenTable(both, products);
    }

    /** The entry that a numbered entry of a wider scope lies over. */
    private int entry(List<Variable> wider, int number) {
        int at = 0;
        int stride = 1;
        for (int i = scope.size() - 1; i >= 0; i--) {
            Variable variable = scope.get(i);
            int inner = wider.subList(wider.indexOf(variable) + 1, wider.size()).stream()
                    .mapToInt(Variable::size)
                    .reduce(1, (a, b) -> a * b);
            at += number / inner % variable.size() * stride;
            stride *= variable.size();
        }
        return entries.get(at);
    }

    /** The table with a variable summed out. */
    WrittenTable without(Variable variable, Tape tape) {
        WrittenTable sum = with(variable, 0);
        for (int state = 1; state < variable.size(); state++) {
            WrittenTable next = with(variable, state);
            List<Integer> sums = new ArrayList<>();
            for (int i = 0; i < sum.entries.size(); i++) {
                sums.add(tape.add(sum.entries.get(i), next.entries.get(i)));
            }
            sum = new WrittenTable(sum.scope, sums);
        }
        return sum;
    }
}
