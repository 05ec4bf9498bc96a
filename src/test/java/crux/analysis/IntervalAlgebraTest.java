package crux.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import crux.model.Algebra;
import crux.model.Coordinate;
import crux.model.Interval;
import crux.model.RealAlgebra;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Arithmetic over intervals against the arithmetic of the numbers in them. */
class IntervalAlgebraTest {

    private static final IntervalAlgebra INTERVALS = new IntervalAlgebra(coordinate -> Interval.UNIT);
    private static final RealAlgebra NUMBERS = RealAlgebra.ofConstants();

    private static Interval interval(Random random, boolean positive) {
        double one = random.nextInt(5) == 0 ? 0 : 8 * random.nextDouble() - (positive ? 0 : 4);
        double other = random.nextInt(5) == 0 ? one : 8 * random.nextDouble() - (positive ? 0 : 4);
        return new Interval(Math.min(one, other), Math.max(one, other));
    }

    private static double inside(Interval interval, Random random) {
        return switch (random.nextInt(3)) {
            case 0 -> interval.low();
            case 1 -> interval.high();
            default -> interval.low() + random.nextDouble() * interval.width();
        };
    }

    private interface Binary {
        <N> N of(Algebra<N> algebra, N a, N b);
    }

    private static void holds(Random random, Binary operation) {
        Interval a = interval(random, false);
        Interval b = interval(random, false);
        Interval all = operation.of(INTERVALS, a, b);
        boolean lowest = false;
        boolean highest = false;
        for (int i = 0; i < 40; i++) {
            double value = operation.of(NUMBERS, inside(a, random), inside(b, random));
            if (!Double.isNaN(value)) {
                assertThat(all.contains(value))
                        .as("%s of %s and %s", value, a, b)
                        .isTrue();
                lowest |= value == all.low();
                highest |= value == all.high();
            }
        }
        // Ends are met by ends, unless a quotient has none.
        assertThat((lowest && highest) || all.equals(Interval.ALL) || Double.isNaN(all.low()))
                .as("%s, %s: %s", a, b, all)
                .isTrue();
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void anOperationOfTwo_holdsEveryValue_andNoMore(long seed) {
        Random random = new Random(seed);
        holds(random, new Binary() {
            @Override
            public <N> N of(Algebra<N> algebra, N a, N b) {
                return algebra.add(a, b);
            }
        });
        holds(random, new Binary() {
            @Override
            public <N> N of(Algebra<N> algebra, N a, N b) {
                return algebra.multiply(a, b);
            }
        });
        holds(random, new Binary() {
            @Override
            public <N> N of(Algebra<N> algebra, N a, N b) {
                return algebra.min(a, b);
            }
        });
        holds(random, new Binary() {
            @Override
            public <N> N of(Algebra<N> algebra, N a, N b) {
                return algebra.max(a, b);
            }
        });
        holds(random, new Binary() {
            @Override
            public <N> N of(Algebra<N> algebra, N a, N b) {
                return algebra.divide(a, b);
            }
        });
    }

    private static void isBetween(Interval all, Interval of, Function<Double, Double> rising) {
        assertThat(all.low()).isEqualTo(rising.apply(of.low()));
        assertThat(all.high()).isEqualTo(rising.apply(of.high()));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void aRisingFunction_goesFromEndToEnd(long seed) {
        Random random = new Random(seed);
        Interval any = interval(random, false);
        Interval positive = interval(random, true);
        isBetween(INTERVALS.exp2(any), any, NUMBERS::exp2);
        isBetween(INTERVALS.normalCdf(any), any, NUMBERS::normalCdf);
        isBetween(INTERVALS.log2(positive), positive, NUMBERS::log2);
    }

    @Test
    void whatIsUndefinedAnywhere_isAnything() {
        Interval aroundNought = new Interval(-1, 2);
        assertThat(INTERVALS.divide(Interval.UNIT, aroundNought)).isEqualTo(Interval.ALL);
        assertThat(INTERVALS.divide(Interval.UNIT, new Interval(0, 1))).isEqualTo(Interval.ALL);
        assertThat(INTERVALS.add(Interval.ALL, Interval.ALL)).isEqualTo(Interval.ALL);
        // Below 0 there is no logarithm: what a rounding puts there counts as 0.
        assertThat(INTERVALS.log2(new Interval(-1e-17, 4))).isEqualTo(new Interval(Double.NEGATIVE_INFINITY, 2));
        // 0 of anything is 0.
        assertThat(INTERVALS.multiply(new Interval(0, 0), Interval.ALL)).isEqualTo(new Interval(0, 0));
        assertThat(INTERVALS.credence(Coordinate.of("p"))).isEqualTo(Interval.UNIT);
    }

    @Test
    void aWeightedMean_isWithinItsBounds() {
        BiFunction<Double, Double, Double> mean = (p, q) -> 0.25 * p + 0.75 * q;
        Interval p = new Interval(0.2, 0.4);
        Interval q = new Interval(0.5, 0.9);
        Interval all = INTERVALS.add(
                INTERVALS.multiply(INTERVALS.constant(0.25), p), INTERVALS.multiply(INTERVALS.constant(0.75), q));
        assertThat(all.low()).isCloseTo(mean.apply(0.2, 0.5), within(1e-15));
        assertThat(all.high()).isCloseTo(mean.apply(0.4, 0.9), within(1e-15));
    }
}
