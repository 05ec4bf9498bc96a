package crux.notation;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * Names as they stand in expressions and conditions: bare where that is clear, in single quotes where it is not.
 *
 * <p>A bare name is a letter or {@code _}, then letters, digits and {@code _}, and none of {@code and}, {@code or}, {@code not}. Within
 * quotes a backslash stands before a quote or another backslash.
 */
public final class Quoting {

    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");
    private static final Set<String> WORDS = Set.of("and", "or", "not");

    private Quoting() {}

    /** Whether {@code text} is a name that needs no quotes. */
    public static boolean isBare(String text) {
        return !text.isEmpty()
                && startsName(text.charAt(0))
                && text.chars().allMatch(c -> continuesName((char) c))
                && !WORDS.contains(text);
    }

    /** Whether a bare name may begin with it. */
    static boolean startsName(char c) {
        return Character.isLetter(c) || c == '_';
    }

    /** Whether a bare name may go on with it. */
    static boolean continuesName(char c) {
        return startsName(c) || Character.isDigit(c);
    }

    /** The name of a variable or credence, in quotes where it needs them. */
    public static String name(String name) {
        return isBare(name) ? name : quoted(name);
    }

    /** The name of a state, which may be a decimal number as it is. */
    public static String state(String name) {
        return DECIMAL.matcher(name).matches() ? name : name(name);
    }

    /** The name of a state behind the point of {@code credence.state}, which may be a number or hold points as it is. */
    static String share(String name) {
        return !name.isEmpty() && shareEnd(name, 0) == name.length() ? name : quoted(name);
    }

    /** The end of the bare name of a share that begins at {@code start}: {@code winter}, {@code 0.01}, {@code -1}, {@code v1.2}. */
    static int shareEnd(String text, int start) {
        int end = start;
        boolean isNegative =
                start + 1 < text.length() && text.charAt(start) == '-' && Character.isDigit(text.charAt(start + 1));
        if (isNegative) {
            end++;
        }
        while (end < text.length() && (continuesName(text.charAt(end)) || isInnerPoint(text, start, end))) {
            end++;
        }
        return end;
    }

    private static boolean isInnerPoint(String text, int start, int at) {
        return text.charAt(at) == '.' && at > start && at + 1 < text.length() && continuesName(text.charAt(at + 1));
    }

    private static String quoted(String name) {
        return "'" + name.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }
}
