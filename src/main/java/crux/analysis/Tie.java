package crux.analysis;

import java.util.HashSet;
import java.util.List;

/**
 * Credences that rise and fall together, since one thing behind them is unknown: a shared factor.
 *
 * <p>A Gaussian copula of one factor: the normal place of each is √r·Z + √(1−r)·E with a common Z, so that any two of them have the
 * correlation r on the normal scale.
 *
 * @param name of the factor
 * @param credences two or more, each of a single value
 * @param correlation r, above 0 and at most 1
 */
public record Tie(String name, List<String> credences, double correlation) {

    /** Copies its list and checks it. */
    public Tie {
        credences = List.copyOf(credences);
        if (credences.size() < 2 || new HashSet<>(credences).size() < credences.size()) {
            throw new IllegalArgumentException("a shared factor needs two different credences, not " + credences);
        }
        if (!(correlation > 0 && correlation <= 1)) {
            throw new IllegalArgumentException("a shared factor of correlation " + correlation);
        }
    }
}
