package crux.app.text;

/** Colours and weights of text, where the reader's terminal has them. */
public enum Ink {
    /** Text alone. */
    PLAIN,
    /** Escape sequences of ANSI terminals. */
    ANSI;

    /** What a piece of text is, which decides how it looks. */
    public enum Tone {
        /** A heading or a conclusion. */
        STRONG("1"),
        /** What may be passed over. */
        QUIET("2"),
        /** What raises the conclusion. */
        UP("32"),
        /** What lowers it. */
        DOWN("35"),
        /** What needs attention. */
        WARN("33");

        private final String code;

        Tone(String code) {
            this.code = code;
        }
    }

    /** The text in a tone. */
    public String in(Tone tone, String text) {
        return this == PLAIN || text.isEmpty() ? text : "\u001b[" + tone.code + "m" + text + "\u001b[0m";
    }

    /** How many columns a text takes: its code points, escape sequences left out. */
    public static int width(String text) {
        int width = 0;
        for (int i = 0; i < text.length(); ) {
            if (text.charAt(i) == '\u001b') {
                i = text.indexOf('m', i) + 1;
            } else {
                width += isMark(text.codePointAt(i)) ? 0 : 1;
                i += Character.charCount(text.codePointAt(i));
            }
        }
        return width;
    }

    private static boolean isMark(int codePoint) {
        return Character.getType(codePoint) == Character.NON_SPACING_MARK;
    }
}
