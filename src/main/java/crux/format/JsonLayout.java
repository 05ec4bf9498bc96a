package crux.format;

import crux.notation.NumberText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.io.JsonStringEncoder;

/**
 * JSON as Crux writes it: what fits on a line of {@value #WIDTH} characters stands on one, anything else has a line a member.
 *
 * <p>The outermost object, and the lists in it that people compare line by line, always have a line a member, so that a change
 * of one of them is a change of its lines alone. The same value gives the same text on every system.
 */
final class JsonLayout {

    static final int WIDTH = 120;

    private static final Set<String> LINE_BY_LINE =
            Set.of("notes", "sources", "claims", "terms", "credences", "variables", "answers", "beliefs", "cases");

    private final StringBuilder text = new StringBuilder();

    private JsonLayout() {}

    /** The whole text of a file, with the newline that ends it. */
    static String file(LocatedJson.Members root) {
        JsonLayout layout = new JsonLayout();
        layout.spread(root, 0);
        return layout.text.append('\n').toString();
    }

    /** The text on a single line, however long. */
    static String line(LocatedJson value) {
        StringBuilder line = new StringBuilder();
        onOneLine(value, line, Integer.MAX_VALUE);
        return line.toString();
    }

    /** One member: on what is left of the line after {@code lead}, or spread over lines. */
    private void member(String lead, LocatedJson value, int indent, boolean isLast, boolean isLineByLine) {
        text.append(" ".repeat(indent)).append(lead);
        int room = WIDTH - indent - lead.codePointCount(0, lead.length()) - (isLast ? 0 : 1);
        StringBuilder line = new StringBuilder();
        if (isLeaf(value) || (!isLineByLine && onOneLine(value, line, room))) {
            text.append(isLeaf(value) ? line(value) : line);
        } else {
            spread(value, indent);
        }
        text.append(isLast ? "\n" : ",\n");
    }

    private static boolean isLeaf(LocatedJson value) {
        return !(value instanceof LocatedJson.Members object
                        && !object.members().isEmpty())
                && !(value instanceof LocatedJson.Elements list
                        && !list.elements().isEmpty());
    }

    private void spread(LocatedJson value, int indent) {
        boolean isObject = value instanceof LocatedJson.Members;
        text.append(isObject ? "{\n" : "[\n");
        List<String> leads = new ArrayList<>();
        List<LocatedJson> values = new ArrayList<>();
        if (value instanceof LocatedJson.Members object) {
            for (Map.Entry<String, LocatedJson.Member> member : object.members().entrySet()) {
                leads.add(quoted(member.getKey()) + ": ");
                values.add(member.getValue().value());
            }
        } else if (value instanceof LocatedJson.Elements list) {
            list.elements().forEach(element -> leads.add(""));
            values.addAll(list.elements());
        }
        for (int i = 0; i < values.size(); i++) {
            String lead = leads.get(i);
            boolean isLineByLine = indent == 0 && !lead.isEmpty() && LINE_BY_LINE.contains(key(lead));
            member(lead, values.get(i), indent + 2, i == values.size() - 1, isLineByLine);
        }
        text.append(" ".repeat(indent)).append(isObject ? '}' : ']');
    }

    private static String key(String lead) {
        return lead.substring(1, lead.length() - 3);
    }

    /** Appends the value to a line, and says whether it stayed within {@code room} characters; where not, it may stop early. */
    private static boolean onOneLine(LocatedJson value, StringBuilder line, int room) {
        if (value instanceof LocatedJson.Members object) {
            String before = "{";
            for (Map.Entry<String, LocatedJson.Member> member : object.members().entrySet()) {
                line.append(before).append(quoted(member.getKey())).append(": ");
                if (!onOneLine(member.getValue().value(), line, room)) {
                    return false;
                }
                before = ", ";
            }
            line.append(before.equals("{") ? "{}" : "}");
        } else if (value instanceof LocatedJson.Elements list) {
            String before = "[";
            for (LocatedJson element : list.elements()) {
                line.append(before);
                if (!onOneLine(element, line, room)) {
                    return false;
                }
                before = ", ";
            }
            line.append(before.equals("[") ? "[]" : "]");
        } else {
            line.append(scalar(value));
        }
        return line.length() <= room || line.codePointCount(0, line.length()) <= room;
    }

    private static String scalar(LocatedJson value) {
        if (value instanceof LocatedJson.Text text) {
            return quoted(text.value());
        }
        if (value instanceof LocatedJson.NumberText number) {
            return NumberText.of(number.value());
        }
        return value instanceof LocatedJson.Flag flag ? Boolean.toString(flag.value()) : "null";
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder(text.length() + 2).append('"');
        JsonStringEncoder.getInstance().quoteAsString(text, quoted);
        return quoted.append('"').toString();
    }
}
