package crux.notation;

import java.util.List;

/**
 * Shares that sum to 1, and what they summed to as written.
 *
 * <p>Within 1e-12 of a whole they are left untouched, to 1e-3 they are divided by their sum, beyond they are refused.
 *
 * @param shares in state order
 * @param total what they summed to, of 1
 */
record WrittenShares(List<Double> shares, double total) {

    /** How far from a whole shares may sum and still be scaled. */
    static final double TOLERANCE = 1e-3;

    /** How far from a whole they are left untouched. */
    static final double EXACT = 1e-12;

    /** Shares of these values, each at least 0. */
    static WrittenShares of(List<Double> values, boolean percent, Acceptable acceptable) {
        double total = values.stream().reduce(0.0, Double::sum);
        if (!(Math.abs(total - 1) <= TOLERANCE)) {
            String sum = percent ? Figures.number(100 * total, "") + " %" : Figures.number(total, "");
            throw acceptable.refusal("the shares sum to " + sum);
        }
        boolean exact = Math.abs(total - 1) <= EXACT;
        List<Double> shares =
                exact ? values : values.stream().map(value -> value / total).toList();
        return new WrittenShares(shares, total);
    }

    boolean isScaled() {
        return Math.abs(total - 1) > EXACT;
    }
}
