package crux.circuit;

import crux.model.Interval;
import crux.model.RealAlgebra;

/** Where the result of an operation lies, given where its operands do. */
final class Ranges {

    private Ranges() {}

    /** The interval of an operation's results; operations of one operand pass over {@code b}. */
    static Interval of(Operation operation, Interval a, Interval b) {
        return switch (operation) {
            case ADD -> between(a.low() + b.low(), a.high() + b.high());
            case SUBTRACT -> between(a.low() - b.high(), a.high() - b.low());
            case MULTIPLY -> product(a, b);
            case DIVIDE -> quotient(a, b);
            case MIN -> between(Math.min(a.low(), b.low()), Math.min(a.high(), b.high()));
            case MAX -> between(Math.max(a.low(), b.low()), Math.max(a.high(), b.high()));
            case EXP2 -> between(RealAlgebra.exp2(a.low()), RealAlgebra.exp2(a.high()));
            case LOG2 -> a.low() < 0 ? Interval.ALL : between(RealAlgebra.log2(a.low()), RealAlgebra.log2(a.high()));
            case NORMAL_CDF -> Interval.UNIT;
            case CUT -> between(Math.max(0, a.low()), Math.max(0, a.high()));
        };
    }

    private static Interval between(double low, double high) {
        return low <= high ? new Interval(low, high) : Interval.ALL;
    }

    private static Interval product(Interval a, Interval b) {
        double ll = times(a.low(), b.low());
        double lh = times(a.low(), b.high());
        double hl = times(a.high(), b.low());
        double hh = times(a.high(), b.high());
        return between(Math.min(Math.min(ll, lh), Math.min(hl, hh)), Math.max(Math.max(ll, lh), Math.max(hl, hh)));
    }

    private static Interval quotient(Interval a, Interval b) {
        if (b.low() == 0 && a.low() >= 0) {
            return between(Double.isFinite(a.low()) ? a.low() / b.high() : 0, Double.POSITIVE_INFINITY);
        }
        if (b.low() <= 0) {
            return Interval.ALL;
        }
        return between(
                a.low() < 0 ? a.low() / b.low() : a.low() / b.high(),
                a.high() > 0 ? a.high() / b.low() : a.high() / b.high());
    }

    private static double times(double a, double b) {
        return a == 0 || b == 0 ? 0 : a * b;
    }
}
