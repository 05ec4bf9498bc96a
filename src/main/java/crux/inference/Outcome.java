package crux.inference;

/** What a query comes to: posteriors, or why there are none. */
public sealed interface Outcome permits Posteriors, ImpossibleEvidence, IncompatibleBeliefs {}
