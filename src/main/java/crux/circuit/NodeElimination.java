package crux.circuit;

import crux.inference.Triangulation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Variable elimination over nodes: what is left is the network polynomial as a circuit. [Darw03]
 *
 * <p>f = Σ_x Π tables. Eliminating a variable multiplies the tables over it, the smallest first, and sums it out. Terms that share a
 * factor are added before they are multiplied by it, and what adds up to a whole row of a conditional table is 1, so that a variable
 * costs nothing in contexts where it does not matter.
 */
final class NodeElimination {

    private final NodeAlgebra algebra;
    private final Nodes nodes;
    private final int[] sizes;
    private final List<NodeTable> tables = new ArrayList<>();
    private final Set<List<Integer>> wholes = new HashSet<>();

    /** Over a network whose variables have these sizes. */
    NodeElimination(Nodes nodes, NodeAlgebra algebra, int[] sizes) {
        this.nodes = nodes;
        this.algebra = algebra;
        this.sizes = sizes;
    }

    /** One factor more. */
    void enter(NodeTable table) {
        tables.add(table);
    }

    /** The nodes of a distribution: their sum is 1. */
    void whole(List<Integer> row) {
        wholes.add(row.stream().filter(node -> !nodes.is(node, 0)).sorted().toList());
    }

    /**
     * The polynomial with every variable summed out but these, an entry a configuration of them.
     *
     * @throws CircuitTooLarge where the tables alone would have more entries than {@code allowed}
     */
    int[] sumOutAllBut(int[] kept, long allowed) {
        int[][] scopes = tables.stream().map(NodeTable::variables).toArray(int[][]::new);
        Triangulation triangulation = Triangulation.of(scopes, sizes, kept);
        if (triangulation.entries() > allowed) {
            throw new CircuitTooLarge(triangulation.entries(), allowed);
        }
        for (int variable : triangulation.order()) {
            eliminate(variable);
        }
        NodeTable result = NodeTable.of(kept, sizes, states -> nodes.constant(1));
        for (NodeTable table : inOrderOfSize(tables)) {
            result = product(result, table);
        }
        return result.entries();
    }

    private void eliminate(int variable) {
        List<NodeTable> bucket =
                tables.stream().filter(table -> table.isOver(variable)).toList();
        tables.removeAll(bucket);
        List<NodeTable> open = inOrderOfSize(bucket);
        while (open.size() > 2) {
            NodeTable product = product(open.remove(0), open.remove(0));
            open.add(product);
            open = inOrderOfSize(open);
        }
        NodeTable one = NodeTable.of(new int[0], sizes, states -> nodes.constant(1));
        tables.add(sumOut(variable, open.get(0), open.size() > 1 ? open.get(1) : one));
    }

    private List<NodeTable> inOrderOfSize(List<NodeTable> some) {
        List<NodeTable> sorted = new ArrayList<>(some);
        sorted.sort(Comparator.comparingDouble(table -> NodeTable.entryCount(table.variables(), sizes)));
        return sorted;
    }

    private NodeTable product(NodeTable a, NodeTable b) {
        int[] scope = union(a, b);
        int[] inA = a.placesIn(scope);
        int[] inB = b.placesIn(scope);
        return NodeTable.of(scope, sizes, states -> algebra.multiply(a.at(states, inA), b.at(states, inB)));
    }

    private NodeTable sumOut(int variable, NodeTable a, NodeTable b) {
        int[] rest = Arrays.stream(union(a, b)).filter(v -> v != variable).toArray();
        int[] scope = Arrays.copyOf(rest, rest.length + 1);
        scope[rest.length] = variable;
        int[] inA = a.placesIn(scope);
        int[] inB = b.placesIn(scope);
        int[] configuration = new int[scope.length];
        int[] left = new int[sizes[variable]];
        int[] right = new int[sizes[variable]];
        return NodeTable.of(rest, sizes, states -> {
            System.arraycopy(states, 0, configuration, 0, states.length);
            for (int state = 0; state < left.length; state++) {
                configuration[rest.length] = state;
                left[state] = a.at(configuration, inA);
                right[state] = b.at(configuration, inB);
            }
            return sumOfProducts(left, right);
        });
    }

    /** Σ left · right, the factor that fewer terms have of their own taken out of the sum. */
    private int sumOfProducts(int[] left, int[] right) {
        Map<Integer, List<Integer>> byLeft = grouped(left, right);
        Map<Integer, List<Integer>> byRight = grouped(right, left);
        List<Integer> terms = new ArrayList<>();
        (byRight.size() <= byLeft.size() ? byRight : byLeft)
                .forEach((common, others) -> terms.add(algebra.multiply(common, sum(others))));
        return sum(terms);
    }

    private Map<Integer, List<Integer>> grouped(int[] by, int[] others) {
        Map<Integer, List<Integer>> groups = new LinkedHashMap<>();
        for (int i = 0; i < by.length; i++) {
            if (!nodes.is(by[i], 0) && !nodes.is(others[i], 0)) {
                groups.computeIfAbsent(by[i], node -> new ArrayList<>()).add(others[i]);
            }
        }
        return groups;
    }

    private int sum(List<Integer> terms) {
        return wholes.contains(terms.stream().sorted().toList()) ? nodes.constant(1) : algebra.sum(terms);
    }

    private static int[] union(NodeTable a, NodeTable b) {
        return IntStream.concat(Arrays.stream(a.variables()), Arrays.stream(b.variables()))
                .distinct()
                .toArray();
    }
}
