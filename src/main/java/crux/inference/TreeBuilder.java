package crux.inference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
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
    private final boolean[] kept;
    private final List<Scope> scopes = new ArrayList<>();
    private final List<JunctionTree.Join> joins = new ArrayList<>();
    private final BitSet live = new BitSet();
    private final Bucket[] holders;

    /** The tables that have a variable, in the order they came. */
    private static final class Bucket {

        private int[] nodes = new int[4];
        private int count;

        void add(int node) {
            if (count == nodes.length) {
                nodes = Arrays.copyOf(nodes, 2 * count);
            }
            nodes[count++] = node;
        }

        void remove(int node) {
            int place = 0;
            while (nodes[place] != node) {
                place++;
            }
            System.arraycopy(nodes, place + 1, nodes, place, --count - place);
        }
    }

    private TreeBuilder(int[] order, int[] sizes, int[] kept) {
        this.sizes = sizes.clone();
        this.kept = new boolean[sizes.length];
        rank = new int[sizes.length];
        holders = new Bucket[sizes.length];
        for (int i = 0; i < order.length; i++) {
            rank[order[i]] = i;
        }
        for (int i = 0; i < kept.length; i++) {
            rank[kept[i]] = order.length + i;
            this.kept[kept[i]] = true;
        }
        for (int i = 0; i < sizes.length; i++) {
            holders[i] = new Bucket();
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
        Scope[] leaves = new Scope[leafScopes.length];
        for (int leaf = 0; leaf < leaves.length; leaf++) {
            leaves[leaf] = builder.sorted(leafScopes[leaf]);
            builder.add(leaves[leaf]);
        }
        for (int variable : order) {
            builder.eliminate(variable);
        }
        builder.finish();
        return new JunctionTree(leaves, builder.joins, sizes);
    }

    /** These variables in the order of their elimination. */
    private Scope sorted(int[] variables) {
        int[] sorted = new int[variables.length];
        for (int i = 0; i < sorted.length; i++) {
            int place = i;
            for (; place > 0 && rank[sorted[place - 1]] > rank[variables[i]]; place--) {
                sorted[place] = sorted[place - 1];
            }
            sorted[place] = variables[i];
        }
        return Scope.of(sorted, sizes);
    }

    private int add(Scope scope) {
        int node = scopes.size();
        scopes.add(scope);
        live.set(node);
        for (int i = 0; i < scope.rank(); i++) {
            holders[scope.variable(i)].add(node);
        }
        return node;
    }

    private void remove(int node) {
        Scope scope = scopes.get(node);
        live.clear(node);
        for (int i = 0; i < scope.rank(); i++) {
            holders[scope.variable(i)].remove(node);
        }
    }

    private void eliminate(int variable) {
        Bucket bucket = holders[variable];
        while (bucket.count > 1) {
            joinCheapest(bucket);
        }
        if (bucket.count == 1) {
            join(bucket.nodes[0], -1);
        }
    }

    /** Joins what is left, all of it over kept variables, into the root. */
    private void finish() {
        while (live.cardinality() > 1) {
            int left = live.nextSetBit(0);
            join(left, live.nextSetBit(left + 1));
        }
    }

    private void joinCheapest(Bucket bucket) {
        int first = bucket.nodes[0];
        for (int i = 1; i < bucket.count; i++) {
            if (scopes.get(bucket.nodes[i]).entries() < scopes.get(first).entries()) {
                first = bucket.nodes[i];
            }
        }
        int second = -1;
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < bucket.count; i++) {
            int node = bucket.nodes[i];
            double entries = node == first ? least : scopes.get(first).entriesWith(scopes.get(node));
            if (entries < least) {
                second = node;
                least = entries;
            }
        }
        join(first, second);
    }

    private void join(int left, int right) {
        Scope clique = right < 0 ? scopes.get(left) : union(scopes.get(left), scopes.get(right));
        remove(left);
        if (right >= 0) {
            remove(right);
        }
        int[] needed = clique.variables();
        int count = 0;
        for (int variable : needed) {
            if (kept[variable] || holders[variable].count > 0) {
                needed[count++] = variable;
            }
        }
        Scope separator = Scope.of(Arrays.copyOf(needed, count), sizes);
        joins.add(new JunctionTree.Join(left, right, clique, separator));
        add(separator);
    }

    /** The variables of both, in the order of elimination. */
    private Scope union(Scope a, Scope b) {
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
