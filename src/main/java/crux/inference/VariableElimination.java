package crux.inference;

import crux.model.BeliefNetwork;
import crux.model.Chance;
import crux.model.Query;
import crux.model.Settings;
import crux.model.Target;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * One posterior by summing the other variables out of the product of the factors, one by one.
 *
 * <p>P(h, e) = Σ Π f. The variables are taken in the order of a {@link Triangulation}; each step multiplies the tables that have the
 * variable and sums it out. The plain algorithm, as a second opinion on the junction tree: evidence is zeros, no factor is left out
 * and nothing is kept. O(n d^(w+1)). Observed and likelihood findings and interventions; no Jeffrey findings.
 */
public final class VariableElimination {

    private final int[] sizes;
    private final List<Table> tables = new ArrayList<>();
    private long exponent;

    private VariableElimination(int[] sizes) {
        this.sizes = sizes;
    }

    /** The reading of the query's target. */
    public static Reading read(BeliefNetwork network, Settings settings, Query query) {
        Target target = query.target().orElseThrow(() -> new IllegalArgumentException("the query has no target"));
        Evidence evidence = Evidence.of(network, query);
        if (evidence.believed().length > 0) {
            throw new IllegalArgumentException("variable elimination takes no Jeffrey findings");
        }
        Factors factors = Factors.of(network, evidence);
        VariableElimination elimination = new VariableElimination(factors.sizes());
        elimination.enter(factors, settings, evidence);
        int asked = network.indexOf(target.variable());
        double[] weights = elimination.sumOutAllBut(asked);
        double total = Arrays.stream(weights).sum();
        if (total == 0) {
            return Reading.IMPOSSIBLE;
        }
        int state = network.variable(target.variable()).index(target.state());
        double rest = IntStream.range(0, weights.length)
                .filter(i -> i != state)
                .mapToDouble(i -> weights[i])
                .sum();
        return Reading.of(Chance.ofWeights(weights[state], rest), Math.log(total) + elimination.exponent * Math.log(2));
    }

    private void enter(Factors factors, Settings settings, Evidence evidence) {
        for (int variable = 0; variable < sizes.length; variable++) {
            tables.add(factors.table(variable, settings));
            if (evidence.observed(variable) >= 0) {
                double[] certain = new double[sizes[variable]];
                certain[evidence.observed(variable)] = 1;
                tables.add(Table.wrap(Scope.of(new int[] {variable}, sizes), certain));
            } else if (evidence.likelihood(variable).length > 0) {
                tables.add(Table.of(Scope.of(new int[] {variable}, sizes), evidence.likelihood(variable)));
            }
        }
    }

    private double[] sumOutAllBut(int asked) {
        int[][] scopes = tables.stream().map(table -> table.scope().variables()).toArray(int[][]::new);
        for (int variable : Triangulation.of(scopes, sizes, new int[] {asked}).order()) {
            List<Table> bucket = tables.stream()
                    .filter(table -> table.scope().indexOf(variable) >= 0)
                    .toList();
            tables.removeIf(table -> table.scope().indexOf(variable) >= 0);
            tables.add(bucket.stream()
                    .reduce(this::product)
                    .map(table -> sumOut(variable, table))
                    .orElseThrow());
        }
        return tables.stream().reduce(this::product).orElseThrow().toArray();
    }

    private Table product(Table a, Table b) {
        Scope scope = Scope.of(
                IntStream.concat(
                                Arrays.stream(a.scope().variables()),
                                Arrays.stream(b.scope().variables()))
                        .distinct()
                        .toArray(),
                sizes);
        return contract(a, b, scope, scope);
    }

    private Table sumOut(int variable, Table table) {
        int[] rest = Arrays.stream(table.scope().variables())
                .filter(other -> other != variable)
                .toArray();
        return contract(table, Table.of(Scope.EMPTY, new double[] {1}), table.scope(), Scope.of(rest, sizes));
    }

    private Table contract(Table a, Table b, Scope clique, Scope scope) {
        double[] entries = new double[(int) scope.entries()];
        Contraction.of(clique, a.scope(), b.scope(), scope).up().add(a.raw(), b.raw(), entries, 1);
        exponent += Kernels.rescale(entries);
        return Table.wrap(scope, entries);
    }
}
