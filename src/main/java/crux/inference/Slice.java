package crux.inference;

import java.util.Arrays;

/**
 * How one factor enters a junction tree: its variables with a known state are taken out, the others laid out as the tree has them.
 *
 * <p>Evidence is so a slice of the table, and costs nothing further on. Immutable.
 */
final class Slice {

    private final Scope source;
    private final int child;
    private final int[] fixed;
    private final int offset;
    private final int[] sizes;
    private final int[] strides;
    private final int childStride;

    /**
     * A slice.
     *
     * @param source the whole factor, its own variable last
     * @param target the variables that are left, in the tree's layout
     * @param fixed the known state of each variable of the network, or −1
     */
    Slice(Scope source, Scope target, int[] fixed) {
        this.source = source;
        this.fixed = fixed;
        child = source.rank() == 0 ? -1 : source.variable(source.rank() - 1);
        sizes = target.sizes();
        strides = Arrays.stream(target.variables()).map(source::stride).toArray();
        childStride = target.stride(child);
        int[] sourceStrides = source.strides();
        int known = 0;
        for (int i = 0; i < sourceStrides.length; i++) {
            known += Math.max(0, fixed[source.variable(i)]) * sourceStrides[i];
        }
        offset = known;
    }

    /** Fills a leaf of the tree with the factor's slice, weighed by {@code weights} of its own variable's states, if any. */
    void load(double[] table, double[] weights, double[] leaf) {
        Kernels.gather(sizes, table, offset, strides, leaf);
        weigh(leaf, weights);
    }

    /** Puts numbers by the leaf's entries at the factor's; entries that are ruled out by what is known are left as they are. */
    void spread(double[] values, double[] whole) {
        Kernels.scatter(sizes, values, whole, offset, strides);
    }

    /** How many entries the whole factor has. */
    int sourceSize() {
        return (int) source.entries();
    }

    /** Multiplies a leaf by the weights of the factor's own variable, if any. */
    void weigh(double[] leaf, double[] weights) {
        if (weights.length > 0 && childStride > 0) {
            Kernels.weigh(leaf, childStride, weights);
        } else if (weights.length > 0) {
            for (int i = 0; i < leaf.length; i++) {
                leaf[i] *= weights[fixed[child]];
            }
        }
    }
}
