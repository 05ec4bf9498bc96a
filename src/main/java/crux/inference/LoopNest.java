package crux.inference;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The loops of one message: target += Σ x · y over the levels of a clique that the target does not have, or the maximum.
 *
 * <p>The levels are put in the order that suits the target, and cut in two: the inner ones are a block, walked by one plain loop over
 * maps of places made once; the outer ones are a list of where blocks start. So a table of many small variables costs no more an entry
 * than one of a few large. Immutable; memory for three maps of a block, and three numbers a block.
 */
final class LoopNest {

    /** A block this large hides what it costs to begin one. */
    private static final int LARGE = 64;

    /** A target of fewer entries is summed into rather than walked over. */
    private static final int SMALL = 8;

    /** What a block does to the target. */
    private enum Shape {
        /** Its entries go to entries of the target that lie side by side. */
        SPREAD,
        /** All its entries go to one entry of the target. */
        GATHERED,
        /** It passes over the whole target once or several times. */
        REPEATED
    }

    private final Shape shape;
    private final boolean swapped;
    private final int growth;
    private final Places first;
    private final Places second;
    private final Places target;

    /**
     * The nest over levels of these sizes.
     *
     * @param sizes of the levels
     * @param x how far apart neighbours on each level are in the one table; 0 where it does not have the level
     * @param y the same of the other
     * @param out the same of the target
     */
    LoopNest(int[] sizes, int[] x, int[] y, int[] out) {
        int[] kept = slowestFirst(out, out, true);
        int[] summed = slowestFirst(larger(x, y), out, false);
        int entries = product(sizes, kept);
        int sums = product(sizes, summed);
        growth = Integer.SIZE - Integer.numberOfLeadingZeros(sums);
        int[] outer;
        int[] inner;
        if (sums >= SMALL && entries < SMALL) {
            shape = Shape.GATHERED;
            int cut = cut(sizes, summed, LARGE);
            outer = join(kept, 0, kept.length, summed, 0, cut);
            inner = Arrays.copyOfRange(summed, cut, summed.length);
        } else if (sums > 1 && entries < LARGE) {
            shape = Shape.REPEATED;
            int cut = cut(sizes, summed, LARGE / entries);
            outer = Arrays.copyOf(summed, cut);
            inner = join(summed, cut, summed.length, kept, 0, kept.length);
        } else {
            shape = Shape.SPREAD;
            int cut = cut(sizes, kept, LARGE);
            outer = join(kept, 0, cut, summed, 0, summed.length);
            inner = Arrays.copyOfRange(kept, cut, kept.length);
        }
        Places left = places(sizes, x, outer, inner);
        Places right = places(sizes, y, outer, inner);
        swapped = right.constant() || !(left.constant() || left.contiguous());
        first = swapped ? right : left;
        second = swapped ? left : right;
        target = places(sizes, out, outer, inner);
    }

    private static Places places(int[] sizes, int[] strides, int[] outer, int[] inner) {
        return new Places(pick(sizes, outer), pick(strides, outer), pick(sizes, inner), pick(strides, inner));
    }

    private static int[] pick(int[] from, int[] levels) {
        int[] picked = new int[levels.length];
        for (int i = 0; i < picked.length; i++) {
            picked[i] = from[levels[i]];
        }
        return picked;
    }

    private static int[] larger(int[] x, int[] y) {
        int[] larger = new int[x.length];
        for (int i = 0; i < x.length; i++) {
            larger[i] = Math.max(x[i], y[i]);
        }
        return larger;
    }

    /** The levels that the target has, or those it has not, by falling stride; as they came where strides are equal. */
    private static int[] slowestFirst(int[] strides, int[] out, boolean had) {
        int[] levels = new int[out.length];
        int count = 0;
        for (int level = 0; level < out.length; level++) {
            if (out[level] != 0 == had) {
                int place = count++;
                for (; place > 0 && strides[levels[place - 1]] < strides[level]; place--) {
                    levels[place] = levels[place - 1];
                }
                levels[place] = level;
            }
        }
        return Arrays.copyOf(levels, count);
    }

    private static int product(int[] sizes, int[] levels) {
        int product = 1;
        for (int level : levels) {
            product *= sizes[level];
        }
        return product;
    }

    /** From which level on they have so many entries together; 0 where all of them have not. */
    private static int cut(int[] sizes, int[] levels, int enough) {
        int cut = levels.length;
        for (int entries = 1; cut > 0 && entries < enough; ) {
            entries *= sizes[levels[--cut]];
        }
        return cut;
    }

    private static int[] join(int[] a, int fromA, int toA, int[] b, int fromB, int toB) {
        return IntStream.concat(Arrays.stream(a, fromA, toA), Arrays.stream(b, fromB, toB))
                .toArray();
    }

    /** By how much the exponents of an entry's sum can exceed those of its terms: log₂ of their number, rounded up. */
    int growth() {
        return growth;
    }

    /** target += Σ x · y. */
    void add(double[] x, double[] y, double[] out) {
        double[] one = swapped ? y : x;
        double[] other = swapped ? x : y;
        switch (shape) {
            case SPREAD -> spread(one, other, out);
            case GATHERED -> Kernels.addSums(one, first, other, second, out, target);
            case REPEATED -> Kernels.addAnywhere(one, first, other, second, out, target);
        }
    }

    /** The loops that a compiler can make the most of stand apart. */
    private void spread(double[] one, double[] other, double[] out) {
        if (first.constant() && second.contiguous()) {
            Kernels.addScaled(one, first, other, second, out, target);
        } else if (first.contiguous() && second.contiguous()) {
            Kernels.addProducts(one, first, other, second, out, target);
        } else if (first.contiguous()) {
            Kernels.addProductsWith(one, first, other, second, out, target);
        } else {
            Kernels.addMapped(one, first, other, second, out, target);
        }
    }

    /** target = max(target, max x · y). */
    void raise(double[] x, double[] y, double[] out) {
        Kernels.raiseAnywhere(swapped ? y : x, first, swapped ? x : y, second, out, target);
    }
}
