package crux.inference;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * The graph of which variables stand in a factor together, while variables are eliminated from it one by one. Mutable.
 *
 * <p>Adjacency is kept as rows of bits, so that the edges a variable's elimination would add are counted by the word. What each
 * elimination would cost is kept and renewed only where a neighbourhood changed.
 */
final class MoralGraph {

    /** What adds no edge comes first whatever its table, for it never harms. */
    private static final double SIMPLICIAL = 1e-6;

    private final long[][] neighbours;
    private final double[] size;
    private final double[] logSize;
    private final int[] fill;
    private final double[] weightedFill;
    private final double[] logEntries;
    private final boolean[] present;
    private int remaining;
    private long work;

    private MoralGraph(double[] size) {
        int count = size.length;
        this.size = size;
        neighbours = new long[count][(count + 63) >>> 6];
        logSize = Arrays.stream(size).map(Math::log).toArray();
        fill = new int[count];
        weightedFill = new double[count];
        logEntries = new double[count];
        present = new boolean[count];
    }

    private MoralGraph(MoralGraph other) {
        size = other.size;
        logSize = other.logSize;
        neighbours = new long[size.length][];
        for (int i = 0; i < neighbours.length; i++) {
            neighbours[i] = other.neighbours[i].clone();
        }
        fill = other.fill.clone();
        weightedFill = other.weightedFill.clone();
        logEntries = other.logEntries.clone();
        present = other.present.clone();
        remaining = other.remaining;
    }

    /** The graph of these scopes; {@code kept} are joined to each other and never eliminated. */
    static MoralGraph of(int[][] scopes, int[] sizes, int[] kept) {
        MoralGraph graph = new MoralGraph(Arrays.stream(sizes).asDoubleStream().toArray());
        for (int[] scope : scopes) {
            graph.join(scope);
            for (int variable : scope) {
                graph.present[variable] = true;
            }
        }
        graph.join(kept);
        for (int variable : kept) {
            graph.present[variable] = false;
        }
        for (int variable = 0; variable < sizes.length; variable++) {
            if (graph.present[variable]) {
                graph.remaining++;
                graph.renew(variable);
            }
        }
        return graph;
    }

    /** The same graph, to be taken apart in another order. */
    MoralGraph copy() {
        return new MoralGraph(this);
    }

    private void join(int[] clique) {
        for (int a : clique) {
            for (int b : clique) {
                if (a != b) {
                    neighbours[a][b >>> 6] |= 1L << b;
                }
            }
        }
    }

    /** How many variables can still be eliminated. */
    int remaining() {
        return remaining;
    }

    /** Words of adjacency looked at so far: what taking the graph apart has cost, in a unit that no machine changes. */
    long work() {
        return work;
    }

    /** How many neighbours a variable has. */
    int degree(int variable) {
        int degree = 0;
        for (long word : neighbours[variable]) {
            degree += Long.bitCount(word);
        }
        return degree;
    }

    /** The entries of the table over a variable and its neighbours. */
    double cliqueEntries(int variable) {
        return Math.rint(Math.exp(logEntries[variable]));
    }

    /** The variable that a heuristic takes next; {@code noise} above 0 perturbs its scores, to break ties and more. */
    int next(Heuristic heuristic, double noise, SplittableRandom random) {
        int best = -1;
        double bestScore = Double.POSITIVE_INFINITY;
        for (int variable = 0; variable < fill.length; variable++) {
            if (present[variable]) {
                double score = fill[variable] == 0
                        ? SIMPLICIAL * logEntries[variable]
                        : heuristic.score(fill[variable], weightedFill[variable], logEntries[variable]);
                score = noise > 0 ? score * (1 + noise * random.nextDouble()) : score;
                if (score < bestScore) {
                    best = variable;
                    bestScore = score;
                }
            }
        }
        work += fill.length;
        return best;
    }

    /** Takes a variable out and joins its neighbours. */
    void eliminate(int variable) {
        int[] clique = members(neighbours[variable]);
        boolean simplicial = fill[variable] == 0;
        present[variable] = false;
        remaining--;
        if (!simplicial) {
            join(clique);
        }
        long[] touched = new long[neighbours[variable].length];
        for (int neighbour : clique) {
            neighbours[neighbour][variable >>> 6] &= ~(1L << variable);
            touched[neighbour >>> 6] |= 1L << neighbour;
        }
        if (!simplicial) {
            touchSharing(clique, touched);
        }
        for (int other : members(touched)) {
            if (present[other]) {
                renew(other);
            }
        }
    }

    /** Adds those that neighbour two of a clique or more: an edge new between these is one less to be filled in for them. */
    private void touchSharing(int[] clique, long[] touched) {
        long[] once = new long[touched.length];
        for (int neighbour : clique) {
            long[] row = neighbours[neighbour];
            for (int i = 0; i < touched.length; i++) {
                touched[i] |= once[i] & row[i];
                once[i] |= row[i];
            }
        }
        work += (long) clique.length * touched.length;
    }

    /** Counts anew the edges that a variable's elimination would add, plainly and each weighed by the sizes of its ends. */
    private void renew(int variable) {
        long[] row = neighbours[variable];
        int edges = 0;
        double weight = 0;
        int degree = 0;
        double log = logSize[variable];
        for (int i = 0; i < row.length; i++) {
            for (long word = row[i]; word != 0; word &= word - 1) {
                int neighbour = (i << 6) + Long.numberOfTrailingZeros(word);
                log += logSize[neighbour];
                degree++;
                long[] other = neighbours[neighbour];
                double sizes = 0;
                for (int j = 0; j < row.length; j++) {
                    for (long missing = row[j] & ~other[j]; missing != 0; missing &= missing - 1) {
                        sizes += size[(j << 6) + Long.numberOfTrailingZeros(missing)];
                        edges++;
                    }
                }
                weight += size[neighbour] * (sizes - size[neighbour]);
            }
        }
        logEntries[variable] = log;
        fill[variable] = (edges - degree) / 2;
        weightedFill[variable] = 0.5 * weight;
        work += (long) degree * row.length + edges;
    }

    private static int[] members(long[] bits) {
        int count = 0;
        for (long word : bits) {
            count += Long.bitCount(word);
        }
        int[] members = new int[count];
        int next = 0;
        for (int i = 0; i < bits.length; i++) {
            for (long word = bits[i]; word != 0; word &= word - 1) {
                members[next++] = (i << 6) + Long.numberOfTrailingZeros(word);
            }
        }
        return members;
    }
}
