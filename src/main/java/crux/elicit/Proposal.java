package crux.elicit;

import crux.model.Conditional;
import crux.model.ConditionalTable;
import java.util.Optional;

/**
 * A way to fill a table.
 *
 * @param form which form it is in
 * @param conditional the form itself, in numbers
 * @param table the rows it comes to
 * @param misfit where it is furthest from the rows stated, anchors among them
 * @param present where it is furthest from the table as it is now; none where that is what was stated
 */
public record Proposal(
        FillForm form,
        Conditional conditional,
        ConditionalTable table,
        Optional<Misfit> misfit,
        Optional<Misfit> present) {

    /** The size of the largest misfit; 0 where nothing was stated. */
    public double misfitSize() {
        return misfit.map(Misfit::size).orElse(0.0);
    }
}
