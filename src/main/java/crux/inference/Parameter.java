package crux.inference;

import crux.model.Configuration;
import crux.model.State;
import crux.model.Variable;

/**
 * One entry θ(x | u) of a conditional table, and how the target's posterior depends on it.
 *
 * @param variable whose table it is in
 * @param configuration u, of its parents
 * @param state x
 * @param value θ as it is
 * @param function the posterior by θ
 */
public record Parameter(
        Variable variable, Configuration configuration, State state, double value, SensitivityFunction function) {

    /** The derivative of the posterior by this parameter where it is. */
    public double derivative() {
        return function.derivative(value);
    }
}
