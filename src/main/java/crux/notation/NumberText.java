package crux.notation;

import tools.jackson.core.io.NumberOutput;

/**
 * A number as text that reads back to the same bits.
 *
 * <p>The shortest such decimal, by a writer that does not change between releases of Java ({@code Double.toString} did); whole
 * numbers below 10^15 stand without a point.
 */
public final class NumberText {

    private static final double WHOLE = 1e15;

    private NumberText() {}

    /** The text of a finite number: {@code 0.1}, {@code 3}, {@code 1E-7}. */
    public static String of(double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("no text stands for " + value);
        }
        if (value == Math.rint(value) && Math.abs(value) < WHOLE && !isNegativeZero(value)) {
            return Long.toString((long) value);
        }
        String text = NumberOutput.toString(value, true);
        return isNegativeZero(value) ? text : text.replace(".0E", "E");
    }

    private static boolean isNegativeZero(double value) {
        return value == 0 && Double.doubleToRawLongBits(value) != 0;
    }
}
