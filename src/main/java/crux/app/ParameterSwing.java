package crux.app;

import crux.analysis.Basis;
import crux.inference.Parameter;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * How far one entry of one table, moved between two values, moves the conclusion; the rest of its row co-varies in proportion.
 *
 * @param parameter the entry with its sensitivity function
 * @param low the lower value
 * @param high the higher value
 */
public record ParameterSwing(Parameter parameter, double low, double high) {

    private static final double MOVE = 0.1;

    /**
     * All of them on a basis, in falling order of swing, equal ones in the network's order. Nobody gave these numbers ranges: on the
     * author's basis they move as shares do, between 0.05 and 0.95, and on the person's own they do not move.
     */
    static List<ParameterSwing> of(Stream<Parameter> parameters, Basis basis) {
        return parameters
                .map(parameter -> of(parameter, basis))
                .sorted(Comparator.comparingDouble(ParameterSwing::swing).reversed())
                .toList();
    }

    private static ParameterSwing of(Parameter parameter, Basis basis) {
        double value = parameter.value();
        return switch (basis) {
            case EQUAL -> new ParameterSwing(parameter, Math.max(0, value - MOVE), Math.min(1, value + MOVE));
            case OWN -> new ParameterSwing(parameter, value, value);
            case AUTHOR -> new ParameterSwing(parameter, 0.05, 0.95);
        };
    }

    /** The conclusion at the lower value; NaN where the evidence is impossible there. */
    public double atLow() {
        return parameter.function().at(low);
    }

    /** The conclusion at the higher value. */
    public double atHigh() {
        return parameter.function().at(high);
    }

    /** How far apart these are; 0 where one of them does not exist. */
    public double swing() {
        double swing = Math.abs(atHigh() - atLow());
        return Double.isNaN(swing) ? 0 : swing;
    }
}
