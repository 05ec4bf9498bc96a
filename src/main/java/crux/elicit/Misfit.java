package crux.elicit;

import crux.model.ConditionalTable;
import java.util.List;
import java.util.Optional;

/**
 * Where a proposed table is furthest from rows that were stated: the entry with the greatest difference of probability, the first of equals.
 *
 * @param configuration the number of the parents' configuration
 * @param state the place of the variable's state
 * @param stated probability
 * @param proposed probability
 */
public record Misfit(int configuration, int state, double stated, double proposed) {

    private static final double ROUNDING = 1e-12;

    /** How far apart they are, in probability. */
    public double size() {
        return Math.abs(proposed - stated);
    }

    /** The largest misfit of a table; none where no row was stated. */
    static Optional<Misfit> largest(ConditionalTable table, List<StatedRow> rows) {
        Misfit largest = null;
        for (StatedRow row : rows) {
            for (int state = 0; state < row.shares().size(); state++) {
                Misfit misfit = new Misfit(
                        row.configuration(), state, row.shares().get(state), table.entry(row.configuration(), state));
                if (largest == null || misfit.size() > largest.size() + ROUNDING) {
                    largest = misfit;
                }
            }
        }
        return Optional.ofNullable(largest);
    }
}
