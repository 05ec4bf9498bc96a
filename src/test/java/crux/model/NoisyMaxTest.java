package crux.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NoisyMaxTest {

    @Test
    void row_isTheDistributionOfTheGreatest() {
        Variable y = Variable.of("y", "none", "mild", "severe");
        NoisyMax form = new NoisyMax(
                List.of(
                        new NoisyMax.Cause("a", Map.of("yes", Shares.listed(0.2, 0.5, 0.3))),
                        new NoisyMax.Cause("b", Map.of("yes", Shares.listed(0.6, 0.1, 0.3)))),
                Shares.listed(0.9, 0.08, 0.02));
        List<Double> both = Tables.rows(form, y, Tables.A, Tables.B).get(0);
        double upToNone = 0.9 * 0.2 * 0.6;
        double upToMild = 0.98 * 0.7 * 0.7;
        assertThat(both.get(0)).isCloseTo(upToNone, within(1e-15));
        assertThat(both.get(1)).isCloseTo(upToMild - upToNone, within(1e-15));
        assertThat(both.get(2)).isCloseTo(1 - upToMild, within(1e-15));
        assertThat(Tables.rows(form, y, Tables.A, Tables.B).get(3)).containsExactly(0.9, 0.08, 0.02);
    }

    @Test
    void onTwoStates_itIsANoisyOr() {
        Variable y = Variable.of("y", "no", "yes");
        NoisyMax max = new NoisyMax(
                List.of(
                        new NoisyMax.Cause("a", Map.of("yes", Shares.listed(0.6, 0.4))),
                        new NoisyMax.Cause("b", Map.of("yes", Shares.listed(0.5, 0.5)))),
                Shares.listed(0.9, 0.1));
        NoisyOr or = new NoisyOr(
                List.of(
                        new NoisyOr.Cause(Tables.A_YES, Expression.of(0.4)),
                        new NoisyOr.Cause(Tables.B_YES, Expression.of(0.5))),
                Expression.of(0.1),
                NoisyOr.Parameters.DIEZ);
        List<List<Double>> ofMax = Tables.rows(max, y, Tables.A, Tables.B);
        List<List<Double>> ofOr = Tables.rows(or, Variable.of("y", "yes", "no"), Tables.A, Tables.B);
        for (int i = 0; i < 4; i++) {
            assertThat(ofMax.get(i).get(1)).isCloseTo(ofOr.get(i).get(0), within(1e-15));
            assertThat(ofMax.get(i).get(0)).isCloseTo(ofOr.get(i).get(1), within(1e-15));
        }
    }

    @Test
    void flaws_nameTheCauseAndItsState() {
        NoisyMax form = new NoisyMax(
                List.of(
                        new NoisyMax.Cause("a", Map.of("perhaps", Shares.listed(0.6, 0.4))),
                        new NoisyMax.Cause("b", Map.of("yes", Shares.listed(0.6, 0.6)))),
                Shares.listed(0.5, 0.2, 0.3));
        assertThat(Tables.flaws(form, Variable.of("y", "no", "yes"), Tables.A, Tables.B))
                .containsExactly(
                        "leak: 3 shares for 2 states",
                        "causes/a/perhaps: a has no state perhaps",
                        "causes/b/yes: the shares sum to 1.2");
    }
}
