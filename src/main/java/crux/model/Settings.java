package crux.model;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * One value for every coordinate of a network's credences. Immutable.
 *
 * <p>Moving one share of a distribution lets the others co-vary in proportion, evenly where they are all 0.
 */
public final class Settings {

    private final Coordinates coordinates;
    private final double[] values;

    private Settings(Coordinates coordinates, double[] values) {
        this.coordinates = coordinates;
        this.values = values;
    }

    /** The default of every credence. */
    public static Settings defaultsOf(Coordinates coordinates) {
        double[] values = coordinates.credences().stream()
                .flatMap(credence -> credence.defaults().stream())
                .mapToDouble(Double::doubleValue)
                .toArray();
        return new Settings(coordinates, values);
    }

    /** Settings of {@code values}, one a coordinate in order; the array is copied. */
    public static Settings of(Coordinates coordinates, double[] values) {
        if (values.length != coordinates.size()) {
            throw new IllegalArgumentException(
                    "%s values for %s coordinates".formatted(values.length, coordinates.size()));
        }
        return new Settings(coordinates, values.clone());
    }

    /** The order of the values. */
    public Coordinates coordinates() {
        return coordinates;
    }

    /** The value of one coordinate. */
    public double value(Coordinate coordinate) {
        return values[coordinates.indexOf(coordinate)];
    }

    /** The value of the coordinate at a place of the coordinates' order. */
    public double value(int place) {
        return values[place];
    }

    /** The values of one credence: one, or a share for each state. */
    public List<Double> values(Credence credence) {
        int first = coordinates.firstOf(credence.id());
        return IntStream.range(first, first + credence.size())
                .mapToObj(i -> values[i])
                .toList();
    }

    /** A copy of all values, in the coordinates' order. */
    public double[] toArray() {
        return values.clone();
    }

    /** These settings with one credence answered by {@code answer}: one value, or a share for each state. */
    public Settings with(Credence credence, List<Double> answer) {
        if (answer.size() != credence.size()) {
            throw new IllegalArgumentException(
                    "%s takes %s values, not %s".formatted(credence.id(), credence.size(), answer.size()));
        }
        double[] changed = values.clone();
        int first = coordinates.firstOf(credence.id());
        for (int i = 0; i < answer.size(); i++) {
            changed[first + i] = answer.get(i);
        }
        return new Settings(coordinates, changed);
    }

    /** These settings with one coordinate moved to {@code value}; the other shares of its distribution co-vary. */
    public Settings with(Coordinate coordinate, double value) {
        Credence credence = coordinates.credence(coordinate.credence());
        int first = coordinates.firstOf(credence.id());
        int moved = coordinates.indexOf(coordinate);
        double[] changed = values.clone();
        if (credence.size() > 1) {
            double rest = restOf(first, credence.size(), moved);
            for (int i = first; i < first + credence.size(); i++) {
                changed[i] = (1 - value) * portion(i, credence.size(), rest);
            }
        }
        changed[moved] = value;
        return new Settings(coordinates, changed);
    }

    /** How every coordinate moves, per unit, when {@code coordinate} moves and its distribution co-varies. */
    public double[] direction(Coordinate coordinate) {
        Credence credence = coordinates.credence(coordinate.credence());
        int first = coordinates.firstOf(credence.id());
        int moved = coordinates.indexOf(coordinate);
        double[] direction = new double[values.length];
        if (credence.size() > 1) {
            double rest = restOf(first, credence.size(), moved);
            for (int i = first; i < first + credence.size(); i++) {
                direction[i] = -portion(i, credence.size(), rest);
            }
        }
        direction[moved] = 1;
        return direction;
    }

    private double restOf(int first, int size, int moved) {
        return IntStream.range(first, first + size)
                .filter(i -> i != moved)
                .mapToDouble(i -> values[i])
                .sum();
    }

    private double portion(int index, int size, double rest) {
        return rest > 0 ? values[index] / rest : 1.0 / (size - 1);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Settings that && Arrays.equals(values, that.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return Arrays.toString(values);
    }
}
