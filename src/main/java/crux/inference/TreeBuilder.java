package crux.inference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Builds a binary junction tree along an elimination order.
 *
 * <p>For each variable in turn, the tables that have it are joined two by two, smallest first, each with the partner that makes the
 * smallest clique; a variable is summed out in the join after which no other table has it.
 */
final class TreeBuilder {

    private final int[] sizes;
    private final int[] rank;
    private final List<Scope> scopes = new ArrayList<>();
    private final List<JunctionTree.Join> joins = new ArrayList<>();
    private final List<List<Integer>> holders = new ArrayList<>();
    private final boolean[] kept;

    private TreeBuilder(int[] order, int[] sizes, int[] kept) {
        this.sizes = sizes.clone();
        this.kept = new boolean[sizes.length];
        rank = new int[sizes.length];
        for (int i = 0; i < order.length; i++) {
            rank[order[i]] = i;
        }
        for (int i = 0; i < kept.length; i++) {
            rank[kept[i]] = order.length + i;
            this.kept[kept[i]] = true;
        }
        for (int i = 0; i < sizes.length; i++) {
            holders.add(new ArrayList<>());
        }
    }

    /**
     * A tree over factors with these scopes.
     *
     * @param leafScopes the variables of each factor, in any order
     * @param order the variables to sum out
     * @param kept the variables of the root, in the order of its layout
     * @param sizes how many states each variable has
     */
    static JunctionTree build(int[][] leafScopes, int[] order, int[] kept, int[] sizes) {
        TreeBuilder builder = new TreeBuilder(order, sizes, kept);
        Scope[] leaves = Arrays.stream(leafScopes).map(builder::sorted).toArray(Scope[]::new);
        for (Scope leaf : leaves) {
            builder.add(leaf);
        }
        for (int variable : order) {
            builder.eliminate(variable);
        }
        builder.finish();
        return new JunctionTree(leaves, builder.joins, sizes);
    }

    private Scope sorted(int[] variables) {
        int[] sorted = Arrays.stream(variables)
                .boxed()
                .sorted(Comparator.comparingInt(variable -> rank[variable]))
                .mapToInt(Integer::intValue)
                .toArray();
        return Scope.of(sorted, sizes);
    }

    private int add(Scope scope) {
        int node = scopes.size();
        scopes.add(scope);
        for (int i = 0; i < scope.rank(); i++) {
            holders.get(scope.variable(i)).add(node);
        }
        return node;
    }

    private void remove(int node) {
        Scope scope = scopes.get(node);
        for (int i = 0; i < scope.rank(); i++) {
            holders.get(scope.variable(i)).remove(Integer.valueOf(node));
        }
    }

    private void eliminate(int variable) {
        List<Integer> bucket = holders.get(variable);
        while (bucket.size() > 1) {
            joinCheapest(new ArrayList<>(bucket));
        }
        if (bucket.size() == 1) {
            join(bucket.get(0), -1);
        }
    }

    /** Joins what is left, all of it over kept variables, into the root. */
    private void finish() {
        List<Integer> live = new ArrayList<>();
        boolean[] used = new boolean[scopes.size()];
        for (JunctionTree.Join join : joins) {
            used[join.left()] = true;
            if (join.right() >= 0) {
                used[join.right()] = true;
            }
        }
        for (int node = 0; node < used.length; node++) {
            if (!used[node]) {
                live.add(node);
            }
        }
        while (live.size() > 1) {
            int left = live.remove(0);
            int right = live.remove(0);
            live.add(join(left, right));
        }
    }

    private void joinCheapest(List<Integer> bucket) {
        int first = bucket.stream()
                .min(Comparator.comparingDouble(node -> scopes.get(node).entries()))
                .orElseThrow();
        int second = bucket.stream()
                .filter(node -> node != first)
                .min(Comparator.comparingDouble(node -> union(first, node).entries()))
                .orElseThrow();
        join(first, second);
    }

    private int join(int left, int right) {
        Scope clique = right < 0 ? scopes.get(left) : union(left, right);
        remove(left);
        if (right >= 0) {
            remove(right);
        }
        int[] needed = Arrays.stream(clique.variables())
                .filter(variable -> kept[variable] || !holders.get(variable).isEmpty())
                .toArray();
        Scope separator = Scope.of(needed, sizes);
        joins.add(new JunctionTree.Join(left, right, clique, separator));
        return add(separator);
    }

    /** The variables of both, in the order of elimination. */
    private Scope union(int left, int right) {
        Scope a = scopes.get(left);
        Scope b = scopes.get(right);
        int[] merged = new int[a.rank() + b.rank()];
        int count = 0;
        int i = 0;
        int j = 0;
        while (i < a.rank() || j < b.rank()) {
            int fromA = i < a.rank() ? rank[a.variable(i)] : Integer.MAX_VALUE;
            int fromB = j < b.rank() ? rank[b.variable(j)] : Integer.MAX_VALUE;
            merged[count++] = fromA <= fromB ? a.variable(i) : b.variable(j);
            i += fromA <= fromB ? 1 : 0;
            j += fromB <= fromA ? 1 : 0;
        }
        return Scope.of(Arrays.copyOf(merged, count), sizes);
    }
}
