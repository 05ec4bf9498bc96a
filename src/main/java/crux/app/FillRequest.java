package crux.app;

import crux.elicit.FillForm;
import crux.elicit.Interaction;
import java.util.List;
import java.util.Optional;

/**
 * What is asked about the table of one variable, as it is written.
 *
 * @param request the network, and whose credences fill its present table
 * @param variable whose table it is
 * @param best the distribution in the best case: of two states the probability of the first
 * @param worst the same in the worst case
 * @param weights of parents, each {@code PARENT=NUMBER}
 * @param orders of parents' states from worst to best, each {@code PARENT=S1,S2,…}; the first state is best where not said
 * @param interaction how the parents work together
 * @param rows stated directly, each {@code PARENT=STATE, … is VALUE}
 * @param form the one that is wanted, where one is
 */
public record FillRequest(
        Request request,
        String variable,
        Optional<String> best,
        Optional<String> worst,
        List<String> weights,
        List<String> orders,
        Interaction interaction,
        List<String> rows,
        Optional<FillForm> form) {

    /** Copies its lists. */
    public FillRequest {
        weights = List.copyOf(weights);
        orders = List.copyOf(orders);
        rows = List.copyOf(rows);
    }

    /** Whether there are anchors; where not, the present table is fitted. */
    boolean isAnchored() {
        return best.isPresent() || worst.isPresent();
    }
}
