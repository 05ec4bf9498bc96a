package crux.inference;

import crux.model.Chance;
import java.util.Optional;

/** What an answerer reads at many settings: a chance a lane, NaN where the evidence is impossible. Immutable. */
public final class Readings {

    private final double[] probabilities;
    private final double[] complements;

    private Readings(double[] probabilities, double[] complements) {
        this.probabilities = probabilities;
        this.complements = complements;
    }

    /** Readings of these arrays, one entry a lane; the arrays are not copied and must not change again. */
    public static Readings of(double[] probabilities, double[] complements) {
        return new Readings(probabilities, complements);
    }

    /** How many lanes. */
    public int lanes() {
        return probabilities.length;
    }

    /** The target's probability in one lane; NaN where the evidence is impossible. */
    public double probability(int lane) {
        return probabilities[lane];
    }

    /** One minus the probability, to full relative precision. */
    public double complement(int lane) {
        return complements[lane];
    }

    /** The target's chance in one lane; none where the evidence is impossible. */
    public Optional<Chance> chance(int lane) {
        return Double.isNaN(probabilities[lane])
                ? Optional.empty()
                : Optional.of(new Chance(probabilities[lane], complements[lane]));
    }

    /** log2 of the odds in one lane; NaN where there are none. */
    public double bits(int lane) {
        return new Chance(probabilities[lane], complements[lane]).bits().orElse(Double.NaN);
    }
}
