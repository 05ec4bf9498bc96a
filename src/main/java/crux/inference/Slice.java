package crux.inference;

/**
 * How one factor enters a junction tree: its variables with a known state are taken out, the others laid out as the tree has them.
 *
 * <p>Evidence is so a slice of the table, and costs nothing further on. Which variables are known makes the slice; in which states,
 * is told whenever it is taken. Immutable.
 */
final class Slice {

    private final Scope source;
    private final int child;
    private final int[] known;
    private final int[] places;
    private final int childStride;

    /**
     * A slice.
     *
     * @param source the whole factor, its own variable last
     * @param target the variables that are left, in the tree's layout
     */
    Slice(Scope source, Scope target) {
        this.source = source;
        child = source.rank() == 0 ? -1 : source.variable(source.rank() - 1);
        int[] strides = target.variables();
        for (int i = 0; i < strides.length; i++) {
            strides[i] = source.stride(strides[i]);
        }
        places = Levels.of(target.sizes(), strides).offsets(0);
        childStride = target.stride(child);
        known = source.beside(target);
    }

    private int offset(int[] fixed) {
        int offset = 0;
        for (int variable : known) {
            offset += fixed[variable] * source.stride(variable);
        }
        return offset;
    }

    /**
     * Fills a leaf of the tree with the factor's slice.
     *
     * @param fixed the known states, by variable
     * @param weights of the states of the factor's own variable, if any
     */
    void load(double[] table, int[] fixed, double[] weights, double[] leaf) {
        Kernels.copyFrom(table, offset(fixed), places, leaf);
        weigh(leaf, fixed, weights);
    }

    /** Puts numbers by the leaf's entries at the factor's; entries that are ruled out by what is known are left as they are. */
    void spread(double[] values, int[] fixed, double[] whole) {
        Kernels.copyTo(values, whole, offset(fixed), places);
    }

    /** How many entries the whole factor has. */
    int sourceSize() {
        return (int) source.entries();
    }

    /** Multiplies a leaf by the weights of the factor's own variable, if any. */
    void weigh(double[] leaf, int[] fixed, double[] weights) {
        if (weights.length > 0 && childStride > 0) {
            Kernels.weigh(leaf, childStride, weights);
        } else if (weights.length > 0) {
            for (int i = 0; i < leaf.length; i++) {
                leaf[i] *= weights[fixed[child]];
            }
        }
    }
}
