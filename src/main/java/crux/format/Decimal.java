package crux.format;

import java.nio.charset.StandardCharsets;

/**
 * Decimal numbers in a run of bytes, each read as the double nearest to it.
 *
 * <p>Up to 15 digits and a power of ten up to 22 need one multiplication or division of numbers that are exact in a double, so
 * that its one rounding is the right one; anything longer goes to {@link Double#parseDouble}.
 */
final class Decimal {

    private static final double[] POWERS = {
        1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19,
        1e20, 1e21, 1e22
    };

    private static final int EXACT_DIGITS = 15;

    private Decimal() {}

    /** The number written in {@code bytes} from {@code from} until {@code to}; not a number where none is. */
    static double parse(byte[] bytes, int from, int to) {
        int i = from < to && (bytes[from] == '-' || bytes[from] == '+') ? from + 1 : from;
        long mantissa = 0;
        int digits = 0;
        int scale = 0;
        boolean point = false;
        boolean some = false;
        for (; i < to; i++) {
            int digit = bytes[i] - '0';
            if (digit >= 0 && digit <= 9) {
                mantissa = digits <= EXACT_DIGITS ? mantissa * 10 + digit : mantissa;
                digits += digits > 0 || digit > 0 ? 1 : 0;
                scale -= point ? 1 : 0;
                some = true;
            } else if (bytes[i] == '.' && !point) {
                point = true;
            } else {
                break;
            }
        }
        if (!some) {
            return Double.NaN;
        }
        if (i < to) {
            return withExponent(bytes, from, i, to);
        }
        if (digits > EXACT_DIGITS || scale < -22) {
            return rounded(bytes, from, to);
        }
        double magnitude = mantissa / POWERS[-scale];
        return bytes[from] == '-' ? -magnitude : magnitude;
    }

    /** What follows the digits is an exponent, or there is no number. */
    private static double withExponent(byte[] bytes, int from, int mark, int to) {
        if ((bytes[mark] | 0x20) != 'e') {
            return Double.NaN;
        }
        int first = mark + 1 < to && (bytes[mark + 1] == '-' || bytes[mark + 1] == '+') ? mark + 2 : mark + 1;
        if (first == to) {
            return Double.NaN;
        }
        for (int i = first; i < to; i++) {
            if (bytes[i] < '0' || bytes[i] > '9') {
                return Double.NaN;
            }
        }
        return rounded(bytes, from, to);
    }

    private static double rounded(byte[] bytes, int from, int to) {
        return Double.parseDouble(new String(bytes, from, to - from, StandardCharsets.US_ASCII));
    }
}
