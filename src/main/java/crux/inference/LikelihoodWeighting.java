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
public final class LikelihoodWeighting extends WeightedSampling {

    private final int[] order;
    private final int[][] families;
    private final double[][] tables;
    private final int[] observed;
    private final double[][] likelihoods;

    private LikelihoodWeighting(BeliefNetwork network, Settings settings, Evidence evidence) {
        super(network);
        Factors factors = Factors.of(network, evidence);
        order = network.topologicalOrder().stream()
                .map(Variable::id)
                .mapToInt(network::indexOf)
                .toArray();
        families = new int[sizes.length][];
        tables = new double[sizes.length][];
        observed = new int[sizes.length];
        likelihoods = new double[sizes.length][];
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
        Evidence evidence = evidence(network, query);
        return new LikelihoodWeighting(network, settings, evidence).estimates(network, samples, seed);
    }

    @Override
    double draw(SplittableRandom random) {
        double logWeight = 0;
        for (int variable : order) {
            double[] table = tables[variable];
            int row = row(variable);
            if (observed[variable] >= 0) {
                states[variable] = observed[variable];
                logWeight += Math.log(table[row + observed[variable]]);
            } else {
                states[variable] = stateAt(table, row, sizes[variable], random.nextDouble());
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
}
