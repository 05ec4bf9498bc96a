package crux.inference;

import java.util.Arrays;

/**
 * An order in which to eliminate the variables of a moral graph, and what it costs.
 *
 * <p>Eliminating a variable joins its neighbours; the variable with its neighbours at that moment is a clique. Greedy: always the
 * variable that adds the fewest edges, ties broken by the smaller clique table, then by number [Kjae90]. O(n² w) for n variables
 * of width w.
 */
public final class Triangulation {

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
        int[] order = new int[graph.remaining()];
        double entries = 0;
        int width = 0;
        for (int i = 0; i < order.length; i++) {
            int next = graph.cheapest();
            order[i] = next;
            entries += graph.cliqueEntries(next);
            width = Math.max(width, graph.degree(next));
            graph.eliminate(next);
        }
        return new Triangulation(order, entries, Math.max(width, kept.length - 1));
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
