package crux.notation;

import com.ezylang.evalex.config.ExpressionConfiguration;
import com.ezylang.evalex.config.MapBasedFunctionDictionary;
import com.ezylang.evalex.config.MapBasedOperatorDictionary;
import com.ezylang.evalex.parser.ASTNode;
import com.ezylang.evalex.parser.ParseException;
import com.ezylang.evalex.parser.ShuntingYardConverter;
import com.ezylang.evalex.parser.Token;
import com.ezylang.evalex.parser.Token.TokenType;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/**
 * The syntax tree of an expression or condition, as EvalEx builds it; its arithmetic is never used.
 *
 * <p>Texts are at most {@value #LONGEST} characters and trees {@value #DEEPEST} levels deep, so that walking one cannot exhaust the
 * stack.
 */
final class SyntaxTree {

    static final int LONGEST = 10_000;
    static final int DEEPEST = 200;

    /** What EvalEx is told of the language; made when the first text with an operator is read. */
    private static final class Language {
        static final ExpressionConfiguration CONFIGURATION = ExpressionConfiguration.builder()
                .operatorDictionary(new MapBasedOperatorDictionary())
                .functionDictionary(new MapBasedFunctionDictionary())
                .defaultConstants(Map.of())
                .dateTimeFormatters(List.of())
                .zoneId(ZoneOffset.UTC)
                .locale(Locale.ROOT)
                .build();
    }

    private SyntaxTree() {}

    /** Reads {@code text} and makes a value of its tree. */
    static <T> Parsed<T> read(String text, Function<ASTNode, T> convert) {
        try {
            if (text.length() > LONGEST) {
                throw new SlipException(
                        LONGEST,
                        "a text of %s characters, where %s are allowed".formatted(text.length(), LONGEST),
                        "split it over several variables");
            }
            return Parsed.of(convert.apply(tree(text)));
        } catch (SlipException stopped) {
            return Parsed.failed(stopped.slip());
        }
    }

    private static ASTNode tree(String text) {
        List<Token> tokens = Lexer.tokens(text);
        if (tokens.size() == 1) {
            return new ASTNode(tokens.get(0));
        }
        try {
            return new ShuntingYardConverter(text, tokens, Language.CONFIGURATION).toAbstractSyntaxTree();
        } catch (ParseException refused) {
            int offset = Math.max(0, Math.min(refused.getStartPosition(), text.length()));
            throw new SlipException(offset, String.valueOf(refused.getMessage()), "correct the text there");
        }
    }

    /** Refuses to go deeper than trees may be. */
    static int deeper(int depth, ASTNode node) {
        if (depth >= DEEPEST) {
            throw slip(node, "more than %s levels of operators".formatted(DEEPEST), "split it over several variables");
        }
        return depth + 1;
    }

    static boolean isOperator(ASTNode node, Sign sign) {
        TokenType type = node.getToken().getType();
        return (type == TokenType.INFIX_OPERATOR || type == TokenType.PREFIX_OPERATOR)
                && node.getToken().getOperatorDefinition() == sign;
    }

    /** Whether it is a number that stands for itself, without a sign. */
    static boolean isNumber(ASTNode node) {
        return node.getToken().getType() == TokenType.NUMBER_LITERAL;
    }

    static boolean isWord(ASTNode node) {
        return node.getToken().getType() == TokenType.VARIABLE_OR_CONSTANT;
    }

    static Word word(ASTNode node) {
        return Word.of(node.getToken().getValue());
    }

    static ASTNode child(ASTNode node, int index) {
        return node.getParameters().get(index);
    }

    static SlipException slip(ASTNode node, String what, String mend) {
        return new SlipException(node.getToken().getStartPosition(), what, mend);
    }
}
