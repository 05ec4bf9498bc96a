package crux.inference;

import crux.model.BeliefNetwork;
import crux.model.Chance;
import crux.model.Target;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Posteriors estimated from weighted samples, each with its standard error. Immutable.
 *
 * <p>Standard errors are those of a ratio of means, and never below one over the effective sample size: a state that no sample met
 * may be as rare as that. Where the effective sample size is small they are themselves uncertain; where it is 0, no sample agreed
 * with the evidence, and estimates and errors are not numbers.
 */
public final class SampledPosteriors {

    private final BeliefNetwork network;
    private final long samples;
    private final long seed;
    private final double effectiveSize;
    private final double logEvidence;
    private final double[][] shares;
    private final double[][] errors;

    SampledPosteriors(BeliefNetwork network, WeightedCounts counts, long samples, long seed) {
        this.network = network;
        this.samples = samples;
        this.seed = seed;
        effectiveSize = counts.effectiveSize();
        logEvidence = counts.logSum() - Math.log((double) samples);
        int count = network.variables().size();
        shares = IntStream.range(0, count).mapToObj(counts::shares).toArray(double[][]::new);
        errors = IntStream.range(0, count)
                .mapToObj(variable -> Arrays.stream(counts.errors(variable))
                        .map(error -> Math.max(error, 1 / effectiveSize))
                        .toArray())
                .toArray(double[][]::new);
    }

    /** How many samples were drawn. */
    public long samples() {
        return samples;
    }

    /** What they were drawn from. */
    public long seed() {
        return seed;
    }

    /** How many samples of equal weight would say as much: (Σ w)² / Σ w². */
    public double effectiveSize() {
        return effectiveSize;
    }

    /** Whether some sample agreed with the evidence. */
    public boolean isSupported() {
        return effectiveSize > 0;
    }

    /** ln P(e), estimated; negative infinity where no sample agreed with the evidence. */
    public double logEvidence() {
        return logEvidence;
    }

    /** The standard error of ln P(e): that of P(e), relative to it. */
    public double logEvidenceError() {
        return isSupported() ? Math.sqrt(Math.max(0, 1 / effectiveSize - 1 / (double) samples)) : Double.NaN;
    }

    /** The posterior of one variable, a probability a state. */
    public List<Double> marginal(String variable) {
        return Arrays.stream(shares[network.indexOf(variable)]).boxed().toList();
    }

    /** The standard errors of {@link #marginal}. */
    public List<Double> errors(String variable) {
        return Arrays.stream(errors[network.indexOf(variable)]).boxed().toList();
    }

    /** The target's probability; where {@link #isSupported}. */
    public Chance chance(Target target) {
        return Posteriors.chance(
                shares[network.indexOf(target.variable())],
                network.variable(target.variable()).index(target.state()));
    }

    /** The standard error of the target's probability. */
    public double error(Target target) {
        return errors[network.indexOf(target.variable())][
                network.variable(target.variable()).index(target.state())];
    }
}
