package crux.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RealAlgebraTest {

    @ParameterizedTest
    @ValueSource(ints = {-1074, -1022, -100, -1, 0, 1, 10, 100, 1023})
    void powersOfTwo_areExactBothWays(int exponent) {
        assertThat(RealAlgebra.exp2(exponent)).isEqualTo(Math.scalb(1.0, exponent));
        assertThat(RealAlgebra.log2(Math.scalb(1.0, exponent))).isEqualTo(exponent);
    }

    @Test
    void log2_keepsItsDigitsNearOne() {
        double tiny = 0x1p-40;
        assertThat(RealAlgebra.log2(1 + tiny)).isCloseTo(tiny / Math.log(2), withinPercentage(1e-10));
        assertThat(RealAlgebra.log2(1 - tiny)).isCloseTo(-tiny / Math.log(2), withinPercentage(1e-10));
    }

    @Test
    void log2OfZero_isMinusInfinityAndExp2OfThatZero() {
        assertThat(RealAlgebra.log2(0)).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(RealAlgebra.exp2(Double.NEGATIVE_INFINITY)).isZero();
    }

    /** Reference values to 18 digits from arbitrary-precision arithmetic. */
    @ParameterizedTest
    @CsvSource({
        "-37, 5.72557122252457682e-300",
        "-20, 2.7536241186062337e-89",
        "-8, 6.22096057427178412e-16",
        "-1, 0.158655253931457051",
        "0, 0.5",
        "0.5, 0.691462461274013104",
        "3, 0.998650101968369905"
    })
    void normalCdf_isRightInBothTails(double at, double expected) {
        assertThat(RealAlgebra.normalCdf(at)).isCloseTo(expected, withinPercentage(1e-11));
        assertThat(RealAlgebra.normalCdf(-at)).isCloseTo(1 - expected, within(1e-15));
    }

    @Test
    void ofConstants_refusesCredences() {
        assertThatThrownBy(() -> RealAlgebra.ofConstants().credence(Coordinate.of("d", "x")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("d.x");
    }
}
