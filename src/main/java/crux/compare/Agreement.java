package crux.compare;

import crux.analysis.Inquiry;
import crux.inference.Readings;
import crux.model.Credence;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.util.CombinatoricsUtils;

/**
 * The fewest answers that one side would have to take over from the other for their conclusions to lie within a width of each other.
 *
 * <p>All sets of one answer are tried, then of two, and so on, of one size that which leaves the least; where there would be more than
 * {@value #MOST} sets of a size, answers are taken over one by one instead, each time the one that leaves the least, and the set found need
 * not be the smallest.
 *
 * <p>Cost: an evaluation for each set tried.
 *
 * @param credences to take over, in the network's order; none where the two are as close already
 * @param left what is then left between the conclusions
 * @param smallest whether no smaller set does; false where that was not tried
 */
public record Agreement(List<String> credences, double left, boolean smallest) {

    private static final double MOST = 50_000;
    private static final int BLOCK = 4096;

    /** Copies its list. */
    public Agreement {
        credences = List.copyOf(credences);
    }

    /**
     * What {@code mover} would have to take over from {@code other}, both with one query.
     *
     * @return nothing where a conclusion does not exist
     */
    public static Optional<Agreement> of(Inquiry mover, Inquiry other, double width) {
        Search search = new Search(mover, other);
        double gap = search.left(List.of(new int[0]))[0];
        if (Double.isInfinite(gap)) {
            return Optional.empty();
        }
        if (gap <= width) {
            return Optional.of(new Agreement(List.of(), gap, true));
        }
        int players = search.credences.size();
        for (int size = 1; size <= players; size++) {
            if (CombinatoricsUtils.binomialCoefficientDouble(players, size) > MOST) {
                return Optional.of(search.oneByOne(width));
            }
            Optional<Agreement> found = search.ofSize(size, width);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** The answers that differ, and what is left between the conclusions where some of them are taken over. */
    private static final class Search {

        private final Inquiry mover;
        private final List<Credence> credences;
        private final double[] own;
        private final double[] others;
        private final double goal;

        Search(Inquiry mover, Inquiry other) {
            this.mover = mover;
            credences = mover.network().credences().stream()
                    .filter(credence -> !mover.settings()
                            .values(credence)
                            .equals(other.settings().values(credence)))
                    .toList();
            own = mover.settings().toArray();
            others = other.settings().toArray();
            goal = other.answerer().at(other.settings()).probability();
        }

        /** What each set leaves; without end where there is no conclusion to compare. */
        private double[] left(List<int[]> sets) {
            double[][] block = new double[own.length][sets.size()];
            for (int i = 0; i < own.length; i++) {
                Arrays.fill(block[i], own[i]);
            }
            for (int lane = 0; lane < sets.size(); lane++) {
                for (int taken : sets.get(lane)) {
                    Credence credence = credences.get(taken);
                    int first = mover.settings().coordinates().firstOf(credence.id());
                    for (int i = first; i < first + credence.size(); i++) {
                        block[i][lane] = others[i];
                    }
                }
            }
            Readings readings = mover.answerer().at(block, sets.size());
            double[] left = new double[sets.size()];
            Arrays.setAll(left, lane -> {
                double apart = Math.abs(readings.probability(lane) - goal);
                return Double.isNaN(apart) ? Double.POSITIVE_INFINITY : apart;
            });
            return left;
        }

        Optional<Agreement> ofSize(int size, double width) {
            List<int[]> sets = new ArrayList<>();
            CombinatoricsUtils.combinationsIterator(credences.size(), size).forEachRemaining(sets::add);
            int[] best = new int[0];
            double least = Double.POSITIVE_INFINITY;
            for (int from = 0; from < sets.size(); from += BLOCK) {
                List<int[]> some = sets.subList(from, Math.min(sets.size(), from + BLOCK));
                double[] left = left(some);
                for (int i = 0; i < left.length; i++) {
                    if (left[i] < least) {
                        least = left[i];
                        best = some.get(i);
                    }
                }
            }
            return least <= width ? Optional.of(agreement(best, least, true)) : Optional.empty();
        }

        Agreement oneByOne(double width) {
            List<Integer> taken = new ArrayList<>();
            double least = Double.POSITIVE_INFINITY;
            while (least > width && taken.size() < credences.size()) {
                List<Integer> open = new ArrayList<>();
                for (int i = 0; i < credences.size(); i++) {
                    if (!taken.contains(i)) {
                        open.add(i);
                    }
                }
                double[] left = left(open.stream().map(one -> with(taken, one)).toList());
                int best = 0;
                for (int i = 1; i < left.length; i++) {
                    best = left[i] < left[best] ? i : best;
                }
                taken.add(open.get(best));
                least = left[best];
            }
            Collections.sort(taken);
            return agreement(taken.stream().mapToInt(one -> one).toArray(), least, false);
        }

        private static int[] with(List<Integer> taken, int one) {
            int[] set = new int[taken.size() + 1];
            for (int i = 0; i < taken.size(); i++) {
                set[i] = taken.get(i);
            }
            set[taken.size()] = one;
            return set;
        }

        private Agreement agreement(int[] set, double left, boolean smallest) {
            return new Agreement(
                    Arrays.stream(set).mapToObj(i -> credences.get(i).id()).toList(), left, smallest);
        }
    }
}
