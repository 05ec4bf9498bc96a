package crux.app;

import crux.inference.Parameter;
import crux.model.Chance;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * The value one entry of one table would need for the conclusion to be a given probability; the rest of its row co-varies.
 *
 * @param parameter the entry with its sensitivity function
 * @param needed the value; none where no value does it
 */
public record ParameterChange(Parameter parameter, OptionalDouble needed) {

    /** Those that suffice, the nearest in log-odds first, then the others, in the network's order. */
    static List<ParameterChange> of(Stream<Parameter> parameters, double threshold) {
        return parameters
                .map(parameter ->
                        new ParameterChange(parameter, parameter.function().threshold(threshold)))
                .sorted(Comparator.comparingDouble(ParameterChange::distance))
                .toList();
    }

    /** How far the value is from the present one, in bits of its odds; infinite where there is none or an end is met. */
    double distance() {
        if (needed.isEmpty()) {
            return Double.POSITIVE_INFINITY;
        }
        double moved = bits(needed.getAsDouble()) - bits(parameter.value());
        return Double.isNaN(moved) ? 0 : Math.abs(moved);
    }

    private static double bits(double value) {
        OptionalDouble bits = new Chance(value, 1 - value).bits();
        return bits.orElse(value < 0.5 ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY);
    }
}
