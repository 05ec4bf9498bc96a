package crux.inference;

import java.util.Arrays;

/**
 * The loop nest that multiplies two tables and sums out what a third does not have: one join of a junction tree. Immutable.
 *
 * <p>The same nest serves three messages: up, out += Σ left · right; and down to either side, left += Σ out · right and
 * right += Σ left · out. Levels are the variables of the clique, slowest first; neighbouring levels that lie contiguously in all
 * three tables are merged into one.
 */
final class Contraction {

    private final int[] sizes;
    private final int[] left;
    private final int[] right;
    private final int[] out;

    private Contraction(int[] sizes, int[] left, int[] right, int[] out) {
        this.sizes = sizes;
        this.left = left;
        this.right = right;
        this.out = out;
    }

    /** The nest over {@code clique}, whose order all three scopes follow. */
    static Contraction of(Scope clique, Scope left, Scope right, Scope out) {
        int levels = clique.rank();
        if (levels == 0) {
            return new Contraction(new int[] {1}, new int[1], new int[1], new int[1]);
        }
        int[] sizes = clique.sizes();
        int[][] strides = new int[3][levels];
        for (int i = 0; i < levels; i++) {
            strides[0][i] = left.stride(clique.variable(i));
            strides[1][i] = right.stride(clique.variable(i));
            strides[2][i] = out.stride(clique.variable(i));
        }
        int merged = merge(sizes, strides);
        return new Contraction(
                Arrays.copyOf(sizes, merged),
                Arrays.copyOf(strides[0], merged),
                Arrays.copyOf(strides[1], merged),
                Arrays.copyOf(strides[2], merged));
    }

    /** Joins each level to the one before it where no table has a gap between them; returns how many levels are left. */
    private static int merge(int[] sizes, int[][] strides) {
        int last = 0;
        for (int level = 1; level < sizes.length; level++) {
            boolean contiguous = true;
            for (int[] stride : strides) {
                contiguous &= stride[last] == stride[level] * sizes[level];
            }
            last += contiguous ? 0 : 1;
            sizes[last] = contiguous ? sizes[last] * sizes[level] : sizes[level];
            for (int[] stride : strides) {
                stride[last] = stride[level];
            }
        }
        return last + 1;
    }

    /** out += Σ left · right. */
    void up(double[] fromLeft, double[] fromRight, double[] toOut) {
        Kernels.contract(sizes, fromLeft, left, fromRight, right, toOut, out);
    }

    /** left += Σ out · right. */
    void downLeft(double[] fromOut, double[] fromRight, double[] toLeft) {
        Kernels.contract(sizes, fromOut, out, fromRight, right, toLeft, left);
    }

    /** right += Σ left · out. */
    void downRight(double[] fromOut, double[] fromLeft, double[] toRight) {
        Kernels.contract(sizes, fromOut, out, fromLeft, left, toRight, right);
    }

    /** out = max left · right. */
    void maximiseUp(double[] fromLeft, double[] fromRight, double[] toOut) {
        Kernels.maximise(sizes, fromLeft, left, fromRight, right, toOut, out);
    }

    /** left = max out · right. */
    void maximiseDownLeft(double[] fromOut, double[] fromRight, double[] toLeft) {
        Kernels.maximise(sizes, fromOut, out, fromRight, right, toLeft, left);
    }

    /** right = max left · out. */
    void maximiseDownRight(double[] fromOut, double[] fromLeft, double[] toRight) {
        Kernels.maximise(sizes, fromOut, out, fromLeft, left, toRight, right);
    }
}
