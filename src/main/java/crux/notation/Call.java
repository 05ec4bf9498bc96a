package crux.notation;

import com.ezylang.evalex.Expression;
import com.ezylang.evalex.data.EvaluationValue;
import com.ezylang.evalex.functions.FunctionIfc;
import com.ezylang.evalex.functions.FunctionParameterDefinition;
import com.ezylang.evalex.parser.Token;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The functions of expressions, as the builder of syntax trees sees them. */
enum Call implements FunctionIfc {
    EXP2,
    LOG2,
    MIN,
    MAX;

    static Optional<Call> named(String name) {
        return Arrays.stream(values()).filter(call -> call.text().equals(name)).findFirst();
    }

    String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    @Override
    public List<FunctionParameterDefinition> getFunctionParameterDefinitions() {
        return List.of();
    }

    @Override
    public boolean hasVarArgs() {
        return true;
    }

    @Override
    public void validatePreEvaluation(Token token, EvaluationValue... values) {
        throw new UnsupportedOperationException("values come from our own expressions");
    }

    @Override
    public EvaluationValue evaluate(Expression expression, Token token, EvaluationValue... values) {
        throw new UnsupportedOperationException("values come from our own expressions");
    }
}
