package crux.inference;

import crux.model.BeliefNetwork;
import crux.model.Query;
import crux.model.Settings;
import crux.model.Variable;
import java.util.SplittableRandom;

/**
 * Posteriors estimated from samples, for networks whose exact answer is out of reach [FuCh90].
 *
 * <p>Variables are drawn after their parents from their conditionals; those seen are not drawn, and the sample is weighed by the
 * probability of what was seen there, and by the weights of likelihood findings. P(x | e) ≈ Σ w [X = x] / Σ w. Interventions are
 * drawn as they are set; Jeffrey findings are not taken.
 *
 * <p>O(n) for each sample of n variables. Weights are kept in logarithms. The same seed gives the same estimates.
 */
public final class LikelihoodWeighting {

    private static final int BETWEEN_CHECKS = 1024;

    private final int[] order;
    private final int[] sizes;
    private final int[][] families;
    private final double[][] tables;
    private final int[] observed;
    private final double[][] likelihoods;
    private final int[] states;

    private LikelihoodWeighting(BeliefNetwork network, Settings settings, Evidence evidence) {
        Factors factors = Factors.of(network, evidence);
        order = network.topologicalOrder().stream()
                .map(Variable::id)
                .mapToInt(network::indexOf)
                .toArray();
        sizes = factors.sizes();
        families = new int[sizes.length][];
        tables = new double[sizes.length][];
        observed = new int[sizes.length];
        likelihoods = new double[sizes.length][];
        states = new int[sizes.length];
        for (int variable = 0; variable < sizes.length; variable++) {
            families[variable] = factors.family(variable);
            tables[variable] = factors.table(variable, settings).raw();
            observed[variable] = evidence.observed(variable);
            likelihoods[variable] = evidence.likelihood(variable);
        }
    }

    /**
     * Estimates from so many samples drawn from this seed.
     *
     * @throws IllegalArgumentException where the query does not fit the network or has Jeffrey findings
     */
    public static SampledPosteriors sample(
            BeliefNetwork network, Settings settings, Query query, long samples, long seed) {
        Evidence evidence = Evidence.of(network, query);
        if (evidence.believed().length > 0) {
            throw new IllegalArgumentException("likelihood weighting takes no Jeffrey findings");
        }
        if (samples < 1) {
            throw new IllegalArgumentException("%s samples".formatted(samples));
        }
        LikelihoodWeighting weighting = new LikelihoodWeighting(network, settings, evidence);
        SplittableRandom random = new SplittableRandom(seed);
        WeightedCounts counts = new WeightedCounts(weighting.sizes);
        for (long i = 0; i < samples; i++) {
            if (i % BETWEEN_CHECKS == 0) {
                Cancellation.check();
            }
            double logWeight = weighting.draw(random);
            counts.add(weighting.states, logWeight);
        }
        return new SampledPosteriors(network, counts, samples, seed);
    }

    /** Draws a state for each variable; returns ln of the sample's weight, negative infinity where it is 0. */
    private double draw(SplittableRandom random) {
        double logWeight = 0;
        for (int variable : order) {
            double[] table = tables[variable];
            int row = row(variable);
            if (observed[variable] >= 0) {
                states[variable] = observed[variable];
                logWeight += Math.log(table[row + observed[variable]]);
            } else {
                states[variable] = state(table, row, sizes[variable], random.nextDouble());
            }
            if (likelihoods[variable].length > 0) {
                logWeight += Math.log(likelihoods[variable][states[variable]]);
            }
        }
        return logWeight;
    }

    /** Where the distribution of a variable begins in its table, given its parents' states. */
    private int row(int variable) {
        int[] family = families[variable];
        int row = 0;
        for (int i = 0; i < family.length - 1; i++) {
            row = row * sizes[family[i]] + states[family[i]];
        }
        return row * sizes[variable];
    }

    /** The state at this height of a distribution; one of probability 0 never. */
    private static int state(double[] table, int row, int size, double height) {
        double left = height;
        int last = 0;
        for (int state = 0; state < size; state++) {
            double probability = table[row + state];
            if (probability > 0) {
                left -= probability;
                last = state;
                if (left < 0) {
                    return state;
                }
            }
        }
        return last;
    }
}
