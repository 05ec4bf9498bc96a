package crux.inference;

import crux.model.Finding;
import java.util.List;

/**
 * No distribution that agrees with the network and the other findings has all the posteriors that the Jeffrey findings ask for.
 *
 * @param conflict a minimal set of findings that conflict, Jeffrey findings among them: drop any one and the rest can be met
 * @param residual by how much some posterior stays off what is asked, when fitting stalls
 */
public record IncompatibleBeliefs(List<Finding> conflict, double residual) implements Outcome {

    /** Copies its list. */
    public IncompatibleBeliefs {
        conflict = List.copyOf(conflict);
    }
}
