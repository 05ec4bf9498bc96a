package crux.inference;

import crux.model.Chance;
import java.util.Optional;

/**
 * What an answerer reads at one setting.
 *
 * @param chance of the target, given the evidence; none where the evidence is impossible
 * @param logEvidence natural logarithm of the probability of the observed and likelihood findings; negative infinity where impossible
 */
public record Reading(Optional<Chance> chance, double logEvidence) {

    /** The evidence has probability 0 at this setting. */
    public static final Reading IMPOSSIBLE = new Reading(Optional.empty(), Double.NEGATIVE_INFINITY);

    /**
     * A chance and the logarithm of the evidence's probability; the evidence counts as impossible where the chance is no number, since answers
     * under which a form divides by zero describe no world in which anything is found.
     */
    public static Reading of(Chance chance, double logEvidence) {
        return Double.isNaN(chance.probability()) ? IMPOSSIBLE : new Reading(Optional.of(chance), logEvidence);
    }

    /** The target's probability, or NaN where the evidence is impossible. */
    public double probability() {
        return chance.map(Chance::probability).orElse(Double.NaN);
    }

    /** One minus the target's probability, to full relative precision, or NaN where the evidence is impossible. */
    public double complement() {
        return chance.map(Chance::complement).orElse(Double.NaN);
    }

    /** log2 of the odds; NaN where there are none. */
    public double bits() {
        return chance.map(value -> value.bits().orElse(Double.NaN)).orElse(Double.NaN);
    }
}
