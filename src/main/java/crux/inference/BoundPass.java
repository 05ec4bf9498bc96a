package crux.inference;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * A collect over a junction tree in which some variables are maximised and the others summed, each where the tree eliminates it.
 *
 * <p>Where a join eliminates both, it sums first. The result is at least the maximum of the sums [PaDa03], and is it where each
 * maximised variable has one state left. Owns its buffers; one thread.
 */
final class BoundPass {

    private final JunctionTree tree;
    private final Contraction[] sums;
    private final Contraction[] maxima;
    private final double[][] between;
    private final double[][] up;
    private final long[] exponents;

    /** Buffers beside a tree's own; refused where both together are too large. */
    BoundPass(JunctionTree tree, int[] maximised, Limits limits) {
        this.tree = tree;
        sums = new Contraction[tree.joins()];
        maxima = new Contraction[tree.joins()];
        between = new double[tree.joins()][];
        up = new double[tree.nodes()][];
        exponents = new long[tree.nodes()];
        boolean[] isMaximised = new boolean
                [1
                        + IntStream.range(0, tree.nodes())
                                .flatMap(node -> Arrays.stream(tree.scope(node).variables()))
                                .max()
                                .orElse(0)];
        Arrays.stream(maximised).filter(v -> v < isMaximised.length).forEach(v -> isMaximised[v] = true);
        Scope[] summed = new Scope[tree.joins()];
        double bytes = tree.size().bytes();
        for (int join = 0; join < sums.length; join++) {
            summed[join] = prepare(join, isMaximised);
            bytes += Double.BYTES
                    * (summed[join].entries() + tree.scope(tree.node(join)).entries());
        }
        limits.check(new TreeSize(tree.size().entries(), bytes, tree.size().width()));
        for (int join = 0; join < sums.length; join++) {
            between[join] = new double[(int) summed[join].entries()];
            up[tree.node(join)] = new double[(int) tree.scope(tree.node(join)).entries()];
        }
    }

    /** Makes a join's two loops; returns what is between them. */
    private Scope prepare(int join, boolean[] isMaximised) {
        Scope left = tree.scope(tree.left(join));
        Scope right = tree.right(join) < 0 ? Scope.EMPTY : tree.scope(tree.right(join));
        Scope out = tree.scope(tree.node(join));
        int[] sizes = new int[isMaximised.length];
        for (Scope side : new Scope[] {left, right}) {
            for (int i = 0; i < side.rank(); i++) {
                sizes[side.variable(i)] = side.size(i);
            }
        }
        int[] clique = IntStream.concat(Arrays.stream(left.variables()), Arrays.stream(right.variables()))
                .distinct()
                .toArray();
        Scope summed = Scope.of(
                Arrays.stream(clique)
                        .filter(variable -> isMaximised[variable] || out.indexOf(variable) >= 0)
                        .toArray(),
                sizes);
        sums[join] = Contraction.of(Scope.of(clique, sizes), left, right, summed);
        maxima[join] = Contraction.of(summed, summed, Scope.EMPTY, out);
        return summed;
    }

    /** ln of the result over the factors as they are loaded; negative infinity for 0. */
    double collect(Propagation leaves) {
        Cancellation.check();
        double[] one = {1};
        for (int leaf = 0; leaf < tree.leaves(); leaf++) {
            up[leaf] = leaves.up(leaf);
            exponents[leaf] = leaves.upExponent(leaf);
        }
        for (int join = 0; join < sums.length; join++) {
            int node = tree.node(join);
            int left = tree.left(join);
            int right = tree.right(join);
            Arrays.fill(between[join], 0);
            sums[join].up().add(up[left], right < 0 ? one : up[right], between[join], 1);
            Arrays.fill(up[node], 0);
            maxima[join].up().raise(between[join], one, up[node], 1);
            exponents[node] = exponents[left] + (right < 0 ? 0 : exponents[right]) + Kernels.rescale(up[node]);
        }
        int root = tree.nodes() - 1;
        return root < 0 ? 0 : Math.log(up[root][0]) + exponents[root] * Math.log(2);
    }
}
