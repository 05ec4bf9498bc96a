package crux.analysis;

import crux.analysis.Curve.Point;
import crux.model.Chance;
import crux.model.Interval;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.math3.analysis.solvers.BrentSolver;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.univariate.BrentOptimizer;
import org.apache.commons.math3.optim.univariate.SearchInterval;
import org.apache.commons.math3.optim.univariate.UnivariateObjectiveFunction;

/**
 * A curve followed between two values, so closely that it is monotone from each point to the next.
 *
 * <p>A linear-fractional curve is monotone: its ends are enough. Any other is followed by cubic pieces through values and exact
 * derivatives, halved until each piece foretells its middle, in blocks of all that are halved at once; where the derivative changes its
 * sign from one point to the next, the turning point is searched there and kept. A turn and its return inside a piece that foretells
 * its middle to {@value #TOLERANCE} can be missed; it then changes no value by more than about that.
 *
 * <p>Cost: two readings, or 17 slopes and as many more as the curve needs. Immutable.
 */
final class Trace {

    private static final int PIECES = 8;
    private static final int HALVINGS = 12;
    private static final double TOLERANCE = 1e-6;
    private static final double CLOSE = 1e-12;
    private static final int EVALUATIONS = 300;

    private final Curve curve;
    private final List<Point> points = new ArrayList<>();

    private Trace(Curve curve) {
        this.curve = curve;
    }

    /** The curve between the ends of an interval. */
    static Trace of(Curve curve, Interval between) {
        Trace trace = new Trace(curve);
        if (between.width() == 0) {
            trace.points.add(curve.pointAt(between.low()));
        } else if (curve.isLinearFractional()) {
            trace.points.add(curve.pointAt(between.low()));
            trace.points.add(curve.pointAt(between.high()));
        } else {
            trace.follow(between);
        }
        return trace;
    }

    /** A stretch of the curve with its middle, and whether its ends foretell that. */
    private record Piece(Point left, Point middle, Point right, boolean foretold) {

        static Piece of(Point left, Point middle, Point right) {
            return new Piece(left, middle, right, isForetold(left, middle, right));
        }
    }

    /** Halves what is not foretold, all of it at once. */
    private void follow(Interval between) {
        List<Double> values = new ArrayList<>();
        for (int i = 0; i < PIECES; i++) {
            double left = between.low() + between.width() * i / PIECES;
            double right = i == PIECES - 1 ? between.high() : between.low() + between.width() * (i + 1) / PIECES;
            values.addAll(List.of(left, 0.5 * (left + right)));
        }
        values.add(between.high());
        List<Point> known = curve.slopesAt(values);
        List<Piece> pieces = IntStream.range(0, PIECES)
                .mapToObj(i -> Piece.of(known.get(2 * i), known.get(2 * i + 1), known.get(2 * i + 2)))
                .toList();
        for (int halving = 0; halving < HALVINGS && !pieces.stream().allMatch(Piece::foretold); halving++) {
            pieces = halved(pieces);
        }
        points.add(pieces.get(0).left());
        for (Piece piece : pieces) {
            addTurn(piece.left(), piece.middle());
            points.add(piece.middle());
            addTurn(piece.middle(), piece.right());
            points.add(piece.right());
        }
    }

    private List<Piece> halved(List<Piece> pieces) {
        Iterator<Point> middles = curve.slopesAt(pieces.stream()
                        .filter(piece -> !piece.foretold())
                        .flatMap(piece ->
                                Stream.of(middle(piece.left(), piece.middle()), middle(piece.middle(), piece.right())))
                        .toList())
                .iterator();
        List<Piece> halved = new ArrayList<>();
        for (Piece piece : pieces) {
            if (piece.foretold()) {
                halved.add(piece);
            } else {
                halved.add(Piece.of(piece.left(), middles.next(), piece.middle()));
                halved.add(Piece.of(piece.middle(), middles.next(), piece.right()));
            }
        }
        return halved;
    }

    private static double middle(Point left, Point right) {
        return 0.5 * (left.value() + right.value());
    }

    /** Whether the cubic through both ends gives the middle and its derivative, or the evidence is impossible at all three. */
    private static boolean isForetold(Point left, Point middle, Point right) {
        if (Stream.of(left, middle, right)
                .allMatch(point -> point.reading().chance().isEmpty())) {
            return true;
        }
        double width = right.value() - left.value();
        double p = left.reading().probability();
        double q = right.reading().probability();
        double value = 0.5 * (p + q) + width * (left.derivative() - right.derivative()) / 8;
        double rise = 1.5 * (q - p) - 0.25 * width * (left.derivative() + right.derivative());
        double missed = Math.abs(value - middle.reading().probability());
        double steeper = Math.abs(rise - width * middle.derivative());
        // NaN, where the evidence is impossible at one of them only, is not foretold.
        return missed + steeper <= TOLERANCE;
    }

    private void addTurn(Point left, Point right) {
        if (left.derivative() * right.derivative() < 0) {
            GoalType goal = left.derivative() > 0 ? GoalType.MAXIMIZE : GoalType.MINIMIZE;
            points.add(curve.slopeAt(new BrentOptimizer(1e-10, 1e-10)
                    .optimize(
                            new MaxEval(EVALUATIONS),
                            goal,
                            new SearchInterval(left.value(), right.value()),
                            new UnivariateObjectiveFunction(
                                    value -> curve.at(value).probability()))
                    .getPoint()));
        }
    }

    /** The points, in rising order of the value. */
    List<Point> points() {
        return List.copyOf(points);
    }

    Point first() {
        return points.get(0);
    }

    Point last() {
        return points.get(points.size() - 1);
    }

    /** The point of the smallest conclusion; none where the evidence is impossible throughout. */
    Optional<Point> least() {
        return possible().min(Comparator.comparing(Trace::chance, ORDER));
    }

    /** The point of the greatest conclusion. */
    Optional<Point> greatest() {
        return possible().max(Comparator.comparing(Trace::chance, ORDER));
    }

    /** The values at which the conclusion is {@code threshold}, in rising order. */
    List<Double> crossings(double threshold) {
        List<Double> crossings = new ArrayList<>();
        for (int i = 0; i < points.size(); i++) {
            double here = points.get(i).reading().probability() - threshold;
            if (here == 0) {
                crossings.add(points.get(i).value());
            } else if (i > 0 && here * (points.get(i - 1).reading().probability() - threshold) < 0) {
                crossings.add(crossing(
                        threshold, points.get(i - 1).value(), points.get(i).value()));
            }
        }
        return crossings;
    }

    private double crossing(double threshold, double from, double to) {
        return new BrentSolver(CLOSE, CLOSE)
                .solve(EVALUATIONS, value -> curve.at(value).probability() - threshold, from, to);
    }

    private Stream<Point> possible() {
        return points.stream().filter(point -> point.reading().chance().isPresent());
    }

    private static Chance chance(Point point) {
        return point.reading().chance().orElseThrow();
    }

    private static final Comparator<Chance> ORDER = Comparator.comparingDouble(Chance::probability)
            .thenComparing(Comparator.comparingDouble(Chance::complement).reversed());
}
