package crux.elicit;

import crux.model.RealAlgebra;

/**
 * Probabilities by their log2 odds, clamped to {@value #LEAST} and one minus it so that no distance is infinite: the scale on which
 * repairs are measured, as changes of mind are.
 */
final class BitScale {

    /** The least probability, and the least distance from 1, that a move is measured to. */
    static final double LEAST = 1e-4;

    private static final double LN_2 = Math.log(2);

    private BitScale() {}

    /** The log2 odds of a probability within the clamps. */
    static double bits(double probability) {
        double clamped = clamp(probability);
        return RealAlgebra.log2(clamped) - RealAlgebra.log2(1 - clamped);
    }

    /** The probability of these log2 odds. */
    static double probability(double bits) {
        return 1 / (1 + Math.exp(-bits * LN_2));
    }

    /** The derivative of the log2 odds by the probability. */
    static double bitsPerProbability(double probability) {
        double clamped = clamp(probability);
        return 1 / (clamped * (1 - clamped) * LN_2);
    }

    private static double clamp(double probability) {
        return Math.max(LEAST, Math.min(1 - LEAST, probability));
    }
}
