package crux.elicit;

import java.util.List;

/** Distributions on one scale, by the mean place of their states. */
final class Scores {

    private Scores() {}

    /** The mean place: 0 where all is on the first state, 1 where all is on the last. */
    static double mean(List<Double> shares) {
        double mean = 0;
        for (int i = 1; i < shares.size(); i++) {
            mean += shares.get(i) * i / (shares.size() - 1.0);
        }
        return mean;
    }

    /** How good a distribution is: of two states whose first is good, the probability of the first. */
    static double of(List<Double> shares, boolean firstIsGood) {
        if (shares.size() == 2) {
            return shares.get(firstIsGood ? 0 : 1);
        }
        return firstIsGood ? 1 - mean(shares) : mean(shares);
    }
}
