package crux.notation;

import com.ezylang.evalex.parser.Token;
import com.ezylang.evalex.parser.Token.TokenType;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Cuts the text of an expression or condition into the tokens that EvalEx builds its syntax trees of.
 *
 * <p>EvalEx's own tokenizer knows neither {@code @name} nor a quoted name nor our words, and lets two operands stand side by side. So
 * the tokens are made here, and so checked that operands and operators take turns and brackets close: the builder of trees
 * then has nothing left to refuse.
 */
final class Lexer {

    private static final Map<String, String> HINTS = Map.of(
            "==",
            "write =",
            "&&",
            "write and",
            "||",
            "write or",
            "!",
            "write not",
            "**",
            "write ^",
            "≤",
            "write <=",
            "≥",
            "write >=",
            "≠",
            "write !=");

    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    /** What each open bracket belongs to: a function, or nothing. */
    private final Deque<Optional<Token>> brackets = new ArrayDeque<>();

    private int at;
    private boolean wantsOperand = true;

    private Lexer(String text) {
        this.text = text;
    }

    /** The tokens of {@code text}; its first slip is thrown. */
    static List<Token> tokens(String text) {
        return new Lexer(text).all();
    }

    private List<Token> all() {
        skipBlanks();
        while (at < text.length()) {
            if (wantsOperand) {
                beforeOperand();
            } else {
                afterOperand();
            }
            skipBlanks();
        }
        if (wantsOperand) {
            throw slip(at, tokens.isEmpty() ? "nothing is written" : "the text ends early", "write what is missing");
        }
        if (!brackets.isEmpty()) {
            throw slip(at, "a bracket is left open", "close it with )");
        }
        return tokens;
    }

    private void beforeOperand() {
        char next = text.charAt(at);
        if (next == '(') {
            brackets.push(Optional.empty());
            add(TokenType.BRACE_OPEN, 1);
        } else if (next == '-' || next == '−') {
            add(Sign.NEGATE, TokenType.PREFIX_OPERATOR, 1);
        } else if (isDigit(next) || next == '.') {
            add(TokenType.NUMBER_LITERAL, numberEnd() - at);
            wantsOperand = false;
        } else if (next == '@' || next == '\'' || next == '"' || Quoting.startsName(next)) {
            name();
        } else {
            throw unexpected("a number or a name");
        }
    }

    private void name() {
        int end = nameEnd(text.charAt(at) == '@' ? at + 1 : at);
        String word = text.substring(at, end);
        if (word.equals("not")) {
            add(Sign.NOT, TokenType.PREFIX_OPERATOR, end - at);
        } else if (word.equals("and") || word.equals("or")) {
            throw slip(at, "nothing stands before " + word, "put a condition on each side of it");
        } else if (isBracket(end)) {
            function(word, end);
        } else {
            add(TokenType.VARIABLE_OR_CONSTANT, shareEnd(end) - at);
            wantsOperand = false;
        }
    }

    private void function(String word, int end) {
        Call call = Call.named(word)
                .orElseThrow(() -> slip(at, "no function is named " + word, "use exp2, log2, min or max"));
        Token token = new Token(at, word, TokenType.FUNCTION, call);
        tokens.add(token);
        at = end;
        skipBlanks();
        brackets.push(Optional.of(token));
        add(TokenType.BRACE_OPEN, 1);
    }

    private void afterOperand() {
        char next = text.charAt(at);
        if (next == ')') {
            if (brackets.isEmpty()) {
                throw slip(at, "a ) without its (", "remove it, or open a bracket before it");
            }
            brackets.pop();
            add(TokenType.BRACE_CLOSE, 1);
        } else if (next == ',') {
            if (brackets.isEmpty() || brackets.peek().isEmpty()) {
                throw slip(at, "a comma outside of a function", "a point separates decimals: 0.5");
            }
            add(TokenType.COMMA, 1);
            wantsOperand = true;
        } else {
            Sign sign = infix().orElseThrow(() -> unexpected("an operator"));
            int length = next == '−' ? 1 : sign.text().length();
            add(sign, TokenType.INFIX_OPERATOR, length);
            wantsOperand = true;
        }
    }

