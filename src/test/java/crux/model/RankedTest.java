package crux.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Reference values: the truncated normal's masses from arbitrary-precision arithmetic. */
class RankedTest {

    private static final Variable Y = Variable.of("y", "low", "middle", "high");
    private static final Variable TWO = Variable.of("y", "low", "high");
    private static final Variable PARENT = Variable.of("x", "low", "middle", "high");

    @Test
    void row_isATruncatedNormalAroundTheParentsRank() {
        Ranked form = new Ranked(Map.of("x", Expression.of(1)), Ranked.Combination.MEAN, Expression.of(0.04));
        List<List<Double>> rows = Tables.rows(form, Y, PARENT);
        close(rows.get(0), 0.7463657455304206, 0.24586873932319186, 0.0077655151463876075);
        close(rows.get(1), 0.19858500852113217, 0.6028299829577357, 0.19858500852113217);
        close(rows.get(2), 0.0077655151463876075, 0.24586873932319186, 0.7463657455304206);
    }

    @Test
    void combinations_weighTheRanks() {
        close(twoParents(Ranked.Combination.MEAN), 0.6244487956885667, 0.3755512043114333);
        close(twoParents(Ranked.Combination.MIN), 0.6244487956885667, 0.3755512043114333);
        close(twoParents(Ranked.Combination.MAX), 0.5, 0.5);
    }

    @Test
    void farTails_keepTheirDigitsOnBothSides() {
        Variable ten = Variable.of("x", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10");
        Ranked form = new Ranked(Map.of("x", Expression.of(1)), Ranked.Combination.MEAN, Expression.of(0.001));
        List<List<Double>> rows = Tables.rows(form, TWO, ten);
        double tail = RealAlgebra.normalCdf(-0.45 / Math.sqrt(0.001)) / RealAlgebra.normalCdf(0.05 / Math.sqrt(0.001));
        assertThat(rows.get(0).get(1)).isCloseTo(tail, withinPercentage(1e-8));
        assertThat(rows.get(9).get(0)).isCloseTo(tail, withinPercentage(1e-8));
    }

    @Test
    void flaws_nameTheParentWithoutAWeight() {
        Ranked form = new Ranked(Map.of("z", Expression.of(0)), Ranked.Combination.MEAN, Expression.of(-1));
        assertThat(Tables.flaws(form, Y, PARENT))
                .containsExactly(
                        "weights: the parent x has no weight",
                        "weights/z: z is not a parent of y",
                        "weights/z: 0.0 is not a positive number",
                        "variance: -1.0 is not a positive number");
    }

    /** Weights 3 and 1 on ranks 1/4 and 3/4: mean 3/8; the two alternatives are 3/8 and 1/2. */
    private static List<Double> twoParents(Ranked.Combination combination) {
        Map<String, Expression> weights = new LinkedHashMap<>();
        weights.put("a", Expression.of(3));
        weights.put("b", Expression.of(1));
        Ranked form = new Ranked(weights, combination, Expression.of(0.1));
        return Tables.rows(form, TWO, Tables.A, Tables.B).get(1);
    }

    private static void close(List<Double> row, double... expected) {
        for (int i = 0; i < expected.length; i++) {
            assertThat(row.get(i)).isCloseTo(expected[i], within(1e-14));
        }
    }
}
