package crux.notation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A name and what is said of it, as the command line has them: {@code rain=yes}, {@code d_simpler.schemer=0.5},
 * {@code "a = b"=yes}.
 *
 * <p>The first {@code =} whose left side is a known name splits. A name or a value with {@code =}, {@code ,} or spaces may be
 * quoted as in JSON; a quoted name ends at its quote, known or not.
 *
 * @param name the left side, without its quotes
 * @param value the right side, without its quotes
 */
public record Assignment(String name, String value) {

    /**
     * Splits a text. Where no left side is known, the first {@code =} splits, so that the name can be told to be unknown; nothing
     * where there is no {@code =}, or quotes do not close.
     */
    public static Optional<Assignment> of(String text, Predicate<String> known) {
        String trimmed = text.strip();
        if (trimmed.startsWith("\"")) {
            return quoted(trimmed);
        }
        int first = trimmed.indexOf('=');
        for (int at = first; at >= 0; at = trimmed.indexOf('=', at + 1)) {
            String left = trimmed.substring(0, at).strip();
            if (known.test(left)) {
                return unquoted(trimmed.substring(at + 1)).map(value -> new Assignment(left, value));
            }
        }
        return first < 0
                ? Optional.empty()
                : unquoted(trimmed.substring(first + 1))
                        .map(value -> new Assignment(trimmed.substring(0, first).strip(), value));
    }

    private static Optional<Assignment> quoted(String text) {
        int end = QuotedText.end(text, 0);
        if (end < 0) {
            return Optional.empty();
        }
        String rest = text.substring(end).strip();
        if (!rest.startsWith("=")) {
            return Optional.empty();
        }
        return QuotedText.read(text.substring(0, end))
                .flatMap(name -> unquoted(rest.substring(1)).map(value -> new Assignment(name, value)));
    }

    /** The names of a list with commas between them, quotes taken off; nothing where quotes do not close. */
    public static Optional<List<String>> names(String text) {
        List<String> names = new ArrayList<>();
        int from = 0;
        while (true) {
            int end = endOfName(text, from);
            Optional<String> name = end < 0 ? Optional.empty() : unquoted(text.substring(from, end));
            if (name.isEmpty()) {
                return Optional.empty();
            }
            names.add(name.get());
            if (end == text.length()) {
                return Optional.of(List.copyOf(names));
            }
            from = end + 1;
        }
    }

    /** Like {@link #names}, a list whose quotes do not close taken as one name. */
    public static List<String> list(String text) {
        return names(text).orElseGet(() -> List.of(text));
    }

    /** A name as it is written where names are split: in quotes where it needs them. */
    public static String quote(String name) {
        boolean plain = !name.isEmpty()
                && name.chars()
                        .noneMatch(c -> c <= ' ' || Character.isWhitespace(c) || c == '=' || c == ',' || c == '"');
        return plain ? name : QuotedText.write(name);
    }

    /** The place of the comma that ends the name begun at {@code from}, or the text's end; −1 where a quote does not close. */
    private static int endOfName(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
        if (at < text.length() && text.charAt(at) == '"') {
            int close = QuotedText.end(text, at);
            if (close < 0) {
                return -1;
            }
            at = close;
        }
        int comma = text.indexOf(',', at);
        return comma < 0 ? text.length() : comma;
    }

    /** A side without its spaces and quotes. */
    private static Optional<String> unquoted(String side) {
        String trimmed = side.strip();
        return trimmed.startsWith("\"") ? QuotedText.read(trimmed) : Optional.of(trimmed);
    }
}
