package crux.inference;

import crux.model.Variable;
import java.util.List;

/**
 * The posterior of several variables together. Immutable.
 *
 * <p>Entries are ordered with the last variable's states fastest, and sum to 1.
 */
public final class JointDistribution {

    private final List<Variable> variables;
    private final double[] entries;

    JointDistribution(List<Variable> variables, double[] entries) {
        this.variables = List.copyOf(variables);
        this.entries = entries;
    }

    /** What it is over, in order. */
    public List<Variable> variables() {
        return variables;
    }

    /** How many entries it has. */
    public int size() {
        return entries.length;
    }

    /** One entry. */
    public double entry(int index) {
        return entries[index];
    }

    /** The probability that each variable is in the state of this place. */
    public double probability(int... states) {
        if (states.length != variables.size()) {
            throw new IllegalArgumentException("%s states for %s variables".formatted(states.length, variables.size()));
        }
        int index = 0;
        for (int i = 0; i < states.length; i++) {
            index = index * variables.get(i).size() + states[i];
        }
        return entries[index];
    }

    /** A copy of the entries. */
    public double[] toArray() {
        return entries.clone();
    }
}
