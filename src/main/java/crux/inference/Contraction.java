package crux.inference;

import org.jspecify.annotations.Nullable;

/**
 * Two tables multiplied, and what a third does not have summed out: one join of a junction tree. Safe to share between threads.
 *
 * <p>It has the loops of three messages: up, out += Σ left · right; and down to either side, left += Σ out · right and
 * right += Σ left · out. Levels are the variables of the clique. Loops are laid out when they are first asked for, by two threads at once if need be, to the same end.
 */
final class Contraction {

    private static final int UP = 0;
    private static final int TO_LEFT = 1;
    private static final int TO_RIGHT = 2;

    private final int[] sizes;
    private final int[] left;
    private final int[] right;
    private final int[] out;
    private final @Nullable LoopNest[] made = new LoopNest[3];

    private Contraction(int[] sizes, int[] left, int[] right, int[] out) {
        this.sizes = sizes;
        this.left = left;
        this.right = right;
        this.out = out;
    }

    /** The loops over {@code clique}, which has the variables of all three scopes. */
    static Contraction of(Scope clique, Scope left, Scope right, Scope out) {
        int levels = clique.rank();
        int[][] strides = new int[3][levels];
        for (int i = 0; i < levels; i++) {
            strides[0][i] = left.stride(clique.variable(i));
            strides[1][i] = right.stride(clique.variable(i));
            strides[2][i] = out.stride(clique.variable(i));
        }
        return new Contraction(clique.sizes(), strides[0], strides[1], strides[2]);
    }

    /** The loops of out from left and right. */
    LoopNest up() {
        return loops(UP, left, right, out);
    }

    /** The loops of left from out and right. */
    LoopNest toLeft() {
        return loops(TO_LEFT, out, right, left);
    }

    /** The loops of right from out and left. */
    LoopNest toRight() {
        return loops(TO_RIGHT, out, left, right);
    }

    private LoopNest loops(int message, int[] x, int[] y, int[] target) {
        LoopNest loops = made[message];
        if (loops == null) {
            loops = LoopNest.of(sizes, x, y, target);
            made[message] = loops;
        }
        return loops;
    }
}
