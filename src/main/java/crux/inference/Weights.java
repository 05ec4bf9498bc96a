package crux.inference;

import java.util.Arrays;

/**
 * The weights by which evidence multiplies the states of variables; none for most. Immutable.
 *
 * <p>Each variable's are kept near 1 by a power of two, which is carried apart.
 */
final class Weights {

    private final double[][] byVariable;
    private final long[] exponents;

    private Weights(double[][] byVariable, long[] exponents) {
        this.byVariable = byVariable;
        this.exponents = exponents;
    }

    /** Those of the likelihood findings. */
    static Weights of(Evidence evidence, int variables) {
        double[][] none = new double[variables][];
        Arrays.fill(none, Evidence.UNWEIGHED);
        Weights weights = new Weights(none, new long[variables]);
        for (int variable = 0; variable < variables; variable++) {
            if (evidence.likelihood(variable).length > 0) {
                weights.put(variable, evidence.likelihood(variable).clone());
            }
        }
        return weights;
    }

    private void put(int variable, double[] weights) {
        exponents[variable] = Kernels.rescale(weights);
        byVariable[variable] = weights;
    }

    /** These, with the states of one variable weighed so in addition. */
    Weights times(int variable, double[] weights) {
        double[] product = weights.clone();
        for (int i = 0; i < byVariable[variable].length; i++) {
            product[i] *= byVariable[variable][i];
        }
        Weights changed = new Weights(byVariable.clone(), exponents.clone());
        changed.put(variable, product);
        changed.exponents[variable] += exponents[variable];
        return changed;
    }

    /** The weights of one variable's states, times 2^−{@link #exponent}; empty where all are 1. Not to be written to. */
    double[] of(int variable) {
        return byVariable[variable];
    }

    /** The exponent of one variable's weights. */
    long exponent(int variable) {
        return exponents[variable];
    }
}
