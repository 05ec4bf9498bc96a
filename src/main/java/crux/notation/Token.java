package crux.notation;

/**
 * A piece of a written credence.
 *
 * @param kind what it is
 * @param text as written; of a number its digits without grouping
 */
record Token(Kind kind, String text) {

    enum Kind {
        NUMBER,
        PERCENT,
        BITS,
        /** The unit of the credence that is asked for. */
        UNIT,
        /** {@code :}. */
        COLON,
        /** {@code /}. */
        SLASH,
        /** {@code in}, {@code of}, {@code out of}. */
        IN,
        /** {@code ..}. */
        DOTS,
        /** {@code to}. */
        TO,
        COMMA,
        SEMICOLON,
        /** A dash that is no sign. */
        DASH
    }

    boolean is(Kind other) {
        return kind == other;
    }

    /** Whether it is not 0 and too near it to be told from it. */
    boolean vanishes() {
        return number(0) == 0 && text.split("e", 2)[0].chars().anyMatch(digit -> digit >= '1' && digit <= '9');
    }

    /** The number, times a power of ten: correctly rounded, so that 16.2 % is the double nearest to 0.162; −0 is 0. */
    double number(int powerOfTen) {
        int e = text.indexOf('e');
        String digits = e < 0 ? text : text.substring(0, e);
        int exponent = e < 0 ? 0 : Integer.parseInt(text.substring(e + 1));
        return Double.parseDouble(digits + "e" + (exponent + powerOfTen)) + 0.0;
    }
}
