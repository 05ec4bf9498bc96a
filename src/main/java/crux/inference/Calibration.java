package crux.inference;

import crux.model.BeliefNetwork;
import crux.model.Query;
import crux.model.Settings;
import java.util.function.DoubleConsumer;

/**
 * A tree brought into agreement with one setting of the credences and one body of evidence.
 *
 * <p>Jeffrey findings are met by iterative proportional fitting [VKV02]: each believed variable's weights are multiplied by what is
 * wanted over what is, λ(x) ← λ(x)·q(x)/P(x | e, λ), in turn, until every posterior is within 1e-12 of what is wanted. Observed and
 * likelihood findings hold first. Fitting that stalls, or wants what is impossible, means that the beliefs cannot be met together.
 * Linear convergence; a collect and a distribute for each step.
 */
final class Calibration {

    private static final double CLOSE = 1e-12;
    private static final int MOST_SWEEPS = 10_000;
    private static final int PATIENCE = 100;

    private final Compiled compiled;
    private final Evidence evidence;
    private final Propagation propagation;
    private final double logEvidence;
    private Weights weights;
    private double residual;

    private Calibration(Compiled compiled, Settings settings, Evidence evidence, Propagation buffers) {
        this.compiled = compiled;
        this.evidence = evidence;
        propagation = buffers;
        weights = Weights.of(evidence, compiled.factors().count());
        compiled.load(propagation, settings, weights);
        propagation.collect();
        logEvidence = propagation.logTotal();
        if (possible()) {
            fit(settings);
        }
    }

    /** Loads, collects, fits; messages down are sent by {@link #distributed}. */
    static Calibration of(Compiled compiled, Settings settings, Evidence evidence) {
        return of(compiled, settings, evidence, compiled.propagation(false));
    }

    /** The same in buffers of that tree, whose last use is over. */
    static Calibration of(Compiled compiled, Settings settings, Evidence evidence, Propagation buffers) {
        return new Calibration(compiled, settings, evidence, buffers);
    }

    /** A tree of every variable of a network, made for a query and brought into agreement with it. */
    static Calibration of(BeliefNetwork network, Settings settings, Query query, Limits limits) {
        return of(network, settings, query, limits, fraction -> {});
    }

    /** The same; {@code progress} is told the share of the work that is done, and may throw to stop it. */
    static Calibration of(
            BeliefNetwork network, Settings settings, Query query, Limits limits, DoubleConsumer progress) {
        Evidence evidence = Evidence.of(network, query);
        Factors factors = Factors.of(network, evidence);
        int[] fixed = Relevance.fixed(factors, evidence);
        Compiled compiled = new Compiled(factors, fixed, Relevance.all(factors), new int[0], limits);
        Propagation buffers = compiled.propagation(false);
        buffers.tell(progress);
        return of(compiled, settings, evidence, buffers);
    }

    private void fit(Settings settings) {
        double best = Double.POSITIVE_INFINITY;
        int sinceBest = 0;
        residual = 0;
        for (int sweep = 0; sweep < MOST_SWEEPS && sinceBest < PATIENCE; sweep++) {
            residual = 0;
            for (int variable : evidence.believed()) {
                residual = Math.max(residual, fit(variable, settings));
            }
            if (residual <= CLOSE) {
                return;
            }
            sinceBest = residual < best / 2 ? 0 : sinceBest + 1;
            best = residual < best / 2 ? residual : best;
        }
    }

    /** Moves one variable to what is wanted; returns by how much it was off. */
    private double fit(int variable, Settings settings) {
        double[] wanted = evidence.belief(variable);
        if (compiled.fixed(variable) >= 0) {
            return 1 - wanted[compiled.fixed(variable)];
        }
        double[] marginal = distributed().marginal(variable);
        double off = 0;
        double[] ratio = new double[wanted.length];
        for (int state = 0; state < wanted.length; state++) {
            off = Math.max(off, Math.abs(wanted[state] - marginal[state]));
            ratio[state] = marginal[state] == 0 ? 0 : wanted[state] / marginal[state];
        }
        weights = weights.times(variable, ratio);
        int leaf = compiled.leaf(variable);
        compiled.load(leaf, propagation, compiled.factors().table(variable, settings), weights);
        propagation.collect();
        return off;
    }

    /** Whether the observed and likelihood findings have a positive probability. */
    boolean possible() {
        return logEvidence > Double.NEGATIVE_INFINITY;
    }

    /** Whether the Jeffrey findings are met. */
    boolean compatible() {
        return residual <= CLOSE;
    }

    /** By how much the posterior that is furthest off differs from what is wanted. */
    double residual() {
        return residual;
    }

    /** ln P of the observed and likelihood findings. */
    double logEvidence() {
        return logEvidence;
    }

    /** The weights that likelihood and Jeffrey findings came to. */
    Weights weights() {
        return weights;
    }

    /** The tree with its slices. */
    Compiled compiled() {
        return compiled;
    }

    /** The messages, those up sent. */
    Propagation propagation() {
        return propagation;
    }

    /** This, with the messages down sent. */
    Calibration distributed() {
        propagation.distribute();
        return this;
    }

    /** The posterior of a variable, after {@link #distributed}. */
    double[] marginal(int variable) {
        int fixed = compiled.fixed(variable);
        double[] marginal = fixed < 0
                ? propagation.weights(variable)
                : new double[compiled.factors().size(variable)];
        if (fixed >= 0) {
            marginal[fixed] = 1;
        }
        return Kernels.normalise(marginal);
    }
}
