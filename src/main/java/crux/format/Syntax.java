package crux.format;

/**
 * What stands between the words of a text format, as a class for every byte.
 *
 * <p>Line feeds and the usual blanks are blanks in every format; a word is everything else up to a blank, a mark or a quote.
 */
final class Syntax {

    static final byte WORD = 0;
    static final byte BLANK = 1;
    static final byte LINE = 2;
    static final byte MARK = 3;
    static final byte QUOTE = 4;
    /** Opens a comment where a second slash, or a star, follows it. */
    static final byte SLASH = 5;
    /** Opens a comment up to the end of its line. */
    static final byte COMMENT = 6;

    private final byte[] classes = new byte[256];
    private final boolean escapes;

    private Syntax(boolean escapes) {
        this.escapes = escapes;
        put(" \t\r\f\u000b", BLANK);
        put("\n", LINE);
    }

    /** BIF: commas and bars are blanks, comments as in C++. */
    static Syntax bif() {
        return new Syntax(false)
                .put("{}()[];", MARK)
                .put(",|", BLANK)
                .put("\"", QUOTE)
                .put("/", SLASH);
    }

    /** NET, of Hugin: bars and equals signs are marks, a per cent sign opens a comment, a backslash escapes. */
    static Syntax net() {
        return new Syntax(true).put("{}()=;|", MARK).put("\"", QUOTE).put("%", COMMENT);
    }

    /** UAI: words between blanks. */
    static Syntax words() {
        return new Syntax(false);
    }

    private Syntax put(String bytes, byte kind) {
        bytes.chars().forEach(character -> classes[character] = kind);
        return this;
    }

    /** The class of every byte. Not to be written to. */
    byte[] classes() {
        return classes;
    }

    /** Whether a backslash in quotes takes the next character as it is. */
    boolean escapes() {
        return escapes;
    }
}
