package crux.inference;

import crux.model.BeliefNetwork;
import crux.model.Dependence;
import crux.model.Settings;
import crux.model.TableDerivatives;
import crux.model.Variable;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Supplier;

/**
 * What a network's forms expand to, each kept for as long as the credences it names keep their values.
 *
 * <p>Analyses move one answer at a time, and most tables name none of it. Safe to share between threads: two may expand the same
 * form at once, to the same table.
 */
final class Expansions {

    private final BeliefNetwork network;
    private final int[][] coordinates;
    private final AtomicReferenceArray<Kept<Table>> tables;
    private final AtomicReferenceArray<Kept<TableDerivatives>> derivatives;

    /** What was made, and from which values. */
    private static final class Kept<T> {
        private final double[] values;
        private final T made;

        Kept(double[] values, T made) {
            this.values = values;
            this.made = made;
        }
    }

    Expansions(BeliefNetwork network) {
        this.network = network;
        int count = network.variables().size();
        coordinates = network.dependences().stream().map(this::coordinates).toArray(int[][]::new);
        tables = new AtomicReferenceArray<>(count);
        derivatives = new AtomicReferenceArray<>(count);
    }

    private int[] coordinates(Dependence dependence) {
        return dependence
                .conditional()
                .coordinates(network.family(dependence.variable().id()))
                .distinct()
                .mapToInt(network.coordinates()::indexOf)
                .toArray();
    }

    /** The table of one variable, over {@code scope}: its parents and then itself. */
    Table table(int variable, Scope scope, Settings settings) {
        return of(
                variable,
                settings,
                tables,
                () -> Table.wrap(scope, network.table(id(variable), settings).toArray()));
    }

    /** The derivatives of one variable's table. */
    TableDerivatives derivatives(int variable, Settings settings) {
        return of(variable, settings, derivatives, () -> network.derivatives(id(variable), settings));
    }

    private String id(int variable) {
        Variable found = network.variables().get(variable);
        return found.id();
    }

    private <T> T of(int variable, Settings settings, AtomicReferenceArray<Kept<T>> kept, Supplier<T> made) {
        int[] named = coordinates[variable];
        double[] values = new double[named.length];
        for (int i = 0; i < named.length; i++) {
            values[i] = settings.value(named[i]);
        }
        Kept<T> last = kept.get(variable);
        if (last != null && Arrays.equals(last.values, values)) {
            return last.made;
        }
        T fresh = made.get();
        kept.set(variable, new Kept<>(values, fresh));
        return fresh;
    }
}
