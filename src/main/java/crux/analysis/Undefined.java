package crux.analysis;

import java.util.List;

/**
 * Why a gap has no shares on a scale: a coalition whose conclusion has no value there.
 *
 * @param changed those who have changed sides, of the smallest such coalition met; the others have not
 * @param reason what its conclusion is
 */
public record Undefined(List<Player> changed, Reason reason) {

    /** What a conclusion without a value is. */
    public enum Reason {
        /** The evidence is impossible. */
        IMPOSSIBLE,
        /** Probability 0: no odds. */
        NEVER,
        /** Probability 1: no odds. */
        ALWAYS;

        static Reason of(double probability) {
            if (Double.isNaN(probability)) {
                return IMPOSSIBLE;
            }
            return probability == 0 ? NEVER : ALWAYS;
        }
    }

    /** Copies its list. */
    public Undefined {
        changed = List.copyOf(changed);
    }
}
