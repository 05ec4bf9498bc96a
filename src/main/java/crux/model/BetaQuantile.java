package crux.model;

import org.apache.commons.math3.special.Beta;
import org.apache.commons.math3.special.Gamma;

/**
 * The quantile function of Beta distributions.
 *
 * <p>Newton's method on the logit of x from a normal guess, kept within a bracket: some six evaluations of the incomplete beta
 * function where the library's own bisection takes forty.
 */
final class BetaQuantile {

    private static final int STEPS = 200;
    private static final double CLOSE = 1e-13;
    private static final double FURTHEST = 700;

    private BetaQuantile() {}

    /** The x with I_x(a, b) = u. */
    static double of(double a, double b, double u) {
        if (u <= 0 || u >= 1) {
            return u <= 0 ? 0 : 1;
        }
        return logistic(logit(a, b, u, normalGuess(a, b, NormalQuantile.of(u))));
    }

    /**
     * The logit of the quantile at a standard normal place z; both tails keep their digits.
     *
     * @param guess what it is about
     */
    static double logitAt(double a, double b, double z, double guess) {
        return z <= 0 ? logit(a, b, RealAlgebra.normalCdf(z), guess) : -logit(b, a, RealAlgebra.normalCdf(-z), -guess);
    }

    /** The logit where it is taken for normal. */
    static double normalGuess(double a, double b, double z) {
        return Gamma.digamma(a) - Gamma.digamma(b) + Math.sqrt(Gamma.trigamma(a) + Gamma.trigamma(b)) * z;
    }

    private static double logit(double a, double b, double u, double guess) {
        double low = -FURTHEST - 1;
        double high = FURTHEST + 1;
        double t = Math.max(-FURTHEST, Math.min(FURTHEST, guess));
        for (int step = 0; step < STEPS; step++) {
            t = t > low && t < high ? t : 0.5 * (low + high);
            double off = shareBelow(t, a, b) - u;
            low = off < 0 ? t : low;
            high = off > 0 ? t : high;
            double next = Math.max(-FURTHEST, Math.min(FURTHEST, t - off / slope(t, a, b)));
            if (off == 0 || Math.abs(next - t) <= CLOSE * Math.max(1, Math.abs(t))) {
                return next;
            }
            t = next;
        }
        return t;
    }

    /** Whether a logit is as far out as any that is told apart: where a or b is very small, most of the distribution lies beyond. */
    static boolean isFurthest(double t) {
        return Math.abs(t) >= FURTHEST;
    }

    /** From the smaller of x and 1 − x, which keeps its digits. */
    private static double shareBelow(double t, double a, double b) {
        return t <= 0 ? Beta.regularizedBeta(logistic(t), a, b) : 1 - Beta.regularizedBeta(logistic(-t), b, a);
    }

    /** The derivative of I_x(a, b) by the logit t of x. */
    static double slope(double t, double a, double b) {
        return Math.exp(-a * Math.log1p(Math.exp(-t)) - b * Math.log1p(Math.exp(t)) - Beta.logBeta(a, b));
    }

    private static double logistic(double t) {
        return 1 / (1 + Math.exp(-t));
    }
}
