package crux.elicit;

import crux.model.Configuration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Looks for contributions that break monotonicity among rows, by the ranks that anchors give the parents' states.
 *
 * <p>Cost: every pair of rows is compared; of a whole table only rows that differ in one parent by one rank, which is enough.
 */
final class Monotonicity {

    private static final double ROUNDING = 1e-9;

    private final Anchors anchors;

    Monotonicity(Anchors anchors) {
        this.anchors = anchors;
    }

    /** The breaks among stated rows, greatest first. */
    List<Break> amongStated(List<StatedRow> rows) {
        List<Break> found = new ArrayList<>();
        for (StatedRow low : rows) {
            Configuration worse = Configuration.numbered(anchors.family(), low.configuration());
            for (StatedRow high : rows) {
                Configuration better = Configuration.numbered(anchors.family(), high.configuration());
                if (low.configuration() != high.configuration() && isBetter(worse, better)) {
                    add(found, low, high);
                }
            }
        }
        return inOrder(found);
    }

    /** The breaks of a whole table, greatest first. */
    List<Break> inTable(List<StatedRow> table) {
        List<Break> found = new ArrayList<>();
        for (StatedRow row : table) {
            int step = 1;
            for (int parent = anchors.family().parents().size() - 1; parent >= 0; parent--) {
                Configuration here = Configuration.numbered(anchors.family(), row.configuration());
                int size = anchors.family().parents().get(parent).size();
                for (int state = 0; state < size; state++) {
                    int moved = state - here.stateIndex(parent);
                    double up = anchors.rank(parent, state) - anchors.rank(parent, here);
                    if (moved != 0 && up > 0 && up < 1.5 / (size - 1)) {
                        add(found, row, table.get(row.configuration() + moved * step));
                    }
                }
                step *= size;
            }
        }
        return inOrder(found);
    }

    private void add(List<Break> found, StatedRow low, StatedRow high) {
        double from = Scores.of(low.shares(), anchors.towardsFirst());
        double to = Scores.of(high.shares(), anchors.towardsFirst());
        if (to < from - ROUNDING) {
            found.add(new Break(low.configuration(), high.configuration(), from, to));
        }
    }

    private static List<Break> inOrder(List<Break> found) {
        return found.stream()
                .sorted(Comparator.comparingDouble(Break::size).reversed())
                .toList();
    }

    private boolean isBetter(Configuration worse, Configuration better) {
        for (int i = 0; i < anchors.family().parents().size(); i++) {
            if (anchors.rank(i, better) < anchors.rank(i, worse)) {
                return false;
            }
        }
        return true;
    }
}
