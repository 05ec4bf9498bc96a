package crux.model;

import java.util.function.DoubleUnaryOperator;

/** How the values of a distribution follow from uniform numbers, many at once. */
public interface DrawnValues {

    /** Puts the value below which each number's share of the distribution lies in the number's place; so many as {@code values} holds. */
    void put(double[] numbers, double[] values);

    /** One by one. */
    static DrawnValues each(DoubleUnaryOperator quantile) {
        return (numbers, values) -> {
            for (int draw = 0; draw < values.length; draw++) {
                values[draw] = quantile.applyAsDouble(numbers[draw]);
            }
        };
    }
}
