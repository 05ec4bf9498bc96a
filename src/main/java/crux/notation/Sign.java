package crux.notation;

import com.ezylang.evalex.Expression;
import com.ezylang.evalex.config.ExpressionConfiguration;
import com.ezylang.evalex.data.EvaluationValue;
import com.ezylang.evalex.operators.OperatorIfc;
import com.ezylang.evalex.parser.Token;

/**
 * The operators of expressions and conditions, loosest first, as the builder of syntax trees sees them.
 *
 * <p>A minus before its operand binds like a power and to the right: −x^2 is −(x^2), and 2^−x is a power.
 */
enum Sign implements OperatorIfc {
    OR("or", 1),
    AND("and", 2),
    NOT("not", 3),
    EQUAL("=", 4),
    NOT_EQUAL("!=", 4),
    AT_MOST("<=", 4),
    AT_LEAST(">=", 4),
    LESS("<", 4),
    GREATER(">", 4),
    EITHER("|", 5),
    PLUS("+", 6),
    MINUS("-", 6),
    TIMES("*", 7),
    OVER("/", 7),
    POWER("^", 8),
    NEGATE("-", 8);

    private final String text;
    private final int precedence;

    Sign(String text, int precedence) {
        this.text = text;
        this.precedence = precedence;
    }

    String text() {
        return text;
    }

    @Override
    public int getPrecedence() {
        return precedence;
    }

    @Override
    public int getPrecedence(ExpressionConfiguration configuration) {
        return precedence;
    }

    @Override
    public boolean isLeftAssociative() {
        return this != POWER && !isPrefix();
    }

    @Override
    public boolean isPrefix() {
        return this == NOT || this == NEGATE;
    }

    @Override
    public boolean isPostfix() {
        return false;
    }

    @Override
    public boolean isInfix() {
        return !isPrefix();
    }

    @Override
    public boolean isOperandLazy() {
        return false;
    }

    @Override
    public EvaluationValue evaluate(Expression expression, Token token, EvaluationValue... operands) {
        throw new UnsupportedOperationException("values come from our own expressions");
    }
}
