package crux.app;

import crux.inference.ImpossibleEvidence;
import crux.inference.IncompatibleBeliefs;
import crux.inference.Outcome;
import java.util.OptionalDouble;

/** Outcomes without posteriors as results. */
final class Impossible {

    private Impossible() {}

    /** Why there are no posteriors. */
    static ImpossibleResult of(Standpoint at, Outcome outcome) {
        if (outcome instanceof IncompatibleBeliefs beliefs) {
            return new ImpossibleResult(at, beliefs.conflict(), OptionalDouble.of(beliefs.residual()));
        }
        if (outcome instanceof ImpossibleEvidence evidence) {
            return new ImpossibleResult(at, evidence.conflict(), OptionalDouble.empty());
        }
        throw new IllegalArgumentException("the evidence is possible");
    }
}
