package crux.model;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;

/**
 * A factor of a Markov network: a weight, not negative, for each configuration of some variables. Immutable.
 *
 * <p>Weights are ordered with the last variable's states fastest. They need not sum to anything.
 */
public final class Potential {

    private final List<Variable> variables;
    private final double[] weights;

    private Potential(List<Variable> variables, double[] weights) {
        this.variables = variables;
        this.weights = weights;
    }

    /** A potential over different variables; the array is copied. */
    public static Potential of(List<Variable> variables, double... weights) {
        if (new HashSet<>(variables).size() < variables.size()) {
            throw new IllegalArgumentException("a potential names a variable twice: " + variables);
        }
        double size = variables.stream().mapToDouble(Variable::size).reduce(1, (a, b) -> a * b);
        if (weights.length != size) {
            throw new IllegalArgumentException("%s weights for %s configurations".formatted(weights.length, size));
        }
        for (double weight : weights) {
            if (!(weight >= 0) || Double.isInfinite(weight)) {
                throw new IllegalArgumentException("a weight of " + weight);
            }
        }
        return new Potential(List.copyOf(variables), weights.clone());
    }

    /** What it is over, in order; none for a constant. */
    public List<Variable> variables() {
        return variables;
    }

    /** How many weights it has. */
    public int size() {
        return weights.length;
    }

    /** One weight. */
    public double weight(int index) {
        return weights[index];
    }

    /** The greatest weight. */
    public double greatest() {
        return Arrays.stream(weights).max().orElse(0);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Potential that
                && variables.equals(that.variables)
                && Arrays.equals(weights, that.weights);
    }

    @Override
    public int hashCode() {
        return Objects.hash(variables, Arrays.hashCode(weights));
    }

    @Override
    public String toString() {
        return variables.stream().map(Variable::id).toList() + " " + Arrays.toString(weights);
    }
}
