package crux.analysis;

import crux.inference.Answerer;
import crux.inference.Readings;
import crux.model.Settings;
import java.util.ArrayList;
import java.util.List;

/**
 * Whether the conclusion can come to a threshold at all while each of some axes moves no further than a distance.
 *
 * <p>Where the conclusion is linear-fractional in a credence, the others fixed, it is greatest at an extreme of what that credence may be:
 * an end of an interval; of the distributions within a distance of one in the metric of {@link Moves}, which are those whose weights lie
 * in a box [ChDa05b], a corner of the box. So it is greatest of all where every axis is at an extreme. Safe to share between threads.
 */
final class Corners {

    /** Beyond so many corners a search is no dearer. */
    private static final int MOST = 64;

    private static final double CLOSE = 1e-9;

    private final Inquiry inquiry;
    private final Degrees degrees;
    private final double threshold;
    private final int sign;

    /** Of an inquiry whose conclusion shall rise to the threshold, for sign 1, or fall to it. */
    Corners(Inquiry inquiry, Degrees degrees, double threshold, int sign) {
        this.inquiry = inquiry;
        this.degrees = degrees;
        this.threshold = threshold;
        this.sign = sign;
    }

    /** Those subsets of axes with which the threshold may be reached; what is left out provably falls short of it. */
    List<List<Axis>> reaching(List<List<Axis>> subsets, double distance) {
        List<double[]> lanes = new ArrayList<>();
        List<Integer> ends = new ArrayList<>();
        for (List<Axis> subset : subsets) {
            settings(subset, distance).forEach(settings -> lanes.add(settings.toArray()));
            ends.add(lanes.size());
        }
        List<List<Axis>> reaching = new ArrayList<>();
        Answerer answerer = inquiry.answerer();
        Readings readings = answerer.at(Block.of(lanes), lanes.size());
        int lane = 0;
        for (int i = 0; i < subsets.size(); i++) {
            boolean shortOf = lane < ends.get(i);
            for (; lane < ends.get(i); lane++) {
                // No number, where the evidence is impossible, proves nothing.
                shortOf &= sign * (readings.probability(lane) - threshold) < -CLOSE;
            }
            if (!shortOf) {
                reaching.add(subsets.get(i));
            }
        }
        return reaching;
    }

    /** Every corner of one subset; none where they prove nothing, or are too many. */
    private List<Settings> settings(List<Axis> subset, double distance) {
        List<Settings> corners = List.of(inquiry.settings());
        for (Axis axis : subset) {
            int states = axis.credence().size();
            boolean few = states < Integer.SIZE - 1 && (long) corners.size() << states <= MOST;
            if (!few || !degrees.isLinearFractional(axis.credence().id())) {
                return List.of();
            }
            List<List<Double>> extremes = axis.extremes(distance);
            corners = corners.stream()
                    .flatMap(settings -> extremes.stream().map(answer -> settings.with(axis.credence(), answer)))
                    .toList();
        }
        return corners;
    }
}
