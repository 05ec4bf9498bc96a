package crux.inference;

/**
 * Where a table's entries are that a loop nest meets: by blocks, their rows, and the steps of a row. Immutable.
 *
 * <p>Step i of row r of block k is at starts[k] + rows[r] + i · stride.
 */
final class Places {

    private final int[] starts;
    private final int[] rows;
    private final int stride;
    private final int step;

    private Places(int[] starts, int[] rows, int stride, int step) {
        this.starts = starts;
        this.rows = rows;
        this.stride = stride;
        this.step = step;
    }

    /** A table's places, rows of one step: {@code outer} are the levels between blocks, {@code inner} those within. */
    static Places of(int table, Levels outer, Levels inner, Levels terms) {
        int step = terms.count() == 0 ? 0 : terms.stride(table, 0);
        return new Places(outer.offsets(table), inner.offsets(table), 0, step);
    }

    /** A table's places, the last of the levels within a block making the rows. */
    static Places inRows(int table, Levels outer, Levels inner) {
        int last = inner.count() - 1;
        return new Places(outer.offsets(table), inner.part(0, last).offsets(table), inner.stride(table, last), 0);
    }

    /** Where each block starts. */
    int[] starts() {
        return starts;
    }

    /** Where each row of a block is, from the block's start. */
    int[] rows() {
        return rows;
    }

    /** How far apart the steps of a row are. */
    int stride() {
        return stride;
    }

    /** How far apart the terms are that one row sums. */
    int step() {
        return step;
    }
}
