package crux.model;

/**
 * The finite interval that a credence is looked at over, whose tenth is the unit that moves of a number are measured in.
 *
 * <p>A number may come without a range, and its domain may have no end. Where both are so it reaches five units to either side of
 * its default, cut at the domain, so that a tenth of its reach is one unit.
 */
public final class Reach {

    private static final double UNITS = 5;

    private Reach() {}

    /** The author's range; the whole domain where there is none. */
    public static Interval of(Credence credence) {
        return credence.range().orElseGet(() -> wholeOf(credence));
    }

    /** The domain, with an end that is infinite drawn in to the range's, or to five units from the default. */
    public static Interval wholeOf(Credence credence) {
        Interval domain = credence.domain();
        double middle = credence.defaults().get(0);
        double low = credence.range().map(Interval::low).orElse(Math.min(middle, domain.high()) - UNITS);
        double high = credence.range().map(Interval::high).orElse(Math.max(middle, domain.low()) + UNITS);
        return new Interval(
                Double.isInfinite(domain.low()) ? low : domain.low(),
                Double.isInfinite(domain.high()) ? high : domain.high());
    }

    /** A tenth of a number's reach; 1 where that is a single value. */
    public static double tenth(Credence credence) {
        Interval reach = of(credence);
        return reach.width() > 0 ? 0.1 * reach.width() : 1;
    }
}
