package crux.compare;

import org.apache.commons.math3.stat.descriptive.DescriptiveStatistics;
import org.apache.commons.math3.stat.descriptive.rank.Percentile;
import org.apache.commons.math3.stat.descriptive.rank.Percentile.EstimationType;

/**
 * How some numbers are spread.
 *
 * <p>Quantiles lie between neighbouring numbers, in proportion (the seventh of the usual definitions).
 *
 * @param count how many
 * @param mean of them
 * @param deviation their standard deviation, with n − 1; 0 of one alone
 * @param least the smallest
 * @param tenth a tenth lie below
 * @param quarter a quarter lie below
 * @param median the middle
 * @param threeQuarters three quarters lie below
 * @param nineTenths nine tenths lie below
 * @param greatest the greatest
 */
public record Summary(
        long count,
        double mean,
        double deviation,
        double least,
        double tenth,
        double quarter,
        double median,
        double threeQuarters,
        double nineTenths,
        double greatest) {

    /** Of at least one number. */
    public static Summary of(double[] numbers) {
        DescriptiveStatistics all = new DescriptiveStatistics(numbers);
        all.setPercentileImpl(new Percentile().withEstimationType(EstimationType.R_7));
        return new Summary(
                all.getN(),
                all.getMean(),
                all.getStandardDeviation(),
                all.getMin(),
                all.getPercentile(10),
                all.getPercentile(25),
                all.getPercentile(50),
                all.getPercentile(75),
                all.getPercentile(90),
                all.getMax());
    }
}
