package crux.analysis;

import crux.inference.Reading;
import crux.inference.Readings;
import crux.model.BitScale;
import crux.model.Chance;
import crux.model.Coordinate;
import crux.model.Interval;
import crux.model.RealAlgebra;
import crux.model.Settings;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;

/**
 * Finds the extremes of the conclusion over a region.
 *
 * <p>Where the conclusion is linear-fractional in each open credence it is monotone in each, so that its extremes are at corners; all
 * corners are evaluated where they are few. Else branch and bound: a region's bound is the conclusion at its middle with the odds
 * stretched by the {@link RegionDistance}; a linear-fractional credence is fixed at its corners, any other is halved. What is left
 * when the effort is spent gives a sound outer bound beside the best value attained.
 */
final class BoundSearch {

    private static final int BLOCK = 1024;
    private static final double CLOSE = 1e-12;
    private static final int SWEEPS = 20;

    private final Inquiry inquiry;
    private final Region region;
    private final Degrees degrees;
    private final RegionDistance distance;
    private final List<Settings> impossible = new ArrayList<>();

    BoundSearch(Inquiry inquiry, Region region) {
        this.inquiry = inquiry;
        this.region = region;
        degrees = Degrees.of(inquiry.network(), inquiry.query());
        distance = new RegionDistance(inquiry.network(), inquiry.query());
    }

    /** Both bounds. */
    record Ends(Bound low, Bound high) {}

    /** Whether the extremes are at corners. */
    boolean isMultilinear() {
        return region.open().stream().allMatch(degrees::isLinearFractional);
    }

    /** How many corners the region has. */
    double corners() {
        return region.open().stream().mapToDouble(region::corners).reduce(1, (a, b) -> a * b);
    }

    /** The corners met at which the evidence is impossible. */
    List<Settings> impossible() {
        return List.copyOf(impossible);
    }

    /** Of a region whose extremes are at its corners. */
    Ends byCorners(Progress progress) {
        Extreme low = new Extreme(-1);
        Extreme high = new Extreme(1);
        long all = (long) corners();
        for (long first = 0; first < all; first += BLOCK) {
            List<Settings> block = new ArrayList<>();
            for (long corner = first; corner < Math.min(all, first + BLOCK); corner++) {
                block.add(corner(corner));
            }
            Readings readings = inquiry.answerer()
                    .at(Block.of(block.stream().map(Settings::toArray).toList()), block.size());
            for (int i = 0; i < block.size(); i++) {
                Chance chance = new Chance(readings.probability(i), readings.complement(i));
                if (Double.isNaN(chance.probability())) {
                    impossible.add(block.get(i));
                } else {
                    low.offer(chance, block.get(i));
                    high.offer(chance, block.get(i));
                }
            }
            progress.reached(Math.min(1, (first + BLOCK) / (double) all));
        }
        return new Ends(low.exact(), high.exact());
    }

    private Settings corner(long number) {
        Settings settings = region.middle();
        long rest = number;
        for (String credence : region.open()) {
            int corners = region.corners(credence);
            settings = region.at(settings, credence, (int) (rest % corners));
            rest /= corners;
        }
        return settings;
    }

    /** Of any region. */
    Ends bySplitting(int nodes, Progress progress) {
        return new Ends(split(-1, nodes, progress.part(0, 0.5)), split(1, nodes, progress.part(0.5, 1)));
    }

    /** A region with how far beyond its middle the conclusion can lie in it, as signed log2 odds. */
    private record Node(Region region, double bound, int number) {}

    private Bound split(int sign, int nodes, Progress progress) {
        Extreme best = new Extreme(sign);
        climb(best);
        PriorityQueue<Node> open = new PriorityQueue<>(
                Comparator.comparingDouble((Node node) -> -node.bound()).thenComparingInt(Node::number));
        int looked = 0;
        double outer = Double.NEGATIVE_INFINITY;
        open.add(node(region, best, looked++));
        while (looked < nodes && !open.isEmpty() && open.peek().bound() > best.bits() + CLOSE) {
            Node widest = open.remove();
            List<Region> parts = parts(widest.region());
            if (parts.isEmpty()) {
                outer = Math.max(outer, widest.bound());
            }
            for (Region part : parts) {
                open.add(node(part, best, looked++));
            }
            progress.reached(Math.min(1, looked / (double) nodes));
        }
        outer = Math.max(outer, open.isEmpty() ? best.bits() : open.peek().bound());
        return outer <= best.bits() + CLOSE ? best.exact() : best.within(ofBits(sign * outer));
    }

