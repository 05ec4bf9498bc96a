package crux.inference;

/**
 * The entries of a join's clique at which neither side is 0, listed: where each is in the left table, the right one and the
 * separator. Immutable; twelve bytes an entry.
 *
 * <p>All three messages of the join walk the one list. One thread, so that every sum has its order.
 */
final class NonZeros {

    private final int[] left;
    private final int[] right;
    private final int[] out;
    private final Loops up;
    private final Loops toLeft;
    private final Loops toRight;

    private NonZeros(int count, Scope clique, Scope left, Scope right, Scope out) {
        this.left = new int[count];
        this.right = new int[count];
        this.out = new int[count];
        up = new ListedLoops(this.left, this.right, this.out, clique.entries() / out.entries());
        toLeft = new ListedLoops(this.out, this.right, this.left, clique.entries() / left.entries());
        toRight = new ListedLoops(this.out, this.left, this.right, clique.entries() / right.entries());
    }

    /** Those of a join, which has {@code count} of them, over these scopes. */
    static NonZeros of(SupportJoin join, int count, Scope clique, Scope left, Scope right, Scope out) {
        NonZeros listed = new NonZeros(count, clique, left, right, out);
        join.list(listed.left, listed.right, listed.out);
        return listed;
    }

    /** The loops of out from left and right. */
    Loops up() {
        return up;
    }

    /** The loops of left from out and right. */
    Loops toLeft() {
        return toLeft;
    }

    /** The loops of right from out and left. */
    Loops toRight() {
        return toRight;
    }
}
