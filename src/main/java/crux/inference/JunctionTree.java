package crux.inference;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A binary junction tree [ShSh90]: leaves are the factors, and each join multiplies two tables and sums out the variables that no
 * later join needs. Immutable; shared by any number of propagations.
 *
 * <p>The clique of a join is the union of its two sides; its separator towards the root is what is left. A clique's table is never
 * stored: a join runs over it and writes the separator. Nodes are numbered leaves first, then joins in the order they can be run;
 * the last node is the root, whose scope is the variables kept. Every scope lists its variables in the order of their elimination,
 * so that what is eliminated late changes fastest.
 */
final class JunctionTree {

    /** Entries that are walked in some microseconds. */
    private static final double PAUSE = 1 << 12;

    private final Scope[] scopes;
    private final int leaves;
    private final int[] left;
    private final int[] right;
    private final Scope[] cliques;
    private final Contraction[] contractions;
    private final int[] sizes;
    private final int[] beyond;
    private final int[] homes;
    private final @Nullable Contraction[] marginals;
    private final boolean[] read;
    private final TreeSize cost;
    private final double[] before;
    private final boolean[] pauses;

    JunctionTree(Scope[] leafScopes, List<Join> joins, int[] sizes) {
        this.sizes = sizes.clone();
        leaves = leafScopes.length;
        scopes = Arrays.copyOf(leafScopes, leaves + joins.size());
        left = new int[joins.size()];
        right = new int[left.length];
        cliques = new Scope[left.length];
        for (int i = 0; i < left.length; i++) {
            Join join = joins.get(i);
            left[i] = join.left;
            right[i] = join.right;
            cliques[i] = join.clique;
            scopes[leaves + i] = join.separator;
        }
        contractions = contractions();
        beyond = beyond();
        homes = homes(sizes.length);
        marginals = new Contraction[sizes.length];
        read = read();
        cost = measured();
        before = before();
        pauses = pauses();
    }

    private JunctionTree(JunctionTree whole, int[] fixed) {
        sizes = whole.sizes;
        leaves = whole.leaves;
        left = whole.left;
        right = whole.right;
        scopes = Arrays.stream(whole.scopes).map(scope -> scope.without(fixed)).toArray(Scope[]::new);
        cliques =
                Arrays.stream(whole.cliques).map(scope -> scope.without(fixed)).toArray(Scope[]::new);
        contractions = contractions();
        beyond = whole.beyond;
        homes = homes(fixed.length);
        marginals = new Contraction[fixed.length];
        read = read();
        cost = measured();
        before = before();
        pauses = pauses();
    }

    /** The same joins over what is left of each table when the variables with a known state are taken out. O(joins · width). */
    JunctionTree sliced(int[] fixed) {
        return new JunctionTree(this, fixed);
    }

    private Contraction[] contractions() {
        Contraction[] loops = new Contraction[cliques.length];
        for (int i = 0; i < loops.length; i++) {
            Scope beside = right[i] < 0 ? Scope.EMPTY : scopes[right[i]];
            loops[i] = Contraction.of(cliques[i], scopes[left[i]], beside, scopes[leaves + i]);
        }
        return loops;
    }

    private TreeSize measured() {
        double entries = 0;
        int width = 0;
        for (Scope clique : cliques) {
            entries += clique.entries();
            width = Math.max(width, clique.rank() - 1);
        }
        return new TreeSize(entries, bytes(scopes), width);
    }

    /**
     * One join.
     *
     * @param left a node
     * @param right the other node, or −1 where one table is summed alone
     * @param clique the variables of both
     * @param separator those a later join needs
     */
    record Join(int left, int right, Scope clique, Scope separator) {}

    /** For each node the one whose message down is all that is known above it: its own, or, where it is summed alone, the sum's. */
    private int[] beyond() {
        int[] beyond = new int[scopes.length];
        for (int node = 0; node < beyond.length; node++) {
            beyond[node] = node;
        }
        for (int join = 0; join < cliques.length; join++) {
            if (right[join] < 0) {
                beyond[left[join]] = node(join);
            }
        }
        return beyond;
    }

