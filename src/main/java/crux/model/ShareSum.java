package crux.model;

import java.util.Arrays;

/**
 * What the shares of a distribution sum to, by the one rule that readers and networks hold them against.
 *
 * <p>Added one after the other, n shares round by up to n·2⁻⁵³ of their sum: beyond {@value #MOST_ADDED} of them the roundings are carried along,
 * so that a hundred thousand equal shares sum to 1.
 */
public final class ShareSum {

    private static final int MOST_ADDED = 1024;

    private ShareSum() {}

    /** The sum of the entries from {@code from} until {@code to}. */
    public static double of(double[] entries, int from, int to) {
        if (to - from > MOST_ADDED) {
            return Arrays.stream(entries, from, to).sum();
        }
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += entries[i];
        }
        return sum;
    }
}
