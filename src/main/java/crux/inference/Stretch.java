package crux.inference;

import java.util.stream.IntStream;

/** Some joins of a tree, in the order in which they can be run, and how the work on them is spread. Immutable. */
final class Stretch {

    private final int[] joins;
    private final double[] before;

    private Stretch(int[] joins, double[] before) {
        this.joins = joins;
        this.before = before;
    }

    /** Those that belong to one owner. */
    static Stretch of(JunctionTree tree, int[] owner, int whose) {
        int[] joins = IntStream.range(0, owner.length)
                .filter(join -> owner[join] == whose)
                .toArray();
        double[] before = new double[joins.length + 1];
        for (int i = 0; i < joins.length; i++) {
            before[i + 1] = before[i] + tree.clique(joins[i]).entries();
        }
        return new Stretch(joins, before);
    }

    /** How many there are. */
    int length() {
        return joins.length;
    }

    /** One of them. */
    int join(int place) {
        return joins[place];
    }

    /** The entries of all their cliques. */
    double work() {
        return before[joins.length];
    }

    /** The share of the work that lies before one of them. */
    double shareBefore(int place) {
        return before[place] / work();
    }
}
