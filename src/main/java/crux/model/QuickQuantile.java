package crux.model;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.analysis.polynomials.PolynomialFunctionLagrangeForm;

/**
 * The quantile function of a distribution for very many draws: one table from the uniform number u to the value x. Immutable.
 *
 * <p>With t = min(u, 1 − u), every octave of either tail, t from 2^−(k+1) to 2^−k, is cut into {@value #PIECES} pieces of equal width; in
 * each, x is the polynomial in t of degree {@value #DEGREE} through the values at Chebyshev's nodes. A piece is used where at its ends and
 * its middle, where the error is greatest, it is off by no more than {@value #CLOSE} of what x changes by along it; there x and 1 − x are
 * within 2e-8 of themselves. Where it is not, and below t = 2^−{@value #LAST}, the value is computed as for few draws.
 *
 * <p>Cost: some thousand values once; seven products and sums a draw, and no logarithm or exponential. A table has 8 kB, and what seven of
 * eight draws read of it 3 kB, so that those of all credences stay near the processor.
 */
final class QuickQuantile implements DrawnValues {

    private static final int PIECES = 8;
    private static final int DEGREE = 7;
    private static final int LAST = 9;
    private static final int TAIL = (LAST - 1) * PIECES;
    private static final int TERMS = DEGREE + 1;
    private static final double CLOSE = 1e-9;

    private static final int LEFT_OUT = 52 - Integer.numberOfTrailingZeros(PIECES);
    private static final int FIRST = (int) (Double.doubleToRawLongBits(Math.scalb(1.0, -LAST)) >>> LEFT_OUT);
    private static final long WITHIN = (1L << LEFT_OUT) - 1;
    private static final double PART = 2.0 / (WITHIN + 1);

    private static final double[] NODES = new double[TERMS];

    static {
        Arrays.setAll(NODES, i -> -Math.cos(Math.PI * (i + 0.5) / TERMS));
    }

    /** Of each piece, those above the middle first, the coefficients by rising power of s, −1 to 1 along it; no number where it is not used. */
    private final double[] terms = new double[2 * TAIL * TERMS];

    private final DoubleUnaryOperator exact;

    /** Of a distribution, given its values by the uniform number. */
    QuickQuantile(DoubleUnaryOperator exact) {
        this.exact = exact;
        for (int piece = 0; piece < TAIL; piece++) {
            double octave = Math.scalb(1.0, piece / PIECES - LAST);
            double half = octave / (2 * PIECES);
            double middle = octave + (2 * (piece % PIECES) + 1) * half;
            put(TAIL + piece, s -> exact.applyAsDouble(middle + s * half));
            put(piece, s -> exact.applyAsDouble(1 - (middle + s * half)));
        }
    }

    private void put(int piece, DoubleUnaryOperator value) {
        double[] values = Arrays.stream(NODES).map(value).toArray();
        double[] fitted = new PolynomialFunctionLagrangeForm(NODES, values).getCoefficients();
        System.arraycopy(fitted, 0, terms, piece * TERMS, TERMS);
        double change = Math.abs(values[DEGREE] - values[0]);
        for (int s = -1; s <= 1; s++) {
            double there = value.applyAsDouble(s);
            if (!(Math.abs(at(piece, s) - there) <= CLOSE * change + 2 * Math.ulp(there))) {
                terms[piece * TERMS] = Double.NaN;
            }
        }
    }

    private double at(int piece, double s) {
        int from = piece * TERMS;
        double sum = terms[from + DEGREE];
        sum = sum * s + terms[from + 6];
        sum = sum * s + terms[from + 5];
        sum = sum * s + terms[from + 4];
        sum = sum * s + terms[from + 3];
        sum = sum * s + terms[from + 2];
        sum = sum * s + terms[from + 1];
        return sum * s + terms[from];
    }

    @Override
    public void put(double[] numbers, double[] values) {
        for (int draw = 0; draw < values.length; draw++) {
            values[draw] = quick(numbers[draw]);
        }
        // Apart, so that the loop above holds no call.
        for (int draw = 0; draw < values.length; draw++) {
            if (Double.isNaN(values[draw])) {
                values[draw] = exact.applyAsDouble(numbers[draw]);
            }
        }
    }

    /** From the table, or no number where that does not serve; with no branch on the side, which a processor could only guess. */
    private double quick(double u) {
        double fromMiddle = u - 0.5;
        long bits = Double.doubleToRawLongBits(0.5 - Math.abs(fromMiddle));
        int piece = (int) (bits >>> LEFT_OUT) - FIRST;
        if (piece < 0 || piece >= TAIL) {
            return Double.NaN;
        }
        int side = (int) (Double.doubleToRawLongBits(fromMiddle) >>> (Long.SIZE - 1)) * TAIL;
        return at(side + piece, (bits & WITHIN) * PART - 1);
    }
}
