package crux.model;

import java.util.ArrayList;
import java.util.List;

/**
 * A Dirichlet distribution over the shares of a distribution credence: density in proportion to Π share_i^(weight·mean_i − 1).
 *
 * <p>Each share has a {@link Uncertain.BetaShaped Beta} distribution; a share whose mean is 0 stays 0. Immutable.
 *
 * @param means of the shares, summing to 1
 * @param weight how sure it is: as many observations as would teach as much
 */
public record UncertainShares(List<Double> means, double weight) {

    /** Copies its list and checks that the shares sum to 1. */
    public UncertainShares {
        means = List.copyOf(means);
        double sum = means.stream().mapToDouble(Double::doubleValue).sum();
        if (!(weight > 0) || Math.abs(sum - 1) > 1e-9 || means.stream().anyMatch(mean -> !(mean >= 0))) {
            throw new IllegalArgumentException("no shares %s of weight %s".formatted(means, weight));
        }
    }

    /** How many independent uniform numbers make one draw. */
    public int dimension() {
        return (int) means.stream().filter(mean -> mean > 0).count() - 1;
    }

    /**
     * The shares that {@link #dimension} independent uniform numbers stand for, made for draws, also for very many: each share in turn
     * takes its part of what the ones before it have left.
     */
    public DrawnShares drawn(boolean many) {
        List<DrawnValues> parts = new ArrayList<>();
        double later = 0;
        // From the last, for what is left over is a sum of small shares, not a difference of large ones.
        for (int i = means.size() - 1; i >= 0; i--) {
            if (means.get(i) > 0 && later > 0) {
                parts.add(0, new Uncertain.BetaShaped(weight * means.get(i), weight * later).drawn(many));
            }
            later += means.get(i);
        }
        return new DrawnShares(means, parts);
    }

    /** The distribution of one share by itself; the mean is neither 0 nor 1. */
    public Uncertain share(int index) {
        double mean = means.get(index);
        return new Uncertain.BetaShaped(weight * mean, weight * (1 - mean));
    }
}
