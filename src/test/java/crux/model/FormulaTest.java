package crux.model;

import static crux.model.Expression.Operator.ADD;
import static crux.model.Expression.Operator.DIVIDE;
import static crux.model.Expression.Operator.EXP2;
import static crux.model.Expression.Operator.LOG2;
import static crux.model.Expression.Operator.MAX;
import static crux.model.Expression.Operator.MIN;
import static crux.model.Expression.Operator.MULTIPLY;
import static crux.model.Expression.Operator.NEGATE;
import static crux.model.Expression.Operator.POWER;
import static crux.model.Expression.Operator.SUBTRACT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class FormulaTest {

    private static final Variable Y = Variable.of("y", "yes", "no");
    private static final Variable N = Variable.of("n", "0", "1", "4");

    @Test
    void probability_isCutAtZeroAndOne() {
        Formula form = new Formula(
                Formula.Gives.PROBABILITY, Expression.of(SUBTRACT, Expression.number("n"), Expression.of(0.75)));
        assertThat(Tables.rows(form, Y, N)).containsExactly(List.of(0.0, 1.0), List.of(0.25, 0.75), List.of(1.0, 0.0));
    }

    @Test
    void bits_areLogOdds() {
        Formula form = new Formula(Formula.Gives.BITS, Expression.number("n"));
        assertThat(Tables.rows(form, Y, N))
                .containsExactly(List.of(0.5, 0.5), List.of(2 / 3.0, 1 / 3.0), List.of(16 / 17.0, 1 / 17.0));
    }

    @Test
    void value_isSplitBetweenItsNeighboursSoThatTheMeanIsKept() {
        Variable y = Variable.of("y", "10", "0", "2");
        assertThat(split(y, 5)).containsExactly(0.375, 0.0, 0.625);
        assertThat(split(y, 0.5)).containsExactly(0.0, 0.75, 0.25);
        assertThat(split(y, 2)).containsExactly(0.0, 0.0, 1.0);
        assertThat(split(y, -7)).containsExactly(0.0, 1.0, 0.0);
        assertThat(split(y, 11)).containsExactly(1.0, 0.0, 0.0);
        for (double value = 0; value <= 10; value += 0.37) {
            List<Double> row = split(y, value);
            assertThat(10 * row.get(0) + 2 * row.get(2)).isCloseTo(value, within(1e-14));
            assertThat(row.stream().mapToDouble(p -> p).sum()).isCloseTo(1, within(1e-15));
        }
    }

    @Test
    void operators_areThoseOfArithmetic() {
        assertThat(value(ADD, 5, 2)).isEqualTo(7);
        assertThat(value(SUBTRACT, 5, 2)).isEqualTo(3);
        assertThat(value(MULTIPLY, 5, 2)).isEqualTo(10);
        assertThat(value(DIVIDE, 5, 2)).isEqualTo(2.5);
        assertThat(value(MIN, 5, 2)).isEqualTo(2);
        assertThat(value(MAX, 5, 2)).isEqualTo(5);
        assertThat(value(NEGATE, 5)).isEqualTo(-5);
        assertThat(value(EXP2, 5)).isEqualTo(32);
        assertThat(value(LOG2, 0.25)).isEqualTo(-2);
        assertThatThrownBy(() -> Expression.of(ADD, Expression.of(1)))
                .hasMessageContaining("ADD takes 2 operands, not 1");
    }

    @Test
    void powers_areExactForWholeExponentsAndRightAtZero() {
        assertThat(value(POWER, 5, 3)).isEqualTo(125);
        assertThat(value(POWER, -5, 3)).isEqualTo(-125);
        assertThat(value(POWER, 0, 0)).isEqualTo(1);
        assertThat(value(POWER, 2, -2)).isEqualTo(0.25);
        assertThat(value(POWER, 9, 0.5)).isCloseTo(3, within(1e-15));
        assertThat(value(POWER, 0, 0.5)).isZero();
        assertThat(value(POWER, 1.5, 100)).isCloseTo(Math.pow(1.5, 100), within(1e6));
    }

    @Test
    void flaws_nameStatesWithoutNumbers() {
        Formula form = new Formula(Formula.Gives.VALUE, Expression.number("a"));
        assertThat(Tables.flaws(form, Y, Tables.A))
                .containsExactly(
                        "gives: a formula that gives a value needs states of y that stand for different numbers",
                        "is: @a is used as a number, and not every state of it stands for one");
        assertThat(Tables.flaws(new Formula(Formula.Gives.PROBABILITY, Expression.number("n")), Y, N))
                .containsExactly("is: 4.0 is not a probability");
    }

    private static double value(Expression.Operator operator, double... operands) {
        Expression[] constants =
                java.util.Arrays.stream(operands).mapToObj(Expression::of).toArray(Expression[]::new);
        return Expression.of(operator, constants)
                .value(RealAlgebra.ofConstants(), Configuration.numbered(new Family(Y, List.of()), 0));
    }

    private static List<Double> split(Variable y, double value) {
        return Tables.rows(new Formula(Formula.Gives.VALUE, Expression.of(value)), y)
                .get(0);
    }
}
