package crux.circuit;

import crux.model.BeliefNetwork;
import crux.model.Finding;
import crux.model.Target;
import java.util.function.IntUnaryOperator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The data form of a circuit, which other runtimes evaluate: {@code src/docs/formats/circuit.md}.
 *
 * <p>Doubles are written so that they read back to the same bits; a constant that JSON has no number for is a text. Stateless.
 */
public final class CircuitJson {

    private static final ObjectWriter WRITER = JsonMapper.builder()
            .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
            .build()
            .writer();

    private CircuitJson() {}

    /** The data form of a circuit of this network's, about this target. */
    public static ObjectNode of(BeliefNetwork network, Target target, Circuit circuit) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("crux", 1).put("kind", "circuit").put("network", network.id());
        json.putObject("target").put("variable", target.variable()).put("state", target.state());
        ObjectNode granted = json.putObject("granted");
        for (Finding.Observed finding : network.granted()) {
            granted.put(finding.variable(), finding.state());
        }
        ArrayNode inputs = json.putArray("inputs");
        circuit.inputs().forEach(input -> inputs.add(input(input)));
        ArrayNode constants = json.putArray("constants");
        for (int i = 0; i < circuit.constants(); i++) {
            double constant = circuit.constant(i);
            if (Double.isFinite(constant)) {
                constants.add(constant);
            } else {
                constants.add(Double.toString(constant));
            }
        }
        ObjectNode operations = json.putObject("operations");
        numbers(operations.putArray("codes"), circuit, i -> circuit.operation(i).code());
        numbers(operations.putArray("first"), circuit, circuit::first);
        numbers(operations.putArray("second"), circuit, circuit::second);
        json.putObject("outputs").put("target", circuit.target()).put("rest", circuit.rest());
        return json;
    }

    /** The same as text, on one line. */
    public static String text(BeliefNetwork network, Target target, Circuit circuit) {
        return WRITER.writeValueAsString(of(network, target, circuit));
    }

    private static ObjectNode input(Input input) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        if (input instanceof Input.OfCredence given) {
            json.put("credence", given.coordinate().credence());
            given.coordinate().share().ifPresent(share -> json.put("share", share));
        } else if (input instanceof Input.Indicator indicator) {
            json.put("variable", indicator.variable()).put("state", indicator.state());
        }
        return json.put("default", input.byDefault());
    }

    private static void numbers(ArrayNode array, Circuit circuit, IntUnaryOperator number) {
        for (int i = 0; i < circuit.operations(); i++) {
            array.add(number.applyAsInt(i));
        }
    }
}
