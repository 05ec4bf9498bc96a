package crux.inference;

import java.util.Arrays;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;

/**
 * One run of messages over a junction tree: collect towards the root, distribute back [ShSh90]. Owns its buffers; for one
 * caller at a time, whose interrupt is obeyed between messages; large messages are shared among threads, to the same bits on any number.
 *
 * <p>Every node has a message up, the product of the factors below it with all that is not in its scope summed out, and a message
 * down, the same of the factors above it. Their product is the marginal of the node's scope times P(e), and the message down to a
 * factor is the derivative of P(e) by each of its entries [Darw03 §4]. Messages only multiply, and so are at ease with zeros; each
 * carries a binary exponent, so that nothing underflows that P(e) has left.
 */
final class Propagation {

    /** How much of the work is the collect: one message of three a join. */
    private static final double COLLECT = 1.0 / 3;

    private final JunctionTree tree;
    private final boolean maximising;
    private final int threads;
    private final Division division;
    private final Message[] up;
    private final Message[] down;
    private final boolean[] changed;
    private ZeroCompression zeros;
    private DoubleConsumer told = fraction -> {};
    private double furthest;
    private Thread caller = Thread.currentThread();
    private volatile boolean stopped;

    /** Buffers for a tree; {@code maximising} takes the maximum where sums are taken otherwise, each on up to so many threads. */
    Propagation(JunctionTree tree, boolean maximising, int threads) {
        this.tree = tree;
        this.threads = threads;
        division = Division.of(tree, threads);
        this.maximising = maximising;
        up = new Message[tree.nodes()];
        down = new Message[tree.nodes()];
        changed = new boolean[tree.nodes()];
        zeros = ZeroCompression.none(tree);
        for (int node = 0; node < up.length; node++) {
            int entries = (int) tree.scope(node).entries();
            up[node] = new Message(entries);
            down[node] = new Message(entries);
        }
    }

    /** The tree it runs over. */
    JunctionTree tree() {
        return tree;
    }

    /** Has the share of the work of a collect and a distribute told as it is done; whoever is told may throw, to stop it. */
    void tell(DoubleConsumer whom) {
        told = whom;
    }

    /** Messages are about to be sent for whoever asks now. */
    private void begin() {
        caller = Thread.currentThread();
        stopped = false;
    }

    /**
     * Stops the caller where that is wished, and tells what is done; whether to go on, for the threads that help. Fitting collects and
     * distributes again and again; it is never told back.
     */
    private boolean goesOn(double done) {
        if (Thread.currentThread() != caller) {
            return !stopped && !caller.isInterrupted();
        }
        try {
            Cancellation.check();
            furthest = Math.max(furthest, done);
            told.accept(furthest);
            return true;
        } catch (RuntimeException wish) {
            stopped = true;
            throw wish;
        }
    }

    /** Has all subtrees done, each by one thread. */
    private void apart(Consumer<Stretch> work) {
        Workers.runBriefly(
                division.apart().size(), part -> work.accept(division.apart().get(part)));
        Cancellation.check();
    }

    /** Has zeros left out wherever marginals alone are asked for, in a compression of this tree. */
    void leaveOut(ZeroCompression compression) {
        zeros = compression;
    }

    /** The table of a factor, to be filled and then given an exponent by {@link #loaded}. */
    double[] leaf(int leaf) {
        return up[leaf].entries();
    }

    /** A factor's table has been filled with probabilities, weighed by what evidence says or not, with 2^exponent taken out of it. */
    void loaded(int leaf, boolean weighed, long exponent) {
        up[leaf].loadedChances(weighed, exponent);
        changed[leaf] = true;
    }

    /** Sends every message up that has a factor behind it which was loaded since the last time; the others stand. */
    void collect() {
        begin();
        double below = COLLECT * division.shareApart();
        apart(subtrees -> collect(subtrees, 1, 0, below));
        collect(division.above(), threads, below, COLLECT);
        Arrays.fill(changed, false);
    }

    /** The same along some joins, which take what is done from one share of the whole to another. */
    private void collect(Stretch stretch, int sharing, double from, double to) {
        for (int place = 0; place < stretch.length(); place++) {
            int join = stretch.join(place);
            if (tree.isPause(join) && !goesOn(from + (to - from) * stretch.shareBefore(place))) {
                return;
            }
            int left = tree.left(join);
            int right = tree.right(join);
            if (changed[left] || (right >= 0 && changed[right])) {
                up[tree.node(join)].become(zeros.up(join), maximising, up[left], beside(right), sharing);
                changed[tree.node(join)] = true;
            }
        }
    }

    private Message beside(int node) {
        return node < 0 ? Message.ONE : up[node];
    }

    /** Sends the messages down that marginals need, with 1 from beyond the root. */
    void distribute() {
        double[] ones = new double[root().length];
        Arrays.fill(ones, 1);
        distribute(ones, false);
    }

    /** Sends every message down, from these numbers at the root. */
    void distribute(double[] seed) {
        distribute(seed, true);
    }

    private void distribute(double[] seed, boolean toAll) {
        Message root = down[down.length - 1];
        System.arraycopy(seed, 0, root.entries(), 0, seed.length);
        root.loaded(0);
        begin();
        double above = 1 - (1 - COLLECT) * division.shareApart();
        distribute(division.above(), toAll, threads, COLLECT, above);
        apart(subtrees -> distribute(subtrees, toAll, 1, above, 1));
    }

    private void distribute(Stretch stretch, boolean toAll, int sharing, double since, double until) {
        for (int place = stretch.length() - 1; place >= 0; place--) {
            int join = stretch.join(place);
            if (tree.isPause(join) && !goesOn(until - (until - since) * stretch.shareBefore(place))) {
                return;
            }
            Message from = down[tree.node(join)];
            int left = tree.left(join);
            int right = tree.right(join);
            if (toAll || tree.isRead(left)) {
                Loops loops = toAll ? tree.contraction(join).toLeft() : zeros.toLeft(join);
                down[left].become(loops, maximising, from, beside(right), sharing);
            }
            if (right >= 0 && (toAll || tree.isRead(right))) {
                Loops loops = toAll ? tree.contraction(join).toRight() : zeros.toRight(join);
                down[right].become(loops, maximising, from, up[left], sharing);
            }
        }
    }

    /** The message of the root: the weights of the kept variables, times 2^−{@link #rootExponent}. */
    double[] root() {
        return up[up.length - 1].entries();
    }

    /** The exponent of the root's message. */
    long rootExponent() {
        return up[up.length - 1].exponent();
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
        return down[node].entries();
    }

    /** The exponent of the message down to a node. */
    long downExponent(int node) {
        return down[node].exponent();
    }

    /** The exponent of the message up from a node. */
    long upExponent(int node) {
        return up[node].exponent();
    }

    /** The message up from a node. */
    double[] up(int node) {
        return up[node].entries();
    }

    /** The weights of a variable's states, or their maxima, up to a factor common to all. */
    double[] weights(int variable) {
        int home = tree.home(variable);
        double[] weights = new double[tree.states(variable)];
        Loops loops = tree.marginal(variable);
        double[] below = up(home);
        double[] above = down(tree.beyond(home));
        if (maximising) {
            loops.raise(below, above, weights, 1);
        } else {
            loops.add(below, above, weights, 1);
        }
        return weights;
    }
}
