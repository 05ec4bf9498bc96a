package crux.inference;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Two tables multiplied, and what a third does not have summed out: one join of a junction tree. Safe to share between threads.
 *
 * <p>It has the loops of three messages: up, out += Σ left · right; and down to either side, left += Σ out · right and
 * right += Σ left · out. Levels are the variables of the clique; neighbouring levels that lie contiguously in all three tables are
 * merged into one. Loops are laid out when they are first asked for, by two threads at once if need be, to the same end.
 */
final class Contraction {

    /** Levels are merged up to so many entries: a longer loop gains nothing, and its map of places would take memory. */
    private static final int LONGEST = 1 << 11;

    private final int[] sizes;
    private final int[] left;
    private final int[] right;
    private final int[] out;
    private @Nullable LoopNest up;
    private @Nullable LoopNest toLeft;
    private @Nullable LoopNest toRight;

    private Contraction(int[] sizes, int[] left, int[] right, int[] out) {
        this.sizes = sizes;
        this.left = left;
        this.right = right;
        this.out = out;
    }

    /** The loops over {@code clique}, which has the variables of all three scopes. */
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
            boolean contiguous = sizes[last] * sizes[level] <= LONGEST;
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

    /** The loops of out from left and right. */
    LoopNest up() {
        LoopNest made = up;
        if (made == null) {
            made = new LoopNest(sizes, left, right, out);
            up = made;
        }
        return made;
    }

    /** The loops of left from out and right. */
    LoopNest toLeft() {
        LoopNest made = toLeft;
        if (made == null) {
            made = new LoopNest(sizes, out, right, left);
            toLeft = made;
        }
        return made;
    }

    /** The loops of right from out and left. */
    LoopNest toRight() {
        LoopNest made = toRight;
        if (made == null) {
            made = new LoopNest(sizes, out, left, right);
            toRight = made;
        }
        return made;
    }
}
