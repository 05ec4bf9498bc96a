package crux.inference;

import crux.model.BeliefNetwork;
import crux.model.Query;
import crux.model.Variable;
import java.util.SplittableRandom;

/**
 * Samples of all variables of a network, each with a weight whose expectation is P(e), and what they estimate:
 * P(x | e) ≈ Σ w [X = x] / Σ w. For one thread.
 */
abstract class WeightedSampling {

    private static final int BETWEEN_CHECKS = 1024;

    /** How many states each variable has. */
    final int[] sizes;

    /** The states drawn last. */
    final int[] states;

    WeightedSampling(BeliefNetwork network) {
        sizes = network.variables().stream().mapToInt(Variable::size).toArray();
        states = new int[sizes.length];
    }

    /** Draws a state for each variable; returns ln of the sample's weight, negative infinity where it is 0. */
    abstract double draw(SplittableRandom random);

    /**
     * What a query is given, to be sampled.
     *
     * @throws IllegalArgumentException where the query does not fit the network or has Jeffrey findings
     */
    static Evidence evidence(BeliefNetwork network, Query query) {
        Evidence evidence = Evidence.of(network, query);
        if (evidence.believed().length > 0) {
            throw new IllegalArgumentException("sampling takes no Jeffrey findings");
        }
        return evidence;
    }

    /** Estimates from so many samples drawn from this seed. */
    final SampledPosteriors estimates(BeliefNetwork network, long samples, long seed) {
        if (samples < 1) {
            throw new IllegalArgumentException("%s samples".formatted(samples));
        }
        SplittableRandom random = new SplittableRandom(seed);
        WeightedCounts counts = new WeightedCounts(sizes);
        for (long i = 0; i < samples; i++) {
            if (i % BETWEEN_CHECKS == 0) {
                Cancellation.check();
            }
            double logWeight = draw(random);
            counts.add(states, logWeight);
        }
        return new SampledPosteriors(network, counts, samples, seed);
    }

    /** The state at this height of a distribution whose {@code size} chances begin at {@code from}; one of chance 0 never. */
    static int stateAt(double[] chances, int from, int size, double height) {
        double left = height;
        int last = 0;
        for (int state = 0; state < size; state++) {
            double chance = chances[from + state];
            if (chance > 0) {
                left -= chance;
                last = state;
                if (left < 0) {
                    return state;
                }
            }
        }
        return last;
    }
}
