package crux.analysis;

import crux.model.Chance;
import crux.model.Settings;

/**
 * The least, or the greatest, conclusion that open answers allow.
 *
 * @param inner a conclusion that some answers attain
 * @param attained the answers that attain it
 * @param outer a conclusion that no answers go beyond; that of {@code inner} where the bound is exact
 */
public record Bound(Chance inner, Settings attained, Chance outer) {

    /** Whether nothing lies between what is attained and what is not exceeded. */
    public boolean isExact() {
        return inner.equals(outer);
    }
}
