package crux.inference;

import java.util.OptionalDouble;

/**
 * A probability as a function of one number θ: (αθ + β)/(γθ + δ).
 *
 * <p>P(h | e) has this form in one entry of one conditional table whose row co-varies in proportion, and in one credence that
 * enters the table of one variable affinely [KjGa00, CGH97]. The numerator is P(h, e) and the denominator P(e), each up to one
 * common factor. The function is monotone wherever the denominator has one sign, so that its extremes over an interval are at
 * its ends.
 *
 * @param alpha slope of the numerator
 * @param beta numerator at 0
 * @param gamma slope of the denominator
 * @param delta denominator at 0
 */
public record SensitivityFunction(double alpha, double beta, double gamma, double delta) {

    /** The probability at θ; NaN where the denominator is 0, which is where the evidence is impossible. */
    public double at(double theta) {
        return (alpha * theta + beta) / (gamma * theta + delta);
    }

    /** The derivative at θ: (αδ − βγ)/(γθ + δ)². */
    public double derivative(double theta) {
        double evidence = gamma * theta + delta;
        return (alpha * delta - beta * gamma) / (evidence * evidence);
    }

    /** The θ at which the probability is {@code threshold}, (tδ − β)/(α − tγ); none where it is constant or never that. */
    public OptionalDouble crossing(double threshold) {
        double theta = (threshold * delta - beta) / (alpha - threshold * gamma);
        return Double.isFinite(theta) ? OptionalDouble.of(theta) : OptionalDouble.empty();
    }
}
