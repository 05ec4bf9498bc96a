package crux.inference;

import crux.model.Finding;
import java.util.List;

/**
 * A state for every variable of a network, with how probable it is that all of them hold together.
 *
 * @param states one a variable, in the network's order; known ones included
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
