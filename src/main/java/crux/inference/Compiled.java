package crux.inference;

import crux.model.BeliefNetwork;
import crux.model.Settings;
import java.util.Arrays;

/**
 * A network made ready for one kind of question: which variables have a known state, which matter, which are kept at the root.
 *
 * <p>The tree and the slices depend on which variables are known and in which state, not on the numbers in the tables or the
 * weights of the other findings. Immutable.
 */
final class Compiled {

    private final Factors factors;
    private final int[] fixed;
    private final int[] relevant;
    private final JunctionTree tree;
    private final Slice[] slices;
    private final int threads;

    /**
     * Triangulates and builds; refuses what is too large.
     *
     * @param factors the network's
     * @param fixed the known state of each variable, or −1; variables of one state are known
     * @param relevant the variables whose factors count, each with its parents
     * @param kept variables without a known state that the root shall be over
     * @param limits what it may cost
     */
    Compiled(Factors factors, int[] fixed, int[] relevant, int[] kept, Limits limits) {
        this.factors = factors;
        this.fixed = fixed;
        this.relevant = relevant;
        int[][] scopes = new int[relevant.length][];
        for (int leaf = 0; leaf < scopes.length; leaf++) {
            scopes[leaf] = free(factors.family(relevant[leaf]), fixed);
        }
        int[] sizes = factors.sizes();
        Triangulation triangulation = Triangulation.forJoins(scopes, sizes, kept);
        tree = TreeBuilder.build(scopes, triangulation.order(), kept, sizes);
        limits.check(tree.size());
        slices = slices(factors, relevant, tree);
        threads = limits.threads();
    }

    private Compiled(Compiled like, int[] fixed, JunctionTree tree, Slice[] slices) {
        factors = like.factors;
        relevant = like.relevant;
        this.fixed = fixed;
        this.tree = tree;
        this.slices = slices;
        threads = like.threads;
    }

    private static Slice[] slices(Factors factors, int[] relevant, JunctionTree tree) {
        Slice[] made = new Slice[relevant.length];
        for (int leaf = 0; leaf < made.length; leaf++) {
            made[leaf] = new Slice(factors.scope(relevant[leaf]), tree.scope(leaf));
        }
        return made;
    }

    /**
     * The same network with more states known, over the same joins: nothing is triangulated.
     *
     * @param known the known state of each variable, or −1; a state known here is known there
     */
    Compiled sliced(int[] known) {
        JunctionTree left = tree.sliced(known);
        return new Compiled(this, known, left, slices(factors, relevant, left));
    }

    /** The same with the same variables known, but in these states: nothing is made anew. */
    Compiled in(int[] states) {
        return new Compiled(this, states, tree, slices);
    }

    /** A network made ready for questions about one variable: what is barren is left out, the variable is at the root. */
    static Compiled about(BeliefNetwork network, Evidence evidence, int asked, Limits limits) {
        Factors factors = Factors.of(network, evidence);
        int[] fixed = Relevance.fixed(factors, evidence);
        int[] relevant = Relevance.ancestors(factors, evidence, new int[] {asked});
        return new Compiled(factors, fixed, relevant, free(new int[] {asked}, fixed), limits);
    }

    /** The same question with other variables kept at the root; those with a known state are left out of them. */
    Compiled keeping(int[] variables, Limits limits) {
        return new Compiled(factors, fixed, relevant, free(variables, fixed), limits);
    }

    private static int[] free(int[] variables, int[] fixed) {
        int[] free = new int[variables.length];
        int count = 0;
        for (int variable : variables) {
            if (fixed[variable] < 0) {
                free[count++] = variable;
            }
        }
        return Arrays.copyOf(free, count);
    }

    /** Buffers for the tree; {@code maximising} takes the maximum where sums are taken otherwise. */
    Propagation propagation(boolean maximising) {
        return new Propagation(tree, maximising, threads);
    }

    /** The network's factors. */
    Factors factors() {
        return factors;
    }

    /** The tree. */
    JunctionTree tree() {
        return tree;
    }

    /** The known state of every variable, or −1. */
    int[] fixed() {
        return fixed.clone();
    }

    /** The known state of a variable, or −1. */
    int fixed(int variable) {
        return fixed[variable];
    }

    /** The leaf that is a variable's factor; −1 where it does not count. */
    int leaf(int variable) {
        return Arrays.binarySearch(relevant, variable);
    }

    /** The variable whose factor a leaf is. */
    int variable(int leaf) {
        return relevant[leaf];
    }

    /** Fills a table of a leaf's size with 1 where its factor can be other than 0, whatever the credences, and else with 0. */
    void loadSupport(int leaf, double[] support) {
        int variable = relevant[leaf];
        if (factors.isConstant(variable)) {
            Table table = factors.table(variable, factors.network().defaults());
            slices[leaf].load(table.raw(), fixed, Evidence.UNWEIGHED, support);
            Kernels.toSupport(support);
        } else {
            Arrays.fill(support, 1);
        }
    }

    /** Loads every factor into a propagation. */
    void load(Propagation propagation, Settings settings, Weights weights) {
        for (int leaf = 0; leaf < slices.length; leaf++) {
            load(leaf, propagation, factors.table(relevant[leaf], settings), weights);
        }
    }

    /** Loads one factor into a propagation. */
    void load(int leaf, Propagation propagation, Table table, Weights weights) {
        int variable = relevant[leaf];
        double[] weighing = weights.of(variable);
        slices[leaf].load(table.raw(), fixed, weighing, propagation.leaf(leaf));
        propagation.loaded(leaf, weighing.length > 0, weights.exponent(variable));
    }

    /**
     * The message down to a factor as derivatives by the factor's entries, 0 for those ruled out by what is known.
     *
     * @param exponent of the power of two that the derivatives are divided by
     */
    double[] derivatives(int leaf, Propagation propagation, Weights weights, long exponent) {
        int variable = relevant[leaf];
        double[] derivatives = new double[slices[leaf].sourceSize()];
        double[] message = propagation.down(leaf).clone();
        slices[leaf].weigh(message, fixed, weights.of(variable));
        Kernels.shift(message, propagation.downExponent(leaf) + weights.exponent(variable) - exponent);
        slices[leaf].spread(message, fixed, derivatives);
        return derivatives;
    }

    /** What picks one state of the variable asked about out of the root's table. */
    double[] seed(int asked, int state) {
        if (fixed[asked] >= 0) {
            return new double[] {fixed[asked] == state ? 1 : 0};
        }
        double[] seed = new double[factors.size(asked)];
        seed[state] = 1;
        return seed;
    }

    /** Entries over the free among {@code variables} as entries over all of them, 0 where a known state is missed. */
    double[] spreadRoot(int[] variables, double[] entries) {
        Scope whole = Scope.of(variables, factors.sizes());
        double[] spread = new double[(int) whole.entries()];
        new Slice(whole, Scope.of(free(variables, fixed), factors.sizes())).spread(entries, fixed, spread);
        return spread;
    }
}
