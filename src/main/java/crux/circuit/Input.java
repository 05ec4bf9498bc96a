package crux.circuit;

import crux.model.Coordinate;
import crux.model.Interval;

/**
 * A number that a circuit is given.
 *
 * <p>Sealed: the value of a {@link OfCredence credence}, or an {@link Indicator} of evidence.
 */
public sealed interface Input {

    /** What it is unless somebody says otherwise. */
    double byDefault();

    /** Where it lies. */
    Interval domain();

    /** One coordinate of the credences. */
    record OfCredence(Coordinate coordinate, double byDefault, Interval domain) implements Input {}

    /**
     * The weight of one state of a variable: 1 where nothing is known of it, 0 for the states an observation rules out, the weights
     * of a likelihood finding.
     */
    record Indicator(String variable, String state) implements Input {
        @Override
        public double byDefault() {
            return 1;
        }

        @Override
        public Interval domain() {
            return new Interval(0, Double.POSITIVE_INFINITY);
        }
    }
}
