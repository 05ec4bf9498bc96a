package crux.analysis;

import crux.analysis.Curve.Point;
import crux.model.Chance;
import crux.model.Interval;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.univariate.BrentOptimizer;
import org.apache.commons.math3.optim.univariate.SearchInterval;
import org.apache.commons.math3.optim.univariate.UnivariateObjectiveFunction;

/**
 * The least and the greatest conclusion along a curve between two values.
 *
 * <p>A linear-fractional curve is monotone: its extremes are at the ends. Any other is followed by cubic pieces through values and
 * exact derivatives, halved until each piece foretells its middle; where the derivative changes its sign from one end of a piece to
 * the other, the turning point is searched there. A turn and its return inside a piece that foretells its middle and both
 * derivatives to {@value #TOLERANCE} can be missed; it then changes the extremes by no more than about that.
 *
 * <p>Cost: two values, or 17 slopes and as many more as the curve needs, at most 2^12 times that.
 *
 * @param least the smallest; none where the evidence is impossible throughout
 * @param greatest the greatest
 */
record Extremes(Optional<Chance> least, Optional<Chance> greatest) {

    private static final int PIECES = 16;
    private static final int HALVINGS = 12;
    private static final double TOLERANCE = 1e-7;
    private static final double SEARCH = 1e-10;
    private static final int EVALUATIONS = 200;

    /** Of a curve between the ends of an interval. */
    static Extremes of(Curve curve, Interval between) {
        List<Chance> candidates = new ArrayList<>();
        curve.at(between.low()).chance().ifPresent(candidates::add);
        if (between.width() > 0) {
            curve.at(between.high()).chance().ifPresent(candidates::add);
            if (!curve.isLinearFractional()) {
                followed(curve, between, candidates);
            }
        }
        Comparator<Chance> order = Comparator.comparingDouble(Chance::probability)
                .thenComparing(Comparator.comparingDouble(Chance::complement).reversed());
        return new Extremes(candidates.stream().min(order), candidates.stream().max(order));
    }

    private static void followed(Curve curve, Interval between, List<Chance> candidates) {
        Point left = curve.slopeAt(between.low());
        for (int i = 1; i <= PIECES; i++) {
            Point right = curve.slopeAt(i == PIECES ? between.high() : between.low() + between.width() * i / PIECES);
            right.reading().chance().ifPresent(candidates::add);
            piece(curve, left, right, HALVINGS, candidates);
            left = right;
        }
    }

    private static void piece(Curve curve, Point left, Point right, int halvings, List<Chance> candidates) {
        Point middle = curve.slopeAt(0.5 * (left.value() + right.value()));
        middle.reading().chance().ifPresent(candidates::add);
        if (halvings > 0 && !foretold(left, middle, right)) {
            piece(curve, left, middle, halvings - 1, candidates);
            piece(curve, middle, right, halvings - 1, candidates);
        } else {
            turn(curve, left, middle, candidates);
            turn(curve, middle, right, candidates);
        }
    }

    /** Whether the cubic through both ends gives the middle and its derivative, or the evidence is impossible at all three. */
    private static boolean foretold(Point left, Point middle, Point right) {
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

    private static void turn(Curve curve, Point left, Point right, List<Chance> candidates) {
        if (left.derivative() * right.derivative() < 0) {
            boolean peak = left.derivative() > 0;
            double found = new BrentOptimizer(SEARCH, SEARCH)
                    .optimize(
                            new MaxEval(EVALUATIONS),
                            peak ? GoalType.MAXIMIZE : GoalType.MINIMIZE,
                            new SearchInterval(left.value(), right.value()),
                            new UnivariateObjectiveFunction(
                                    value -> curve.at(value).probability()))
                    .getPoint();
            curve.at(found).chance().ifPresent(candidates::add);
        }
    }
}
