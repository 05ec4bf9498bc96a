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

    private Places(int[] starts, int[] rows, int stride) {
        this.starts = starts;
        this.rows = rows;
        this.stride = stride;
    }

    /** A table's places, rows of one step: {@code outer} are the levels between blocks, {@code inner} those within. */
    static Places of(int table, Levels outer, Levels inner) {
        return new Places(outer.offsets(table), inner.offsets(table), 0);
    }

    /** A table's places, the last of the levels within a block making the rows. */
    static Places inRows(int table, Levels outer, Levels inner) {
        int last = inner.count() - 1;
        return new Places(outer.offsets(table), inner.part(0, last).offsets(table), inner.stride(table, last));
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
}
