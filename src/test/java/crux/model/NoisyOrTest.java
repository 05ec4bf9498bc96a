package crux.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NoisyOrTest {

    private static final Variable Y = Variable.of("y", "yes", "no");

    @Test
    void diez_leavesTheLeakOutOfTheCauses() {
        List<List<Double>> rows = rows(NoisyOr.Parameters.DIEZ, 0.4, 0.5, 0.1);
        assertThat(rows.get(0).get(0)).isCloseTo(1 - 0.9 * 0.6 * 0.5, within(1e-15));
        assertThat(rows.get(1).get(0)).isCloseTo(1 - 0.9 * 0.6, within(1e-15));
        assertThat(rows.get(2).get(0)).isCloseTo(1 - 0.9 * 0.5, within(1e-15));
        assertThat(rows.get(3)).containsExactly(0.1, 0.9);
    }

    @Test
    void henrion_takesTheLeakIntoEachCause() {
        List<List<Double>> rows = rows(NoisyOr.Parameters.HENRION, 0.4, 0.5, 0.1);
        assertThat(rows.get(0).get(0)).isCloseTo(1 - 0.6 * 0.5 / 0.9, within(1e-15));
        assertThat(rows.get(1).get(0)).isCloseTo(0.4, within(1e-15));
        assertThat(rows.get(2).get(0)).isCloseTo(0.5, within(1e-15));
        assertThat(rows.get(3)).containsExactly(0.1, 0.9);
    }

    @Test
    void theTwoReadings_agreeWhereTheCausesAreConverted() {
        double leak = 0.2;
        List<List<Double>> henrion = rows(NoisyOr.Parameters.HENRION, 0.7, 0.35, leak);
        List<List<Double>> diez =
                rows(NoisyOr.Parameters.DIEZ, (0.7 - leak) / (1 - leak), (0.35 - leak) / (1 - leak), leak);
        for (int i = 0; i < 4; i++) {
            assertThat(henrion.get(i).get(0)).isCloseTo(diez.get(i).get(0), within(1e-15));
        }
    }

    @Test
    void withoutALeak_theTwoReadingsAreOne() {
        assertThat(rows(NoisyOr.Parameters.HENRION, 0.7, 0.35, 0))
                .isEqualTo(rows(NoisyOr.Parameters.DIEZ, 0.7, 0.35, 0));
    }

    @Test
    void henrionAtTheEdges_staysADistribution() {
        assertThat(rows(NoisyOr.Parameters.HENRION, 1, 0.5, 1)).allMatch(row -> row.equals(List.of(1.0, 0.0)));
        assertThat(rows(NoisyOr.Parameters.HENRION, 0.1, 0.05, 0.3).get(0)).containsExactly(0.3, 0.7);
    }

    @Test
    void smallChances_keepTheirDigits() {
        assertThat(rows(NoisyOr.Parameters.DIEZ, 1e-20, 2e-20, 1e-30).get(0).get(0))
                .isCloseTo(3e-20, within(1e-29));
    }

    @Test
    void flaws_nameTheCause() {
        NoisyOr form = new NoisyOr(
                List.of(
                        new NoisyOr.Cause(Tables.A_YES, Expression.of(1.5)),
                        new NoisyOr.Cause(new Condition.Is("b", List.of("perhaps")), Expression.of(0.5))),
                Expression.of(-0.1),
                NoisyOr.Parameters.DIEZ);
        assertThat(Tables.flaws(form, Variable.of("y", "1", "2", "3"), Tables.A, Tables.B))
                .containsExactly(
                        "type: this form is for two states, and y has 3",
                        "causes/a/p: 1.5 is not a probability",
                        "causes/b/when: b has no state perhaps",
                        "leak: -0.1 is not a probability");
    }

    private static List<List<Double>> rows(NoisyOr.Parameters parameters, double a, double b, double leak) {
        NoisyOr form = new NoisyOr(
                List.of(
                        new NoisyOr.Cause(Tables.A_YES, Expression.credence("p")),
                        new NoisyOr.Cause(Tables.B_YES, Expression.credence("q"))),
                Expression.credence("leak"),
                parameters);
        return Tables.rows(Map.of("p", a, "q", b, "leak", leak), form, Y, Tables.A, Tables.B);
    }
}
