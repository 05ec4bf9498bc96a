package crux.circuit;

import crux.model.RealAlgebra;

/**
 * A number with an exponent of its own: mantissa · 2^exponent, so that 2^(−10^15) is an ordinary number.
 *
 * <p>Precision is that of doubles. A factor of exactly 0 annihilates an infinite one.
 *
 * @param mantissa from 1 to 2 in size, or 0, or not finite
 * @param exponent 0 where the mantissa is 0 or not finite
 */
record Scaled(double mantissa, long exponent) {

    static final Scaled ZERO = new Scaled(0, 0);
    static final Scaled ONE = of(1);

    private static final double LOG2_E = 1 / Math.log(2);
    private static final int FAR = 1100;

    /** A double. */
    static Scaled of(double value) {
        return of(value, 0);
    }

    private static Scaled of(double value, long exponent) {
        if (value == 0 || Double.isNaN(value) || Double.isInfinite(value)) {
            return new Scaled(value, 0);
        }
        int own = Math.getExponent(value);
        if (own < Double.MIN_EXPONENT) {
            return of(Math.scalb(value, 200), exponent - 200);
        }
        return new Scaled(Math.scalb(value, -own), exponent + own);
    }

    /** 2 to the power of a double. */
    static Scaled exp2(double power) {
        if (Double.isInfinite(power) || Double.isNaN(power)) {
            return of(RealAlgebra.exp2(power));
        }
        double whole = Math.floor(power);
        return of(RealAlgebra.exp2(power - whole), (long) whole);
    }

    /** The standard normal density at a double. */
    static Scaled density(double a) {
        return exp2(-0.5 * LOG2_E * a * a).times(of(1 / Math.sqrt(2 * Math.PI)));
    }

    Scaled plus(Scaled other) {
        if (mantissa == 0) {
            return other;
        }
        if (other.mantissa == 0) {
            return this;
        }
        long apart = exponent - other.exponent;
        if (!isFinite() || !other.isFinite()) {
            return of(mantissa + other.mantissa);
        }
        if (Math.abs(apart) > FAR) {
            return apart > 0 ? this : other;
        }
        return apart >= 0
                ? of(mantissa + Math.scalb(other.mantissa, (int) -apart), exponent)
                : of(Math.scalb(mantissa, (int) apart) + other.mantissa, other.exponent);
    }

    Scaled minus(Scaled other) {
        return plus(other.negated());
    }

    Scaled times(Scaled other) {
        if (mantissa == 0 || other.mantissa == 0) {
            return ZERO;
        }
        return of(mantissa * other.mantissa, exponent + other.exponent);
    }

    Scaled over(Scaled other) {
        return of(mantissa / other.mantissa, exponent - other.exponent);
    }

    Scaled negated() {
        return new Scaled(-mantissa, exponent);
    }

    boolean isLessThan(Scaled other) {
        return (isFinite() && other.isFinite()) ? minus(other).mantissa < 0 : mantissa < other.mantissa;
    }

    boolean isZero() {
        return mantissa == 0;
    }

    boolean isFinite() {
        return !Double.isNaN(mantissa) && !Double.isInfinite(mantissa);
    }

    /** The logarithm to base 2. */
    double log2() {
        return RealAlgebra.log2(mantissa) + exponent;
    }

    /** The nearest double; 0 or infinity where it is out of range. */
    double value() {
        long bounded = Math.max(-4 * FAR, Math.min(4 * FAR, exponent));
        return Math.scalb(mantissa, (int) bounded);
    }
}
