package crux.app.text;

import crux.app.text.Ink.Tone;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Columns that line up: the first is cut with an ellipsis where the lines would be too long, the others are as wide as they need.
 * For one thread.
 */
public final class TextTable {

    private static final int GAP = 2;
    private static final int LEAST_FIRST = 12;

    private final String alignments;
    private final List<List<String>> rows = new ArrayList<>();
    private boolean headed;
    private boolean wrapped;

    /** A table whose columns are aligned as the letters say: {@code l} to the left, {@code r} to the right. */
    public TextTable(String alignments) {
        this.alignments = alignments;
    }

    /** With what is too long for the first column broken over several lines rather than cut; the others stand in the last. */
    public TextTable wrapped() {
        wrapped = true;
        return this;
    }

    /** The names of the columns, as the first row. */
    public TextTable head(String... cells) {
        headed = true;
        return row(cells);
    }

    /** One row more; missing cells at its end are empty. */
    public TextTable row(String... cells) {
        List<String> row = new ArrayList<>(Arrays.asList(cells));
        while (row.size() < alignments.length()) {
            row.add("");
        }
        rows.add(row);
        return this;
    }

    /** Whether it has no rows. */
    public boolean isEmpty() {
        return rows.isEmpty();
    }

    /** Its lines, none wider than {@code width} if the first column can make room. */
    public List<String> lines(int width, Ink ink) {
        int[] widths = IntStream.range(0, alignments.length())
                .map(column -> rows.stream()
                        .mapToInt(row -> Ink.width(row.get(column)))
                        .max()
                        .orElse(0))
                .toArray();
        int others = IntStream.range(1, widths.length).map(i -> widths[i] + GAP).sum();
        widths[0] = Math.min(widths[0], Math.max(LEAST_FIRST, width - others));
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            List<String> first = wrapped
                    ? broken(rows.get(i).get(0), widths[0])
                    : List.of(rows.get(i).get(0));
            lines.addAll(first.subList(0, first.size() - 1));
            String line = line(first.get(first.size() - 1), rows.get(i), widths);
            lines.add(headed && i == 0 ? ink.in(Tone.QUIET, line) : line);
        }
        return lines;
    }

    private String line(String first, List<String> row, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            String cell = i == 0 ? cut(first, widths[0]) : row.get(i);
            String space = " ".repeat(Math.max(0, widths[i] - Ink.width(cell)));
            line.append(i == 0 ? "" : " ".repeat(GAP));
            line.append(alignments.charAt(i) == 'r' ? space + cell : cell + space);
        }
        return line.toString().stripTrailing();
    }

    /** A text in lines of at most {@code width} columns, the later ones set in by two. */
    private static List<String> broken(String text, int width) {
        if (Ink.width(text) <= width || text.isBlank()) {
            return List.of(text);
        }
        String indent = text.substring(0, text.length() - text.stripLeading().length());
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder(indent);
        boolean fresh = true;
        for (String word : text.strip().split(" +", -1)) {
            if (!fresh && Ink.width(line.toString()) + 1 + Ink.width(word) > width) {
                lines.add(line.toString());
                line = new StringBuilder(indent + "  ");
                fresh = true;
            }
            line.append(fresh ? "" : " ").append(word);
            fresh = false;
        }
        lines.add(line.toString());
        return lines;
    }

    /** A text of at most {@code width} columns, its end replaced by an ellipsis where it has to be. */
    public static String cut(String text, int width) {
        if (Ink.width(text) <= width || text.indexOf('\u001b') >= 0) {
            return text;
        }
        return text.substring(0, text.offsetByCodePoints(0, Math.max(0, width - 1)))
                        .stripTrailing() + "…";
    }
}
