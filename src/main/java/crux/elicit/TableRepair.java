package crux.elicit;

import crux.model.ConditionalTable;
import java.util.List;

/**
 * A change of a network's tables that makes it imply what a person states: a proposal, where a network asks nothing and so no answers can move.
 *
 * <p>The stated beliefs stay; the structure stays; the tables move.
 *
 * @param tables that change, in the network's order, as they would be
 * @param implied what the network then implies of each belief, in the profile's order; NaN where its condition is impossible
 * @param bits the Kullback–Leibler divergence of the changed network from the present one, log2
 * @param least no distribution at all that has the beliefs, of whatever structure, diverges by less than this
 * @param rounds of fitting it took
 * @param open the largest distance left between a belief and what is implied, in bits; infinite where one asks for what is impossible
 */
public record TableRepair(
        List<ConditionalTable> tables, List<Double> implied, double bits, double least, int rounds, double open) {

    private static final double HELD = 1e-6;
    private static final double SAME = 1e-9;

    /** Copies its lists. */
    public TableRepair {
        tables = List.copyOf(tables);
        implied = List.copyOf(implied);
    }

    /** Whether the network then implies every belief. */
    public boolean isReached() {
        return open < HELD;
    }

    /** Whether there is no nearer network: it is as near as any distribution that has the beliefs. */
    public boolean isLeast() {
        return isReached() && bits <= least + SAME * (1 + least);
    }
}
