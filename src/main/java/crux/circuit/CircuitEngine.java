package crux.circuit;

import crux.inference.Answerer;
import crux.inference.Engine;
import crux.inference.Limits;
import crux.model.BeliefNetwork;
import crux.model.Finding;
import crux.model.Query;

/**
 * Makes the answerer that suits a question: a circuit where one can be had, else the junction tree.
 *
 * <p>The tree answers where the network has no credences (nothing would vary), where there are Jeffrey findings (their fitting, and its
 * derivatives, are the tree's), and where the circuit would be too large. Stateless; safe to share between threads.
 */
public final class CircuitEngine {

    private static final long MOST_OPERATIONS = 1 << 16;
    private static final long BYTES_AN_OPERATION = 2000;

    private final Limits limits;
    private final int threads;

    private CircuitEngine(Limits limits, int threads) {
        this.limits = limits;
        this.threads = threads;
    }

    /** An engine that keeps to these limits and evaluates large blocks on so many threads; answers do not depend on them. */
    public static CircuitEngine within(Limits limits, int threads) {
        return new CircuitEngine(limits, threads);
    }

    /**
     * What is asked for as a function of the credences; the query has a target.
     *
     * @throws crux.inference.TooLarge where the tree would be too large as well
     */
    public Answerer answerer(BeliefNetwork network, Query query) {
        boolean believes = query.findings().stream().anyMatch(Finding.Jeffrey.class::isInstance);
        if (network.credences().isEmpty() || believes) {
            return Engine.within(limits).answerer(network, query);
        }
        try {
            long allowed = Math.min(MOST_OPERATIONS, limits.bytes() / BYTES_AN_OPERATION);
            return CircuitAnswerer.of(CircuitCompiler.ofAtMost(allowed).closed(network, query), threads);
        } catch (CircuitTooLarge tooLarge) {
            return Engine.within(limits).answerer(network, query);
        }
    }
}
