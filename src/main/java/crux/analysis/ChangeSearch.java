package crux.analysis;

import crux.analysis.ChangeOfMind.Found;
import crux.analysis.ChangeOfMind.Joint;
import crux.analysis.ChangeOfMind.Move;
import crux.analysis.ChangeOfMind.NotFound;
import crux.analysis.ChangeOfMind.Single;
import crux.analysis.ChangeOfMind.Within;
import crux.analysis.Curve.Point;
import crux.analysis.SmallestMove.Arrival;
import crux.inference.Reading;
import crux.inference.Slope;
import crux.inference.Workers;
import crux.model.Coordinate;
import crux.model.Credence;
import crux.model.Interval;
import crux.model.Reach;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.IntConsumer;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.math3.util.Combinations;

/**
 * Searches for a {@link ChangeOfMind}.
 *
 * <p>Joint changes are sought in the author's ranges, and beyond them only where none is there. Starts: the present answers, as far
 * as each goes where the conclusion moves towards the threshold, and random ones. A change of at most k credences is chosen from the
 * {@value #CANDIDATES} that move most in the joint one, over all their subsets.
 */
public final class ChangeSearch {

    private static final int CANDIDATES = 12;
    private static final int RANDOM_STARTS = 6;
    private static final int STARTS_OF_FEW = 3;
    private static final int AT_ONCE = 4;

    /** How many times as long as another way one may come out, and other starts of the same credences still be tried. */
    private static final double HOPELESS = 1.5;

    private static final double CONFIRMED = 1e-9;

    private final Inquiry inquiry;
    private final double threshold;
    private final List<Credence> credences;
    private final Degrees degrees;
    private final Slope slope;
    private final int sign;

    private ChangeSearch(Inquiry inquiry, double threshold, int tier) {
        if (!(threshold > 0 && threshold < 1)) {
            throw new IllegalArgumentException("a threshold of " + threshold + " has no odds");
        }
        this.inquiry = inquiry;
        this.threshold = threshold;
        credences = inquiry.network().credences().stream()
                .filter(credence -> credence.tier() <= tier)
                .toList();
        degrees = Degrees.of(inquiry.network(), inquiry.query());
        slope = inquiry.answerer().slopeAt(inquiry.settings());
        sign = slope.reading().probability() < threshold ? 1 : -1;
    }

    /**
     * What would bring the conclusion to a threshold, moving credences up to a tier.
     *
     * @param threshold strictly between 0 and 1
     * @param most how many credences the further, smaller change may touch; 0 asks for none
     */
    public static ChangeOfMind of(Inquiry inquiry, double threshold, int tier, int most, Progress progress) {
        ChangeSearch search = new ChangeSearch(inquiry, threshold, tier);
        List<Single> singles = search.singles(progress.part(0, 0.3));
        Joint joint = search.joint(progress.part(0.3, 0.6));
        Optional<Joint> few =
                most > 0 ? Optional.of(search.few(joint, singles, most, progress.part(0.6, 1))) : Optional.empty();
        return new ChangeOfMind(threshold, search.slope.reading(), singles, joint, few);
    }

    private List<Single> singles(Progress progress) {
        List<Coordinate> alone = credences.stream()
                .filter(credence -> credence.size() > 1 || !credence.isDistribution())
                .flatMap(credence -> credence.coordinates().stream())
                .toList();
        Map<Integer, Single> found = new ConcurrentSkipListMap<>();
        Workers.runShared(alone.size(), inquiry.answerer().threads(), i -> {
            found.put(i, single(alone.get(i)));
            synchronized (found) {
                progress.reached(found.size() / (double) alone.size());
            }
        });
        return found.values().stream()
                .sorted(Comparator.comparingDouble(one -> one.distance().orElse(Double.POSITIVE_INFINITY)))
                .toList();
    }

    private Single single(Coordinate coordinate) {
        Credence credence = inquiry.settings().coordinates().credence(coordinate.credence());
        Curve curve = new Curve(inquiry, coordinate, degrees.isLinearFractional(credence.id()));
        Interval within = Reach.wholeOf(credence);
        Trace trace = Trace.of(curve, within);
        Optional<Double> nearest = trace.crossings(threshold).stream()
                .filter(value -> Math.abs(curve.at(value).probability() - threshold) <= CONFIRMED)
                .min(Comparator.comparingDouble(value -> distance(credence, curve, value)));
        return new Single(
                coordinate,
                curve.value(),
                within,
                nearest.map(OptionalDouble::of).orElse(OptionalDouble.empty()),
                nearest.map(value -> OptionalDouble.of(distance(credence, curve, value)))
                        .orElse(OptionalDouble.empty()),
                nearest.flatMap(value -> curve.at(value).chance()),
                trace.least().flatMap(point -> point.reading().chance()),
                trace.greatest().map(Point::reading).flatMap(Reading::chance));
    }