    private Optional<Sign> infix() {
        if (HINTS.keySet().stream().anyMatch(hint -> text.startsWith(hint, at) && !text.startsWith("!=", at))) {
            return Optional.empty();
        }
        if (text.charAt(at) == '−') {
            return Optional.of(Sign.MINUS);
        }
        return Arrays.stream(Sign.values())
                .filter(Sign::isInfix)
                .filter(sign -> text.startsWith(sign.text(), at))
                .filter(sign -> !Quoting.startsName(sign.text().charAt(0))
                        || nameEnd(at) == at + sign.text().length())
                .findFirst();
    }

    private void add(TokenType type, int length) {
        tokens.add(new Token(at, text.substring(at, at + length), type));
        at += length;
    }

    private void add(Sign sign, TokenType type, int length) {
        tokens.add(new Token(at, sign.text(), type, sign));
        at += length;
    }

    private int numberEnd() {
        int end = digitsEnd(at);
        if (end < text.length() && text.charAt(end) == '.') {
            end = digitsEnd(end + 1);
        }
        if (end == at + 1 && text.charAt(at) == '.') {
            throw unexpected("a number or a name");
        }
        if (end < text.length() && (text.charAt(end) == 'e' || text.charAt(end) == 'E')) {
            boolean signed = end + 1 < text.length() && (text.charAt(end + 1) == '-' || text.charAt(end + 1) == '+');
            int digits = end + (signed ? 2 : 1);
            end = digitsEnd(digits) > digits ? digitsEnd(digits) : end;
        }
        return end;
    }

    private int digitsEnd(int from) {
        int end = from;
        while (end < text.length() && isDigit(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /** The end of the bare or quoted name that begins at {@code from}. */
    private int nameEnd(int from) {
        if (from < text.length() && (text.charAt(from) == '\'' || text.charAt(from) == '"')) {
            return quoteEnd(from);
        }
        if (from >= text.length() || !Quoting.startsName(text.charAt(from))) {
            throw slip(from, "no name follows @", "name a parent: @steps, or @'with odd characters'");
        }
        int end = from;
        while (end < text.length() && Quoting.continuesName(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private int quoteEnd(int from) {
        for (int end = from + 1; end < text.length(); end++) {
            if (text.charAt(end) == text.charAt(from)) {
                return end + 1;
            }
            if (text.charAt(end) == '\\') {
                end++;
            }
        }
        throw slip(from, "a quote is left open", "close it with " + text.charAt(from));
    }

    /** The end of {@code .state} behind the name of a distribution, if it is there. */
    private int shareEnd(int from) {
        if (from >= text.length() || text.charAt(from) != '.') {
            return from;
        }
        int start = from + 1;
        if (start < text.length() && (text.charAt(start) == '\'' || text.charAt(start) == '"')) {
            return quoteEnd(start);
        }
        int end = Quoting.shareEnd(text, start);
        if (end == start) {
            throw slip(start, "no name follows the point", "name a state: d_season.winter, or d_season.'deep winter'");
        }
        return end;
    }

    private boolean isBracket(int from) {
        int next = from;
        while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
            next++;
        }
        return next < text.length() && text.charAt(next) == '(';
    }

    private void skipBlanks() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }

    private SlipException unexpected(String wanted) {
        Optional<String> hint = HINTS.keySet().stream()
                .sorted()
                .filter(key -> text.startsWith(key, at))
                .findFirst();
        String found = hint.orElse(text.substring(at, text.offsetByCodePoints(at, 1)));
        return slip(
                at,
                "%s stands where %s is wanted".formatted(found, wanted),
                hint.map(key -> HINTS.getOrDefault(key, ""))
                        .orElse(wantsOperand ? "write it here" : "put + - * / ^ = and or between the two"));
    }

    private static SlipException slip(int offset, String what, String mend) {
        return new SlipException(offset, what, mend);
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
