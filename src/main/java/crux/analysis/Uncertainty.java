package crux.analysis;

import crux.model.Chance;
import java.util.List;
import java.util.OptionalDouble;

/**
 * The conclusion as a distribution, where answers are distributions: what it comes to on average, how far it spreads, and whose
 * uncertainty the spread is.
 *
 * <p>Answers are drawn by {@value #REPLICATES} randomly shifted replicates of a Sobol sequence, independently of one another except for
 * what is tied to a shared factor; a shared factor then counts as a driver of its own beside what each tied credence has to itself. With
 * two sets A and B of draws, and AB_i the draws of A with driver i's numbers from B, the first-order share of driver i is
 * S_i = mean(B·(AB_i − A)) / V [Salt10], what would go if it alone were known, and the total share ST_i = ½·mean((A − AB_i)²) / V
 * [Jans99], what would be left if all others were. Every figure's error comes from the spread of the replicates, since points within one
 * are not independent.
 *
 * <p>Cost: 16 · points · (drivers + 2) evaluations.
 *
 * @param mean of the conclusion
 * @param median of the conclusion
 * @param deviation its standard deviation
 * @param quantiles at 5, 25, 75 and 95 %
 * @param shares of the variance, the greatest total first
 * @param density a histogram of the conclusion, from the least draw to the greatest
 * @param impossible the share of draws at which the evidence is impossible; they are left out
 * @param seed of the random shifts
 * @param draws the draws themselves, those of A
 */
public record Uncertainty(
        Estimate mean,
        Estimate median,
        Estimate deviation,
        List<Quantile> quantiles,
        List<Share> shares,
        List<Bin> density,
        double impossible,
        long seed,
        Draws draws) {

    /** How many replicates. */
    public static final int REPLICATES = 16;

    /** The conclusion below which a share {@code level} of the draws lies. */
    public record Quantile(double level, Estimate value) {}

    /**
     * A driver's part of the variance.
     *
     * @param name of the credence or the shared factor
     * @param isShared whether it is a shared factor
     * @param first what of the variance would go if it alone were known
     * @param total what would be left if all others were known
     */
    public record Share(String name, boolean isShared, Estimate first, Estimate total) {}

    /** How many draws have a conclusion from {@code low} to below {@code high}; the last bin has its end too. */
    public record Bin(double low, double high, int count) {}

    /**
     * How far to go.
     *
     * @param points of a replicate; a power of two
     * @param seed of the random shifts
     */
    public record Effort(int points, long seed) {

        /** Checks that the points are a power of two. */
        public Effort {
            if (points < 2 || Integer.bitCount(points) != 1) {
                throw new IllegalArgumentException(points + " points are no power of two");
            }
        }
    }

    /** Copies its lists. */
    public Uncertainty {
        quantiles = List.copyOf(quantiles);
        shares = List.copyOf(shares);
        density = List.copyOf(density);
    }

    /**
     * Whether mean and median tell different stories: on either side of even, or a factor of two apart in odds. The mean is the chance to
     * act on; the median is where half of the draws lie below.
     */
    public boolean tellsTwoStories() {
        double average = mean.value();
        double middle = median.value();
        OptionalDouble one = new Chance(average, 1 - average).bits();
        OptionalDouble other = new Chance(middle, 1 - middle).bits();
        boolean apart = one.isPresent() && other.isPresent() && Math.abs(one.getAsDouble() - other.getAsDouble()) >= 1;
        return apart || (average > 0.5 && middle < 0.5) || (average < 0.5 && middle > 0.5);
    }
}
