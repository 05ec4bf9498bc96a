package crux.notation;

import java.util.Optional;

/**
 * A name as it stands in a text, taken apart.
 *
 * @param isNumber whether {@code @} stands before it: the number of a parent's state
 * @param name without quotes
 * @param share the state behind a point, without quotes
 */
record Word(boolean isNumber, String name, Optional<String> share) {

    /** The parts of a name that the lexer has accepted. */
    static Word of(String written) {
        boolean isNumber = written.startsWith("@");
        String rest = isNumber ? written.substring(1) : written;
        int point = pointIn(rest);
        return point < 0
                ? new Word(isNumber, unquoted(rest), Optional.empty())
                : new Word(
                        isNumber, unquoted(rest.substring(0, point)), Optional.of(unquoted(rest.substring(point + 1))));
    }

    /** The place of the first point outside of quotes. */
    private static int pointIn(String text) {
        char quote = text.charAt(0) == '\'' || text.charAt(0) == '"' ? text.charAt(0) : 0;
        for (int i = quote == 0 ? 0 : 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quote == 0 && c == '.') {
                return i;
            }
            if (quote != 0 && c == '\\') {
                i++;
            } else if (c == quote) {
                quote = 0;
            }
        }
        return -1;
    }

    private static String unquoted(String text) {
        if (text.charAt(0) != '\'' && text.charAt(0) != '"') {
            return text;
        }
        StringBuilder plain = new StringBuilder();
        for (int i = 1; i < text.length() - 1; i++) {
            if (text.charAt(i) == '\\') {
                i++;
            }
            plain.append(text.charAt(i));
        }
        return plain.toString();
    }
}
