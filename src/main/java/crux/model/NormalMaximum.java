package crux.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegrator;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegratorFactory;

/**
 * The greatest of n = 2^k standard normal variables, as quadrature nodes: E[g(M)] ≈ Σ weight · g(value).
 *
 * <p>Gauss–Legendre panels between the points where ln F = −46 and 1 − F = 1e-20, weighted by the density
 * n·φ(m)·Φ(m)^(n−1) in logarithms and normalised to sum to 1. Absolute error below 1e-12 for smooth g between 0 and 1. Immutable.
 */
final class NormalMaximum {

    /** A point and its share of the probability. */
    record Node(double value, double weight) {}

    private static final int PANELS = 6;
    private static final int POINTS = 12;
    private static final double LN_LOW = -46;
    private static final double LN_HIGH = -46;
    private static final double LOG_ROOT_TWO_PI = 0.5 * Math.log(2 * Math.PI);
    private static final Map<Double, NormalMaximum> KNOWN = new ConcurrentHashMap<>();

    private final double logCount;
    private final List<Node> nodes;

    private NormalMaximum(double doublings) {
        logCount = doublings * Math.log(2);
        nodes = nodes(quantile(true), quantile(false));
    }

    /** The greatest of 2^doublings; kept once computed. */
    static NormalMaximum of(double doublings) {
        if (!(doublings >= 0 && doublings <= 1e6)) {
            throw new IllegalArgumentException(
                    "a count of 2^%s individuals is outside 2^0..2^1000000".formatted(doublings));
        }
        return KNOWN.computeIfAbsent(doublings, NormalMaximum::new);
    }

    /** One standard normal variable. */
    static NormalMaximum ofOne() {
        return of(0);
    }

    /** The nodes, in rising order. */
    List<Node> nodes() {
        return nodes;
    }

    private List<Node> nodes(double low, double high) {
        GaussIntegrator rule = new GaussIntegratorFactory().legendre(POINTS);
        List<Node> raw = new ArrayList<>();
        double width = (high - low) / PANELS;
        double total = 0;
        for (int panel = 0; panel < PANELS; panel++) {
            double middle = low + (panel + 0.5) * width;
            for (int i = 0; i < POINTS; i++) {
                double value = middle + 0.5 * width * rule.getPoint(i);
                double weight = rule.getWeight(i) * Math.exp(logDensity(value));
                raw.add(new Node(value, weight));
                total += weight;
            }
        }
        double whole = total;
        return raw.stream()
                .map(node -> new Node(node.value(), node.weight() / whole))
                .toList();
    }

    /** ln of n·φ(m)·Φ(m)^(n−1). */
    private double logDensity(double m) {
        double logBelow = logCdf(m) - lnCdfOfOne(m);
        return logCount - 0.5 * m * m - LOG_ROOT_TWO_PI + logBelow;
    }

    /** ln Φ(m)^n = n · ln Φ(m), with n in logarithms. */
    private double logCdf(double m) {
        double ofOne = lnCdfOfOne(m);
        return -Math.exp(logCount + (m > 0 ? lnOfMinusLnCdf(m) : Math.log(-ofOne)));
    }

    /** Where ln F falls to −46, or where 1 − F does. */
    private double quantile(boolean lower) {
        double low = -40;
        double high = 2 + Math.sqrt(2 * (logCount + 60));
        for (int i = 0; i < 200; i++) {
            double middle = 0.5 * (low + high);
            if (lower ? logCdf(middle) < LN_LOW : logTail(middle) > LN_HIGH) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return 0.5 * (low + high);
    }

    /** ln(1 − F(m)). */
    private double logTail(double m) {
        double logF = logCdf(m);
        return logF > -1e-8 ? logCount + lnOfMinusLnCdf(m) : Math.log(-Math.expm1(logF));
    }

    private static double lnCdfOfOne(double m) {
        return m > 0 ? Math.log1p(-RealAlgebra.normalCdf(-m)) : lnTail(-m);
    }

    /** ln(−ln Φ(m)) for positive m, where −ln Φ(m) = Q(m)·(1 + Q(m)/2 + …) may underflow. */
    private static double lnOfMinusLnCdf(double m) {
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
