package crux.app.text;

import crux.app.text.Ink.Tone;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Text for people under way: paragraphs, headings and tables of one width. For one thread. */
public final class Sheet {

    /** As wide as most terminals are. */
    public static final int USUAL_WIDTH = 80;

    private static final int LEAST_TABLE = 60;

    /** Spaces where a line may end: neither a percent sign nor odds are torn from their numbers. */
    private static final Pattern BREAKS = Pattern.compile("(?<!\\d :) (?!%|: \\d)");

    private final Ink ink;
    private final int width;
    private final List<String> lines = new ArrayList<>();

    /** An empty sheet. */
    public Sheet(Ink ink, int width) {
        this.ink = ink;
        this.width = width;
    }

    /** What it is coloured with. */
    public Ink ink() {
        return ink;
    }

    /** Columns of a table's line: a narrower terminal breaks tables itself, for they say nothing when cut further. */
    public int width() {
        return Math.max(LEAST_TABLE, width);
    }

    /** A heading, with an empty line before it unless it is the first. */
    public Sheet heading(String text) {
        gap();
        wrap(text, "").forEach(line -> lines.add(ink.in(Tone.STRONG, line)));
        return this;
    }

    /** One line as it is. */
    public Sheet line(String text) {
        lines.add(text);
        return this;
    }

    /** A paragraph, broken between words. */
    public Sheet paragraph(String text) {
        lines.addAll(wrap(text, ""));
        return this;
    }

    /** A paragraph that may be passed over. */
    public Sheet quiet(String text) {
        wrap(text, "").forEach(line -> lines.add(ink.in(Tone.QUIET, line)));
        return this;
    }

    /** A paragraph behind a mark, its later lines set in. */
    public Sheet item(String mark, String text) {
        String indent = " ".repeat(Ink.width(mark));
        List<String> wrapped = wrap(text, indent);
        lines.add(mark + wrapped.get(0).substring(indent.length()));
        lines.addAll(wrapped.subList(1, wrapped.size()));
        return this;
    }

    /** A table. */
    public Sheet table(TextTable table) {
        lines.addAll(table.lines(width(), ink));
        return this;
    }

    /** An empty line, unless the sheet is empty or ends with one. */
    public Sheet gap() {
        if (!lines.isEmpty() && !lines.get(lines.size() - 1).isEmpty()) {
            lines.add("");
        }
        return this;
    }

    private List<String> wrap(String text, String indent) {
        List<String> wrapped = new ArrayList<>();
        StringBuilder line = new StringBuilder(indent);
        for (String word : BREAKS.split(text)) {
            boolean fresh = line.length() == indent.length();
            if (!fresh && Ink.width(line.toString()) + 1 + Ink.width(word) > width) {
                wrapped.add(line.toString());
                line = new StringBuilder(indent);
                fresh = true;
            }
            line.append(fresh ? "" : " ").append(word);
        }
        wrapped.add(line.toString());
        return wrapped;
    }

    /** The whole text, each line ended. */
    public String text() {
        return lines.isEmpty() ? "" : String.join("\n", lines) + "\n";
    }
}
