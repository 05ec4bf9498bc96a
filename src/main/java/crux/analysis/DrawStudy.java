package crux.analysis;

import crux.analysis.Uncertainty.Bin;
import crux.analysis.Uncertainty.Quantile;
import crux.analysis.Uncertainty.Share;
import crux.inference.Readings;
import crux.inference.Workers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.apache.commons.math3.random.MersenneTwister;
import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.stat.descriptive.moment.Variance;
import org.apache.commons.math3.stat.descriptive.rank.Percentile;

/** Draws, evaluates and sums up for an {@link Uncertainty}; the figures do not depend on the number of threads. */
public final class DrawStudy {

    private static final int WORTH_A_THREAD = 256;

    private static final int BLOCK = 1024;

    private static final int MANY = 1 << 12;
    private static final int BINS = 40;
    private static final double[] LEVELS = {0.05, 0.25, 0.75, 0.95};

    private final Inquiry inquiry;
    private final DrawPlan plan;
    private final Uncertainty.Effort effort;
    private final List<Replicate> replicates = new ArrayList<>();
    private final Progress progress;
    private int steps;

    /**
     * The spread of the conclusion.
     *
     * @param uncertain what is drawn
     * @param ties shared factors; a credence is tied to one at most
     * @throws IllegalArgumentException where the evidence is impossible at every draw
     */
    public static Uncertainty of(
            Inquiry inquiry, Uncertainties uncertain, List<Tie> ties, Uncertainty.Effort effort, Progress progress) {
        return new DrawStudy(inquiry, uncertain, ties, effort, progress).result();
    }

    /**
     * The conclusions of draws alone, replicate by replicate, {@code points} of each; NaN where the evidence is impossible. The answers are
     * not kept, so that millions may be drawn. Cost: 16 · points evaluations.
     */
    public static double[] conclusions(Inquiry inquiry, Uncertainties uncertain, Uncertainty.Effort effort) {
        DrawStudy study = new DrawStudy(inquiry, uncertain, List.of(), effort, Progress.SILENT);
        return study.inReplicates(study.plan.dimension(), study::conclusions).stream()
                .flatMapToDouble(Arrays::stream)
                .toArray();
    }

    private DrawStudy(
            Inquiry inquiry, Uncertainties uncertain, List<Tie> ties, Uncertainty.Effort effort, Progress progress) {
        this.inquiry = inquiry;
        plan = new DrawPlan(
                inquiry.settings(),
                uncertain,
                ties,
                effort.points() >= MANY,
                inquiry.answerer().threads());
        this.effort = effort;
        this.progress = progress;
    }

    /** The conclusions of one replicate, in blocks whose numbers and answers stay near the processor. */
    private double[] conclusions(ShiftedSobol sobol) {
        int block = Math.min(BLOCK, effort.points());
        double[][] numbers = new double[plan.dimension()][block];
        double[][] answers = plan.rows(block);
        double[] conclusions = new double[effort.points()];
        for (int done = 0; done < conclusions.length; done += block) {
            DrawPlan.draw(sobol, numbers, block);
            plan.put(numbers, answers);
            System.arraycopy(conclusions(answers, block), 0, conclusions, done, block);
        }
        return conclusions;
    }

    /** Does one thing in each replicate, on as many threads as pay; the results in the replicates' order. */
    private <T> List<T> inReplicates(int dimension, Function<ShiftedSobol, T> work) {
        RandomGenerator shifter = new MersenneTwister(effort.seed());
        List<ShiftedSobol> sequences = Stream.generate(() -> new ShiftedSobol(dimension, shifter))
                .limit(Uncertainty.REPLICATES)
                .toList();
        Map<Integer, T> results = new ConcurrentSkipListMap<>();
        int threads = effort.points() >= WORTH_A_THREAD ? inquiry.answerer().threads() : 1;
        Workers.run(sequences.size(), threads, i -> results.put(i, work.apply(sequences.get(i))));
        return List.copyOf(results.values());
    }

    private synchronized void step() {
        steps++;
        progress.reached(
                steps / (double) (Uncertainty.REPLICATES * plan.drivers().size()));
    }

    /** The conclusions of one replicate: at A, at B, and at A with each driver's numbers from B. */
    private static final class Replicate {
        private final double[][] answers;
        private final double[] a;
        private final double[] b;
        private final double[][] ab;

        Replicate(double[][] answers, double[] a, double[] b, double[][] ab) {
            this.answers = answers;
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

    private Uncertainty result() {
        replicates.addAll(inReplicates(2 * plan.dimension(), this::replicate));
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
                new Draws(
                        inquiry.settings().coordinates(),
                        replicates.stream().map(replicate -> replicate.answers).toList(),
                        all(replicate -> replicate.a)));
    }

    private double[] all(Function<Replicate, double[]> part) {
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

    private Replicate replicate(ShiftedSobol sobol) {
        int dimension = plan.dimension();
        double[][] both = new double[2 * dimension][effort.points()];
        DrawPlan.draw(sobol, both, effort.points());
        double[][] a = Arrays.copyOf(both, dimension);
        double[][] b = Arrays.copyOfRange(both, dimension, 2 * dimension);
        double[][] answers = plan.answers(a, effort.points());
        double[] atA = conclusions(answers, effort.points());
        double[] atB = conclusions(plan.answers(b, effort.points()), effort.points());
        List<DrawPlan.Driver> drivers = plan.drivers();
        double[][] atAb = new double[drivers.size()][];
        for (int driver = 0; driver < atAb.length; driver++) {
            atAb[driver] = conclusions(plan.answers(answers, a, b, drivers.get(driver)), effort.points());
            step();
        }
        return new Replicate(answers, atA, atB, atAb);
    }

    private double[] conclusions(double[][] answers, int draws) {
        Readings readings = inquiry.answerer().at(answers, draws);
        double[] conclusions = new double[draws];
        for (int draw = 0; draw < draws; draw++) {
            conclusions[draw] = readings.probability(draw);
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
