package crux.inference;

import java.util.Arrays;

/**
 * One run of messages over a junction tree: collect towards the root, distribute back [ShSh90]. Owns its buffers; one thread.
 *
 * <p>Every node has a message up, the product of the factors below it with all that is not in its scope summed out, and a message
 * down, the same of the factors above it. Their product is the marginal of the node's scope times P(e), and the message down to a
 * factor is the derivative of P(e) by each of its entries [Darw03 §4]. Messages only multiply, and so are at ease with zeros; each
 * carries a binary exponent, so that nothing underflows that P(e) has left.
 */
final class Propagation {

    private static final double[] ONE = {1};

    private final JunctionTree tree;
    private final boolean maximising;
    private final double[][] up;
    private final double[][] down;
    private final long[] upExponent;
    private final long[] downExponent;

    /** Buffers for a tree; {@code maximising} takes the maximum where sums are taken otherwise. */
    Propagation(JunctionTree tree, boolean maximising) {
        this.tree = tree;
        this.maximising = maximising;
        up = new double[tree.nodes()][];
        down = new double[tree.nodes()][];
        for (int node = 0; node < up.length; node++) {
            up[node] = new double[(int) tree.scope(node).entries()];
            down[node] = new double[up[node].length];
        }
        upExponent = new long[up.length];
        downExponent = new long[up.length];
    }

    /** The tree it runs over. */
    JunctionTree tree() {
        return tree;
    }

    /** The table of a factor, to be filled and then given an exponent by {@link #loaded}. */
    double[] leaf(int leaf) {
        return up[leaf];
    }

    /** A factor's table has been filled, with 2^exponent taken out of it. */
    void loaded(int leaf, long exponent) {
        upExponent[leaf] = exponent + Kernels.rescale(up[leaf]);
    }

    /** Sends every message up. */
    void collect() {
        for (int join = 0; join < tree.joins(); join++) {
            int node = tree.node(join);
            int left = tree.left(join);
            int right = tree.right(join);
            double[] other = right < 0 ? ONE : up[right];
            Arrays.fill(up[node], 0);
            if (maximising) {
                tree.contraction(join).maximiseUp(up[left], other, up[node]);
            } else {
                tree.contraction(join).up(up[left], other, up[node]);
            }
            upExponent[node] = upExponent[left] + (right < 0 ? 0 : upExponent[right]) + Kernels.rescale(up[node]);
        }
    }

    /** Sends every message down, with 1 from beyond the root. */
    void distribute() {
        double[] ones = new double[root().length];
        Arrays.fill(ones, 1);
        distribute(ones);
    }

    /** Sends every message down, from these numbers at the root. */
    void distribute(double[] seed) {
        int root = tree.nodes() - 1;
        System.arraycopy(seed, 0, down[root], 0, seed.length);
        downExponent[root] = 0;
        for (int join = tree.joins() - 1; join >= 0; join--) {
            int left = tree.left(join);
            int right = tree.right(join);
            sendDown(join, left, right);
            if (right >= 0) {
                sendDown(join, right, left);
            }
        }
    }

    private void sendDown(int join, int to, int beside) {
        double[] from = down[tree.node(join)];
        double[] other = beside < 0 ? ONE : up[beside];
        Contraction contraction = tree.contraction(join);
        Arrays.fill(down[to], 0);
        boolean isLeft = to == tree.left(join);
        if (maximising && isLeft) {
            contraction.maximiseDownLeft(from, other, down[to]);
        } else if (maximising) {
            contraction.maximiseDownRight(from, other, down[to]);
        } else if (isLeft) {
            contraction.downLeft(from, other, down[to]);
        } else {
            contraction.downRight(from, other, down[to]);
        }
        downExponent[to] =
                downExponent[tree.node(join)] + (beside < 0 ? 0 : upExponent[beside]) + Kernels.rescale(down[to]);
    }

    /** The message of the root: the weights of the kept variables, times 2^−{@link #rootExponent}. */
    double[] root() {
        return up[up.length - 1];
    }

    /** The exponent of the root's message. */
    long rootExponent() {
        return upExponent[up.length - 1];
    }

    /** The natural logarithm of the sum of all weights: of P(e), after {@link #collect}. Negative infinity for 0. */
    double logTotal() {
        double total = 0;
        for (double weight : root()) {
            total += weight;
        }
        return Math.log(total) + rootExponent() * Math.log(2);
    }

    /** The message down to a node, times 2^−{@link #downExponent}. */
    double[] down(int node) {
        return down[node];
    }

    /** The exponent of the message down to a node. */
    long downExponent(int node) {
        return downExponent[node];
    }

    /** The exponent of the message up from a node. */
    long upExponent(int node) {
        return upExponent[node];
    }

    /** The message up from a node. */
    double[] up(int node) {
        return up[node];
    }

    /** The weights of a variable's states, or their maxima, up to a factor common to all. */
    double[] weights(int variable) {
        int home = tree.home(variable);
        Scope scope = tree.scope(home);
        double[] weights = new double[scope.size(scope.indexOf(variable))];
        if (maximising) {
            Kernels.maximumTo(up[home], down[home], weights.length, scope.stride(variable), weights);
        } else {
            Kernels.dotTo(up[home], down[home], weights.length, scope.stride(variable), weights);
        }
        return weights;
    }
}
