package crux.format;

import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Properties of a BIF variable: {@code position = (x, y)} and {@code label = text} have their place in the model; any other is a
 * line of why the variable is there.
 */
final class BifProperty {

    private static final String NUMBER = "\\s*([+-]?\\d{1,9}(?:\\.\\d{0,9})?)\\s*";
    private static final Pattern POSITION = Pattern.compile("position\\s*=\\s*\\(" + NUMBER + "," + NUMBER + "\\)");
    private static final Pattern LABEL = Pattern.compile("label\\s*+=\\s*+(.+)");

    private BifProperty() {}

    /** The text of the property that comes here, up to its semicolon. */
    static String read(Parser parser) throws IOException, Misread {
        String text = parser.lexer().rawUntil(';');
        parser.lexer().next();
        boolean quoted = text.length() > 1 && text.indexOf('"', 1) == text.length() - 1 && text.startsWith("\"");
        return quoted ? text.substring(1, text.length() - 1).strip() : text;
    }

    /** Puts a property where it belongs. */
    static void apply(String text, DraftVariable variable) {
        Matcher position = POSITION.matcher(text);
        Matcher label = LABEL.matcher(text);
        if (position.matches()) {
            variable.position(Double.parseDouble(position.group(1)), Double.parseDouble(position.group(2)));
        } else if (label.matches()) {
            variable.label(label.group(1));
        } else if (!text.isBlank()) {
            variable.remark(text);
        }
    }
}
