package crux.app;

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
}
