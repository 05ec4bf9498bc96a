package crux.elicit;

import java.util.List;

/**
 * A row of a table that its author states directly.
 *
 * @param configuration the number of the parents' configuration
 * @param shares of the variable's states
 */
public record StatedRow(int configuration, List<Double> shares) {

    /** Copies its list. */
    public StatedRow {
        shares = List.copyOf(shares);
    }
}
