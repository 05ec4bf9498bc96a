package crux.notation;

import com.ezylang.evalex.parser.ASTNode;
import com.ezylang.evalex.parser.Token;
import com.ezylang.evalex.parser.Token.TokenType;
import crux.model.Coordinate;
import crux.model.Expression;
import crux.model.Expression.Operator;
import java.util.List;

/**
 * Expressions as text: {@code 1-p_loose}, {@code -@selection_bits}, {@code d_simpler.schemer}, {@code min(a, 2 ^ -b)}.
 *
 * <p>Loosest first: {@code + -}, {@code * /}, then {@code ^} and a minus before its operand, both from the right. {@code min} and
 * {@code max} take two numbers or more. What {@link #write} gives reads back to the same expression; minus a number is a
 * negative number.
 */
public final class ExpressionText {

    private static final int SUM = Sign.PLUS.getPrecedence();
    private static final int PRODUCT = Sign.TIMES.getPrecedence();
    private static final int POWER = Sign.POWER.getPrecedence();
    private static final int ATOM = POWER + 1;

    private ExpressionText() {}

    /** The expression that {@code text} stands for, or what is wrong with it. */
    public static Parsed<Expression> parse(String text) {
        return SyntaxTree.read(text, node -> expression(node, 0));
    }

    /** The text of an expression. */
    public static String write(Expression expression) {
        StringBuilder text = new StringBuilder();
        write(expression, 0, text);
        return text.toString();
    }

    static Expression expression(ASTNode node, int depth) {
        if (SyntaxTree.isNumber(node)) {
            return Expression.of(number(node));
        }
        if (SyntaxTree.isWord(node)) {
            return named(SyntaxTree.word(node), node);
        }
        if (SyntaxTree.isOperator(node, Sign.NEGATE) && SyntaxTree.isNumber(SyntaxTree.child(node, 0))) {
            return Expression.of(0 - number(SyntaxTree.child(node, 0)));
        }
        int inner = SyntaxTree.deeper(depth, node);
        List<Expression> operands = node.getParameters().stream()
                .map(operand -> expression(operand, inner))
                .toList();
        return node.getToken().getType() == TokenType.FUNCTION
                ? called(node, operands)
                : new Expression.Operation(operator(node), operands);
    }

    private static double number(ASTNode node) {
        String text = node.getToken().getValue();
        double value = Double.parseDouble(text);
        if (Double.isInfinite(value)) {
            throw SyntaxTree.slip(node, "a number too large", "write less than 1E308");
        }
        if (value == 0 && text.split("[eE]", 2)[0].matches(".*[1-9].*")) {
            throw SyntaxTree.slip(node, "a number that cannot be told from 0", "write 0, or more than 1E-308");
        }
        return value;
    }

    private static Expression named(Word word, ASTNode node) {
        if (word.isNumber() && word.share().isPresent()) {
            throw SyntaxTree.slip(node, "a parent's number has no shares", "write @" + Quoting.name(word.name()));
        }
        return word.isNumber()
                ? Expression.number(word.name())
                : new Expression.CredenceValue(new Coordinate(word.name(), word.share()));
    }

    private static Operator operator(ASTNode node) {
        Token token = node.getToken();
        return switch ((Sign) token.getOperatorDefinition()) {
            case PLUS -> Operator.ADD;
            case MINUS -> Operator.SUBTRACT;
            case TIMES -> Operator.MULTIPLY;
            case OVER -> Operator.DIVIDE;
            case POWER -> Operator.POWER;
            case NEGATE -> Operator.NEGATE;
            default ->
                throw SyntaxTree.slip(
                        node,
                        "%s belongs in a condition, and a number is wanted".formatted(token.getValue()),
                        "write an expression");
        };
    }