    private Node node(Region part, Extreme best, int number) {
        Reading reading = inquiry.answerer().at(part.middle());
        if (reading.chance().isEmpty()) {
            // With nothing open it is a point that is left out; else it may be possible elsewhere.
            if (part.open().isEmpty()) {
                impossible.add(part.middle());
            }
            return new Node(part, part.open().isEmpty() ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY, number);
        }
        Chance chance = reading.chance().get();
        best.offer(chance, part.middle());
        double room = part.open().isEmpty() ? 0 : distance.of(part);
        double bound = Double.isInfinite(room) ? room : best.sign() * Moves.bits(chance) + room;
        return new Node(part, bound, number);
    }

    /** The parts of a region along the credence that leaves most open. */
    private List<Region> parts(Region region) {
        if (region.open().isEmpty()) {
            return List.of();
        }
        String widest = region.open().stream()
                .max(Comparator.comparingDouble(credence -> width(region, credence)))
                .orElseThrow();
        List<Region> parts = new ArrayList<>();
        Optional<Interval> interval = region.interval(widest);
        if (interval.isPresent() && !degrees.isLinearFractional(widest)) {
            double middle = interval.get().low() + 0.5 * interval.get().width();
            parts.add(region.narrowed(widest, new Interval(interval.get().low(), middle)));
            parts.add(
                    region.narrowed(widest, new Interval(middle, interval.get().high())));
        } else if (interval.isPresent() || degrees.isLinearFractional(widest)) {
            for (int corner = 0; corner < region.corners(widest); corner++) {
                parts.add(region.cornered(widest, corner));
            }
        }
        return parts;
    }

    /** How much an open credence leaves open: in bits of its own odds, or in its own unit; a distribution most of all. */
    private static double width(Region region, String credence) {
        Optional<Interval> interval = region.interval(credence);
        if (interval.isEmpty()) {
            return Double.POSITIVE_INFINITY;
        }
        boolean unit = region.middle().coordinates().credence(credence).domain().equals(Interval.UNIT);
        return unit
                ? BitScale.bits(interval.get().high())
                        - BitScale.bits(interval.get().low())
                : interval.get().width();
    }

    /** A local search from the middle: each open credence in turn to its best value, until none helps. */
    private void climb(Extreme best) {
        Settings here = region.middle();
        inquiry.answerer().at(here).chance().ifPresent(chance -> best.offer(chance, region.middle()));
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            Settings before = here;
            for (String credence : region.open()) {
                for (Settings candidate : candidates(here, credence, best.sign())) {
                    inquiry.answerer().at(candidate).chance().ifPresent(chance -> best.offer(chance, candidate));
                }
                here = best.attained().orElse(here);
            }
            if (here.equals(before)) {
                return;
            }
        }
    }

    private List<Settings> candidates(Settings here, String credence, int sign) {
        List<Settings> candidates = new ArrayList<>();
        for (int corner = 0; corner < region.corners(credence); corner++) {
            candidates.add(region.at(here, credence, corner));
        }
        region.interval(credence)
                .filter(interval -> !degrees.isLinearFractional(credence))
                .ifPresent(interval -> {
                    Coordinate coordinate = Coordinate.of(credence);
                    Trace trace = Trace.of(new Curve(inquiry.under(here), coordinate, false), interval);
                    (sign > 0 ? trace.greatest() : trace.least())
                            .ifPresent(point -> candidates.add(here.with(coordinate, point.value())));
                });
        return candidates;
    }

    private static Chance ofBits(double bits) {
        double odds = RealAlgebra.exp2(-Math.abs(bits));
        Chance unlikely = Chance.ofWeights(odds, 1);
        return bits < 0 ? unlikely : Chance.ofWeights(1, odds);
    }
}
