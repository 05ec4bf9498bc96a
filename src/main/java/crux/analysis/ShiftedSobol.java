package crux.analysis;

import org.apache.commons.math3.random.MersenneTwister;
import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.random.SobolSequenceGenerator;

/**
 * Points of the Sobol sequence, all shifted digit by digit by one random number a dimension: evenly spread, and in each replicate
 * uniform by themselves, so that the spread between replicates tells the error.
 *
 * <p>Dimensions beyond the sequence's {@value #MOST} are plain random numbers. For one thread.
 */
final class ShiftedSobol {

    private static final int MOST = 1000;
    private static final double UNIT = 0x1.0p52;

    private final SobolSequenceGenerator sobol;
    private final RandomGenerator random;
    private final long[] shifts;
    private final int dimension;

    /** One replicate's points, its shifts drawn from the generator. */
    ShiftedSobol(int dimension, RandomGenerator shifter) {
        this.dimension = dimension;
        sobol = new SobolSequenceGenerator(Math.max(1, Math.min(MOST, dimension)));
        shifts = new long[Math.min(MOST, dimension)];
        for (int i = 0; i < shifts.length; i++) {
            shifts[i] = shifter.nextLong() >>> 12;
        }
        random = new MersenneTwister(shifter.nextLong());
    }

    /** Puts the next point in place; every coordinate is strictly between 0 and 1. */
    void next(double[] point) {
        double[] even = sobol.nextVector();
        for (int i = 0; i < dimension; i++) {
            long digits = i < shifts.length ? (long) (even[i] * UNIT) ^ shifts[i] : random.nextLong() >>> 12;
            point[i] = Math.min((digits + 0.5) / UNIT, Math.nextDown(1.0));
        }
    }
}
