package crux.model;

import java.util.List;

/**
 * A piece of evidence about one variable.
 *
 * <p>Sealed: {@link Observed} (certain), {@link Likelihood} (weights of its states) and {@link Jeffrey} (the posterior it shall
 * have). [ChDa05]
 */
public sealed interface Finding {

    /** The variable it is about. */
    String variable();

    /** The variable is in this state. */
    record Observed(String variable, String state) implements Finding {}

    /** Something was seen that is this likely in each state; weights are not negative, and some is positive. */
    record Likelihood(String variable, List<Double> weights) implements Finding {

        /** Copies its list. */
        public Likelihood {
            weights = List.copyOf(weights);
        }
    }

    /** All things considered, the variable has this posterior. */
    record Jeffrey(String variable, List<Double> probabilities) implements Finding {

        /** Copies its list. */
        public Jeffrey {
            probabilities = List.copyOf(probabilities);
        }
    }
}
