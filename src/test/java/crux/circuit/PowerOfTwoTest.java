package crux.circuit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** Powers of two against the library's. */
class PowerOfTwoTest {

    @Test
    void powersOfWholeNumbers_areExact() {
        for (int a = -1100; a <= 1100; a++) {
            assertThat(PowerOfTwo.of(a)).isEqualTo(Math.pow(2, a));
        }
    }

    @Test
    void powers_areTheLibrarys() {
        Random random = new Random(1);
        for (int i = 0; i < 100_000; i++) {
            double a = (random.nextDouble() - 0.5) * (i % 2 == 0 ? 2 : 2040);
            assertThat(PowerOfTwo.of(a) / Math.pow(2, a)).as("2^%s", a).isCloseTo(1, within(5e-16));
        }
    }

    @Test
    void whatIsNotFinite_isTheLibrarys() {
        assertThat(PowerOfTwo.of(Double.NEGATIVE_INFINITY)).isZero();
        assertThat(PowerOfTwo.of(Double.POSITIVE_INFINITY)).isInfinite();
        assertThat(PowerOfTwo.of(Double.NaN)).isNaN();
        assertThat(PowerOfTwo.of(-1074.5)).isEqualTo(Math.pow(2, -1074.5));
    }
}
