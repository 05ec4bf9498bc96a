package crux.circuit;

import java.util.Arrays;

/**
 * The loops of the pass down over blocks: each adds to a derivative, lane by lane, what one operation contributes; a fresh one begins
 * at 0.
 */
final class SlopeKernels {

    static final double LN_2 = Math.log(2);
    /** Of the standard normal distribution. */
    static final double DENSITY_AT_0 = 1 / Math.sqrt(2 * Math.PI);

    private SlopeKernels() {}

    /** The derivative of t / (t + r) by t. */
    static void beginTarget(double[] target, double[] rest, double[] sum) {
        for (int i = 0; i < sum.length; i++) {
            double total = target[i] + rest[i];
            sum[i] = rest[i] / total / total + 0.0;
        }
    }

    /** The derivative of t / (t + r) by r, added. */
    static void beginRest(double[] target, double[] rest, double[] sum) {
        for (int i = 0; i < sum.length; i++) {
            double total = target[i] + rest[i];
            sum[i] -= target[i] / total / total;
        }
    }

    /** Of a sum by an addend. */
    static void pass(double[] adjoint, double[] sum, boolean fresh) {
        if (fresh) {
            for (int i = 0; i < sum.length; i++) {
                sum[i] = adjoint[i] + 0.0; // −0 is made 0, as by adding to 0.
            }
        } else {
            for (int i = 0; i < sum.length; i++) {
                sum[i] += adjoint[i];
            }
        }
    }

    /** Of a difference by what is taken away. */
    static void negate(double[] adjoint, double[] sum, boolean fresh) {
        if (fresh) {
            for (int i = 0; i < sum.length; i++) {
                sum[i] = 0.0 - adjoint[i];
            }
        } else {
            for (int i = 0; i < sum.length; i++) {
                sum[i] -= adjoint[i];
            }
        }
    }

    /** Of a product by one factor, the other given. */
    static void multiply(double[] adjoint, double[] factor, double[] sum, boolean fresh) {
        if (fresh) {
            for (int i = 0; i < sum.length; i++) {
                sum[i] = adjoint[i] * factor[i] + 0.0;
            }
        } else {
            for (int i = 0; i < sum.length; i++) {
                sum[i] += adjoint[i] * factor[i];
            }
        }
    }

    /** Of a product by each of two different factors. */
    static void multiply(double[] adjoint, double[] a, double[] b, double[] byA, double[] byB, boolean fresh) {
        if (fresh) {
            for (int i = 0; i < byA.length; i++) {
                byA[i] = adjoint[i] * b[i] + 0.0;
                byB[i] = adjoint[i] * a[i] + 0.0;
            }
        } else {
            for (int i = 0; i < byA.length; i++) {
                byA[i] += adjoint[i] * b[i];
                byB[i] += adjoint[i] * a[i];
            }
        }
    }

    /** Of a quotient by what is divided and by its divisor. */
    static void divide(
            double[] adjoint, double[] divisor, double[] quotient, double[] byA, double[] byB, boolean fresh) {
        if (fresh) {
            for (int i = 0; i < byA.length; i++) {
                double part = adjoint[i] / divisor[i];
                byA[i] = part + 0.0;
                byB[i] = 0.0 - part * quotient[i];
            }
        } else {
            for (int i = 0; i < byA.length; i++) {
                double part = adjoint[i] / divisor[i];
                byA[i] += part;
                byB[i] -= part * quotient[i];
            }
        }
    }

    /** Of a quotient by what is divided. */
    static void divide(double[] adjoint, double[] divisor, double[] sum, boolean fresh) {
        if (fresh) {
            for (int i = 0; i < sum.length; i++) {
                sum[i] = adjoint[i] / divisor[i] + 0.0;
            }
        } else {
            for (int i = 0; i < sum.length; i++) {
                sum[i] += adjoint[i] / divisor[i];
            }
        }
    }

    /** Of a quotient by its divisor. */
    static void divideBy(double[] adjoint, double[] divisor, double[] quotient, double[] sum, boolean fresh) {
        begin(sum, fresh);
        for (int i = 0; i < sum.length; i++) {
            sum[i] -= adjoint[i] / divisor[i] * quotient[i];
        }
    }

    /** Of the one that counts where {@code a} is less than {@code b}. */
    static void whereLess(double[] adjoint, double[] a, double[] b, double[] sum, boolean fresh) {
        begin(sum, fresh);
        for (int i = 0; i < sum.length; i++) {
            sum[i] += a[i] < b[i] ? adjoint[i] : 0.0;
        }
    }

    /** Of the one that counts where {@code a} is not less than {@code b}. */
    static void unlessLess(double[] adjoint, double[] a, double[] b, double[] sum, boolean fresh) {
        begin(sum, fresh);
        for (int i = 0; i < sum.length; i++) {
            sum[i] += a[i] < b[i] ? 0.0 : adjoint[i];
        }
    }

    /** Of a power of two, which is given. */
    static void exp2(double[] adjoint, double[] power, double[] sum, boolean fresh) {
        begin(sum, fresh);
        for (int i = 0; i < sum.length; i++) {
            sum[i] += adjoint[i] * LN_2 * power[i];
        }
    }

    /** Of a logarithm to base 2. */
    static void log2(double[] adjoint, double[] a, double[] sum, boolean fresh) {
        begin(sum, fresh);
        for (int i = 0; i < sum.length; i++) {
            sum[i] += adjoint[i] == 0 ? 0 : adjoint[i] / (a[i] * LN_2);
        }
    }

    /** Of the normal distribution function. */
    static void normalCdf(double[] adjoint, double[] a, double[] sum, boolean fresh) {
        begin(sum, fresh);
        for (int i = 0; i < sum.length; i++) {
            sum[i] += adjoint[i] * Math.exp(-0.5 * a[i] * a[i]) * DENSITY_AT_0;
        }
    }

    private static void begin(double[] sum, boolean fresh) {
        if (fresh) {
            Arrays.fill(sum, 0);
        }
    }
}
