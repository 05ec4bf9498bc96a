package crux.inference;

import org.jspecify.annotations.Nullable;

/**
 * Two tables multiplied, and what a third does not have summed out: one join of a junction tree. Safe to share between threads.
 *
 * <p>It has the loops of three messages: up, out += Σ left · right; and down to either side, left += Σ out · right and
 * right += Σ left · out. Levels are the variables of the clique. Loops are laid out when they are first asked for, by two threads at
 * once if need be, to the same end; those of a small clique as one list of places for all three.
 */
final class Contraction {

    /** A list of so few entries is made in a fraction of the time of a nest, and walked in as little. */
    private static final int SMALL = 64;

    private static final int UP = 0;
    private static final int TO_LEFT = 1;
    private static final int TO_RIGHT = 2;

    private final int[] sizes;
    private final int[] left;
    private final int[] right;
    private final int[] out;
    private final @Nullable Loops[] made = new Loops[3];

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
    Loops up() {
        return loops(UP, left, right, out);
    }

    /** The loops of left from out and right. */
    Loops toLeft() {
        return loops(TO_LEFT, out, right, left);
    }

    /** The loops of right from out and left. */
    Loops toRight() {
        return loops(TO_RIGHT, out, left, right);
    }

    private Loops loops(int message, int[] x, int[] y, int[] target) {
        Loops loops = made[message];
        if (loops == null && isSmall()) {
            list();
            loops = made[message];
        }
        if (loops == null) {
            loops = LoopNest.of(sizes, x, y, target);
            made[message] = loops;
        }
        return loops;
    }

    private boolean isSmall() {
        int entries = 1;
        for (int level = 0; level < sizes.length && entries <= SMALL; level++) {
            entries *= sizes[level];
        }
        return entries <= SMALL;
    }

    /** Every entry's places in the three tables, which all three messages share. */
    private void list() {
        Levels levels = Levels.of(sizes, left, right, out);
        int[] inLeft = levels.offsets(0);
        int[] inRight = levels.offsets(1);
        int[] inOut = levels.offsets(2);
        made[UP] = new ListedLoops(inLeft, inRight, inOut, sums(out));
        made[TO_LEFT] = new ListedLoops(inOut, inRight, inLeft, sums(left));
        made[TO_RIGHT] = new ListedLoops(inOut, inLeft, inRight, sums(right));
    }

    private int sums(int[] target) {
        int sums = 1;
        for (int level = 0; level < sizes.length; level++) {
            sums *= target[level] == 0 ? sizes[level] : 1;
        }
        return sums;
    }
}
