package crux.model;

/** A closed interval of numbers; its ends may be infinite. */
public record Interval(double low, double high) {

    /** From 0 to 1. */
    public static final Interval UNIT = new Interval(0, 1);

    /** Every number. */
    public static final Interval ALL = new Interval(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

    /** Checks the order of the ends. */
    public Interval {
        if (!(low <= high)) {
            throw new IllegalArgumentException("no interval from %s to %s".formatted(low, high));
        }
    }

    /** Whether it holds {@code value}, ends included. */
    public boolean contains(double value) {
        return value >= low && value <= high;
    }

    /** {@code value}, or the end nearest to it. */
    public double clamp(double value) {
        return Math.max(low, Math.min(high, value));
    }

    /** high − low. */
    public double width() {
        return high - low;
    }
}
