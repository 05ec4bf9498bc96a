package crux.analysis;

import crux.analysis.Uncertainty.Bin;
import crux.analysis.Uncertainty.Quantile;
import crux.analysis.Uncertainty.Share;
import crux.inference.Readings;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.apache.commons.math3.random.MersenneTwister;
import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.stat.descriptive.moment.Variance;
import org.apache.commons.math3.stat.descriptive.rank.Percentile;

/** Draws, evaluates and sums up for an {@link Uncertainty}. For one thread. */
public final class DrawStudy {

    private static final int BLOCK = 1024;
    private static final int BINS = 40;
    private static final double[] LEVELS = {0.05, 0.25, 0.75, 0.95};

    private final Inquiry inquiry;
    private final DrawPlan plan;
    private final Uncertainty.Effort effort;
    private final List<Replicate> replicates = new ArrayList<>();
    private final List<double[]> answers = new ArrayList<>();

    /**
     * The spread of the conclusion.
     *
     * @param uncertain what is drawn
     * @param ties shared factors; a credence is tied to one at most
     * @throws IllegalArgumentException where the evidence is impossible at every draw
     */
    public static Uncertainty of(
            Inquiry inquiry, Uncertainties uncertain, List<Tie> ties, Uncertainty.Effort effort, Progress progress) {
        DrawPlan plan = new DrawPlan(inquiry.settings(), uncertain.single(), uncertain.shares(), ties);
        return new DrawStudy(inquiry, plan, effort).result(progress);
    }

    /** Draws alone, with no shares of the variance: replicate by replicate, {@code points} rows each. Cost: 16 · points evaluations. */
    public static Draws draws(Inquiry inquiry, Uncertainties uncertain, Uncertainty.Effort effort) {
        DrawPlan plan = new DrawPlan(inquiry.settings(), uncertain.single(), uncertain.shares(), List.of());
        DrawStudy study = new DrawStudy(inquiry, plan, effort);
        RandomGenerator shifter = new MersenneTwister(effort.seed());
        List<double[]> drawn = new ArrayList<>();
        for (int replicate = 0; replicate < Uncertainty.REPLICATES; replicate++) {
            ShiftedSobol sobol = new ShiftedSobol(plan.dimension(), shifter);
            for (int i = 0; i < effort.points(); i++) {
                drawn.add(plan.answers(sobol.next()));
            }
        }
        return new Draws(inquiry.settings().coordinates(), drawn, study.conclusions(drawn));
    }

    private DrawStudy(Inquiry inquiry, DrawPlan plan, Uncertainty.Effort effort) {
        this.inquiry = inquiry;
        this.plan = plan;
        this.effort = effort;
    }

    /** The conclusions of one replicate: at A, at B, and at A with each driver's numbers from B. */
    private static final class Replicate {
        private final double[] a;
        private final double[] b;
        private final double[][] ab;

        Replicate(double[] a, double[] b, double[][] ab) {
            this.a = a;
            this.b = b;
            this.ab = ab;
        }

        double[] possible() {
            return Arrays.stream(new double[][] {a, b})
                    .flatMapToDouble(Arrays::stream)
                    .filter(value -> !Double.isNaN(value))
                    .toArray();
        }
    }

    private Uncertainty result(Progress progress) {
        RandomGenerator shifter = new MersenneTwister(effort.seed());
        for (int i = 0; i < Uncertainty.REPLICATES; i++) {
            replicates.add(replicate(shifter, progress.part(i / 16.0, (i + 1) / 16.0)));
        }
        double[] all = all(Replicate::possible);
        if (all.length == 0) {
            throw new IllegalArgumentException("the evidence is impossible at every draw");
        }
        double drawn = 2.0 * Uncertainty.REPLICATES * effort.points();
        return new Uncertainty(
                estimate(all, values -> Arrays.stream(values).average().orElseThrow()),
                estimate(all, values -> quantile(values, 0.5)),
                estimate(all, values -> Math.sqrt(new Variance().evaluate(values))),
                Arrays.stream(LEVELS)
                        .mapToObj(level -> new Quantile(level, estimate(all, values -> quantile(values, level))))
                        .toList(),
                shares(all),
                density(all),
                1 - all.length / drawn,
                effort.seed(),
                new Draws(inquiry.settings().coordinates(), answers, all(replicate -> replicate.a)));
    }

    private double[] all(java.util.function.Function<Replicate, double[]> part) {
        return replicates.stream().map(part).flatMapToDouble(Arrays::stream).toArray();
    }

    private static double quantile(double[] values, double level) {
        return new Percentile()
                .withEstimationType(Percentile.EstimationType.R_7)
                .evaluate(values, 100 * level);
    }

    private Estimate estimate(double[] all, ToDoubleFunction<double[]> figure) {
        double[] each = replicates.stream()
                .map(Replicate::possible)
                .filter(values -> values.length > 1)
                .mapToDouble(figure)
                .toArray();
        return Estimate.of(figure.applyAsDouble(all), each);
    }