    private double distance(Credence credence, Curve curve, double value) {
        return Moves.of(
                credence,
                inquiry.settings().values(credence),
                curve.settings(value).values(credence));
    }

    private Joint joint(Progress progress) {
        if (slope.reading().chance().isEmpty()) {
            return new NotFound(Within.DOMAINS, Optional.empty(), false);
        }
        for (Within within : Within.values()) {
            List<Axis> axes = axes(within);
            Progress here = within == Within.RANGES ? progress.part(0, 0.5) : progress.part(0.5, 1);
            Optional<Arrival> best = shortest(axes, starts(axes), Double.POSITIVE_INFINITY, here);
            here.reached(1);
            if (best.isPresent()) {
                return found(within, best.get(), axes.size());
            }
        }
        return notFound();
    }

    private List<double[]> starts(List<Axis> axes) {
        List<double[]> starts = new ArrayList<>();
        starts.add(new double[axes.size()]);
        double[] furthest = SmallestMove.furthest(axes, slope, sign);
        starts.add(furthest);
        starts.add(DoubleStream.of(furthest).map(move -> 0.25 * move).toArray());
        Random random = new Random(axes.size());
        for (int i = 0; i < RANDOM_STARTS; i++) {
            starts.add(axes.stream()
                    .mapToDouble(axis -> axis.room().low()
                            + random.nextDouble() * axis.room().width())
                    .toArray());
        }
        return starts;
    }

    /**
     * The shortest confirmed way that some starts lead to: of all near their ends, those are walked on that may still be the shortest, one
     * of each place. None where it is not below a length.
     */
    private Optional<Arrival> shortest(List<Axis> axes, List<double[]> starts, double below, Progress progress) {
        List<SmallestMove> near = near(axes, starts, below, progress);
        Optional<Arrival> shortest = Optional.empty();
        for (int i = 0; i < near.size(); i++) {
            SmallestMove walk = near.get(i);
            if (walk.least() < Math.min(below, length(shortest))
                    && near.subList(0, i).stream().noneMatch(walk::joins)) {
                shortest = Stream.concat(shortest.stream(), confirmed(walk).stream())
                        .min(Comparator.comparingDouble(Arrival::length));
            }
        }
        return shortest.filter(arrival -> arrival.length() < below);
    }

    /** Walks to near their ends, the shortest way first; the first start alone where its way comes out far too long. */
    private List<SmallestMove> near(List<Axis> axes, List<double[]> starts, double below, Progress progress) {
        Map<Integer, SmallestMove> near = new ConcurrentSkipListMap<>();
        IntConsumer walk = i ->
                SmallestMove.near(inquiry, axes, starts.get(i), threshold, sign).ifPresent(end -> near.put(i, end));
        walk.accept(0);
        boolean hopeless = near.containsKey(0) && near.get(0).least() > HOPELESS * below;
        if (!hopeless) {
            List<Progress> parts = progress.atOnce(starts.size());
            Workers.runShared(starts.size() - 1, inquiry.answerer().threads(), i -> {
                walk.accept(i + 1);
                parts.get(i).reached(1);
            });
        }
        return near.values().stream()
                .sorted(Comparator.comparingDouble(SmallestMove::least))
                .toList();
    }

    private Optional<Arrival> confirmed(SmallestMove walk) {
        return walk.arrived()
                .filter(arrival ->
                        Math.abs(inquiry.answerer().at(arrival.settings()).probability() - threshold) <= CONFIRMED);
    }

    private List<Axis> axes(Within within) {
        return SmallestMove.axes(
                inquiry,
                credences.stream()
                        .map(credence -> Axis.of(credence, inquiry.settings(), interval(credence, within)))
                        .toList(),
                sign);
    }

    private static Interval interval(Credence credence, Within within) {
        return within == Within.RANGES ? Reach.of(credence) : Reach.wholeOf(credence);
    }

    private Found found(Within within, Arrival arrival, int among) {
        List<Move> moves = new ArrayList<>();
        for (Axis axis : arrival.axes()) {
            List<Double> from = inquiry.settings().values(axis.credence());
            List<Double> to = arrival.settings().values(axis.credence());
            moves.add(new Move(axis.credence().id(), from, to, Moves.of(axis.credence(), from, to)));
        }
        // Moves that are alike keep the order of their credences, whatever the last digits of a search are.
        moves.sort(Comparator.comparingDouble((Move move) -> Math.rint(move.distance() / CONFIRMED))
                .reversed());
        return new Found(
                within,
                moves,
                Moves.distance(inquiry.settings(), arrival.settings()),
                inquiry.answerer().at(arrival.settings()).chance().orElseThrow(),
                among);
    }