    /** For each variable the node that its marginal costs least from: a leaf costs the message down to it, which none else needs. */
    private int[] homes(int variables) {
        double[] joined = new double[scopes.length];
        for (int join = 0; join < cliques.length; join++) {
            if (right[join] >= 0) {
                joined[left[join]] = cliques[join].entries();
                joined[right[join]] = cliques[join].entries();
            }
        }
        int[] homes = new int[variables];
        double[] costs = new double[variables];
        Arrays.fill(homes, -1);
        Arrays.fill(costs, Double.POSITIVE_INFINITY);
        for (int node = scopes.length - 1; node >= 0; node--) {
            double cost = scopes[node].entries() + (node < leaves ? joined[node] : 0);
            for (int i = 0; i < scopes[node].rank(); i++) {
                int variable = scopes[node].variable(i);
                if (cost < costs[variable]) {
                    homes[variable] = node;
                    costs[variable] = cost;
                }
            }
        }
        return homes;
    }

    /** Which nodes a marginal is read at, or below. */
    private boolean[] read() {
        boolean[] read = new boolean[scopes.length];
        for (int home : homes) {
            if (home >= 0) {
                read[beyond[home]] = true;
            }
        }
        for (int join = 0; join < cliques.length; join++) {
            read[node(join)] |= read[left[join]] || (right[join] >= 0 && read[right[join]]);
        }
        return read;
    }

    /** A message up and one down for each node. */
    private static double bytes(Scope[] scopes) {
        double entries = 0;
        for (Scope scope : scopes) {
            entries += scope.entries();
        }
        return entries * 2 * Double.BYTES;
    }

    /** How many nodes are factors. */
    int leaves() {
        return leaves;
    }

    /** How many nodes there are; the last is the root. */
    int nodes() {
        return scopes.length;
    }

    /** How many joins there are. */
    int joins() {
        return contractions.length;
    }

    /** The node a join makes. */
    int node(int join) {
        return leaves + join;
    }

    /** The node on a join's left. */
    int left(int join) {
        return left[join];
    }

    /** The node on a join's right, or −1. */
    int right(int join) {
        return right[join];
    }

    /** The loops of a join. */
    Contraction contraction(int join) {
        return contractions[join];
    }

    /** The variables of both sides of a join. */
    Scope clique(int join) {
        return cliques[join];
    }

    /** The share of the joins before one in the entries of all. */
    double shareBefore(int join) {
        return before[join] / cost.entries();
    }

    /** Whether so much is done since the last such join that it is worth a look at the clock and the caller's wish to stop. */
    boolean isPause(int join) {
        return pauses[join];
    }

    private double[] before() {
        double[] before = new double[cliques.length];
        for (int join = 1; join < before.length; join++) {
            before[join] = before[join - 1] + cliques[join - 1].entries();
        }
        return before;
    }

    private boolean[] pauses() {
        boolean[] pauses = new boolean[cliques.length];
        double since = PAUSE;
        for (int join = 0; join < pauses.length; join++) {
            since += cliques[join].entries();
            pauses[join] = since >= PAUSE;
            since = pauses[join] ? 0 : since;
        }
        return pauses;
    }

    /** The variables of a node's table. */
    Scope scope(int node) {
        return scopes[node];
    }

    /** The node a variable's marginal is read at; −1 where none has the variable. */
    int home(int variable) {
        return homes[variable];
    }

    /** The node whose message down is to be multiplied with the message up from a node for what is known about that node's scope. */
    int beyond(int node) {
        return beyond[node];
    }

    /** How many states a variable has. */
    int states(int variable) {
        return sizes[variable];
    }

    /** Whether a marginal is read at a node, or below it. */
    boolean isRead(int node) {
        return read[node];
    }

    /** The loops of a variable's marginal from the two messages of its home. */
    Loops marginal(int variable) {
        Contraction made = marginals[variable];
        if (made == null) {
            Scope home = scopes[homes[variable]];
            made = Contraction.of(home, home, scopes[beyond[homes[variable]]], home.only(variable));
            marginals[variable] = made;
        }
        return made.up();
    }

    /** What it costs. */
    TreeSize size() {
        return cost;
    }
}
