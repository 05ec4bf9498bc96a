package crux.inference;

/** Which variable a greedy triangulation takes next [Kjae90]: the one of the lowest score, among those that add an edge. */
enum Heuristic {
    /** The fewest edges added. */
    MIN_FILL {
        @Override
        double score(int fill, double weightedFill, double logEntries) {
            return fill + TIE * logEntries;
        }
    },

    /** The fewest edges added, each weighed by the sizes of its ends. */
    WEIGHTED_FILL {
        @Override
        double score(int fill, double weightedFill, double logEntries) {
            return weightedFill + TIE * logEntries;
        }
    },

    /** Few edges into small tables. */
    BALANCED {
        @Override
        double score(int fill, double weightedFill, double logEntries) {
            return Math.log(1 + weightedFill) + THIRD * logEntries;
        }
    };

    private static final double TIE = 1e-3;
    private static final double THIRD = 0.3;

    /** The score of a variable whose elimination adds so many edges, of that weight, and makes a table of e^{@code logEntries}. */
    abstract double score(int fill, double weightedFill, double logEntries);
}
