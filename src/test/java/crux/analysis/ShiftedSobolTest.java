package crux.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import org.apache.commons.math3.random.MersenneTwister;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The points that answers are drawn by. */
class ShiftedSobolTest {

    private static final int POINTS = 256;

    private static double[][] points(int dimension, long seed) {
        ShiftedSobol sobol = new ShiftedSobol(dimension, new MersenneTwister(seed));
        double[][] points = new double[POINTS][dimension];
        for (double[] point : points) {
            sobol.next(point);
        }
        return points;
    }

    /** Of 2^k points, one in each 2^k-th of every coordinate: a shift digit by digit takes each part to a part. */
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void everyCoordinate_isSpreadEvenly(long seed) {
        double[][] points = points(40, seed);
        for (int i = 0; i < 40; i++) {
            BitSet met = new BitSet();
            for (double[] point : points) {
                assertThat(point[i]).isGreaterThan(0).isLessThan(1);
                met.set((int) (point[i] * POINTS));
            }
            assertThat(met.cardinality()).isEqualTo(POINTS);
        }
    }

    /** Beyond the thousandth coordinate they are random, and inside the unit all the same. */
    @ParameterizedTest(name = "{0} coordinates")
    @ValueSource(ints = {1, 1000, 1001, 1200})
    void anyNumberOfCoordinates_isDrawn(int dimension) {
        double[][] points = points(dimension, 7);
        double sum = 0;
        for (double[] point : points) {
            assertThat(point[dimension - 1]).isGreaterThan(0).isLessThan(1);
            sum += point[dimension - 1];
        }
        assertThat(sum / POINTS).isBetween(0.4, 0.6);
        assertThat(points(dimension, 7)).isDeepEqualTo(points);
        assertThat(points(dimension, 8)[0]).isNotEqualTo(points[0]);
    }
}
