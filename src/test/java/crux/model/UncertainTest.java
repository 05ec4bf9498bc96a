package crux.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import crux.testing.FiniteDifferences;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import org.apache.commons.math3.distribution.BetaDistribution;
import org.apache.commons.math3.distribution.LogNormalDistribution;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UncertainTest {

    private static final Interval POSITIVE = new Interval(0, Double.POSITIVE_INFINITY);
    private static final double[] SHARES = {1e-9, 1e-4, 0.01, 0.05, 0.3, 0.5, 0.8, 0.95, 0.999};

    @ParameterizedTest
    @CsvSource({
        "0, 1, 0.05, 0.25, 0.6",
        "0, 1, 0.01, 0.5, 0.6",
        "0, 1, 1e-6, 1e-5, 0.9",
        "-Infinity, Infinity, -3, 0, 10",
        "0, Infinity, 0.5, 20, 30",
        "-Infinity, 0, -8, -1, -0.5",
        "0, 100, 3, 7, 99",
        "-10, 10, -3, 1, 6",
        "5, Infinity, 6, 8, 30",
        "-Infinity, 5, -20, -1, 4"
    })
    void percentiles_areThoseSaid_andDensityIsTheSlopeOfTheShareBelow(
            double low, double high, double fifth, double middle, double ninetyFifth) {
        Uncertain fitted =
                Uncertain.Percentiles.of(new Interval(low, high), new Answer.Spread(fifth, middle, ninetyFifth));
        assertThat(fitted.quantile(0.05)).isCloseTo(fifth, within(1e-9 * Math.abs(fifth)));
        assertThat(fitted.quantile(0.5)).isCloseTo(middle, within(1e-9 * Math.max(1, Math.abs(middle))));
        assertThat(fitted.quantile(0.95)).isCloseTo(ninetyFifth, within(1e-9 * Math.abs(ninetyFifth)));
        for (double u : new double[] {0.02, 0.2, 0.5, 0.7, 0.97}) {
            double x = fitted.quantile(u);
            assertThat(fitted.cdf(x)).isCloseTo(u, within(1e-10));
            double reach = 1e-3 * Math.min(Math.min(x - low, high - x), ninetyFifth - fifth);
            double slope = FiniteDifferences.derivative(fitted::cdf, x, reach, low, high);
            assertThat(fitted.density(x)).isCloseTo(slope, within(1e-6 * slope));
        }
    }

    @Test
    void withoutMiddle_aProbabilityIsLogitNormal_aPositiveNumberLognormal_anyNumberNormal() {
        double z = new NormalDistribution(null, 0, 1).inverseCumulativeProbability(0.95);
        Uncertain chance = Uncertain.Percentiles.of(Interval.UNIT, Answer.Spread.interval(0.1, 0.9));
        Uncertain positive = Uncertain.Percentiles.of(POSITIVE, Answer.Spread.interval(1, 100));
        Uncertain any = Uncertain.Percentiles.of(Interval.ALL, Answer.Spread.interval(-1, 5));
        NormalDistribution logit = new NormalDistribution(null, 0, Math.log(9) / z);
        LogNormalDistribution lognormal =
                new LogNormalDistribution(null, 0.5 * Math.log(100), 0.5 * Math.log(100) / z, 1e-12);
        NormalDistribution normal = new NormalDistribution(null, 2, 3 / z);
        for (double u : SHARES) {
            double t = logit.inverseCumulativeProbability(u);
            assertThat(chance.quantile(u)).isCloseTo(1 / (1 + Math.exp(-t)), within(1e-8));
            assertThat(positive.cdf(lognormal.inverseCumulativeProbability(u))).isCloseTo(u, within(1e-8));
            assertThat(any.quantile(u)).isCloseTo(normal.inverseCumulativeProbability(u), within(1e-6));
        }
    }

    @Test
    void percentilesAtAnEndOfTheDomain_areDrawnIn() {
        Uncertain fitted = Uncertain.Percentiles.of(Interval.UNIT, new Answer.Spread(0, 0.2, 1));
        assertThat(fitted.quantile(0.05)).isBetween(0.0, 0.002);
        assertThat(fitted.quantile(0.5)).isCloseTo(0.2, within(1e-12));
        assertThat(fitted.quantile(0.95)).isBetween(0.999, 1.0);
        assertThat(fitted.quantile(0)).isZero();
        assertThat(fitted.quantile(1)).isOne();
    }

    @ParameterizedTest
    @CsvSource({"2, 6", "0.5, 0.5", "0.1, 3", "40, 1", "800, 1200", "1, 1"})
    void beta_agreesWithTheLibrarys(double a, double b) {
        BetaDistribution library = new BetaDistribution(null, a, b, 1e-14);
        Uncertain beta = new Uncertain.BetaShaped(a, b);
        for (double u : SHARES) {
            double x = beta.quantile(u);
            assertThat(beta.cdf(x)).as("at %s", u).isCloseTo(u, within(1e-11));
            assertThat(x).isCloseTo(library.inverseCumulativeProbability(u), within(1e-9));
        }
        assertThat(beta.density(0.3)).isCloseTo(library.density(0.3), within(1e-10 * library.density(0.3)));
    }

    /** The quick form for draws is the quantile of Φ(z), in both tails. */
    @ParameterizedTest
    @CsvSource({"2, 6", "0.5, 0.5", "0.05, 3", "0.2, 3.8", "40, 1", "800, 1200", "1, 1"})
    void placedBeta_isTheQuantile(double a, double b) {
        Uncertain beta = new Uncertain.BetaShaped(a, b);
        Uncertain mirrored = new Uncertain.BetaShaped(b, a);
        DoubleUnaryOperator placed = beta.placed();
        for (double z = -6; z <= 6; z += 0.0371) {
            double below = beta.quantile(RealAlgebra.normalCdf(Math.min(z, 0)));
            double above = mirrored.quantile(RealAlgebra.normalCdf(Math.min(-z, 0)));
            double x = placed.applyAsDouble(z);
            if (z <= 0) {
                assertThat(x).as("at %s", z).isCloseTo(below, within(2e-8 * below));
            } else {
                assertThat(1 - x).as("at %s", z).isCloseTo(above, within(2e-8 * above + 1e-15));
            }
        }
    }

    /** The table for very many draws is the quantile in both tails, also where it does not serve and is passed by. */
    @ParameterizedTest
    @CsvSource({"2, 6", "0.5, 0.5", "0.05, 3", "0.52, 0.08", "40, 1", "800, 1200", "1, 1"})
    void betaDrawnManyTimes_isTheQuantile(double a, double b) {
        Uncertain beta = new Uncertain.BetaShaped(a, b);
        Uncertain mirrored = new Uncertain.BetaShaped(b, a);
        double[] numbers = both(0.5 / 400);
        double[] values = new double[numbers.length];
        beta.drawn(true).put(numbers, values);
        for (int i = 0; i < numbers.length; i++) {
            double u = numbers[i];
            double below = beta.quantile(u);
            assertThat(values[i]).as("at %s", u).isCloseTo(below, within(2e-8 * below));
            double above = mirrored.quantile(1 - u);
            assertThat(1 - values[i]).as("at %s", u).isCloseTo(above, within(2e-8 * above + 1e-15));
        }
    }

    /** Numbers evenly spread, those in the tails, and those at the borders of a table's octaves. */
    private static double[] both(double step) {
        DoubleStream.Builder numbers = DoubleStream.builder();
        for (double u = step; u < 1; u += 2 * step) {
            numbers.add(u);
        }
        for (double u = 0.25; u > 1e-8; u /= 2) {
            for (double near : new double[] {Math.nextDown(u), u, Math.nextUp(u), 1.37 * u}) {
                numbers.add(near).add(1 - near);
            }
        }
        return numbers.build().toArray();
    }

    @ParameterizedTest
    @CsvSource({
        "0, 1, 0.1, 0.2, 0.6",
        "0, 1, 0.001, 0.4, 0.5",
        "0, 1, 1e-6, 1e-5, 0.9",
        "0, Infinity, 1, 10, 11",
        "-Infinity, Infinity, -3, 5, 6",
        "-10, 10, -4, -0.5, 8"
    })
    void percentilesDrawnManyTimes_areTheQuantile(double from, double to, double low, double best, double high) {
        Uncertain spread = Uncertain.Percentiles.of(new Interval(from, to), new Answer.Spread(low, best, high));
        double[] numbers = both(0.0007);
        double[] values = new double[numbers.length];
        spread.drawn(true).put(numbers, values);
        double[] few = new double[numbers.length];
        spread.drawn(false).put(numbers, few);
        for (int i = 0; i < numbers.length; i++) {
            double exact = spread.quantile(numbers[i]);
            double close = 1e-9 + 1e-7 * Math.abs(exact);
            assertThat(values[i]).as("at %s", numbers[i]).isCloseTo(exact, within(close));
            assertThat(few[i]).as("at %s", numbers[i]).isCloseTo(exact, within(close));
        }
    }

    /** Without a middle, a thousandth of the way to halfway between what was said. */
    @ParameterizedTest
    @CsvSource({
        "0, 1, 0, 0.4, 0.0002, 0.4",
        "0, 1, 0.4, 1, 0.4, 0.9997",
        "-10, 10, -10, 2, -9.994, 2",
        "5, 9, 6, 9, 6, 8.9985"
    })
    void anIntervalAtAnEndOfTheDomain_isDrawnIn(
            double from, double to, double low, double high, double fifth, double ninetyFifth) {
        Uncertain fitted = Uncertain.Percentiles.of(new Interval(from, to), Answer.Spread.interval(low, high));
        assertThat(fitted.quantile(0.05)).isCloseTo(fifth, within(1e-9));
        assertThat(fitted.quantile(0.95)).isCloseTo(ninetyFifth, within(1e-9));
    }

    /** A skewed distribution on a line without ends reaches to one place on its short side: middle − stretch/skew. */
    @Test
    void beyondWhatADistributionReaches_nothingLies() {
        Uncertain right = Uncertain.Percentiles.of(Interval.ALL, new Answer.Spread(-1, 0, 4));
        Uncertain left = Uncertain.Percentiles.of(Interval.ALL, new Answer.Spread(-4, 0, 1));
        // With 1 + e^(gz) = 5 at the 95th percentile: from −4/3 on, and the mirror image up to 4/3.
        assertThat(right.cdf(-1.34)).isZero();
        assertThat(right.density(-1.34)).isZero();
        assertThat(right.cdf(-1.33)).isPositive();
        assertThat(left.cdf(1.34)).isOne();
        assertThat(left.density(1.34)).isZero();
        assertThat(left.cdf(1.33)).isLessThan(1);
        assertThat(right.quantile(1e-300)).isCloseTo(-4 / 3.0, within(1e-9));
        Uncertain chance = Uncertain.Percentiles.of(Interval.UNIT, new Answer.Spread(0.1, 0.2, 0.6));
        assertThat(List.of(chance.cdf(-0.5), chance.cdf(0), chance.cdf(1), chance.cdf(1.5)))
                .containsExactly(0.0, 0.0, 1.0, 1.0);
        assertThat(List.of(chance.density(-0.5), chance.density(0), chance.density(1), chance.density(1.5)))
                .containsOnly(0.0);
    }

    /** Also where the middle is far from halfway, and where the domain has no end. */
    @ParameterizedTest
    @CsvSource({
        "0, 1, 0.1, 0.2, 0.6",
        "0, 1, 0.001, 0.4, 0.5",
        "0, Infinity, 1, 10, 11",
        "-Infinity, Infinity, -3, 5, 6",
        "0, 1, 0.1, 0.3999999999, 0.4",
        "0, 1, 0.1, 0.1000000001, 0.4",
        "-Infinity, Infinity, 0, 0.001, 1000"
    })
    void placedPercentiles_areTheQuantile(double from, double to, double low, double best, double high) {
        Uncertain spread = Uncertain.Percentiles.of(new Interval(from, to), new Answer.Spread(low, best, high));
        DoubleUnaryOperator placed = spread.placed();
        for (double u = 0.0005; u < 1; u += 0.0007) {
            double exact = spread.quantile(u);
            assertThat(placed.applyAsDouble(NormalQuantile.of(u)))
                    .as("at %s", u)
                    .isCloseTo(exact, within(1e-9 + 1e-7 * Math.abs(exact)));
        }
    }

    /** On the line of the domain these are one and the same number, or next to it. */
    @ParameterizedTest
    @CsvSource({
        "-10, 10, 1e-300, NaN, 1e-299",
        "-10, 10, 0.5, NaN, 0.5000000000000001",
        "-Infinity, Infinity, 0.5, NaN, 0.5000000000000001",
        "0, 1, 0.1, 0.10000000000000002, 0.9",
        "0, 1, 0.2, 0.8999999999999999, 0.9"
    })
    void percentilesThatRoundingLetsFallTogether_stillGiveThem(
            double from, double to, double low, double best, double high) {
        Uncertain spread = Uncertain.Percentiles.of(new Interval(from, to), new Answer.Spread(low, best, high));
        double[] drawn = {0.05, 0.5, 0.95};
        spread.drawn(true).put(drawn.clone(), drawn);
        for (int i = 0; i < drawn.length; i++) {
            double said = i == 0 ? low : i == 2 ? high : Double.isNaN(best) ? 0.5 * (low + high) : best;
            assertThat(drawn[i]).isCloseTo(said, within(1e-14));
            assertThat(spread.quantile(i == 0 ? 0.05 : i == 2 ? 0.95 : 0.5)).isCloseTo(said, within(1e-14));
        }
        assertThat(spread.cdf(low)).isBetween(0.0, 0.5);
        assertThat(spread.cdf(high)).isBetween(0.5, 1.0);
    }

    @Test
    void theQuickNormalQuantile_isWithinABillionthOfTheExactOne() {
        for (int i = 1; i < 100_000; i++) {
            double u = i / 100_000.0;
            assertThat(QuickNormal.of(u)).isCloseTo(NormalQuantile.of(u), within(1e-9));
        }
        assertThat(QuickNormal.of(0)).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(QuickNormal.of(1)).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(QuickNormal.of(1e-300)).isEqualTo(NormalQuantile.of(1e-300));
    }

    @Test
    void theNormalQuantile_invertsTheDistributionFunction() {
        for (double u = 1e-300; u < 0.5; u = u < 0.01 ? u * 3.7 : u + 0.0013) {
            double z = NormalQuantile.of(u);
            assertThat(RealAlgebra.normalCdf(z)).as("at %s", u).isCloseTo(u, within(1e-13 * (1 + z * z) * u));
            if (u > 1e-3) {
                assertThat(NormalQuantile.of(1 - u)).isCloseTo(-z, within(1e-12));
            }
        }
        assertThat(NormalQuantile.of(0.975)).isCloseTo(1.959963984540054, within(1e-15));
        assertThat(NormalQuantile.of(0)).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(NormalQuantile.of(1)).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(NormalQuantile.of(0.5)).isZero();
    }

    @Test
    void answers_thatSayNothingOfWhatIsLikelier_haveNone() {
        Credence credence = Credence.probability("p", "?", 0.5);
        assertThat(Uncertain.of(credence, Answer.Point.of(0.4))).isEmpty();
        assertThat(Uncertain.of(credence, new Answer.Range(0.1, 0.4))).isEmpty();
        assertThat(Uncertain.of(credence, new Answer.Rejected("no"))).isEmpty();
        assertThat(Uncertain.of(credence, new Answer.Beta(2, 3)))
                .isEqualTo(Optional.of(new Uncertain.BetaShaped(2, 3)));
        assertThat(Uncertain.of(credence, Answer.Spread.interval(0.1, 0.4))).isPresent();
    }

    @Test
    void shares_sumToOne_andEachIsBeta() {
        UncertainShares shares = new UncertainShares(List.of(0.5, 0.0, 0.2, 0.3), 10);
        assertThat(shares.dimension()).isEqualTo(2);
        DrawnShares shared = shares.drawn(false);
        double[] drawn = new double[4];
        double[][] rows = new double[4][1];
        int grid = 200;
        double[] sums = new double[4];
        double squares = 0;
        for (int i = 0; i < grid; i++) {
            for (int j = 0; j < grid; j++) {
                double[][] numbers = {{(i + 0.5) / grid}, {(j + 0.5) / grid}};
                shared.put(numbers, 0, rows, 0);
                Arrays.setAll(drawn, k -> rows[k][0]);
                assertThat(drawn[1]).isZero();
                assertThat(Arrays.stream(drawn).sum()).isCloseTo(1, within(1e-12));
                for (int k = 0; k < 4; k++) {
                    sums[k] += drawn[k] / (grid * grid);
                }
                squares += drawn[3] * drawn[3] / (grid * grid);
            }
        }
        assertThat(sums[0]).isCloseTo(0.5, within(1e-4));
        assertThat(sums[2]).isCloseTo(0.2, within(1e-4));
        assertThat(squares - sums[3] * sums[3]).isCloseTo(0.3 * 0.7 / 11, within(1e-4));
        assertThat(shares.share(3)).isEqualTo(new Uncertain.BetaShaped(3, 7));
    }

    /** What the shares before it leave for the last one is nothing, as doubles go. */
    @ParameterizedTest
    @CsvSource({
        "0.9, 0.1, 1e-17",
        "0.5, 0.5, 1e-30",
        "0.7, 0.3, 1e-300",
        "1e-10, 0.5, 0.5",
        "0.3, 1e-6, 0.699999",
        "0.3, 0.6999, 1e-4"
    })
    void aVerySmallShare_isDrawnAsWell(double first, double second, double third) {
        double[] means = {first, second, third};
        for (boolean many : new boolean[] {false, true}) {
            int draws = 199;
            double[][] numbers = new double[2][draws];
            for (int draw = 0; draw < draws; draw++) {
                numbers[0][draw] = (draw + 1) / (draws + 1.0);
                numbers[1][draw] = (draw * 7 % draws + 1) / (draws + 1.0);
            }
            double[][] rows = new double[3][draws];
            new UncertainShares(List.of(first, second, third), 3).drawn(many).put(numbers, 0, rows, 0);
            for (int i = 0; i < 3; i++) {
                double mean = Arrays.stream(rows[i]).average().orElseThrow();
                assertThat(mean).as("share %s", i).isCloseTo(means[i], within(0.02));
            }
            for (int draw = 0; draw < draws; draw++) {
                assertThat(rows[0][draw] + rows[1][draw] + rows[2][draw]).isCloseTo(1, within(1e-12));
            }
        }
    }
}
