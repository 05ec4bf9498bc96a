package crux.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NormalMaximumTest {

    /** Known means of the greatest of 1 and 2; the others from arbitrary-precision quadrature. */
    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "1, 0.564189583547756287",
        "20, 4.87229397250090648",
        "1000, 37.1265351681312723",
    })
    void mean_isThatOfTheGreatest(double doublings, double expected) {
        assertThat(mean(doublings, m -> m)).isCloseTo(expected, within(2e-13));
    }

    @Test
    void meanOfThree_isThreeOverTwiceTheRootOfPi() {
        double doublings = RealAlgebra.log2(3);
        assertThat(mean(doublings, m -> m)).isCloseTo(1.5 / Math.sqrt(Math.PI), within(1e-13));
    }

    @Test
    void theChanceOfOneMoreBeatingIt_isOneInNPlusOne() {
        for (double doublings : new double[] {0, 1, 10, 100, 900}) {
            double n = Math.pow(2, doublings);
            assertThat(mean(doublings, m -> RealAlgebra.normalCdf(-m)) * (n + 1))
                    .isCloseTo(1, within(1e-12));
        }
    }

    @Test
    void aCountBeyondAMillionDoublings_isRefused() {
        assertThatThrownBy(() -> NormalMaximum.of(1e7)).hasMessageContaining("outside 2^0..2^1000000");
        assertThatThrownBy(() -> NormalMaximum.of(-1)).isInstanceOf(IllegalArgumentException.class);
        assertThat(mean(1e6, m -> m)).isCloseTo(Math.sqrt(2e6 * Math.log(2)), within(0.01));
    }

    private static double mean(double doublings, DoubleUnaryOperator of) {
        return NormalMaximum.of(doublings).nodes().stream()
                .mapToDouble(node -> node.weight() * of.applyAsDouble(node.value()))
                .sum();
    }
}
