package crux.compare;

import crux.analysis.Basis;
import crux.analysis.DrawStudy;
import crux.analysis.Estimate;
import crux.analysis.Inquiry;
import crux.analysis.Progress;
import crux.analysis.Uncertainties;
import crux.analysis.Uncertainty;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.commons.math3.stat.descriptive.SummaryStatistics;

/**
 * How much of the spread of a weighted conclusion lies between the structures, and how much within them, where their answers are drawn.
 *
 * <p>With w_k the weights, m_k and v_k the mean and the variance of rival k's conclusion over the draws, and m = Σ w_k·m_k: between
 * Σ w_k·(m_k − m)², within Σ w_k·v_k; together they are the variance of a conclusion whose structure is drawn by its weight. Answers that
 * two rivals share need no common draw, for one structure is drawn at a time. Draws at which the evidence is impossible are left out. The
 * errors come from the spread of the replicates.
 *
 * @param between variance between the structures
 * @param within variance within them, by weight
 * @param share of the structures in both together
 * @param drawn whether any answer was drawn
 */
public record StructureSpread(Estimate between, Estimate within, Estimate share, boolean drawn) {

    /** What one rival's draws come to: a mean and a variance of all, and of each replicate. */
    private record Moments(double weight, double mean, double variance, List<Double> means, List<Double> variances) {}

    /**
     * The spread of rivals whose evidence is possible.
     *
     * @param basis {@link Basis#OWN} draws what the profiles state, the others the author's ranges
     * @param tier the last tier of credences the author's ranges are drawn of
     */
    static StructureSpread of(List<Rival> rivals, Basis basis, int tier, Uncertainty.Effort effort, Progress progress) {
        List<Moments> moments = new ArrayList<>();
        boolean drawn = false;
        for (int k = 0; k < rivals.size(); k++) {
            Inquiry inquiry = rivals.get(k).inquiry();
            Uncertainties uncertain = basis == Basis.OWN
                    ? Uncertainties.stated(inquiry, rivals.get(k).profile())
                    : Uncertainties.ofRanges(inquiry, tier);
            drawn |= !uncertain.isEmpty();
            moments.add(
                    uncertain.isEmpty()
                            ? fixed(rivals.get(k))
                            : moments(
                                    rivals.get(k).weight(),
                                    DrawStudy.conclusions(inquiry, uncertain, effort),
                                    effort.points()));
            progress.reached((k + 1.0) / rivals.size());
        }
        return of(moments, drawn);
    }

    private static Moments fixed(Rival rival) {
        double now = rival.inquiry().answerer().at(rival.inquiry().settings()).probability();
        return new Moments(
                rival.weight(),
                now,
                0,
                Collections.nCopies(Uncertainty.REPLICATES, now),
                Collections.nCopies(Uncertainty.REPLICATES, 0.0));
    }

    private static Moments moments(double weight, double[] conclusions, int points) {
        SummaryStatistics all = new SummaryStatistics();
        List<Double> means = new ArrayList<>();
        List<Double> variances = new ArrayList<>();
        for (int replicate = 0; replicate < Uncertainty.REPLICATES; replicate++) {
            SummaryStatistics one = new SummaryStatistics();
            for (int i = replicate * points; i < (replicate + 1) * points; i++) {
                if (!Double.isNaN(conclusions[i])) {
                    one.addValue(conclusions[i]);
                    all.addValue(conclusions[i]);
                }
            }
            means.add(one.getMean());
            variances.add(one.getPopulationVariance());
        }
        return new Moments(weight, all.getMean(), all.getPopulationVariance(), means, variances);
    }

    private static StructureSpread of(List<Moments> moments, boolean drawn) {
        SummaryStatistics between = new SummaryStatistics();
        SummaryStatistics within = new SummaryStatistics();
        SummaryStatistics share = new SummaryStatistics();
        for (int replicate = 0; replicate < Uncertainty.REPLICATES; replicate++) {
            int one = replicate;
            double apart = between(moments, moment -> moment.means().get(one));
            double inside = within(moments, moment -> moment.variances().get(one));
            if (!Double.isNaN(apart + inside)) {
                between.addValue(apart);
                within.addValue(inside);
                share.addValue(share(apart, inside));
            }
        }
        double apart = between(moments, Moments::mean);
        double inside = within(moments, Moments::variance);
        return new StructureSpread(
                estimate(apart, between), estimate(inside, within), estimate(share(apart, inside), share), drawn);
    }

    private static double between(List<Moments> moments, java.util.function.ToDoubleFunction<Moments> mean) {
        double centre = within(moments, mean);
        return within(moments, moment -> Math.pow(mean.applyAsDouble(moment) - centre, 2));
    }

    private static double within(List<Moments> moments, java.util.function.ToDoubleFunction<Moments> figure) {
        return moments.stream()
                .mapToDouble(moment -> moment.weight() * figure.applyAsDouble(moment))
                .sum();
    }

    private static double share(double between, double within) {
        return between + within == 0 ? 0 : between / (between + within);
    }

    private static Estimate estimate(double value, SummaryStatistics replicates) {
        return new Estimate(value, replicates.getStandardDeviation() / Math.sqrt((double) replicates.getN()));
    }
}
