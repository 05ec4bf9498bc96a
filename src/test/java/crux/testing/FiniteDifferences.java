package crux.testing;

import java.util.function.DoubleFunction;
import java.util.function.DoubleUnaryOperator;

/** Derivatives by interpolation: the slope of the polynomial through nine Chebyshev points, one-sided at the end of a domain. */
public final class FiniteDifferences {

    private static final int POINTS = 9;

    private FiniteDifferences() {}

    /** f′(x), from values of f no further than {@code reach} from x and inside [low, high]. */
    public static double derivative(DoubleUnaryOperator f, double x, double reach, double low, double high) {
        return derivatives(value -> new double[] {f.applyAsDouble(value)}, x, reach, low, high)[0];
    }

    /** The same of a function with several results. */
    public static double[] derivatives(DoubleFunction<double[]> f, double x, double reach, double low, double high) {
        double from = Math.max(low, x - reach);
        double to = Math.min(high, x + reach);
        double[] points = new double[POINTS];
        for (int i = 0; i < POINTS; i++) {
            double unit = Math.cos(Math.PI * i / (POINTS - 1));
            points[i] = 0.5 * (from + to) - 0.5 * (to - from) * unit;
        }
        double[] sums = new double[f.apply(x).length];
        for (int i = 0; i < POINTS; i++) {
            double[] values = f.apply(points[i]);
            double slope = slopeOfBasis(points, i, x);
            for (int j = 0; j < sums.length; j++) {
                sums[j] += values[j] * slope;
            }
        }
        return sums;
    }

    /** The derivative at x of the Lagrange polynomial that is 1 at the point of that index and 0 at the others. */
    private static double slopeOfBasis(double[] points, int index, double x) {
        double slope = 0;
        for (int left = 0; left < POINTS; left++) {
            if (left != index) {
                double product = 1 / (points[index] - points[left]);
                for (int j = 0; j < POINTS; j++) {
                    if (j != index && j != left) {
                        product *= (x - points[j]) / (points[index] - points[j]);
                    }
                }
                slope += product;
            }
        }
        return slope;
    }
}
