package crux.analysis;

import crux.inference.Reading;
import crux.inference.Readings;
import crux.inference.SensitivityFunction;
import crux.inference.Slope;
import crux.inference.Slopes;
import crux.model.Coordinate;
import crux.model.Interval;
import crux.model.Reach;
import crux.model.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The conclusion along one coordinate, all other answers fixed and the other shares of a distribution co-varying. */
final class Curve {

    private final Inquiry inquiry;
    private final Coordinate coordinate;
    private final boolean linearFractional;

    Curve(Inquiry inquiry, Coordinate coordinate, boolean linearFractional) {
        this.inquiry = inquiry;
        this.coordinate = coordinate;
        this.linearFractional = linearFractional;
    }

    /** The coordinate's present value. */
    double value() {
        return inquiry.settings().value(coordinate);
    }

    boolean isLinearFractional() {
        return linearFractional;
    }

    /** The answers with the coordinate at {@code value}. */
    Settings settings(double value) {
        return value == value() ? inquiry.settings() : inquiry.settings().with(coordinate, value);
    }

    Reading at(double value) {
        return inquiry.answerer().at(settings(value));
    }

    /** The conclusion without its derivative. */
    Point pointAt(double value) {
        return new Point(value, at(value), Double.NaN);
    }

    /** The conclusion with its derivative along the curve. */
    Point slopeAt(double value) {
        Slope slope = inquiry.answerer().slopeAt(settings(value), coordinate.credence());
        return new Point(value, slope.reading(), slope.derivative(coordinate, inquiry.settings()));
    }

    /** The conclusion with its derivative at each of some values. */
    List<Point> slopesAt(List<Double> values) {
        Slopes slopes = inquiry.answerer().slopesAt(block(values), values.size(), coordinate.credence());
        List<Point> points = new ArrayList<>();
        for (int lane = 0; lane < values.size(); lane++) {
            Slope slope = slopes.of(lane);
            points.add(new Point(values.get(lane), slope.reading(), slope.derivative(coordinate, inquiry.settings())));
        }
        return points;
    }

    /** The conclusion at each of some values. */
    Readings at(List<Double> values) {
        return inquiry.answerer().at(block(values), values.size());
    }

    private double[][] block(List<Double> values) {
        return Block.of(values.stream().map(value -> settings(value).toArray()).toList());
    }

    /** A point of a curve: where, what, and how steep, which is no number where it was not asked for. */
    record Point(double value, Reading reading, double derivative) {}

    /**
     * α to δ, scaled so that the denominator is 1 at the present value; none where the curve is not linear-fractional, or the evidence
     * is impossible at the present value or less likely there than elsewhere beyond what a double can hold.
     */
    Optional<SensitivityFunction> function() {
        double here = value();
        Reading now = at(here);
        if (!linearFractional || now.chance().isEmpty()) {
            return Optional.empty();
        }
        double there = farEnd(here);
        Reading then = at(there);
        double evidence = Math.exp(then.logEvidence() - now.logEvidence());
        if (Double.isInfinite(evidence)) {
            return Optional.empty();
        }
        double joint = then.chance().isEmpty() ? 0 : then.probability() * evidence;
        double alpha = (joint - now.probability()) / (there - here);
        double gamma = (evidence - 1) / (there - here);
        return Optional.of(new SensitivityFunction(alpha, now.probability() - alpha * here, gamma, 1 - gamma * here));
    }

    /** The end of the coordinate's domain that is further away. */
    private double farEnd(double here) {
        Interval domain = Reach.wholeOf(inquiry.settings().coordinates().credence(coordinate.credence()));
        return here - domain.low() > domain.high() - here ? domain.low() : domain.high();
    }
}
