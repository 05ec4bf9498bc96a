package crux.inference;

/**
 * The loops of one message: target += Σ x · y over the levels of a clique that the target does not have, or the maximum.
 *
 * <p>The levels are put in the order that suits the target, and cut in two: the inner ones are a block, whose places in each table are
 * looked up in a map made once; the outer ones are a list of where blocks start. So a table of many small variables costs little more
 * an entry than one of a few large. Where two or three states of what is summed can go together, an entry of the target is read and
 * written once for all of them. Immutable; memory for three maps of a block, and three numbers a block.
 */
final class LoopNest implements Loops {

    /** A block this large hides what it costs to begin one. */
    private static final int LARGE = 64;

    /** A target of fewer entries is summed into rather than walked over. */
    private static final int SMALL = 8;

    /** A row this long hides what it costs to begin one. */
    private static final int LONG = 5;

    /** A row this long is worth more than several terms at once. */
    private static final int LONGER = 9;

    /** What a block does to the target. */
    private enum Shape {
        /** Its entries go to entries of the target that lie side by side, entry by entry. */
        SPREAD,
        /** The same, row by row. */
        ROWS,
        /** All its entries go to one entry of the target. */
        GATHERED
    }

    private final Shape shape;
    private final int growth;
    private final int together;
    private final int terms;
    private final double work;
    private final int run;
    private final boolean swapped;
    private final Places first;
    private final Places second;
    private final Places target;

    private LoopNest(Shape shape, int sums, int together, Levels outer, Levels inner, Levels terms) {
        this.shape = shape;
        this.together = together;
        this.terms = terms.entries();
        work = (double) outer.entries() * inner.entries() * this.terms;
        growth = Integer.SIZE - Integer.numberOfLeadingZeros(sums);
        run = shape == Shape.ROWS ? inner.size(inner.count() - 1) : 1;
        Places[] places = new Places[3];
        for (int table = 0; table < places.length; table++) {
            places[table] =
                    shape == Shape.ROWS ? Places.inRows(table, outer, inner) : Places.of(table, outer, inner, terms);
        }
        swapped = places[0].stride() > 0 && places[1].stride() != 1;
        first = places[swapped ? 1 : 0];
        second = places[swapped ? 0 : 1];
        target = places[Levels.TARGET];
    }

    /**
     * The nest over levels of these sizes.
     *
     * @param x how far apart neighbours on each level are in the one table; 0 where it does not have the level
     * @param y the same of the other
     * @param out the same of the target
     */
    static LoopNest of(int[] sizes, int[] x, int[] y, int[] out) {
        Levels levels = Levels.of(sizes, x, y, out);
        Levels kept = levels.kept();
        Levels summed = levels.summed();
        int entries = kept.entries();
        int sums = summed.entries();
        if (sums >= SMALL && entries < SMALL) {
            int cut = summed.cut(LARGE);
            Levels head = summed.part(0, cut);
            return new LoopNest(Shape.GATHERED, sums, head.entries(), kept.with(head), summed.from(cut), Levels.NONE);
        }
        Levels inner = kept.from(kept.cut(LARGE));
        Levels outer = kept.part(0, kept.cut(LARGE));
        int terms = summed.lastDivisibleBy(3) ? 3 : summed.lastDivisibleBy(2) ? 2 : 1;
        int row = inner.count() > 0 ? inner.size(inner.count() - 1) : 1;
        if (row >= (terms > 1 ? LONGER : LONG)) {
            return new LoopNest(Shape.ROWS, sums, sums, outer.with(summed), inner, Levels.NONE);
        }
        Levels passes = summed.lastOver(terms);
        return new LoopNest(Shape.SPREAD, sums, passes.entries(), outer.with(passes), inner, summed.lastOf(terms));
    }

    @Override
    public int growth() {
        return growth;
    }

    @Override
    public void add(double[] x, double[] y, double[] out, int threads) {
        double[] one = swapped ? y : x;
        double[] other = swapped ? x : y;
        if (parts(threads) == 1) {
            add(0, target.starts().length, one, other, out);
        } else {
            share(parts(threads), (from, to) -> add(from, to, one, other, out));
        }
    }

    private void add(int from, int to, double[] one, double[] other, double[] out) {
        switch (shape) {
            case SPREAD -> addSpread(from, to, one, other, out);
            case ROWS -> addRows(from, to, one, other, out);
            case GATHERED -> Kernels.addSums(from, to, one, first, other, second, out, target);
        }
    }

    private void addSpread(int from, int to, double[] one, double[] other, double[] out) {
        switch (terms) {
            case 1 -> Kernels.addMapped(from, to, one, first, other, second, out, target);
            case 2 -> Kernels.addPairs(from, to, one, first, other, second, out, target);
            default -> Kernels.addTriples(from, to, one, first, other, second, out, target);
        }
    }

    /** The rows that a compiler can make the most of stand apart. */
    private void addRows(int from, int to, double[] one, double[] other, double[] out) {
        if (first.stride() == 0 && second.stride() == 1) {
            Kernels.addScaledRows(from, to, run, one, first, other, second, out, target);
        } else if (first.stride() == 1 && second.stride() == 1) {
            Kernels.addProductRows(from, to, run, one, first, other, second, out, target);
        } else {
            Kernels.addRows(from, to, run, one, first, other, second, out, target);
        }
    }

    @Override
    public void raise(double[] x, double[] y, double[] out, int threads) {
        double[] one = swapped ? y : x;
        double[] other = swapped ? x : y;
        share(parts(threads), (from, to) -> {
            for (int term = 0; term < terms; term++) {
                Kernels.raiseRows(from, to, run, term, one, first, other, second, out, target);
            }
        });
    }

    /** How many threads it is worth and can be shared among: all blocks of one entry of the target stay together. */
    private int parts(int threads) {
        return work < Workers.WORTH_A_THREAD ? 1 : Math.max(1, Math.min(threads, target.starts().length / together));
    }

    /** Some of the blocks, by their numbers. */
    private interface Blocks {
        void run(int from, int to);
    }

    /** Runs all blocks; those of one entry of the target in their order, so that its sum is the same on any number of threads. */
    private void share(int parts, Blocks blocks) {
        long groups = target.starts().length / together;
        Workers.runBriefly(
                parts,
                part -> blocks.run(
                        (int) (groups * part / parts) * together, (int) (groups * (part + 1) / parts) * together));
    }
}
