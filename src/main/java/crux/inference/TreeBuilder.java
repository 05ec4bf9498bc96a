package crux.inference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Builds a binary junction tree along an elimination order: the joins of a {@link JoinPlan}, each table laid out in that order. */
final class TreeBuilder {

    private final int[] sizes;
    private final int[] rank;

    private TreeBuilder(int[] order, int[] sizes, int[] kept) {
        this.sizes = sizes;
        rank = new int[sizes.length];
        for (int i = 0; i < order.length; i++) {
            rank[order[i]] = i;
        }
        for (int i = 0; i < kept.length; i++) {
            rank[kept[i]] = order.length + i;
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
        JoinPlan plan = new JoinPlan(leafScopes, sizes, kept);
        for (int variable : order) {
            plan.eliminate(variable);
        }
        plan.finish();
        return new TreeBuilder(order, sizes, kept).laidOut(leafScopes, plan);
    }

    private JunctionTree laidOut(int[][] leafScopes, JoinPlan plan) {
        int leaves = leafScopes.length;
        Scope[] scopes = new Scope[leaves + plan.joins()];
        for (int leaf = 0; leaf < leaves; leaf++) {
            scopes[leaf] = sorted(leafScopes[leaf]);
        }
        List<JunctionTree.Join> joins = new ArrayList<>(plan.joins());
        for (int join = 0; join < plan.joins(); join++) {
            int left = plan.left(join);
            int right = plan.right(join);
            Scope clique = right < 0 ? scopes[left] : union(scopes[left], scopes[right]);
            scopes[leaves + join] = separator(clique, plan, join);
            joins.add(new JunctionTree.Join(left, right, clique, scopes[leaves + join]));
        }
        return new JunctionTree(Arrays.copyOf(scopes, leaves), joins, sizes);
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

    private Scope separator(Scope clique, JoinPlan plan, int join) {
        int[] needed = clique.variables();
        int count = 0;
        for (int variable : needed) {
            if (plan.has(join, variable)) {
                needed[count++] = variable;
            }
        }
        return Scope.of(Arrays.copyOf(needed, count), sizes);
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
