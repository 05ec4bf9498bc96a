package crux.model;

/**
 * Probabilities by their log2 odds, clamped to {@value #LEAST} and one minus it so that no distance is infinite: the scale on which
 * changes of mind and repairs are measured.
 */
public final class BitScale {

    /** The least probability, and the least distance from 1, that a move is measured to. */
    public static final double LEAST = 1e-4;

    private static final double LN_2 = Math.log(2);

    private BitScale() {}

    /** A probability within {@value #LEAST} of neither 0 nor 1. */
    public static double clamp(double probability) {
        return Math.max(LEAST, Math.min(1 - LEAST, probability));
    }

    /** The log2 odds of a probability within the clamps. */
    public static double bits(double probability) {
        double clamped = clamp(probability);
        return RealAlgebra.log2(clamped) - RealAlgebra.log2(1 - clamped);
    }

    /** The probability of these log2 odds. */
    public static double probability(double bits) {
        return 1 / (1 + Math.exp(-bits * LN_2));
    }

    /** The derivative of the log2 odds by the probability. */
    public static double bitsPerProbability(double probability) {
        double clamped = clamp(probability);
        return 1 / (clamped * (1 - clamped) * LN_2);
    }
}
