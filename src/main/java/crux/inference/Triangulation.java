package crux.inference;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * An order in which to eliminate the variables of a moral graph, and what it costs.
 *
 * <p>Eliminating a variable joins its neighbours; the variable with its neighbours at that moment is a clique. For joins, what adds
 * no edge comes first, once for all. The rest is eliminated greedily by several {@link Heuristic}s [Kjae90], then again with perturbed
 * scores, and
 * the cheapest order is kept: cheapest by the {@linkplain OrderCost tables that are walked over}. The search goes on while what it has
 * cost is below a share of what the best order yet would cost to propagate over, a smaller one where it finds none better for long; both
 * are counted in steps, never in seconds: the same graph gives the same order everywhere. O(n² w) for each pass over n variables of
 * width w.
 */
public final class Triangulation {

    /** How one pass goes about it. */
    private record Way(Heuristic heuristic, double noise) {}

    private static final Way[] PLAIN = {new Way(Heuristic.WEIGHTED_FILL, 0), new Way(Heuristic.BALANCED, 0)};

    /** These found the cheapest orders soonest, all published networks taken together; small noise and large find different ones. */
    private static final Way[] PERTURBED = {
        new Way(Heuristic.WEIGHTED_FILL, 1),
        new Way(Heuristic.MIN_FILL, 0.6),
        new Way(Heuristic.WEIGHTED_FILL, 2),
        new Way(Heuristic.MIN_FILL, 2)
    };

    /** How many steps of search an entry that is walked over in propagation is worth. */
    private static final double WORTH = 0.8;

    /** More steps are never searched: some seconds. */
    private static final double MOST = 1e9;

    private static final long SEED = 5;

    /** When so many passes, and as many as it took to find the best order, have found none better, the search may take a smaller share. */
    private static final int PATIENCE = 24;

    private static final double IDLE_SHARE = 0.25;

    private static final Heuristic[] IN_TURN = {
        Heuristic.MIN_FILL, Heuristic.WEIGHTED_FILL, Heuristic.MIN_FILL, Heuristic.BALANCED
    };

    private static final double[] NOISE = {0.3, 1, 0.6, 2};

    private static final double BUCKETS_WORTH = 2;

    private static final int MOST_PASSES = 1000;

    private static final long BUCKETS_SEED = 1;

    private final int[] order;
    private final double entries;
    private final int width;

    private Triangulation(int[] order, double entries, int width) {
        this.order = order;
        this.entries = entries;
        this.width = width;
    }

    /**
     * An elimination order of the graph in which the variables of each scope are neighbours, for eliminating bucket by bucket.
     *
     * @param scopes the scopes of the factors
     * @param sizes how many states each variable has
     * @param kept variables that are not eliminated; neighbours of each other
     */
    public static Triangulation of(int[][] scopes, int[] sizes, int[] kept) {
        return cheapestBuckets(MoralGraph.of(scopes, sizes, kept), kept.length);
    }

    /** The same for a junction tree over factors of these scopes: the order whose joins are cheapest. */
    static Triangulation forJoins(int[][] scopes, int[] sizes, int[] kept) {
        return cheapest(MoralGraph.of(scopes, sizes, kept), new JoinPlan(scopes, sizes, kept), kept.length);
    }

    /**
     * The cheapest order of many passes, each over the whole graph: where tables are sums of products and not joins, it matters in which
     * order also those variables go that add no edge.
     */
    private static Triangulation cheapestBuckets(MoralGraph graph, int kept) {
        SplittableRandom random = new SplittableRandom(BUCKETS_SEED);
        OrderCost cost = new CliqueSum();
        Triangulation nothing = new Triangulation(new int[0], 0, 0);
        Triangulation best = new Triangulation(nothing.order, Double.NaN, 0);
        long spent = 0;
        for (int pass = 0; pass == 0 || (pass < MOST_PASSES && spent < BUCKETS_WORTH * best.entries); pass++) {
            Heuristic heuristic = IN_TURN[pass % IN_TURN.length];
            double noise = pass == 0 ? 0 : NOISE[pass / IN_TURN.length % NOISE.length];
            MoralGraph apart = graph.restless(heuristic, noise, random);
            cost.restart();
            best = cheaper(apart, cost, nothing, best);
            spent += apart.work();
        }
        return new Triangulation(best.order, best.entries, Math.max(best.width, kept - 1));
    }

    private static Triangulation cheapest(MoralGraph graph, OrderCost cost, int kept) {
        Triangulation start = simplicial(graph, cost);
        SplittableRandom random = new SplittableRandom(SEED);
        Triangulation best = new Triangulation(start.order, Double.NaN, 0);
        double worth = 1;
        long spent = 0;
        int found = 0;
        for (int pass = 0; spent < worth; pass++) {
            Way way = pass < PLAIN.length ? PLAIN[pass] : PERTURBED[pass % PERTURBED.length];
            MoralGraph apart = graph.copy(way.heuristic, way.noise, random);
            cost.restart();
            Triangulation tried = cheaper(apart, cost, start, best);
            found = tried == best ? found : pass;
            best = tried;
            spent += apart.work() + cost.work();
            boolean idle = pass - found > Math.max(PATIENCE, found);
            worth = graph.remaining() == 0 ? 0 : Math.min(MOST, (idle ? IDLE_SHARE : 1) * WORTH * best.entries);
        }
        return new Triangulation(best.order, best.entries, Math.max(best.width, kept - 1));
    }

    /** Eliminates what adds no edge, one after another: no order does better than to begin so, and none need look at these again. */
    private static Triangulation simplicial(MoralGraph graph, OrderCost cost) {
        int[] order = new int[graph.remaining()];
        int count = 0;
        int width = 0;
        for (int next = graph.simplicial(); next >= 0; next = graph.simplicial()) {
            order[count++] = next;
            width = Math.max(width, graph.degree(next));
            cost.eliminate(next, graph.cliqueEntries(next));
            graph.eliminate(next);
        }
        cost.mark();
        return new Triangulation(Arrays.copyOf(order, count), cost.entries(), width);
    }

    /** The order of one greedy pass after its start, or {@code best} as soon as the pass is no cheaper; the cost of none yet is not a number. */
    private static Triangulation cheaper(MoralGraph graph, OrderCost cost, Triangulation start, Triangulation best) {
        int from = start.order.length;
        int[] order = Arrays.copyOf(start.order, from + graph.remaining());
        int width = start.width;
        for (int i = from; i < order.length; i++) {
            int next = graph.next();
            order[i] = next;
            cost.eliminate(next, graph.cliqueEntries(next));
            if (cost.entries() >= best.entries) {
                return best;
            }
            width = Math.max(width, graph.degree(next));
            graph.eliminate(next);
        }
        return new Triangulation(order, cost.entries(), width);
    }

    /** The variables in the order of their elimination. */
    public int[] order() {
        return order.clone();
    }

    /** The entries of the tables of all cliques, those inside others included; of all joins where the order is for these. */
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