    private Replicate replicate(RandomGenerator shifter, Progress progress) {
        int dimension = plan.dimension();
        int points = effort.points();
        ShiftedSobol sobol = new ShiftedSobol(2 * dimension, shifter);
        double[][] a = new double[points][];
        double[][] b = new double[points][];
        for (int i = 0; i < points; i++) {
            double[] both = sobol.next();
            a[i] = Arrays.copyOfRange(both, 0, dimension);
            b[i] = Arrays.copyOfRange(both, dimension, 2 * dimension);
        }
        List<DrawPlan.Driver> drivers = plan.drivers();
        List<double[]> own = Arrays.stream(a).map(plan::answers).toList();
        answers.addAll(own);
        double[] atA = conclusions(own);
        double[] atB = conclusions(Arrays.stream(b).map(plan::answers).toList());
        double[][] atAb = new double[drivers.size()][];
        for (int driver = 0; driver < atAb.length; driver++) {
            atAb[driver] = conclusions(mixed(a, b, drivers.get(driver)));
            progress.reached((driver + 1) / (double) atAb.length);
        }
        return new Replicate(atA, atB, atAb);
    }

    private List<double[]> mixed(double[][] a, double[][] b, DrawPlan.Driver driver) {
        List<double[]> lanes = new ArrayList<>();
        for (int i = 0; i < a.length; i++) {
            double[] point = a[i].clone();
            System.arraycopy(b[i], driver.from(), point, driver.from(), driver.to() - driver.from());
            lanes.add(plan.answers(point));
        }
        return lanes;
    }

    private double[] conclusions(List<double[]> lanes) {
        double[] conclusions = new double[lanes.size()];
        for (int first = 0; first < conclusions.length; first += BLOCK) {
            List<double[]> block = lanes.subList(first, Math.min(conclusions.length, first + BLOCK));
            Readings readings = inquiry.answerer().at(Block.of(block), block.size());
            for (int lane = 0; lane < block.size(); lane++) {
                conclusions[first + lane] = readings.probability(lane);
            }
        }
        return conclusions;
    }

    private List<Share> shares(double[] all) {
        double mean = Arrays.stream(all).average().orElseThrow();
        List<Share> shares = new ArrayList<>();
        List<DrawPlan.Driver> drivers = plan.drivers();
        for (int i = 0; i < drivers.size(); i++) {
            int driver = i;
            shares.add(new Share(
                    drivers.get(i).name(),
                    drivers.get(i).isShared(),
                    share(all, mean, driver, (a, b, ab) -> (b - mean) * (ab - a)),
                    share(all, mean, driver, (a, b, ab) -> 0.5 * (a - ab) * (a - ab))));
        }
        shares.sort(Comparator.comparingDouble((Share share) -> share.total().value())
                .reversed());
        return shares;
    }

    private interface Product {
        double of(double a, double b, double ab);
    }

    /** A ratio to the variance of all draws; its error from how far each replicate is from it. */
    private Estimate share(double[] all, double mean, int driver, Product product) {
        double[] products = new double[replicates.size()];
        double[] variances = new double[replicates.size()];
        double sum = 0;
        for (int i = 0; i < products.length; i++) {
            Replicate replicate = replicates.get(i);
            products[i] = mean(replicate, driver, product);
            variances[i] = Arrays.stream(replicate.possible())
                    .map(value -> (value - mean) * (value - mean))
                    .average()
                    .orElse(0);
            sum += products[i];
        }
        double variance = Arrays.stream(all)
                .map(value -> (value - mean) * (value - mean))
                .average()
                .orElse(0);
        if (variance == 0) {
            return new Estimate(0, 0);
        }
        double share = sum / products.length / variance;
        double[] off = new double[products.length];
        for (int i = 0; i < off.length; i++) {
            off[i] = (products[i] - share * variances[i]) / variance;
        }
        return Estimate.of(share, off);
    }

    private static double mean(Replicate replicate, int driver, Product product) {
        double sum = 0;
        int count = 0;
        for (int i = 0; i < replicate.a.length; i++) {
            double value = product.of(replicate.a[i], replicate.b[i], replicate.ab[driver][i]);
            sum += Double.isNaN(value) ? 0 : value;
            count += Double.isNaN(value) ? 0 : 1;
        }
        return count == 0 ? 0 : sum / count;
    }

    private static List<Bin> density(double[] all) {
        double low = Arrays.stream(all).min().orElseThrow();
        double high = Arrays.stream(all).max().orElseThrow();
        if (low == high) {
            return List.of(new Bin(low, high, all.length));
        }
        int[] counts = new int[BINS];
        for (double value : all) {
            counts[Math.min(BINS - 1, (int) ((value - low) / (high - low) * BINS))]++;
        }
        List<Bin> bins = new ArrayList<>();
        for (int i = 0; i < BINS; i++) {
            bins.add(new Bin(low + (high - low) * i / BINS, low + (high - low) * (i + 1) / BINS, counts[i]));
        }
        return bins;
    }
}
