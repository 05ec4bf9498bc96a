package crux.inference;

import java.util.Arrays;

/** Sums of weights and of their squares, by variable and state, relative to the greatest weight so far. For one thread. */
final class WeightedCounts {

    private final double[][] sums;
    private final double[][] squares;
    private double sum;
    private double square;
    private double logGreatest = Double.NEGATIVE_INFINITY;

    WeightedCounts(int[] sizes) {
        sums = Arrays.stream(sizes).mapToObj(double[]::new).toArray(double[][]::new);
        squares = Arrays.stream(sizes).mapToObj(double[]::new).toArray(double[][]::new);
    }

    /** Counts one sample. */
    void add(int[] states, double logWeight) {
        if (logWeight == Double.NEGATIVE_INFINITY) {
            return;
        }
        if (logWeight > logGreatest) {
            scale(Math.exp(logGreatest - logWeight));
            logGreatest = logWeight;
        }
        double weight = Math.exp(logWeight - logGreatest);
        sum += weight;
        square += weight * weight;
        for (int variable = 0; variable < states.length; variable++) {
            sums[variable][states[variable]] += weight;
            squares[variable][states[variable]] += weight * weight;
        }
    }

    private void scale(double factor) {
        sum *= factor;
        square *= factor * factor;
        for (int variable = 0; variable < sums.length; variable++) {
            for (int state = 0; state < sums[variable].length; state++) {
                sums[variable][state] *= factor;
                squares[variable][state] *= factor * factor;
            }
        }
    }

    /** (Σ w)² / Σ w²; 0 where every weight is 0. */
    double effectiveSize() {
        return sum == 0 ? 0 : sum * sum / square;
    }

    /** ln Σ w. */
    double logSum() {
        return Math.log(sum) + logGreatest;
    }

    /** Σ w [X = x] / Σ w for each state x; not a number where every weight is 0. */
    double[] shares(int variable) {
        return Arrays.stream(sums[variable]).map(part -> part / sum).toArray();
    }

    /** √(Σ w² ([X = x] − p)²) / Σ w for each state x: the standard error of a ratio of means. */
    double[] errors(int variable) {
        double[] shares = shares(variable);
        double[] errors = new double[shares.length];
        for (int state = 0; state < errors.length; state++) {
            double p = shares[state];
            double variance = squares[variable][state] * (1 - 2 * p) + p * p * square;
            errors[state] = Math.sqrt(Math.max(0, variance)) / sum;
        }
        return errors;
    }
}
