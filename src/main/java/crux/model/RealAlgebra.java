package crux.model;

import java.util.function.ToDoubleFunction;
import org.apache.commons.numbers.gamma.Erfc;

/** Arithmetic over doubles: what a conditional form is when every credence has a value. */
public final class RealAlgebra implements Algebra<Double> {

    private static final double LN_2 = Math.log(2);
    private static final double ROOT_HALF = Math.sqrt(0.5);

    private final ToDoubleFunction<Coordinate> settings;

    /** An algebra that reads credences from {@code settings}. */
    public RealAlgebra(ToDoubleFunction<Coordinate> settings) {
        this.settings = settings;
    }

    /** An algebra without credences: asking for one is a programmer's error. */
    public static RealAlgebra ofConstants() {
        return new RealAlgebra(coordinate -> {
            throw new IllegalArgumentException("no value for credence " + coordinate.name());
        });
    }

    @Override
    public Double constant(double value) {
        return value;
    }

    @Override
    public Double credence(Coordinate coordinate) {
        return settings.applyAsDouble(coordinate);
    }

    @Override
    public Double add(Double a, Double b) {
        return a + b;
    }

    @Override
    public Double multiply(Double a, Double b) {
        return a * b;
    }

    @Override
    public Double divide(Double a, Double b) {
        return a / b;
    }

    @Override
    public Double exp2(Double a) {
        return exp2(a.doubleValue());
    }

    @Override
    public Double log2(Double a) {
        return log2(a.doubleValue());
    }

    @Override
    public Double min(Double a, Double b) {
        return b < a ? b : a;
    }

    @Override
    public Double max(Double a, Double b) {
        return b > a ? b : a;
    }

    @Override
    public Double normalCdf(Double a) {
        return normalCdf(a.doubleValue());
    }

    /** 2 to the power of {@code a}: exact where {@code a} is a whole number. */
    public static double exp2(double a) {
        return Math.pow(2, a);
    }

    /** The logarithm of {@code a} to base 2: exact where {@code a} is a power of 2. */
    public static double log2(double a) {
        int exponent = Math.getExponent(a);
        if (exponent > Double.MAX_EXPONENT || exponent < Double.MIN_EXPONENT) {
            return Math.log(a) / LN_2;
        }
        double significand = Math.scalb(a, -exponent);
        // Below 1 the exponent and the logarithm of the significand would cancel; there the plain quotient is accurate.
        return exponent == -1 && significand != 1 ? Math.log(a) / LN_2 : exponent + Math.log(significand) / LN_2;
    }

    /** The standard normal distribution function, to full relative precision where it is small too. */
    public static double normalCdf(double a) {
        return 0.5 * Erfc.value(-a * ROOT_HALF);
    }
}
