package crux.notation;

import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/** A text in quotes as JSON has it. */
final class QuotedText {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(tools.jackson.databind.DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private QuotedText() {}

    /** The place after the quote that closes the one at {@code open}; −1 where none does. */
    static int end(String text, int open) {
        for (int at = open + 1; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '\\') {
                at++;
            } else if (c == '"') {
                return at + 1;
            }
        }
        return -1;
    }

    /** What a text in quotes says; nothing where it is no text in quotes. */
    static Optional<String> read(String quoted) {
        try {
            JsonNode node = JSON.readTree(quoted);
            return node.isString() ? Optional.of(node.stringValue()) : Optional.empty();
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    /** A text in quotes. */
    static String write(String text) {
        return JSON.writeValueAsString(text);
    }
}
