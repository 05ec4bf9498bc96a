package crux.analysis;

import crux.inference.Readings;
import crux.inference.SensitivityFunction;
import crux.model.Chance;
import crux.model.Coordinate;
import crux.model.Interval;
import crux.model.Reach;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * The conclusion along one coordinate, all other answers fixed and the other shares of a distribution co-varying.
 *
 * @param coordinate what is moved
 * @param value where it is now
 * @param points evenly spaced, ends included
 * @param function the curve itself, where it is linear-fractional
 * @param crossings the values at which the conclusion is the threshold asked for, in rising order
 */
public record OneWay(
        Coordinate coordinate,
        double value,
        List<Point> points,
        Optional<SensitivityFunction> function,
        List<Double> crossings) {

    /** The conclusion at one value; none where the evidence is impossible there. */
    public record Point(double value, Optional<Chance> chance) {}

    /** Copies its lists. */
    public OneWay {
        points = List.copyOf(points);
        crossings = List.copyOf(crossings);
    }

    /**
     * The curve at {@code count} values, at least two.
     *
     * @param threshold where given, the crossings of it are found
     */
    public static OneWay of(
            Inquiry inquiry, Coordinate coordinate, Interval between, int count, OptionalDouble threshold) {
        boolean simple = Degrees.of(inquiry.network(), inquiry.query()).isLinearFractional(coordinate.credence());
        Curve curve = new Curve(inquiry, coordinate, simple);
        List<Double> values = spaced(between, count);
        Readings readings = curve.at(values);
        List<Point> points = IntStream.range(0, count)
                .mapToObj(lane -> new Point(values.get(lane), readings.chance(lane)))
                .toList();
        List<Double> crossings =
                threshold.isPresent() ? Trace.of(curve, between).crossings(threshold.getAsDouble()) : List.of();
        return new OneWay(coordinate, curve.value(), points, curve.function(), crossings);
    }

    /** All the values that a coordinate can have; where the domain has no end, as far as the author looked or five units. */
    public static Interval whole(Inquiry inquiry, Coordinate coordinate) {
        return Reach.wholeOf(inquiry.settings().coordinates().credence(coordinate.credence()));
    }

    /** {@code count} values from end to end. */
    static List<Double> spaced(Interval between, int count) {
        if (count < 2) {
            throw new IllegalArgumentException("a curve needs two points, not " + count);
        }
        List<Double> values = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            values.add(i == count - 1 ? between.high() : between.low() + between.width() * i / (count - 1));
        }
        return values;
    }
}
