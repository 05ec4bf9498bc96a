package crux.inference;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * An order in which to eliminate the variables of a moral graph, and what it costs.
 *
 * <p>Eliminating a variable joins its neighbours; the variable with its neighbours at that moment is a clique. Greedy by several
 * {@link Heuristic}s in turn [Kjae90], then again with perturbed scores, and the cheapest order is kept. The search goes on while
 * what it has cost is below a share of what the best order yet would cost to propagate over, both counted in steps, never in
 * seconds: the same graph gives the same order everywhere. O(n² w) for each pass over n variables of width w.
 */
public final class Triangulation {

    private static final Heuristic[] HEURISTICS = {
        Heuristic.MIN_FILL, Heuristic.WEIGHTED_FILL, Heuristic.MIN_FILL, Heuristic.BALANCED
    };

    private static final double[] NOISE = {0.3, 1, 0.6, 2};

    /** How many entries of clique tables are propagated over in the time of one step of search, times the share to be spent. */
    private static final double WORTH = 2;

    private static final int MOST_PASSES = 1000;

    private final int[] order;
    private final double entries;
    private final int width;

    private Triangulation(int[] order, double entries, int width) {
        this.order = order;
        this.entries = entries;
        this.width = width;
    }

    /**
     * An elimination order of the graph in which the variables of each scope are neighbours.
     *
     * @param scopes the scopes of the factors
     * @param sizes how many states each variable has
     * @param kept variables that are not eliminated; neighbours of each other
     */
    public static Triangulation of(int[][] scopes, int[] sizes, int[] kept) {
        MoralGraph graph = MoralGraph.of(scopes, sizes, kept);
        SplittableRandom random = new SplittableRandom(1);
        Triangulation best = new Triangulation(new int[0], Double.POSITIVE_INFINITY, 0);
        long spent = 0;
        for (int pass = 0; pass < MOST_PASSES; pass++) {
            if (pass > 0 && spent >= WORTH * best.entries) {
                break;
            }
            MoralGraph apart = graph.copy();
            double noise = pass == 0 ? 0 : NOISE[pass / HEURISTICS.length % NOISE.length];
            best = cheaper(apart, HEURISTICS[pass % HEURISTICS.length], noise, random, best);
            spent += apart.work();
        }
        return new Triangulation(best.order, best.entries, Math.max(best.width, kept.length - 1));
    }

    /** The order of one greedy pass, or {@code best} as soon as the pass is no cheaper. */
    private static Triangulation cheaper(
            MoralGraph graph, Heuristic heuristic, double noise, SplittableRandom random, Triangulation best) {
        int[] order = new int[graph.remaining()];
        double entries = 0;
        int width = 0;
        for (int i = 0; i < order.length; i++) {
            int next = graph.next(heuristic, noise, random);
            order[i] = next;
            entries += graph.cliqueEntries(next);
            if (entries >= best.entries) {
                return best;
            }
            width = Math.max(width, graph.degree(next));
            graph.eliminate(next);
        }
        return new Triangulation(order, entries, width);
    }

    /** The variables in the order of their elimination. */
    public int[] order() {
        return order.clone();
    }

    /** The entries of the tables of all cliques, those inside others included. */
    public double entries() {
        return entries;
    }

    /** The number of variables in the largest clique, less one. */
    public int width() {
        return width;
    }

    @Override
    public String toString() {
        return Arrays.toString(order);
    }
}
