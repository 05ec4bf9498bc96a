package crux.app.text;

import crux.app.text.Ink.Tone;

/** Bars drawn with block characters, to an eighth of a column where they begin at the left. */
public final class Bar {

    private static final String EIGHTHS = " ▏▎▍▌▋▊▉█";

    private Bar() {}

    /** A bar from the left whose length is {@code share} of {@code width} columns. */
    public static String of(double share, int width) {
        int eighths = (int) Math.round(8 * width * Math.max(0, Math.min(1, share)));
        String whole = "█".repeat(eighths / 8);
        return eighths % 8 == 0 ? whole : whole + EIGHTHS.charAt(eighths % 8);
    }

    /**
     * A bar between two places of a scale, with a rule where the scale's middle value stands: one row of a tornado.
     *
     * @param from the bar's lower end, 0 to 1 along the scale
     * @param to its upper end
     * @param at where the rule stands
     */
    public static String between(double from, double to, double at, int width, Ink ink) {
        int rule = column(at, width);
        int low = column(from, width);
        int high = column(to, width);
        StringBuilder row = new StringBuilder();
        StringBuilder left = new StringBuilder();
        StringBuilder right = new StringBuilder();
        for (int i = 0; i < width; i++) {
            String mark = i == rule ? "│" : i >= low && i <= high && low < high ? "█" : " ";
            (i < rule ? left : i > rule ? right : row).append(mark);
        }
        return ink.in(Tone.DOWN, left.toString()) + row + ink.in(Tone.UP, right.toString());
    }

    private static int column(double share, int width) {
        return (int) Math.round((width - 1) * Math.max(0, Math.min(1, share)));
    }
}
