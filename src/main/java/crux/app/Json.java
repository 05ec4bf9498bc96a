package crux.app;

import crux.model.Chance;
import java.util.Collection;
import java.util.Optional;
import java.util.OptionalDouble;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Results as JSON: doubles that read back to the same bits, keys in the order they are put, the same bytes on every system.
 *
 * <p>A number that does not exist is {@code null}, with a {@code "why"} beside it where the reader could not know.
 */
public final class Json {

    private static final ObjectWriter WRITER = writer();

    private Json() {}

    private static ObjectWriter writer() {
        DefaultIndenter two = new DefaultIndenter("  ", "\n");
        Separators separators = PrettyPrinter.DEFAULT_SEPARATORS.withObjectNameValueSpacing(Separators.Spacing.AFTER);
        return JsonMapper.builder()
                .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
                .build()
                .writer()
                .with(new DefaultPrettyPrinter(separators)
                        .withObjectIndenter(two)
                        .withArrayIndenter(two));
    }

    /** An empty object. */
    public static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    /** An empty list. */
    public static ArrayNode array() {
        return JsonNodeFactory.instance.arrayNode();
    }

    /** A list of texts. */
    public static ArrayNode texts(Collection<String> texts) {
        ArrayNode array = array();
        texts.forEach(array::add);
        return array;
    }

    /** A list of numbers. */
    public static ArrayNode numbers(Collection<Double> numbers) {
        ArrayNode array = array();
        numbers.forEach(number -> array.add(number(number)));
        return array;
    }

    /** A number; null where it is not finite. */
    public static JsonNode number(double value) {
        return Double.isFinite(value)
                ? JsonNodeFactory.instance.numberNode(value)
                : JsonNodeFactory.instance.nullNode();
    }

    /** A number; null where there is none. */
    public static JsonNode number(OptionalDouble value) {
        return number(value.orElse(Double.NaN));
    }

    /** Puts a chance as {@code probability} and {@code bits}; of 0 and 1 there are no bits, and {@code why} says so. */
    public static ObjectNode putChance(ObjectNode object, Chance chance) {
        object.set("probability", number(chance.probability()));
        object.set("bits", number(chance.bits()));
        if (chance.bits().isEmpty()) {
            object.put("why", "a probability of 0 or 1 has no odds");
        }
        return object;
    }

    /** The same of a chance that may be missing, and why it is. */
    static ObjectNode putChance(ObjectNode object, Optional<Chance> chance, String missing) {
        if (chance.isPresent()) {
            return putChance(object, chance.get());
        }
        object.putNull("probability");
        object.putNull("bits");
        return object.put("why", missing);
    }

    /** The text of a value, its lines ended by line feeds, the last one too. */
    public static String text(JsonNode value) {
        return WRITER.writeValueAsString(value) + "\n";
    }
}
