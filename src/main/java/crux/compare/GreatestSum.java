package crux.compare;

import crux.inference.Triangulation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeSet;

/**
 * The greatest sum of several tables over all states of their variables, by eliminating one variable after another: max over x of
 * Σ φ_i(x). Where the tables are logarithms it is that of the greatest product, which may be far outside the doubles. −∞ rules states
 * out.
 *
 * <p>Cost: the tables over the cliques of an elimination order; nothing is found where one would have more than {@value #MOST} entries.
 */
final class GreatestSum {

    private static final double MOST = 1 << 25;

    private final int[] sizes;
    private List<Part> parts = new ArrayList<>();

    /** A table over some variables, in rising order of their numbers, the last fastest. */
    private static final class Part {
        final int[] scope;
        final double[] values;

        Part(int[] scope, double[] values) {
            this.scope = scope;
            this.values = values;
        }
    }

    /** Over variables with so many states each. */
    GreatestSum(int[] sizes) {
        this.sizes = sizes;
    }

    /** Adds a table over some variables in any order, the last fastest. */
    void add(int[] variables, double[] values) {
        int[] scope = Arrays.stream(variables).sorted().toArray();
        double[] sorted = new double[values.length];
        accumulate(new Part(scope, sorted), variables, values);
        parts.add(new Part(scope, sorted));
    }

    /** Adds to each entry of a table what another, over some of its variables, says of the same states. */
    private void accumulate(Part into, int[] variables, double[] values) {
        int[] strides = new int[into.scope.length];
        int stride = 1;
        for (int i = variables.length - 1; i >= 0; i--) {
            strides[Arrays.binarySearch(into.scope, variables[i])] = stride;
            stride *= sizes[variables[i]];
        }
        int[] at = new int[strides.length];
        int source = 0;
        for (int entry = 0; entry < into.values.length; entry++) {
            into.values[entry] += values[source];
            for (int i = at.length - 1; i >= 0; i--) {
                source += strides[i];
                if (++at[i] < sizes[into.scope[i]]) {
                    break;
                }
                source -= strides[i] * sizes[into.scope[i]];
                at[i] = 0;
            }
        }
    }

    /** The greatest sum; 0 of no tables; nothing where it is too much work. */
    OptionalDouble greatest() {
        int[][] scopes = parts.stream().map(part -> part.scope).toArray(int[][]::new);
        for (int variable : Triangulation.of(scopes, sizes, new int[0]).order()) {
            Optional<List<Part>> left = without(variable);
            if (left.isEmpty()) {
                return OptionalDouble.empty();
            }
            parts = left.get();
        }
        return OptionalDouble.of(
                parts.stream().mapToDouble(part -> part.values[0]).sum());
    }

    private Optional<List<Part>> without(int variable) {
        List<Part> left = new ArrayList<>();
        List<Part> joined = new ArrayList<>();
        TreeSet<Integer> scope = new TreeSet<>();
        for (Part part : parts) {
            boolean holds = Arrays.binarySearch(part.scope, variable) >= 0;
            (holds ? joined : left).add(part);
            if (holds) {
                Arrays.stream(part.scope).forEach(scope::add);
            }
        }
        if (joined.isEmpty()) {
            return Optional.of(left);
        }
        scope.remove(variable);
        int[] rest = scope.stream().mapToInt(one -> one).toArray();
        double entries = sizes[variable];
        for (int one : rest) {
            entries *= sizes[one];
        }
        if (entries > MOST) {
            return Optional.empty();
        }
        scope.add(variable);
        int[] all = scope.stream().mapToInt(one -> one).toArray();
        Part whole = new Part(all, new double[(int) entries]);
        joined.forEach(part -> accumulate(whole, part.scope, part.values));
        left.add(new Part(rest, greatestOver(whole, variable, rest)));
        return Optional.of(left);
    }

    private double[] greatestOver(Part whole, int variable, int[] rest) {
        int after = 1;
        for (int one : rest) {
            after *= one > variable ? sizes[one] : 1;
        }
        int states = sizes[variable];
        double[] greatest = new double[whole.values.length / states];
        for (int entry = 0; entry < greatest.length; entry++) {
            int first = entry / after * after * states + entry % after;
            double most = Double.NEGATIVE_INFINITY;
            for (int state = 0; state < states; state++) {
                most = Math.max(most, whole.values[first + state * after]);
            }
            greatest[entry] = most;
        }
        return greatest;
    }
}
