package crux.inference;

import crux.model.Finding;
import java.util.List;

/**
 * A state for each of some variables, or of all, with how probable it is that all of them hold together.
 *
 * @param states one a variable told of, in the network's order; known ones included
 * @param logProbability the natural logarithm of its posterior probability, which may be too small for a double
 */
public record Story(List<Finding.Observed> states, double logProbability) {

    /** Copies its list. */
    public Story {
        states = List.copyOf(states);
    }

    /** Its posterior probability; 0 where that underflows. */
    public double probability() {
        return Math.exp(logProbability);
    }
}
