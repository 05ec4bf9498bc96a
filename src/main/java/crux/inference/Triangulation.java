package crux.inference;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

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

    /**
     * How passes follow one another.
     *
     * @param plain the first ones
     * @param perturbed those after them, over and over
     * @param anew whether each pass perturbs every score at every step
     */
    private record Search(List<Way> plain, List<Way> perturbed, boolean anew, long seed) {

        Way way(int pass) {
            return pass < plain.size() ? plain.get(pass) : perturbed.get(pass % perturbed.size());
        }
    }

    /** These found the cheapest orders soonest, all published networks taken together; small noise and large find different ones. */
    private static final Search FOR_JOINS = new Search(
            List.of(new Way(Heuristic.WEIGHTED_FILL, 0), new Way(Heuristic.BALANCED, 0)),
            List.of(
                    new Way(Heuristic.WEIGHTED_FILL, 1),
                    new Way(Heuristic.MIN_FILL, 0.6),
                    new Way(Heuristic.WEIGHTED_FILL, 2),
                    new Way(Heuristic.MIN_FILL, 2)),
            false,
            5);

    /** Many kinds of orders: those of the same cost make circuits of different sizes. */
    private static final Search FOR_BUCKETS = new Search(
            List.of(new Way(Heuristic.MIN_FILL, 0)),
            DoubleStream.of(0.3, 1, 0.6, 2)
                    .boxed()
                    .flatMap(noise -> Stream.of(
                                    Heuristic.MIN_FILL, Heuristic.WEIGHTED_FILL, Heuristic.MIN_FILL, Heuristic.BALANCED)
                            .map(heuristic -> new Way(heuristic, noise)))
                    .toList(),
            true,
            1);

    /** How many steps of search an entry that is walked over in propagation is worth. */
    private static final double WORTH = 0.8;

    /** More steps are never searched: some seconds. */
    private static final double MOST = 1e9;

    /** When so many passes, and as many as it took to find the best order, have found none better, the search may take a smaller share. */
    private static final int PATIENCE = 24;

    private static final double IDLE_SHARE = 0.25;

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
        // In which order variables go that add no edge matters here: all are looked at in every pass.
        Triangulation nothing = new Triangulation(new int[0], 0, 0);
        return cheapest(MoralGraph.of(scopes, sizes, kept), new CliqueSum(), nothing, FOR_BUCKETS, kept.length);
    }

    /** The same for a junction tree over factors of these scopes: the order whose joins are cheapest. */
    static Triangulation forJoins(int[][] scopes, int[] sizes, int[] kept) {
        MoralGraph graph = MoralGraph.of(scopes, sizes, kept);
        OrderCost cost = new JoinPlan(scopes, sizes, kept);
        Triangulation start = simplicial(graph, cost);
        return cheapest(graph, cost, start, FOR_JOINS, kept.length);
    }

    private static Triangulation cheapest(
            MoralGraph graph, OrderCost cost, Triangulation start, Search search, int kept) {
        SplittableRandom random = new SplittableRandom(search.seed);
        Triangulation best = new Triangulation(start.order, Double.NaN, 0);
        double worth = 1;
        long spent = 0;
        int found = 0;
        for (int pass = 0; spent < worth; pass++) {
            Way way = search.way(pass);
            MoralGraph apart = graph.copy(way.heuristic, way.noise, random, search.anew);
            cost.restart();
            Triangulation tried = cheaper(apart, cost, start, best);
            found = tried == best ? found : pass;
            best = tried;
            spent += Math.max(1, apart.work() + cost.work());
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
