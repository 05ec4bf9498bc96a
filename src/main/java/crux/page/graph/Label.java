package crux.page.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A name broken into the lines of a box, the last ended by an ellipsis where it is longer.
 *
 * <p>Widths are those of a wide sans serif at {@value #SIZE} units, so that a line fits in whatever the reader's machine has.
 *
 * @param lines at least one
 * @param width of the longest of them
 */
public record Label(List<String> lines, double width) {

    /** The size of its letters. */
    static final int SIZE = 13;

    private static final double WIDEST = 132;
    private static final int MOST_LINES = 3;
    /** What may stand together: a word with the blank, dash or stroke after it. */
    private static final Pattern PIECE = Pattern.compile("[^\\s_/.-]*[\\s_/.-]|[^\\s_/.-]+");

    /** Copies its list. */
    public Label {
        lines = List.copyOf(lines);
    }

    /** The label of a name. */
    static Label of(String name) {
        List<String> lines = lines(name.strip().replaceAll("[\\s\\p{Cntrl}]+", " "));
        if (lines.size() > MOST_LINES) {
            String last = lines.get(MOST_LINES - 1);
            lines = new ArrayList<>(lines.subList(0, MOST_LINES));
            lines.set(MOST_LINES - 1, shortened(last));
        }
        return new Label(lines, lines.stream().mapToDouble(Label::width).max().orElse(0));
    }

    private static List<String> lines(String name) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        Matcher pieces = PIECE.matcher(name);
        while (pieces.find()) {
            for (String piece : fitting(pieces.group())) {
                if (!line.isEmpty() && width((line + piece).stripTrailing()) > WIDEST) {
                    lines.add(line.toString().strip());
                    line.setLength(0);
                }
                line.append(piece);
            }
        }
        lines.add(line.toString().strip());
        return lines;
    }

    /** A piece, cut where it is longer than a line. */
    private static List<String> fitting(String piece) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        for (int at = 0; at < piece.length(); at += Character.charCount(piece.codePointAt(at))) {
            int letter = piece.codePointAt(at);
            if (!part.isEmpty() && width(part.toString()) + width(letter) > WIDEST) {
                parts.add(part.toString());
                part.setLength(0);
            }
            part.appendCodePoint(letter);
        }
        parts.add(part.toString());
        return parts;
    }

    private static String shortened(String line) {
        String kept = line;
        while (width(kept + "…") > WIDEST) {
            kept = kept.substring(0, kept.offsetByCodePoints(kept.length(), -1));
        }
        return kept.stripTrailing() + "…";
    }

    /** How wide a text is at {@value #SIZE} units. */
    static double width(String text) {
        return text.codePoints().mapToDouble(Label::width).sum();
    }

    private static double width(int letter) {
        if (letter >= 0x1100) {
            return 13.5;
        }
        if ("ijl.,'|!:;".indexOf(letter) >= 0) {
            return 3.9;
        }
        if (" ftr()[]-/".indexOf(letter) >= 0) {
            return 5.1;
        }
        if ("mwMW@%".indexOf(letter) >= 0) {
            return 11.8;
        }
        return Character.isUpperCase(letter) ? 9 : 7.7;
    }
}
