package crux.circuit;

import crux.model.Chance;
import crux.model.RealAlgebra;
import tools.jackson.databind.JsonNode;

/** Evaluates the data form of a circuit by what its page says. */
final class JsonCircuit {

    private JsonCircuit() {}

    /** Every input as it is by default. */
    static double[] defaults(JsonNode circuit) {
        JsonNode inputs = circuit.get("inputs");
        double[] values = new double[inputs.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = inputs.get(i).get("default").asDouble();
        }
        return values;
    }

    /** The defaults, granted what the argument grants. */
    static double[] granted(JsonNode circuit) {
        double[] values = defaults(circuit);
        for (int i = 0; i < values.length; i++) {
            JsonNode input = circuit.get("inputs").get(i);
            JsonNode state = circuit.get("granted").path(input.path("variable").asString(""));
            if (state.isString() && !state.asString().equals(input.get("state").asString())) {
                values[i] = 0;
            }
        }
        return values;
    }

    /** The target's chance. */
    static Chance chance(JsonNode circuit, double[] inputs) {
        double[] values = values(circuit, inputs);
        return Chance.ofWeights(
                values[circuit.get("outputs").get("target").asInt()],
                values[circuit.get("outputs").get("rest").asInt()]);
    }

    private static double[] values(JsonNode circuit, double[] inputs) {
        JsonNode constants = circuit.get("constants");
        JsonNode operations = circuit.get("operations");
        int count = operations.get("codes").size();
        int before = inputs.length + constants.size();
        double[] values = java.util.Arrays.copyOf(inputs, before + count);
        for (int i = 0; i < constants.size(); i++) {
            JsonNode constant = constants.get(i);
            values[inputs.length + i] =
                    constant.isString() ? Double.parseDouble(constant.asString()) : constant.asDouble();
        }
        for (int k = 0; k < count; k++) {
            values[before + k] = apply(
                    operations.get("codes").get(k).asInt(),
                    values[operations.get("first").get(k).asInt()],
                    values[operations.get("second").get(k).asInt()]);
        }
        return values;
    }

    private static double apply(int code, double a, double b) {
        return switch (code) {
            case 0 -> a + b;
            case 1 -> a - b;
            case 2 -> a * b;
            case 3 -> a / b;
            case 4 -> b < a ? b : a;
            case 5 -> b > a ? b : a;
            case 6 -> RealAlgebra.exp2(a);
            case 7 -> RealAlgebra.log2(a);
            case 8 -> RealAlgebra.normalCdf(a);
            case 9 -> a < 0 ? 0 : a;
            default -> throw new IllegalArgumentException("no operation " + code);
        };
    }
}
