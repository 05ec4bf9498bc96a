package crux.testing;

import crux.inference.Answerer;
import crux.inference.Engine;
import crux.inference.Limits;
import crux.model.BeliefNetwork;
import crux.model.Query;

/** The exact engine, for tests that ask it rather than test it. */
public final class Exact {

    /** The engine with all the memory there is. */
    public static final Engine ENGINE = Engine.within(Limits.ofHeap());

    private Exact() {}

    /** Answers a query of a network. */
    public static Answerer answerer(BeliefNetwork network, Query query) {
        return ENGINE.answerer(network, query);
    }
}
