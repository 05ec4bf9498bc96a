package crux.app;

import crux.model.Finding;

/**
 * Leave to sample where the exact answer is out of reach.
 *
 * @param samples how many
 * @param seed what they are drawn from
 */
public record Sampling(long samples, long seed) {

    /** At least one sample. */
    public Sampling {
        if (samples < 1) {
            throw new IllegalArgumentException("%s samples".formatted(samples));
        }
    }

    /** Refuses beliefs where the answer is to be sampled. */
    void requireNoBeliefs(Standpoint at) throws Unusable {
        for (Finding finding : at.query().findings()) {
            if (finding instanceof Finding.Jeffrey) {
                throw Unusable.usage(
                        "--belief " + finding.variable(),
                        "the exact answer is too large, and beliefs cannot be sampled",
                        "leave the belief out, or give more memory");
            }
        }
    }
}
