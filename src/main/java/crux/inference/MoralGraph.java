package crux.inference;

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
    private final double[] score;
    private final Heuristic heuristic;
    private final double noise;
    private final SplittableRandom random;
    private final boolean anew;
    private final int[] filled;
    private final int[] open;
    private int opened;
    private int remaining;
    private long work;

    private MoralGraph(double[] size) {
        int count = size.length;
        this.size = size;
        neighbours = new long[count][(count + 63) >>> 6];
        logSize = new double[count];
        for (int variable = 0; variable < count; variable++) {
            logSize[variable] = Math.log(size[variable]);
        }
        fill = new int[count];
        weightedFill = new double[count];
        logEntries = new double[count];
        present = new boolean[count];
        filled = new int[((count + 63) >>> 6) + 1];
        score = new double[count];
        open = new int[0];
        heuristic = Heuristic.MIN_FILL;
        noise = 0;
        random = new SplittableRandom(0);
        anew = false;
    }

    private MoralGraph(MoralGraph other, Heuristic heuristic, double noise, SplittableRandom random, boolean anew) {
        this.anew = anew;
        this.heuristic = heuristic;
        this.noise = noise;
        this.random = random;
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
        filled = new int[neighbours.length == 0 ? 1 : neighbours[0].length + 1];
        score = new double[size.length];
        open = new int[remaining];
        for (int variable = 0; variable < score.length; variable++) {
            if (present[variable]) {
                score[variable] = anew ? 0 : scored(variable);
                open[opened++] = variable;
            }
        }
    }

    /** The graph of these scopes; {@code kept} are joined to each other and never eliminated. */
    static MoralGraph of(int[][] scopes, int[] sizes, int[] kept) {
        double[] size = new double[sizes.length];
        for (int variable = 0; variable < size.length; variable++) {
            size[variable] = sizes[variable];
        }
        MoralGraph graph = new MoralGraph(size);
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

    /**
     * The same graph, to be taken apart as a heuristic says.
     *
     * @param noise above 0 perturbs scores, to break ties and more
     * @param anew whether at every step, all of them, which takes longer and tells more orders apart; else a score whenever it changes
     */
    MoralGraph copy(Heuristic way, double noise, SplittableRandom random, boolean anew) {
        return new MoralGraph(this, way, noise, random, anew);
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

    /** The variable of the lowest score. */
    int next() {
        int best = -1;
        double lowest = Double.POSITIVE_INFINITY;
        int left = 0;
        for (int i = 0; i < opened; i++) {
            int variable = open[i];
            if (present[variable]) {
                open[left++] = variable;
                double now = anew ? scored(variable) : score[variable];
                if (now < lowest) {
                    best = variable;
                    lowest = now;
                }
            }
        }
        work += opened >>> 1;
        opened = left;
        return best;
    }

    /** The variable with the smallest table among those that add no edge; -1 where all add some. */
    int simplicial() {
        int smallest = -1;
        for (int variable = 0; variable < fill.length; variable++) {
            if (present[variable]
                    && fill[variable] == 0
                    && (smallest < 0 || logEntries[variable] < logEntries[smallest])) {
                smallest = variable;
            }
        }
        return smallest;
    }

    private double scored(int variable) {
        double plain = fill[variable] == 0
                ? SIMPLICIAL * logEntries[variable]
                : heuristic.score(fill[variable], weightedFill[variable], logEntries[variable]);
        return noise > 0 ? plain * (1 + noise * random.nextDouble()) : plain;
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
                score[other] = anew ? 0 : scored(other);
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
        int words = wordsOf(row);
        int edges = 0;
        double weight = 0;
        double log = logSize[variable];
        for (int i = 0; i < words; i++) {
            int first = filled[i] << 6;
            for (long after = row[filled[i]]; after != 0; ) {
                int neighbour = first + Long.numberOfTrailingZeros(after);
                after &= after - 1;
                log += logSize[neighbour];
                long[] other = neighbours[neighbour];
                double sizes = 0;
                for (int j = i; j < words; j++) {
                    long missing = (j == i ? after : row[filled[j]]) & ~other[filled[j]];
                    edges += Long.bitCount(missing);
                    for (; missing != 0; missing &= missing - 1) {
                        sizes += size[(filled[j] << 6) + Long.numberOfTrailingZeros(missing)];
                    }
                }
                weight += size[neighbour] * sizes;
                work += words - i;
            }
        }
        logEntries[variable] = log;
        fill[variable] = edges;
        weightedFill[variable] = weight;
        work += edges;
    }

    /** Notes which words of a row are not 0; returns how many. */
    private int wordsOf(long[] row) {
        int words = 0;
        for (int i = 0; i < row.length; i++) {
            filled[words] = i;
            words += row[i] == 0 ? 0 : 1;
        }
        return words;
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
