package crux.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class NoisyAndTest {

    private static final Variable Y = Variable.of("y", "yes", "no");

    @Test
    void rows_multiplyTheFactorsAndAddTheLeak() {
        List<List<Double>> rows = rows(0.9, 0.2, 0.8, 0, 0.1);
        assertThat(rows.get(0).get(0)).isCloseTo(0.1 + 0.9 * 0.9 * 0.8, within(1e-15));
        assertThat(rows.get(1)).containsExactly(0.1, 0.9);
        assertThat(rows.get(2).get(0)).isCloseTo(0.1 + 0.9 * 0.2 * 0.8, within(1e-15));
        assertThat(rows.get(3)).containsExactly(0.1, 0.9);
    }

    @Test
    void certainFactors_makeItAnAnd() {
        assertThat(rows(1, 0, 1, 0, 0))
                .containsExactly(List.of(1.0, 0.0), List.of(0.0, 1.0), List.of(0.0, 1.0), List.of(0.0, 1.0));
    }

    @Test
    void smallChances_keepTheirDigits() {
        assertThat(rows(1e-12, 0, 1e-12, 0, 0).get(0).get(0)).isCloseTo(1e-24, within(1e-33));
    }

    @Test
    void flaws_nameTheCondition() {
        NoisyAnd form = new NoisyAnd(
                List.of(new NoisyAnd.Requirement(
                        new Condition.Is("c", List.of("yes")), Expression.of(1), Expression.of(2))),
                Expression.of(0));
        assertThat(Tables.flaws(form, Y, Tables.A))
                .containsExactly(
                        "conditions/c/when: c is not a parent of y", "conditions/c/unmet: 2.0 is not a probability");
    }

    private static List<List<Double>> rows(double metA, double unmetA, double metB, double unmetB, double leak) {
        NoisyAnd form = new NoisyAnd(
                List.of(
                        new NoisyAnd.Requirement(Tables.A_YES, Expression.of(metA), Expression.of(unmetA)),
                        new NoisyAnd.Requirement(Tables.B_YES, Expression.of(metB), Expression.of(unmetB))),
                Expression.of(leak));
        return Tables.rows(form, Y, Tables.A, Tables.B);
    }
}
