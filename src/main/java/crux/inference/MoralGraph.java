package crux.inference;

import java.util.Arrays;

/**
 * The graph of which variables stand in a factor together, while variables are eliminated from it one by one. Mutable.
 *
 * <p>Adjacency is kept as rows of bits, so that the edges a variable's elimination would add are counted by the word.
 */
final class MoralGraph {

    private final long[][] neighbours;
    private final double[] logSize;
    private final int[] fill;
    private final boolean[] present;
    private int remaining;

    private MoralGraph(int count, int[] sizes) {
        neighbours = new long[count][(count + 63) >>> 6];
        logSize = Arrays.stream(sizes).mapToDouble(Math::log).toArray();
        fill = new int[count];
        present = new boolean[count];
    }

    /** The graph of these scopes; {@code kept} are joined to each other and never eliminated. */
    static MoralGraph of(int[][] scopes, int[] sizes, int[] kept) {
        MoralGraph graph = new MoralGraph(sizes.length, sizes);
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
                graph.fill[variable] = graph.countFill(variable);
            }
        }
        return graph;
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
        return Math.rint(Math.exp(logEntries(variable)));
    }

    private double logEntries(int variable) {
        double log = logSize[variable];
        for (int neighbour : neighboursOf(variable)) {
            log += logSize[neighbour];
        }
        return log;
    }

    /** The variable that adds the fewest edges; of those the one with the smallest clique. */
    int cheapest() {
        int best = -1;
        double bestSize = 0;
        for (int variable = 0; variable < fill.length; variable++) {
            if (present[variable] && (best < 0 || fill[variable] <= fill[best])) {
                double size = logEntries(variable);
                if (best < 0 || fill[variable] < fill[best] || size < bestSize) {
                    best = variable;
                    bestSize = size;
                }
            }
        }
        return best;
    }

    /** Takes a variable out and joins its neighbours. */
    void eliminate(int variable) {
        int[] clique = neighboursOf(variable);
        join(clique);
        present[variable] = false;
        remaining--;
        long[] touched = new long[neighbours[variable].length];
        for (int neighbour : clique) {
            neighbours[neighbour][variable >>> 6] &= ~(1L << variable);
        }
        for (int neighbour : clique) {
            touched[neighbour >>> 6] |= 1L << neighbour;
            for (int i = 0; i < touched.length; i++) {
                touched[i] |= neighbours[neighbour][i];
            }
        }
        for (int other : members(touched)) {
            if (present[other]) {
                fill[other] = countFill(other);
            }
        }
    }

    private int countFill(int variable) {
        long[] row = neighbours[variable];
        int missing = 0;
        for (int neighbour : neighboursOf(variable)) {
            long[] other = neighbours[neighbour];
            for (int i = 0; i < row.length; i++) {
                missing += Long.bitCount(row[i] & ~other[i]);
            }
            missing--;
        }
        return missing / 2;
    }

    private int[] neighboursOf(int variable) {
        return members(neighbours[variable]);
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