    /** How far the credences can bring the conclusion at all, in their whole domains. */
    private Joint notFound() {
        Map<String, Interval> intervals = new LinkedHashMap<>();
        List<String> simplices = new ArrayList<>();
        RegionDistance distance = new RegionDistance(inquiry.network(), inquiry.query());
        for (Credence credence : credences) {
            if (distance.concerns(credence.id())) {
                if (credence.isDistribution()) {
                    simplices.add(credence.id());
                } else {
                    intervals.put(credence.id(), Reach.wholeOf(credence));
                }
            }
        }
        Region region = Region.of(inquiry.settings(), intervals, simplices);
        Bounds bounds = Bounds.of(inquiry, region, Bounds.Effort.USUAL, Progress.SILENT);
        Bound bound = sign > 0 ? bounds.high() : bounds.low();
        boolean proven = sign * (bound.outer().probability() - threshold) < 0;
        return new NotFound(Within.DOMAINS, Optional.of(bound.inner()), proven);
    }

    private Joint few(Joint joint, List<Single> singles, int most, Progress progress) {
        if (!(joint instanceof Found all)) {
            return joint;
        }
        if (all.moves().size() <= most) {
            return all;
        }
        // Those that move most in the joint change, then those that go furthest alone.
        List<String> candidates = Stream.concat(
                        all.moves().stream().map(Move::credence),
                        singles.stream().map(single -> single.coordinate().credence()))
                .distinct()
                .limit(CANDIDATES)
                .toList();
        for (Within within : Within.values()) {
            List<Axis> axes = axes(within).stream()
                    .filter(axis -> candidates.contains(axis.credence().id()))
                    .toList();
            Optional<Arrival> best =
                    best(subsets(axes, most), within == Within.RANGES ? progress.part(0, 0.5) : progress.part(0.5, 1));
            if (best.isPresent()) {
                return found(within, best.get(), axes.size());
            }
        }
        return new NotFound(Within.DOMAINS, Optional.empty(), false);
    }

    /**
     * The shortest arrival of all subsets, the first of equal ones. A few at a time are searched, then what is left is rid of those that
     * provably do not reach the threshold, or not within the distance at which another did.
     */
    private Optional<Arrival> best(List<List<Axis>> subsets, Progress progress) {
        Corners corners = new Corners(inquiry, degrees, threshold, sign);
        List<List<Axis>> left = corners.reaching(subsets, Double.POSITIVE_INFINITY);
        double all = left.size();
        Optional<Arrival> best = Optional.empty();
        while (!left.isEmpty()) {
            int now = Math.min(AT_ONCE, left.size());
            Optional<Arrival> found = shortest(left.subList(0, now), length(best));
            left = left.subList(now, left.size());
            if (length(found) < length(best)) {
                best = found;
                left = corners.reaching(left, length(best));
            }
            progress.reached(1 - left.size() / all);
        }
        return best;
    }

    private static double length(Optional<Arrival> arrival) {
        return arrival.map(Arrival::length).orElse(Double.POSITIVE_INFINITY);
    }

    /** The shortest arrival of some subsets, the first of equal ones, if it is below a length; on as many threads as pay. */
    private Optional<Arrival> shortest(List<List<Axis>> subsets, double below) {
        // From certainty, which has no odds, no search gets away: only the random starts may be elsewhere.
        boolean certain = Double.isNaN(slope.reading().bits());
        Map<Integer, Arrival> arrivals = new ConcurrentSkipListMap<>();
        Workers.run(subsets.size(), inquiry.answerer().threads(), number -> {
            List<Axis> axes = subsets.get(number);
            shortest(axes, certain ? starts(axes) : starts(axes).subList(0, STARTS_OF_FEW), below, Progress.SILENT)
                    .ifPresent(arrival -> arrivals.put(number, arrival));
        });
        return arrivals.values().stream().min(Comparator.comparingDouble(Arrival::length));
    }

    /** Every choice of as many candidates, those first along which the conclusion moves most at the present answers. */
    private List<List<Axis>> subsets(List<Axis> candidates, int most) {
        Combinations chosen = new Combinations(candidates.size(), Math.min(most, candidates.size()));
        List<List<Axis>> subsets = new ArrayList<>();
        chosen.forEach(indices ->
                subsets.add(IntStream.of(indices).mapToObj(candidates::get).toList()));
        subsets.sort(Comparator.comparingDouble(this::steepness).reversed());
        return subsets;
    }

    private double steepness(List<Axis> axes) {
        return axes.stream()
                .mapToDouble(axis -> axis.derivative(0, slope))
                .map(derivative -> derivative * derivative)
                .sum();
    }
}
