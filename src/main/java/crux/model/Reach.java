package crux.analysis;

import crux.model.Credence;
import crux.model.Interval;

/**
 * The finite interval that a credence is looked at over.
 *
 * <p>A number may come without a range, and its domain may have no end. Where both are so it reaches five units to either side of
 * its default, cut at the domain, so that a tenth of its reach is one unit.
 */
final class Reach {

    private static final double UNITS = 5;

    private Reach() {}

    /** The author's range; the whole domain where there is none. */
    static Interval of(Credence credence) {
        return credence.range().orElseGet(() -> wholeOf(credence));
    }

    /** The domain, with an end that is infinite drawn in to the range's, or to five units from the default. */
    static Interval wholeOf(Credence credence) {
        Interval domain = credence.domain();
        double middle = credence.defaults().get(0);
        double low = credence.range().map(Interval::low).orElse(Math.min(middle, domain.high()) - UNITS);
        double high = credence.range().map(Interval::high).orElse(Math.max(middle, domain.low()) + UNITS);
        return new Interval(
                Double.isInfinite(domain.low()) ? low : domain.low(),
                Double.isInfinite(domain.high()) ? high : domain.high());
    }
}
