package crux.analysis;

import org.apache.commons.math3.stat.descriptive.SummaryStatistics;

/** A sampled figure with its standard error, from the spread of independent replicates. */
public record Estimate(double value, double error) {

    /** A figure and what each replicate alone makes of it. */
    static Estimate of(double value, double[] replicates) {
        SummaryStatistics spread = new SummaryStatistics();
        for (double replicate : replicates) {
            spread.addValue(replicate);
        }
        return new Estimate(value, spread.getStandardDeviation() / Math.sqrt(replicates.length));
    }

    /** The mean of what replicates make of a figure. */
    static Estimate ofMean(double[] replicates) {
        double sum = 0;
        for (double replicate : replicates) {
            sum += replicate;
        }
        return of(sum / replicates.length, replicates);
    }
}