    private static Expression called(ASTNode node, List<Expression> operands) {
        Call call = (Call) node.getToken().getFunctionDefinition();
        boolean ofOne = call == Call.EXP2 || call == Call.LOG2;
        if (ofOne != (operands.size() == 1)) {
            throw SyntaxTree.slip(
                    node,
                    "%s is given %s numbers".formatted(call.text(), operands.size()),
                    ofOne ? "give it one" : "give it two or more");
        }
        return switch (call) {
            case EXP2 -> Expression.of(Operator.EXP2, operands.get(0));
            case LOG2 -> Expression.of(Operator.LOG2, operands.get(0));
            case MIN -> chain(Operator.MIN, operands, node);
            case MAX -> chain(Operator.MAX, operands, node);
        };
    }

    private static Expression chain(Operator operator, List<Expression> operands, ASTNode node) {
        if (operands.size() > SyntaxTree.DEEPEST / 2) {
            throw SyntaxTree.slip(node, "a call with %s numbers".formatted(operands.size()), "split it");
        }
        return operands.stream().reduce((a, b) -> Expression.of(operator, a, b)).orElseThrow();
    }

    /** Writes in brackets what binds less tightly than {@code tightness}. */
    static void write(Expression expression, int tightness, StringBuilder text) {
        int own = tightness(expression);
        if (own < tightness) {
            text.append('(');
        }
        if (expression instanceof Expression.Constant constant) {
            text.append(NumberText.of(constant.value()));
        } else if (expression instanceof Expression.CredenceValue value) {
            text.append(Quoting.name(value.coordinate().credence()));
            value.coordinate().share().ifPresent(share -> text.append('.').append(Quoting.share(share)));
        } else if (expression instanceof Expression.ParentNumber number) {
            text.append('@').append(Quoting.name(number.parent()));
        } else if (expression instanceof Expression.Operation operation) {
            writeOperation(operation, own, text);
        }
        if (own < tightness) {
            text.append(')');
        }
    }

    private static int tightness(Expression expression) {
        if (expression instanceof Expression.Constant constant) {
            return NumberText.of(constant.value()).startsWith("-") ? POWER : ATOM;
        }
        if (!(expression instanceof Expression.Operation operation)) {
            return ATOM;
        }
        return switch (operation.operator()) {
            case ADD, SUBTRACT -> SUM;
            case MULTIPLY, DIVIDE -> PRODUCT;
            case POWER, NEGATE -> POWER;
            case MIN, MAX, EXP2, LOG2 -> ATOM;
        };
    }

    private static void writeOperation(Expression.Operation operation, int own, StringBuilder text) {
        Expression first = operation.operands().get(0);
        Expression last = operation.operands().get(operation.operands().size() - 1);
        switch (operation.operator()) {
            case ADD -> writeInfix(first, own, " + ", last, own + 1, text);
            case SUBTRACT -> writeInfix(first, own, isShort(first, last) ? "-" : " - ", last, own + 1, text);
            case MULTIPLY -> writeInfix(first, own, " * ", last, own + 1, text);
            case DIVIDE -> writeInfix(first, own, " / ", last, own + 1, text);
            case POWER -> writeInfix(first, ATOM, " ^ ", last, own, text);
            case NEGATE -> {
                text.append('-');
                write(last, own, text);
            }
            case EXP2 -> writeCall(Call.EXP2, List.of(first), text);
            case LOG2 -> writeCall(Call.LOG2, List.of(first), text);
            case MIN -> writeCall(Call.MIN, operation.operands(), text);
            case MAX -> writeCall(Call.MAX, operation.operands(), text);
        }
    }

    /** One minus a name is written {@code 1-p}. */
    private static boolean isShort(Expression first, Expression last) {
        return first.equals(Expression.of(1)) && last instanceof Expression.CredenceValue;
    }

    private static void writeInfix(
            Expression left, int leftTightness, String sign, Expression right, int rightTightness, StringBuilder text) {
        write(left, leftTightness, text);
        text.append(sign);
        write(right, rightTightness, text);
    }

    private static void writeCall(Call call, List<Expression> operands, StringBuilder text) {
        text.append(call.text());
        String before = "(";
        for (Expression operand : operands) {
            text.append(before);
            write(operand, 0, text);
            before = ", ";
        }
        text.append(')');
    }
}
