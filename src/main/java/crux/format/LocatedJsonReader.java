package crux.format;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads JSON text into values that know where they stand.
 *
 * <p>A key that stands twice is reported, and its first value kept. Where the text stops being JSON, reading stops.
 */
final class LocatedJsonReader {

    /** Lists and objects within one another; the format itself needs fewer than ten. */
    static final int DEEPEST = 100;

    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamReadFeature.USE_FAST_DOUBLE_PARSER)
            .build();

    private final JsonParser parser;
    private final ProblemList problems;

    private LocatedJsonReader(JsonParser parser, ProblemList problems) {
        this.parser = parser;
        this.problems = problems;
    }

    /** The value that {@code text} holds, or nothing where it is not JSON. */
    static Optional<LocatedJson> read(String text, ProblemList problems) {
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), text)) {
            return new LocatedJsonReader(parser, problems).whole();
        } catch (JacksonException broken) {
            TokenStreamLocation at = broken.getLocation();
            problems.error(
                    at == null ? Spot.START : spot(at),
                    "this is not JSON: " + reason(broken),
                    "look for a comma, quote or bracket that is missing or too many, here or just before");
            return Optional.empty();
        }
    }

    private Optional<LocatedJson> whole() {
        parser.nextToken();
        Optional<LocatedJson> value = value(0);
        if (value.isPresent() && parser.nextToken() != null) {
            problems.error(here(), "something follows the end of the file's object", "remove it");
            return Optional.empty();
        }
        return value;
    }

    private Optional<LocatedJson> value(int depth) {
        Spot at = here();
        if (depth > DEEPEST) {
            problems.error(at, "more than %s lists and objects within one another".formatted(DEEPEST), "flatten them");
            return Optional.empty();
        }
        JsonToken token = parser.currentToken();
        return switch (token) {
            case START_OBJECT -> object(at, depth);
            case START_ARRAY -> list(at, depth);
            case VALUE_STRING -> Optional.of(text(at, parser.getString()));
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> Optional.of(number(at));
            case VALUE_TRUE, VALUE_FALSE -> Optional.of(new LocatedJson.Flag(at, token == JsonToken.VALUE_TRUE));
            default -> Optional.of(new LocatedJson.Nothing(at));
        };
    }

    /** Half of a character that takes two, which an escape can make, cannot be written again. */
    private LocatedJson text(Spot at, String value) {
        if (value.codePoints().anyMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)) {
            problems.error(at, "a text with half a character in it", "look for an escape between \\uD800 and \\uDFFF");
        }
        return new LocatedJson.Text(at, value);
    }

    /** A number; minus zero is zero. */
    private LocatedJson number(Spot at) {
        double value = parser.getDoubleValue();
        if (Double.isInfinite(value)) {
            problems.error(at, "a number too large: " + parser.getString(), "write less than 1E308");
            return new LocatedJson.NumberText(at, 0);
        }
        return new LocatedJson.NumberText(at, value + 0.0);
    }

    private Optional<LocatedJson> object(Spot at, int depth) {
        Map<String, LocatedJson.Member> members = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            Spot keyAt = here();
            String key = parser.currentName();
            text(keyAt, key);
            parser.nextToken();
            Optional<LocatedJson> value = value(depth + 1);
            if (value.isEmpty()) {
                return Optional.empty();
            }
            if (members.putIfAbsent(key, new LocatedJson.Member(keyAt, value.get())) != null) {
                problems.error(keyAt, "the key \"%s\" stands here twice".formatted(key), "keep one of them");
            }
        }
        return Optional.of(new LocatedJson.Members(at, members));
    }

    private Optional<LocatedJson> list(Spot at, int depth) {
        List<LocatedJson> elements = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            Optional<LocatedJson> value = value(depth + 1);
            if (value.isEmpty()) {
                return Optional.empty();
            }
            elements.add(value.get());
        }
        return Optional.of(new LocatedJson.Elements(at, elements));
    }

    private Spot here() {
        return spot(parser.currentTokenLocation());
    }

    private static Spot spot(TokenStreamLocation at) {
        return new Spot(Math.max(1, at.getLineNr()), Math.max(1, at.getColumnNr()));
    }

    /** The first sentence of what the JSON reader says. */
    private static String reason(JacksonException broken) {
        String message =
                String.valueOf(broken.getOriginalMessage()).lines().findFirst().orElse("");
        return message.isEmpty() ? "it breaks off" : Character.toLowerCase(message.charAt(0)) + message.substring(1);
    }
}
