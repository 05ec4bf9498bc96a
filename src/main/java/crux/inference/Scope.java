package crux.inference;

import java.util.Arrays;

/**
 * The variables a table is over, by their numbers, with how many states each has. Immutable.
 *
 * <p>The order is the layout of the table's entries: the last variable changes fastest. A scope of no variable belongs to a table
 * of one entry.
 */
public final class Scope {

    /** Of no variable. */
    public static final Scope EMPTY = new Scope(new int[0], new int[0]);

    private final int[] variables;
    private final int[] sizes;
    private final int[] strides;
    private final double entries;

    private Scope(int[] variables, int[] sizes) {
        this.variables = variables;
        this.sizes = sizes;
        strides = new int[sizes.length];
        int stride = 1;
        double product = 1;
        for (int i = sizes.length - 1; i >= 0; i--) {
            strides[i] = stride;
            stride *= sizes[i];
            product *= sizes[i];
        }
        entries = product;
    }

    /**
     * A scope over {@code variables}.
     *
     * @param variables their numbers, in the order of the layout
     * @param sizeOf how many states each variable has, by its number
     */
    public static Scope of(int[] variables, int[] sizeOf) {
        int[] sizes = new int[variables.length];
        for (int i = 0; i < sizes.length; i++) {
            sizes[i] = sizeOf[variables[i]];
        }
        return new Scope(variables.clone(), sizes);
    }

    /** This scope less the variables that {@code fixed} has a state of; of the others it has −1. */
    Scope without(int[] fixed) {
        int kept = 0;
        for (int variable : variables) {
            kept += fixed[variable] < 0 ? 1 : 0;
        }
        if (kept == variables.length) {
            return this;
        }
        int[] left = new int[kept];
        int[] leftSizes = new int[kept];
        int next = 0;
        for (int i = 0; i < variables.length; i++) {
            if (fixed[variables[i]] < 0) {
                left[next] = variables[i];
                leftSizes[next++] = sizes[i];
            }
        }
        return new Scope(left, leftSizes);
    }

    /** The scope of one of its variables. */
    Scope only(int variable) {
        return new Scope(new int[] {variable}, new int[] {sizes[indexOf(variable)]});
    }

    /** Its variables that another scope does not have. */
    int[] beside(Scope other) {
        int[] beside = new int[variables.length];
        int count = 0;
        for (int variable : variables) {
            if (other.indexOf(variable) < 0) {
                beside[count++] = variable;
            }
        }
        return Arrays.copyOf(beside, count);
    }

    /** How many variables it has. */
    public int rank() {
        return variables.length;
    }

    /** The variable at one place of the layout. */
    public int variable(int place) {
        return variables[place];
    }

    /** How many states the variable at one place has. */
    public int size(int place) {
        return sizes[place];
    }

    /** How many entries a table over it has; infinity never, but possibly more than fit in memory. */
    public double entries() {
        return entries;
    }

    /** How many entries a table over its variables and another's has. */
    double entriesWith(Scope other) {
        double both = entries;
        for (int i = 0; i < other.variables.length; i++) {
            if (indexOf(other.variables[i]) < 0) {
                both *= other.sizes[i];
            }
        }
        return both;
    }

    /** The place of a variable, or −1. */
    public int indexOf(int variable) {
        for (int i = 0; i < variables.length; i++) {
            if (variables[i] == variable) {
                return i;
            }
        }
        return -1;
    }

    /** How far apart in the layout neighbouring states of each variable are. */
    public int[] strides() {
        return strides.clone();
    }

    /** How far apart neighbouring states of one variable are; 0 where it is not in the scope. */
    public int stride(int variable) {
        int place = indexOf(variable);
        return place < 0 ? 0 : strides[place];
    }

    /** A copy of the variables' numbers. */
    public int[] variables() {
        return variables.clone();
    }

    /** A copy of the state counts. */
    public int[] sizes() {
        return sizes.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Scope that
                && Arrays.equals(variables, that.variables)
                && Arrays.equals(sizes, that.sizes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(variables);
    }

    @Override
    public String toString() {
        return Arrays.toString(variables);
    }
}
