package crux.analysis;

import crux.model.Answer;
import crux.model.Credence;
import crux.model.Interval;
import crux.model.Profile;
import crux.model.Reach;
import crux.model.Settings;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The least and the greatest conclusion that answers given as hard ranges allow.
 *
 * @param open the credences that are ranges, or rejected, and bear on the conclusion
 * @param low the least conclusion
 * @param high the greatest
 * @param impossible corners of the region met at which the evidence is impossible; they are left out
 */
public record Bounds(List<String> open, Bound low, Bound high, List<Settings> impossible) {

    /**
     * How far to go.
     *
     * @param corners up to how many corners are all evaluated
     * @param nodes how many regions a search beyond that may look at, for either end
     */
    public record Effort(long corners, int nodes) {

        /** 2^14 corners, 2000 regions. */
        public static final Effort USUAL = new Effort(1 << 14, 2000);
    }

    /** Copies its lists. */
    public Bounds {
        open = List.copyOf(open);
        impossible = List.copyOf(impossible);
    }

    /**
     * The bounds under a profile: a {@link Answer.Range} is open between its ends, a {@link Answer.Rejected} question over its whole
     * domain, drawn in where that has no end, every other answer is fixed at its single value.
     */
    public static Bounds of(Inquiry inquiry, Profile profile, Effort effort, Progress progress) {
        Map<String, Interval> intervals = new LinkedHashMap<>();
        List<String> simplices = new ArrayList<>();
        RegionDistance distance = new RegionDistance(inquiry.network(), inquiry.query());
        for (Credence credence : inquiry.network().credences()) {
            if (distance.concerns(credence.id())) {
                profile.answer(credence.id()).ifPresent(answer -> {
                    if (answer instanceof Answer.Range range && range.low() < range.high()) {
                        intervals.put(credence.id(), new Interval(range.low(), range.high()));
                    } else if (answer instanceof Answer.Rejected && credence.isDistribution()) {
                        simplices.add(credence.id());
                    } else if (answer instanceof Answer.Rejected) {
                        intervals.put(credence.id(), Reach.wholeOf(credence));
                    }
                });
            }
        }
        return of(inquiry, Region.of(inquiry.settings(), intervals, simplices), effort, progress);
    }

    /** The bounds over a region. */
    static Bounds of(Inquiry inquiry, Region region, Effort effort, Progress progress) {
        BoundSearch search = new BoundSearch(inquiry, region);
        boolean few = search.isMultilinear() && search.corners() <= effort.corners();
        BoundSearch.Ends ends = few ? search.byCorners(progress) : search.bySplitting(effort.nodes(), progress);
        return new Bounds(region.open(), ends.low(), ends.high(), search.impossible());
    }
}
