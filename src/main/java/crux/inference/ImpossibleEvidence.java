package crux.inference;

import crux.model.Finding;
import java.util.List;

/**
 * The observed and likelihood findings have probability 0 under the network and its interventions.
 *
 * @param conflict a minimal set of findings that conflict: drop any one of them and the rest of the set is possible
 */
public record ImpossibleEvidence(List<Finding> conflict) implements Outcome {

    /** Copies its list. */
    public ImpossibleEvidence {
        conflict = List.copyOf(conflict);
    }
}
