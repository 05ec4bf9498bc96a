package crux.model;

import java.util.OptionalDouble;

/**
 * A probability with its complement, each to full relative precision, so that 2^100 to 1 has odds.
 *
 * @param probability of the target
 * @param complement of everything else
 */
public record Chance(double probability, double complement) {

    /** Of two unnormalised weights that are not both 0. */
    public static Chance ofWeights(double target, double rest) {
        double total = target + rest;
        return new Chance(target / total, rest / total);
    }

    /** log2 of the odds; none where the probability is 0 or 1. */
    public OptionalDouble bits() {
        return probability > 0 && complement > 0
                ? OptionalDouble.of(RealAlgebra.log2(probability) - RealAlgebra.log2(complement))
                : OptionalDouble.empty();
    }
}
