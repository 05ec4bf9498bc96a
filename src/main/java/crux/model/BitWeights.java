package crux.model;

import java.util.ArrayList;
import java.util.List;

/**
 * Distributions in proportion to prior × 2^bits, computed so that no power of two overflows.
 *
 * <p>With M = max(log2 prior + bits), weight_i = prior_i · 2^min(bits_i − M, 1000). The cap is never reached where prior_i ≥
 * 2^−1000; where prior_i is 0 it keeps the weight at 0 and its derivative finite.
 */
final class BitWeights {

    private static final double CAP = 1000;

    private BitWeights() {}

    /** The normalised weights; both lists have one entry a state, and some prior is positive. */
    static <N> List<N> normalised(List<N> prior, List<N> bits, Algebra<N> algebra) {
        N greatest = algebra.add(algebra.log2(prior.get(0)), bits.get(0));
        for (int i = 1; i < prior.size(); i++) {
            greatest = algebra.max(greatest, algebra.add(algebra.log2(prior.get(i)), bits.get(i)));
        }
        List<N> weights = new ArrayList<>();
        for (int i = 0; i < prior.size(); i++) {
            N exponent = algebra.min(algebra.subtract(bits.get(i), greatest), algebra.constant(CAP));
            weights.add(algebra.multiply(prior.get(i), algebra.exp2(exponent)));
        }
        N total = algebra.sum(weights);
        weights.replaceAll(weight -> algebra.divide(weight, total));
        return weights;
    }

    /** A distribution over two states whose log2 odds are {@code bits}. */
    static <N> List<N> ofOdds(N bits, Algebra<N> algebra) {
        N half = algebra.constant(0.5);
        return algebra.ledger(List.of(half, half), List.of(List.of(bits), List.of()));
    }
}
