package crux.notation;

import crux.model.Chance;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.OptionalDouble;

/**
 * Numbers as people read them: rounded to what matters, with a proper minus sign, the same on every machine.
 *
 * <p>A chance near 0 or 1 is written from the smaller of itself and its complement, so that 2^100 to 1 is told from certainty.
 * Rounding is half up on the exact binary value, as ECMAScript's {@code toFixed} and {@code toPrecision} round.
 */
public final class Figures {

    /** Between the forms of one value. */
    static final String DOT = " · ";

    private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    private Figures() {}

    /** {@code 25 %}; {@code 0.0003 %}; {@code 3 × 10⁻²⁸ %}; near one, {@code all but 3 × 10⁻²⁸ %}. */
    public static String percent(Chance chance) {
        double least = 100 * Math.min(chance.probability(), chance.complement());
        if (least >= 1) {
            return fixed(100 * chance.probability(), least >= 10 ? 1 : 2) + " %";
        }
        if (least == 0) {
            return chance.probability() == 0 ? "0 %" : "100 %";
        }
        if (least < 1e-4) {
            String tiny = scientific(least) + " %";
            return chance.probability() < 0.5 ? tiny : "all but " + tiny;
        }
        BigDecimal small = significant(least, 2);
        BigDecimal shown =
                chance.probability() < 0.5 ? small : BigDecimal.valueOf(100).subtract(small);
        return shown.stripTrailingZeros().toPlainString() + " %";
    }

    /** {@code 25 %} of a probability known by itself alone. */
    public static String percent(double probability) {
        return percent(chance(probability));
    }

    /** {@code 1 : 3}, {@code 3 : 1}, {@code 1 : 330,000}; the smaller side is 1. */
    public static String odds(Chance chance) {
        double p = chance.probability();
        double q = chance.complement();
        if (p == 0 || q == 0) {
            return p == 0 ? "0 : 1" : "1 : 0";
        }
        return p <= q ? "1 : " + ratio(q / p) : ratio(p / q) + " : 1";
    }

    /** {@code −1.6 bits}, {@code +3 bits}, {@code 0 bits}; of 0 and 1, {@code −∞ bits} and {@code +∞ bits}. */
    public static String bits(Chance chance) {
        OptionalDouble bits = chance.bits();
        if (bits.isEmpty()) {
            return chance.probability() == 0 ? "−∞ bits" : "+∞ bits";
        }
        String size = fixed(Math.abs(bits.getAsDouble()), 1);
        if (size.equals("0")) {
            return "0 bits";
        }
        return (bits.getAsDouble() < 0 ? "−" : "+") + size + (size.equals("1") ? " bit" : " bits");
    }

    /** All three: {@code 25 % · 1 : 3 · −1.6 bits}. */
    public static String all(Chance chance) {
        return percent(chance) + DOT + odds(chance) + DOT + bits(chance);
    }

    /** A number to six significant digits, a large one to the unit, with its unit: {@code −2.5 bits}, {@code 1,234,567 steps}. */
    public static String number(double value, String unit) {
        String digits = digits(Math.abs(value));
        String text = (value < 0 ? "−" : "") + digits;
        return unit.isEmpty() ? text : text + " " + (digits.equals("1") ? singular(unit) : unit);
    }

    private static String digits(double size) {
        if (size != 0 && (size < 1e-4 || size >= 1e9)) {
            return scientific(size);
        }
        return grouped(size >= 1e5 ? fixed(size, 0) : plain(size, 6));
    }

    private static String singular(String unit) {
        return unit.matches("[a-z]{2,}[a-rt-z]s") ? unit.substring(0, unit.length() - 1) : unit;
    }

    /** A probability and one minus it. */
    public static Chance chance(double probability) {
        return new Chance(probability, 1 - probability);
    }

    private static String ratio(double ratio) {
        if (ratio >= 1e9) {
            return Double.isInfinite(ratio) ? "∞" : scientific(ratio);
        }
        return ratio < 9.95 ? fixed(ratio, 1) : grouped(ratio < 100 ? fixed(ratio, 0) : plain(ratio, 2));
    }

    private static String grouped(String digits) {
        StringBuilder grouped = new StringBuilder(digits);
        int point = digits.indexOf('.');
        for (int i = (point < 0 ? digits.length() : point) - 3; i > 0; i -= 3) {
            grouped.insert(i, ',');
        }
        return grouped.toString();
    }

    private static String fixed(double value, int decimals) {
        return strip(new BigDecimal(value).setScale(decimals, RoundingMode.HALF_UP));
    }

    private static String plain(double value, int digits) {
        return strip(significant(value, digits));
    }

    private static String strip(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }

    private static BigDecimal significant(double value, int digits) {
        return new BigDecimal(value).round(new MathContext(digits, RoundingMode.HALF_UP));
    }

    /** Two significant digits of a positive number: {@code 3.3 × 10⁻²⁸}, {@code 10³²}. */
    private static String scientific(double value) {
        BigDecimal rounded = significant(value, 2).stripTrailingZeros();
        int exponent = rounded.precision() - rounded.scale() - 1;
        String factor = strip(rounded.movePointLeft(exponent));
        StringBuilder text = new StringBuilder(factor.equals("1") ? "10" : factor + " × 10");
        if (exponent < 0) {
            text.append('⁻');
        }
        String.valueOf(Math.abs(exponent)).chars().forEach(digit -> text.append(SUPERSCRIPTS.charAt(digit - '0')));
        return text.toString();
    }
}
