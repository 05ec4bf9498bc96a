package crux.inference;

/**
 * A join of two tables of which only it is known where they are not 0: which entries of the clique are not.
 *
 * <p>What is not 0 on the right is sorted by the states of the variables that both sides have, and what is not 0 on the left is paired
 * with what agrees with it: O(entries of both sides, and pairs), however large the clique. For one thread.
 */
final class SupportJoin {

    private final double[] inLeft;
    private final Side left;

    /** Where the entries of the right side begin that agree on what is shared, among those sorted so; one more than there are. */
    private final int[] starts;

    /** The right side's entries that are not 0, sorted. */
    private final int[] rights;

    /** What each of them adds to the place in the separator. */
    private final int[] outs;

    /** One side's entries, by blocks of as many: their states of what is shared, as a number, and their part of the place in the separator. */
    private static final class Side {

        private static final int BLOCK = 1 << 5;

        private final int[] sharedBlocks;
        private final int[] sharedWithin;
        private final int[] outBlocks;
        private final int[] outWithin;

        Side(int[] sizes, int[] shared, int[] out) {
            Levels levels = Levels.of(sizes, shared, out);
            int cut = levels.cut(BLOCK);
            sharedBlocks = levels.part(0, cut).offsets(0);
            outBlocks = levels.part(0, cut).offsets(1);
            sharedWithin = levels.from(cut).offsets(0);
            outWithin = levels.from(cut).offsets(1);
        }
    }

    /**
     * A join of two sides.
     *
     * @param inLeft 0 where the left table is
     * @param inRight 0 where the right table is
     */
    SupportJoin(Scope left, Scope right, Scope out, double[] inLeft, double[] inRight) {
        this.inLeft = inLeft;
        int[] sharedOfLeft = new int[left.rank()];
        int[] outOfLeft = new int[left.rank()];
        int[] sharedOfRight = new int[right.rank()];
        int[] outOfRight = new int[right.rank()];
        int shared = 1;
        for (int i = 0; i < left.rank(); i++) {
            int beside = right.indexOf(left.variable(i));
            outOfLeft[i] = out.stride(left.variable(i));
            if (beside >= 0) {
                sharedOfLeft[i] = shared;
                sharedOfRight[beside] = shared;
                shared *= left.size(i);
            }
        }
        for (int i = 0; i < right.rank(); i++) {
            outOfRight[i] = left.indexOf(right.variable(i)) < 0 ? out.stride(right.variable(i)) : 0;
        }
        this.left = new Side(left.sizes(), sharedOfLeft, outOfLeft);
        Side side = new Side(right.sizes(), sharedOfRight, outOfRight);
        starts = new int[shared + 1];
        countRights(side, inRight);
        rights = new int[starts[shared]];
        outs = new int[starts[shared]];
        sortRights(side, inRight);
    }

    private void countRights(Side side, double[] inRight) {
        int entry = 0;
        for (int block : side.sharedBlocks) {
            for (int within : side.sharedWithin) {
                starts[block + within + 1] += inRight[entry++] == 0 ? 0 : 1;
            }
        }
        for (int i = 1; i < starts.length; i++) {
            starts[i] += starts[i - 1];
        }
    }

    private void sortRights(Side side, double[] inRight) {
        int[] next = starts.clone();
        int entry = 0;
        for (int block = 0; block < side.sharedBlocks.length; block++) {
            for (int i = 0; i < side.sharedWithin.length; i++) {
                if (inRight[entry] != 0) {
                    int place = next[side.sharedBlocks[block] + side.sharedWithin[i]]++;
                    rights[place] = entry;
                    outs[place] = side.outBlocks[block] + side.outWithin[i];
                }
                entry++;
            }
        }
    }

    /** How many entries of the clique are not 0. */
    double count() {
        double count = 0;
        int entry = 0;
        for (int block : left.sharedBlocks) {
            for (int within : left.sharedWithin) {
                int pairs = starts[block + within + 1] - starts[block + within];
                count += inLeft[entry++] == 0 ? 0 : pairs;
            }
        }
        return count;
    }

    /** Puts 1 where the table of the separator is not 0; the others are left as they are. */
    void mark(double[] out) {
        int entry = 0;
        for (int block = 0; block < left.sharedBlocks.length; block++) {
            for (int i = 0; i < left.sharedWithin.length; i++) {
                if (inLeft[entry++] != 0) {
                    int shared = left.sharedBlocks[block] + left.sharedWithin[i];
                    int place = left.outBlocks[block] + left.outWithin[i];
                    for (int j = starts[shared]; j < starts[shared + 1]; j++) {
                        out[place + outs[j]] = 1;
                    }
                }
            }
        }
    }

    /** Where in the left table, the right one and the separator each of the clique's entries is that is not 0. */
    void list(int[] inTheLeft, int[] inTheRight, int[] inOut) {
        int next = 0;
        int entry = 0;
        for (int block = 0; block < left.sharedBlocks.length; block++) {
            for (int i = 0; i < left.sharedWithin.length; i++, entry++) {
                if (inLeft[entry] != 0) {
                    int shared = left.sharedBlocks[block] + left.sharedWithin[i];
                    int place = left.outBlocks[block] + left.outWithin[i];
                    for (int j = starts[shared]; j < starts[shared + 1]; j++) {
                        inTheLeft[next] = entry;
                        inTheRight[next] = rights[j];
                        inOut[next++] = place + outs[j];
                    }
                }
            }
        }
    }
}
