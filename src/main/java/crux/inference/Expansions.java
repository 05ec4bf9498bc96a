package crux.inference;

import crux.model.BeliefNetwork;
import crux.model.Dependence;
import crux.model.Settings;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * What a network's forms expand to, each table kept for as long as the credences it names keep their values.
 *
 * <p>Analyses move one answer at a time, and most tables name none of it. Safe to share between threads: two may expand the same
 * form at once, to the same table.
 */
final class Expansions {

    private final BeliefNetwork network;
    private final int[][] coordinates;
    private final AtomicReferenceArray<@Nullable Kept> kept;

    /** A table, and the values it was made from. */
    private static final class Kept {
        private final double[] values;
        private final Table table;

        Kept(double[] values, Table table) {
            this.values = values;
            this.table = table;
        }
    }

    Expansions(BeliefNetwork network) {
        this.network = network;
        coordinates = network.dependences().stream().map(this::coordinates).toArray(int[][]::new);
        kept = new AtomicReferenceArray<>(coordinates.length);
    }

    private int[] coordinates(Dependence dependence) {
        return dependence
                .conditional()
                .coordinates(network.family(dependence.variable().id()))
                .distinct()
                .mapToInt(network.coordinates()::indexOf)
                .toArray();
    }

    /** Whether a variable's table names no credence. */
    boolean isConstant(int variable) {
        return coordinates[variable].length == 0;
    }

    /** The table of one variable, over {@code scope}: its parents and then itself. */
    Table table(int variable, Scope scope, Settings settings) {
        int[] named = coordinates[variable];
        Kept last = kept.get(variable);
        if (last != null && named.length == 0) {
            return last.table;
        }
        double[] values = new double[named.length];
        for (int i = 0; i < named.length; i++) {
            values[i] = settings.value(named[i]);
        }
        if (last != null && Arrays.equals(last.values, values)) {
            return last.table;
        }
        String id = network.variables().get(variable).id();
        Table table = Table.wrap(scope, network.table(id, settings).toArray());
        kept.set(variable, new Kept(values, table));
        return table;
    }
}
