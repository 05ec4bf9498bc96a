package crux.inference;

import java.util.Locale;

/**
 * How large the exact computation of an answer is, known before memory is taken.
 *
 * @param entries of all clique tables together
 * @param bytes that the computation takes
 * @param width variables in the largest clique, less one
 */
public record TreeSize(double entries, double bytes, int width) {

    /** In words, with what would help. */
    public String inWords(long limit) {
        return String.format(
                Locale.ROOT,
                "the junction tree has %s entries at width %s and takes %s, where %s are allowed;"
                        + " more evidence, a single target, fewer states or parents, or a higher limit would help",
                String.format(Locale.ROOT, entries < 1e7 ? "%.0f" : "%.2e", entries),
                width,
                inUnits(bytes),
                inUnits((double) limit));
    }

    /** Bytes, and the same in the unit that leaves one to three digits before the point. */
    private static String inUnits(double bytes) {
        String[] units = {"kB", "MB", "GB", "TB"};
        String plain = String.format(Locale.ROOT, bytes < 1e15 ? "%.0f bytes" : "%.2e bytes", bytes);
        double number = bytes / 1000;
        int unit = 0;
        while (number >= 999.5 && unit < units.length - 1) {
            number /= 1000;
            unit++;
        }
        return bytes < 1000 || number >= 1000
                ? plain
                : String.format(Locale.ROOT, "%.3g %s (%s)", number, units[unit], plain);
    }
}
