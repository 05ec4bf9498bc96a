package crux.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountAgainstSelectionTest {

    private static final Variable Y = Variable.of("y", "yes", "no");

    @ParameterizedTest
    @CsvSource({"100, 100, 1", "1000, 500, 2", "10000, 10000, 1"})
    void doublingsAgainstAsManyHalvings_areExactlyEven(double count, double steps, double bits) {
        assertThat(row(count, 1, steps, bits, 0)).containsExactly(0.5, 0.5);
    }

    @Test
    void tenStepsMoreOrLess_decideAHundredDoublings() {
        assertThat(row(100, 1, 90, 1, 0).get(0)).isCloseTo(1024 / 1025.0, within(1e-15));
        assertThat(row(100, 1, 110, 1, 0).get(0)).isCloseTo(1 / 1025.0, within(1e-15));
    }

    @ParameterizedTest
    @CsvSource({"100, 1", "1000, 1", "10000, 1", "100, -1", "1000, -1", "10000, -1"})
    void hugeCountsAndSelection_giveNumbers(double size, double direction) {
        List<Double> row = row(0, direction, size, 1, 0);
        double odds = Math.pow(2, -size);
        assertThat(row.get(direction > 0 ? 0 : 1)).isEqualTo(odds);
        assertThat(row.get(direction > 0 ? 1 : 0)).isEqualTo(1.0);
    }

    @Test
    void theGateShut_leavesItsHalvings() {
        CountAgainstSelection form = form(Tables.A_YES);
        List<List<Double>> rows = Tables.rows(
                Map.of("count", 3.0, "direction", 0.0, "steps", 7.0, "bits", 1.0, "shut", 2.0), form, Y, Tables.A);
        assertThat(rows).containsExactly(List.of(8 / 9.0, 1 / 9.0), List.of(0.2, 0.8));
    }

    private static List<Double> row(double count, double direction, double steps, double bits, double shut) {
        Map<String, Double> values =
                Map.of("count", count, "direction", direction, "steps", steps, "bits", bits, "shut", shut);
        return Tables.rows(values, form(Condition.ALWAYS), Y).get(0);
    }

    private static CountAgainstSelection form(Condition gate) {
        return new CountAgainstSelection(
                Expression.credence("count"),
                Expression.credence("direction"),
                Expression.credence("steps"),
                Expression.credence("bits"),
                gate,
                Expression.credence("shut"));
    }
}
