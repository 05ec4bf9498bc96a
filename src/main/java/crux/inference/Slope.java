package crux.inference;

import crux.model.Coordinate;
import crux.model.Coordinates;
import crux.model.Settings;

/** A reading with the derivative of the target's probability by every coordinate, each moved alone. Immutable. */
public final class Slope {

    private final Reading reading;
    private final Coordinates coordinates;
    private final double[] derivatives;

    private Slope(Reading reading, Coordinates coordinates, double[] derivatives) {
        this.reading = reading;
        this.coordinates = coordinates;
        this.derivatives = derivatives;
    }

    /** A slope of these derivatives, in the coordinates' order; the array is not copied and must not change again. */
    public static Slope of(Reading reading, Coordinates coordinates, double[] derivatives) {
        return new Slope(reading, coordinates, derivatives);
    }

    /** The target's probability itself. */
    public Reading reading() {
        return reading;
    }

    /** The derivative by one coordinate moved alone; NaN where the evidence is impossible. */
    public double derivative(Coordinate coordinate) {
        return derivatives[coordinates.indexOf(coordinate)];
    }

    /** The derivative by the coordinate of this number. */
    double derivative(int coordinate) {
        return derivatives[coordinate];
    }

    /** The derivative by a coordinate at {@code settings}, the other shares of its distribution co-varying. */
    public double derivative(Coordinate coordinate, Settings settings) {
        double[] direction = settings.direction(coordinate);
        double sum = 0;
        for (int i = 0; i < direction.length; i++) {
            sum += direction[i] == 0 ? 0 : direction[i] * derivatives[i];
        }
        return sum;
    }
}
