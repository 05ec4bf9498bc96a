package crux.inference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * The joins of a tree divided among threads: subtrees that have no join in common, so that no thread waits for another, and the joins
 * above all of them.
 *
 * <p>From the root down the largest subtree is parted over and over; that parting is taken by which one thread after all subtrees have
 * been dealt out, the largest first to whoever has least, is done soonest. Every message is made by one thread as it would be made
 * alone, so that its bits do not depend on the division. A tree that is small, or in which all hangs on one line, is not divided.
 * Immutable.
 */
final class Division {

    /** A division that leaves more than this share of the work to the busiest thread is not worth its trouble. */
    private static final double WORTHWHILE = 0.8;

    private static final int MOST_PARTINGS = 64;

    private final List<Stretch> apart;
    private final Stretch above;
    private final double shareApart;

    private Division(List<Stretch> apart, Stretch above) {
        this.apart = List.copyOf(apart);
        this.above = above;
        double work = apart.stream().mapToDouble(Stretch::work).sum();
        shareApart = work == 0 ? 0 : work / (work + above.work());
    }

    /** Among so many threads. O(joins) and some. */
    static Division of(JunctionTree tree, int threads) {
        double worth = tree.size().entries() / Workers.WORTH_A_THREAD;
        int parts = (int) Math.min(threads, worth);
        int[] owner = parts > 1 ? new Parting(tree, parts).owners() : new int[tree.joins()];
        List<Stretch> apart = new ArrayList<>();
        for (int part = 1; part <= parts; part++) {
            Stretch stretch = Stretch.of(tree, owner, part);
            if (stretch.length() > 0) {
                apart.add(stretch);
            }
        }
        return new Division(apart, Stretch.of(tree, owner, 0));
    }

    /** Subtrees, as many as threads have one or more; none where the tree is not divided. */
    List<Stretch> apart() {
        return apart;
    }

    /** The joins above all these. */
    Stretch above() {
        return above;
    }

    /** The share of the work that is below. */
    double shareApart() {
        return shareApart;
    }

    /** The search for subtrees, by their top joins. */
    private static final class Parting {

        private final JunctionTree tree;
        private final int parts;
        private final double[] below;

        Parting(JunctionTree tree, int parts) {
            this.tree = tree;
            this.parts = parts;
            below = new double[tree.joins()];
            for (int join = 0; join < below.length; join++) {
                below[join] = tree.clique(join).entries() + below(tree.left(join)) + below(tree.right(join));
            }
        }

        private double below(int node) {
            return node < tree.leaves() ? 0 : below[node - tree.leaves()];
        }

        /** For each join the thread that it belongs to, counted from 1; 0 for those above. */
        int[] owners() {
            int root = below.length - 1;
            double least = WORTHWHILE * below[root];
            int[] best = new int[below.length];
            PriorityQueue<Integer> open = new PriorityQueue<>(byFallingWork());
            open.add(root);
            double above = 0;
            for (int parting = 0; parting < MOST_PARTINGS && !open.isEmpty(); parting++) {
                int join = open.remove();
                above += tree.clique(join).entries();
                for (int node : new int[] {tree.left(join), tree.right(join)}) {
                    if (node >= tree.leaves()) {
                        open.add(node - tree.leaves());
                    }
                }
                int[] dealt = new int[below.length];
                double busiest = above + deal(open, dealt);
                if (busiest < least) {
                    least = busiest;
                    best = dealt;
                }
            }
            return spread(best);
        }

        private Comparator<Integer> byFallingWork() {
            return Comparator.<Integer>comparingDouble(join -> -below[join]).thenComparing(Comparator.naturalOrder());
        }

        /** Deals subtrees out to threads; returns what the busiest has to do. */
        private double deal(PriorityQueue<Integer> tops, int[] owner) {
            double[] busy = new double[parts];
            tops.stream().sorted(byFallingWork()).forEach(join -> {
                int idlest = 0;
                for (int part = 1; part < parts; part++) {
                    idlest = busy[part] < busy[idlest] ? part : idlest;
                }
                busy[idlest] += below[join];
                owner[join] = 1 + idlest;
            });
            return Arrays.stream(busy).max().orElse(0);
        }

        /** What belongs to a top belongs to all below it. */
        private int[] spread(int[] owner) {
            for (int join = owner.length - 1; join >= 0; join--) {
                for (int node : new int[] {tree.left(join), tree.right(join)}) {
                    if (owner[join] > 0 && node >= tree.leaves()) {
                        owner[node - tree.leaves()] = owner[join];
                    }
                }
            }
            return owner;
        }
    }
}
