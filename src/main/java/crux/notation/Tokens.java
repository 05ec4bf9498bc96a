package crux.notation;

import crux.notation.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A written credence cut into tokens, from left to right; what is no token is refused by name. */
final class Tokens {

    private static final Pattern PLAIN = Pattern.compile("(?:[0-9]+(?:\\.[0-9]+)?|\\.[0-9]+)(?:e[+-]?[0-9]{1,4})?");
    private static final Pattern GROUPED =
            Pattern.compile("[1-9][0-9]{0,2}(?:,[0-9]{3})+(?![0-9,])(?:\\.[0-9]+)?(?:e[+-]?[0-9]{1,4})?");
    private static final Pattern WORD = Pattern.compile("[^0-9 .,;:/%()+-]+");
    private static final Pattern SPACE = Pattern.compile(" +");

    private final String text;
    private final Acceptable acceptable;
    private final boolean grouping;
    private final List<Token> tokens = new ArrayList<>();
    private int at;
    private boolean grouped;

    private Tokens(String text, Acceptable acceptable) {
        this.text = text;
        this.acceptable = acceptable;
        grouping = !acceptable.credence().isDistribution();
    }

    /** The tokens of a cleaned text. */
    static Tokens of(String text, Acceptable acceptable) {
        Tokens tokens = new Tokens(text, acceptable);
        while (tokens.at < text.length()) {
            tokens.next();
        }
        return tokens;
    }

    /**
     * A text as the reader takes it: small letters, every space a plain one and none at the ends, every dash and minus an ASCII
     * hyphen.
     */
    static String cleaned(String text) {
        return text.replaceAll("[\\t-\\r \\u00A0\\u2007\\u2009\\u202F]+", " ")
                .replaceAll("[\\u2010-\\u2015\\u2212]", "-")
                .replaceAll("^ | $", "")
                .toLowerCase(Locale.ROOT);
    }

    List<Token> list() {
        return List.copyOf(tokens);
    }

    /** Whether a comma was read as grouping thousands. */
    boolean hasGrouping() {
        return grouped;
    }

    private void next() {
        if (match(SPACE).length() > 0) {
            return;
        }
        int start = at;
        String sign = isSign() ? text.substring(at, at + 1) : "";
        at += sign.length();
        String digits = grouping ? match(GROUPED) : "";
        if (!digits.isEmpty()) {
            grouped = true;
        } else {
            digits = match(PLAIN);
        }
        if (!digits.isEmpty()) {
            refuseJoined(start);
            tokens.add(new Token(Kind.NUMBER, (sign.equals("-") ? "-" : "") + digits.replace(",", "")));
        } else {
            symbolOrWord();
        }
    }

    /** Two numbers with nothing between them are one mistyped. */
    private void refuseJoined(int start) {
        if (start > 0 && text.charAt(start - 1) != ' ' && !tokens.isEmpty() && endsValue()) {
            throw acceptable.refusal("a space is missing before “%s”".formatted(text.substring(start, at)));
        }
    }

    /** A plus or minus before a digit, where no number or suffix stands before it: {@code 10-40} has no sign. */
    private boolean isSign() {
        char c = text.charAt(at);
        if ((c != '-' && c != '+') || at + 1 == text.length()) {
            return false;
        }
        char after = text.charAt(at + 1);
        boolean spaced = at > 0 && text.charAt(at - 1) == ' ';
        return ((after >= '0' && after <= '9') || after == '.') && (tokens.isEmpty() || spaced || !endsValue());
    }

    private boolean endsValue() {
        Kind last = tokens.get(tokens.size() - 1).kind();
        return last == Kind.NUMBER || last == Kind.PERCENT || last == Kind.BITS || last == Kind.UNIT;
    }

    private void symbolOrWord() {
        if (text.startsWith("...", at)) {
            throw new Refusal("three dots are not understood", "write two: 10..40%");
        }
        String unit = acceptable.unitAt(text, at);
        if (!unit.isEmpty()) {
            take(Kind.UNIT, unit);
        } else if (text.startsWith("..", at)) {
            take(Kind.DOTS, "..");
        } else {
            switch (text.charAt(at)) {
                case '%' -> take(Kind.PERCENT, "%");
                case ':' -> take(Kind.COLON, ":");
                case '/' -> take(Kind.SLASH, "/");
                case ',' -> take(Kind.COMMA, ",");
                case ';' -> take(Kind.SEMICOLON, ";");
                case '-' -> take(Kind.DASH, "-");
                default -> word();
            }
        }
    }

    private void word() {
        String word = match(WORD);
        switch (word) {
            case "percent", "pct" -> tokens.add(new Token(Kind.PERCENT, word));
            case "bit", "bits" -> tokens.add(new Token(Kind.BITS, word));
            case "in", "of" -> tokens.add(new Token(Kind.IN, word));
            case "to" -> tokens.add(new Token(Kind.TO, word));
            case "per", "out" -> secondWord(word);
            default -> throw acceptable.notUnderstood(word.isEmpty() ? text.substring(at, at + 1) : word);
        }
    }

    private void secondWord(String first) {
        match(SPACE);
        String second = match(WORD);
        if (first.equals("per") && second.equals("cent")) {
            tokens.add(new Token(Kind.PERCENT, "per cent"));
        } else if (first.equals("out") && second.equals("of")) {
            tokens.add(new Token(Kind.IN, "out of"));
        } else {
            throw acceptable.notUnderstood(first);
        }
    }

    private void take(Kind kind, String symbol) {
        tokens.add(new Token(kind, symbol));
        at += symbol.length();
    }

    /** What the pattern matches here, passed over; empty where it matches nothing. */
    private String match(Pattern pattern) {
        Matcher matcher = pattern.matcher(text).region(at, text.length());
        matcher.useTransparentBounds(true);
        if (!matcher.lookingAt()) {
            return "";
        }
        at = matcher.end();
        return matcher.group();
    }
}
