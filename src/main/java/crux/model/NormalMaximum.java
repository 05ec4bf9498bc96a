package crux.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.commons.math3.analysis.UnivariateFunction;
import org.apache.commons.math3.analysis.solvers.BracketingNthOrderBrentSolver;

/**
 * The greatest M of n = 2^k standard normal variables, as quadrature nodes: E[g(M)] ≈ Σ weight · g(value).
 *
 * <p>M is a function of one standard normal variable V: Φ(M)^n = Φ(V). The nodes are those of the trapezoidal rule over V, which
 * converges faster than any power of its step, moved by that function; their weights sum to 1. For g smooth on the scale of one
 * standard deviation the relative error is below 1e-13, for g that falls like 1 − Φ too. n enters by its logarithm, so that 2^1000
 * and beyond is an ordinary count. Immutable.
 */
final class NormalMaximum {

    /** A point and its share of the probability. */
    record Node(double value, double weight) {}

    /** The largest count, as doublings. */
    static final double MOST_DOUBLINGS = 1e6;

    private static final double STEP = 0.25;
    private static final int EITHER_SIDE = 34;
    private static final double LN_2 = Math.log(2);
    private static final double LOG_ROOT_TWO_PI = 0.5 * Math.log(2 * Math.PI);
    private static final Map<Double, NormalMaximum> KNOWN = new ConcurrentHashMap<>();

    private final List<Node> nodes;

    private NormalMaximum(double doublings) {
        double[] weights = new double[2 * EITHER_SIDE + 1];
        double whole = 0;
        for (int i = 0; i < weights.length; i++) {
            weights[i] = Math.exp(-0.5 * normal(i) * normal(i));
            whole += weights[i];
        }
        List<Node> all = new ArrayList<>();
        for (int i = 0; i < weights.length; i++) {
            all.add(new Node(greatest(normal(i), doublings), weights[i] / whole));
        }
        nodes = List.copyOf(all);
    }

    private static double normal(int place) {
        return (place - EITHER_SIDE) * STEP;
    }

    /** The greatest of 2^doublings; kept once computed. */
    static NormalMaximum of(double doublings) {
        if (!(doublings >= 0 && doublings <= MOST_DOUBLINGS)) {
            throw new IllegalArgumentException(
                    "a count of 2^%s individuals is outside 2^0..2^1000000".formatted(doublings));
        }
        return KNOWN.computeIfAbsent(doublings, NormalMaximum::new);
    }

    /** The nodes, in rising order. */
    List<Node> nodes() {
        return nodes;
    }

    /** The m with Φ(m)^n = Φ(v), solved for ln(−ln Φ(m)) = ln(−ln Φ(v)) − ln n. */
    private static double greatest(double v, double doublings) {
        if (doublings == 0) {
            return v;
        }
        double sought = lnMinusLnCdf(v) - doublings * LN_2;
        UnivariateFunction excess = m -> lnMinusLnCdf(m) - sought;
        double high = 2 + Math.sqrt(2 * Math.max(0, -sought));
        return new BracketingNthOrderBrentSolver(1e-15, 1e-15, 1e-15, 5).solve(1000, excess, v, high);
    }

    /** ln(−ln Φ(m)), falling from +∞ to −∞; where Φ(m) is near 1, −ln Φ = Q + Q²/2 + … with Q = 1 − Φ that may underflow. */
    private static double lnMinusLnCdf(double m) {
        if (m <= 0) {
            return Math.log(-lnTail(-m));
        }
        double upper = RealAlgebra.normalCdf(-m);
        return upper > 1e-12 ? Math.log(-Math.log1p(-upper)) : lnTail(m);
    }

    /** ln Q(x), the upper tail of the standard normal distribution, by its asymptotic series where x is large. */
    private static double lnTail(double x) {
        if (x < 20) {
            return Math.log(RealAlgebra.normalCdf(-x));
        }
        double square = x * x;
        double term = 1;
        double series = 1;
        for (int k = 1; k < 12; k++) {
            term *= -(2 * k - 1) / square;
            series += term;
        }
        return -0.5 * square - Math.log(x) - LOG_ROOT_TWO_PI + Math.log(series);
    }
}
