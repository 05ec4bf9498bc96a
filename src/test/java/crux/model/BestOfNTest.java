package crux.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BestOfNTest {

    private static final Variable Y = Variable.of("y", "yes", "no");
    private static final Variable COUNT = Variable.of("count", "0", "5", "10", "20");
    private static final Variable SHARE = Variable.of("share", "0.1", "0.5", "0.9", "1");

    /** Two-dimensional quadrature at 18 digits over the class's effect and the density of the greatest: no formula shared. */
    @ParameterizedTest
    @CsvSource({
        "0.1, 5, 3, 0.8841263821178928",
        "0.5, 10, 3, 0.9134911440349518",
        "0.9, 20, 3, 0.7190905203196257",
        "0.5, 5, 1, 0.8750005649740803",
        "0.5, 5, 2, 0.7857867017391008",
        "0.3, 7, 5, 0.8606807774470989",
    })
    void chance_agreesWithPlainQuadrature(double share, double doublings, int others, double expected) {
        assertThat(chance(share, doublings, others).get(0)).isCloseTo(expected, within(1e-12));
        assertThat(chance(share, doublings, others).get(1)).isCloseTo(1 - expected, within(1e-12));
    }

    @ParameterizedTest
    @CsvSource({"0, 3", "1, 1", "5, 3", "10, 1", "20, 7", "60, 3", "100, 2", "1000, 3"})
    void withNothingInCommon_theCountDecides(double doublings, int others) {
        double n = Math.pow(2, doublings);
        List<Double> row = chance(0, doublings, others);
        assertThat(row.get(0)).isCloseTo(n / (n + others), within(1e-13));
        assertThat(row.get(1)).isCloseTo(others / (n + others), withinPercentage(1e-9));
    }

    @ParameterizedTest
    @CsvSource({"0, 3", "5, 1", "10, 2", "20, 3", "10, 4", "10, 8", "1000, 5"})
    void withAllInCommon_theClassesAreEven(double doublings, int others) {
        assertThat(chance(1, doublings, others).get(0)).isCloseTo(1.0 / (1 + others), within(1e-12));
    }

    @Test
    void oneIndividualAgainstOneEach_isEvenWhateverTheShare() {
        for (int others : new int[] {1, 2, 3, 5, 20}) {
            for (double share : new double[] {0, 0.1, 0.5, 0.9, 1}) {
                assertThat(chance(share, 0, others).get(0)).isCloseTo(1.0 / (1 + others), within(2e-12));
            }
        }
    }

    @Test
    void chance_fallsWithTheShareAndRisesWithTheCount() {
        for (int others : new int[] {1, 3, 6}) {
            for (int k = 0; k < 1000; k += 50) {
                double last = 2;
                for (double share = 0; share <= 1; share += 0.125) {
                    double now = chance(share, k, others).get(0);
                    assertThat(now).isLessThanOrEqualTo(last + 1e-14);
                    assertThat(chance(share, k + 50, others).get(0)).isGreaterThanOrEqualTo(now - 1e-14);
                    last = now;
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"0, 1000, 3, 2.799790855509569e-301", "0.1, 1000, 3, 6.86788428470328e-247"})
    void smallComplements_keepTheirDigits(double share, double doublings, int others, double expected) {
        assertThat(chance(share, doublings, others).get(1)).isCloseTo(expected, withinPercentage(1e-9));
    }

    @Test
    void theGate_andTheTermsOfBits() {
        BestOfN form = new BestOfN(
                Expression.of(0),
                Expression.of(0),
                3,
                Tables.A_YES,
                Expression.of(0.02),
                List.of(new BestOfN.Term(Tables.B_YES, Expression.of(-2))));
        List<List<Double>> rows = Tables.rows(form, Y, Tables.A, Tables.B);
        assertThat(rows.get(0).get(0)).isCloseTo(1 / 13.0, within(1e-12));
        assertThat(rows.get(1).get(0)).isCloseTo(0.25, within(1e-12));
        assertThat(rows.get(2)).containsExactly(0.02, 0.98);
        assertThat(rows.get(3)).containsExactly(0.02, 0.98);
    }

    @Test
    void theSlopeByTheShare_existsAtNothingInCommon() {
        BestOfN form = form(Expression.credence("c"), 10, 3);
        Family family = new Family(Y, List.of());
        GradientAlgebra algebra = new GradientAlgebra(List.of(Coordinate.of("c")), coordinate -> 0);
        double slope =
                form.row(Configuration.numbered(family, 0), algebra).get(0).derivative(0);
        double step = 1e-6;
        double difference = chance(step, 10, 3).get(0) - chance(0, 10, 3).get(0);
        assertThat(slope).isCloseTo(difference / step, withinPercentage(0.01));
    }

    /** The rows of the hazy argument; its conclusion granted that scheming pays, from an independent evaluator. */
    @Test
    void theHazyArgument_hasItsKnownConclusion() {
        double[] share = {0.2, 0.3, 0.3, 0.2};
        double[] count = {0.15, 0.34, 0.34, 0.17};
        BestOfN form = new BestOfN(
                Expression.number("share"),
                Expression.number("count"),
                3,
                Condition.ALWAYS,
                Expression.of(0),
                List.of(new BestOfN.Term(Tables.A_YES, Expression.credence("defeats"))));
        List<List<Double>> rows = Tables.rows(Map.of("defeats", -4.0), form, Y, Tables.A, SHARE, COUNT);
        double[] conclusion = new double[2];
        for (int s = 0; s < 4; s++) {
            for (int k = 0; k < 4; k++) {
                for (int a = 0; a < 2; a++) {
                    conclusion[a] +=
                            share[s] * count[k] * rows.get((a * 4 + s) * 4 + k).get(0);
                }
            }
        }
        assertThat(conclusion[1]).isCloseTo(0.5975926264149162, within(1e-10));
    }

    /** What a row costs that names a credence: the quadrature's nodes, each with 12 points of the correlation. */
    @Test
    void aRow_costsAThousandOrSoTranscendentalFunctions() {
        BestOfN form = form(Expression.credence("c"), 20, 3);
        Counting algebra = new Counting(new RealAlgebra(coordinate -> 0.4));
        form.row(Configuration.numbered(new Family(Y, List.of()), 0), algebra);
        assertThat(algebra.transcendental).isBetween(500, 4_000);
    }

    /** Doubles, with a count of the operations that take long. */
    private static final class Counting implements Algebra<Double> {
        private final RealAlgebra real;
        private int transcendental;

        Counting(RealAlgebra real) {
            this.real = real;
        }

        @Override
        public Double constant(double value) {
            return real.constant(value);
        }

        @Override
        public Double credence(Coordinate coordinate) {
            return real.credence(coordinate);
        }

        @Override
        public Double add(Double a, Double b) {
            return real.add(a, b);
        }

        @Override
        public Double multiply(Double a, Double b) {
            return real.multiply(a, b);
        }

        @Override
        public Double divide(Double a, Double b) {
            return real.divide(a, b);
        }

        @Override
        public Double exp2(Double a) {
            transcendental++;
            return real.exp2(a);
        }

        @Override
        public Double log2(Double a) {
            transcendental++;
            return real.log2(a);
        }

        @Override
        public Double min(Double a, Double b) {
            return real.min(a, b);
        }

        @Override
        public Double max(Double a, Double b) {
            return real.max(a, b);
        }

        @Override
        public Double normalCdf(Double a) {
            transcendental++;
            return real.normalCdf(a);
        }
    }

    @Test
    void flaws_nameTheCountTheOthersAndTheShare() {
        BestOfN form =
                new BestOfN(Expression.of(1.5), Expression.of(-1), 0, Condition.ALWAYS, Expression.of(2), List.of());
        assertThat(Tables.flaws(form, Y))
                .containsExactly(
                        "share: 1.5 is not a probability",
                        "count: -1.0 is not a number of doublings",
                        "others: 0 other classes to compare with",
                        "shut: 2.0 is not a probability");
        BestOfN asked = form(Expression.of(0.5), 3, 101);
        assertThat(Tables.flaws(asked, Y)).containsExactly("others: 101 other classes to compare with");
    }

    private static List<Double> chance(double share, double doublings, int others) {
        return Tables.rows(form(Expression.of(share), doublings, others), Y).get(0);
    }

    private static BestOfN form(Expression share, double doublings, int others) {
        return new BestOfN(share, Expression.of(doublings), others, Condition.ALWAYS, Expression.of(0), List.of());
    }
}
