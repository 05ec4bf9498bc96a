package crux.inference;

import java.util.OptionalDouble;

/**
 * A posterior as a function of one parameter: P(h | e)(θ) = (αθ + β) / (γθ + δ), where αθ + β = P(h, e) and γθ + δ = P(e) while the
 * other entries of the parameter's row co-vary in proportion [KjGa00, CGH97].
 *
 * @param alpha slope of P(h, e)
 * @param beta P(h, e) at θ = 0
 * @param gamma slope of P(e)
 * @param delta P(e) at θ = 0
 */
public record SensitivityFunction(double alpha, double beta, double gamma, double delta) {

    /** The posterior where the parameter is {@code theta}; NaN where the evidence is impossible there. */
    public double at(double theta) {
        return (alpha * theta + beta) / (gamma * theta + delta);
    }

    /** The derivative: (αδ − βγ) / (γθ + δ)². */
    public double derivative(double theta) {
        double evidence = gamma * theta + delta;
        return (alpha * (delta / evidence) - gamma * (beta / evidence)) / evidence;
    }

    /** The value in [0, 1] at which the posterior is {@code chance}, if there is one. */
    public OptionalDouble threshold(double chance) {
        double theta = (chance * delta - beta) / (alpha - chance * gamma);
        return theta >= 0 && theta <= 1 ? OptionalDouble.of(theta) : OptionalDouble.empty();
    }
}
