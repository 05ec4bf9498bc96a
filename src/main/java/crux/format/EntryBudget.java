package crux.format;

import java.util.Locale;

/**
 * How many numbers the tables of one file may still take: what a file declares is held against it before memory is taken.
 */
final class EntryBudget {

    private static final int BYTES_AN_ENTRY = Double.BYTES;

    private final long whole;
    private long left;

    private EntryBudget(long entries) {
        whole = entries;
        left = entries;
    }

    /** A quarter of the memory this program may take. */
    static EntryBudget ofThisMachine() {
        return new EntryBudget(Runtime.getRuntime().maxMemory() / 4 / BYTES_AN_ENTRY);
    }

    /** Room for this many numbers. */
    static EntryBudget of(long entries) {
        return new EntryBudget(entries);
    }

    /** Takes room for a table whose sides are these, or says that there is none. */
    int take(Location location, String what, long... sides) throws Misread {
        double size = 1;
        for (long side : sides) {
            size *= side;
        }
        if (size > Math.min(left, Integer.MAX_VALUE - 8)) {
            throw new Misread(
                    location,
                    String.format(
                            Locale.ROOT,
                            "%s would hold %.4g numbers (%.4g MB), and there is room for %s of %s here",
                            what,
                            size,
                            size * BYTES_AN_ENTRY / 1e6,
                            left,
                            whole),
                    "give it fewer parents or states, or give Java more memory (-Xmx)");
        }
        left -= (long) size;
        return (int) size;
    }
}
