package crux.format;

import crux.model.ShareSum;
import java.util.Locale;

/**
 * Sees to it that distributions sum to 1: within 1e-12 they are left untouched, to 1e-3 each is divided by its sum, beyond that
 * is an error. What was divided is told once a file.
 */
final class RowSums {

    private static final double UNTOUCHED = 1e-12;
    private static final double ROUNDED = 1e-3;

    private final String file;
    private final ProblemLog log;
    private int divided;
    private double furthest;
    private int firstLine;
    private int firstColumn;

    RowSums(String file, ProblemLog log) {
        this.file = file;
        this.log = log;
    }

    /** Whether numbers with this sum are taken for a distribution. */
    static boolean accepts(double sum) {
        return Math.abs(sum - 1) <= ROUNDED;
    }

    /** Settles the distribution that begins at {@code from}; the place is that of its row in the file. */
    void settle(double[] entries, int from, int states, int line, int column) {
        double sum = ShareSum.of(entries, from, from + states);
        double off = Math.abs(sum - 1);
        if (off <= UNTOUCHED) {
            return;
        }
        if (!accepts(sum)) {
            log.error(
                    new Location(file, line, column),
                    "the probabilities sum to " + sum,
                    "make them sum to 1; up to 0.001 off they are divided by their sum");
            return;
        }
        for (int i = from; i < from + states; i++) {
            entries[i] /= sum;
        }
        if (divided++ == 0) {
            firstLine = line;
            firstColumn = column;
        }
        furthest = Math.max(furthest, off);
    }

    /** Tells what was divided, if anything was. */
    void tell() {
        if (divided > 0) {
            String off = String.format(Locale.ROOT, "%.2g", furthest);
            log.note(
                    new Location(file, firstLine, firstColumn),
                    divided == 1
                            ? "the probabilities sum to 1 only to within %s and were divided by their sum"
                                    .formatted(off)
                            : "%s distributions, of which this is the first, sum to 1 only to within %s and were divided by their sums"
                                    .formatted(divided, off),
                    "nothing needs to be done; to be rid of this note give more digits");
        }
    }
}
