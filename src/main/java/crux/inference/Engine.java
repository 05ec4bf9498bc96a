package crux.inference;

import crux.model.BeliefNetwork;
import crux.model.Finding;
import crux.model.Query;
import crux.model.Settings;
import java.util.List;
import java.util.function.DoubleConsumer;

/**
 * Answers queries exactly, by a junction tree made for each.
 *
 * <p>Known states are sliced out of the tables before the tree is made, and what is barren is left out where a single target is
 * asked. In n variables of d states and width w, O(n d^(w+1)) time. Work that needs more memory than allowed throws
 * {@link TooLarge} before any is taken. Stateless; safe to share between threads.
 */
public final class Engine {

    private final Limits limits;

    private Engine(Limits limits) {
        this.limits = limits;
    }

    /** An engine that refuses what costs more than this. */
    public static Engine within(Limits limits) {
        return new Engine(limits);
    }

    /**
     * The posterior of every variable.
     *
     * @throws IllegalArgumentException naming every variable, state or number of the query that does not fit the network
     */
    public Outcome posteriors(BeliefNetwork network, Settings settings, Query query) {
        return posteriors(network, settings, query, fraction -> {});
    }

    /** The same; {@code progress} is told the share of the work that is done, from 0 to 1, and may throw to stop it. */
    public Outcome posteriors(BeliefNetwork network, Settings settings, Query query, DoubleConsumer progress) {
        Calibration calibration = Calibration.of(network, settings, query, limits, progress);
        if (!calibration.possible()) {
            return new ImpossibleEvidence(conflict(network, settings, query));
        }
        if (!calibration.compatible()) {
            return new IncompatibleBeliefs(conflict(network, settings, query), calibration.residual());
        }
        return new Posteriors(calibration, settings, limits);
    }

    /** What is asked for as a function of the credences; the query has a target. */
    public Answerer answerer(BeliefNetwork network, Query query) {
        return TreeAnswerer.of(network, query, limits);
    }

    /** How probable the findings of a query are beside one another; {@code granted} are those of them that hold in any case. */
    public FindingChances chances(BeliefNetwork network, Settings settings, Query query, List<Finding> granted) {
        return FindingChances.of(network, settings, query, granted, limits);
    }

    private List<Finding> conflict(BeliefNetwork network, Settings settings, Query query) {
        return Conflict.minimal(
                query.findings(), findings -> possible(network, settings, query.withFindings(findings)));
    }

    private boolean possible(BeliefNetwork network, Settings settings, Query query) {
        Evidence evidence = Evidence.of(network, query);
        Factors factors = Factors.of(network, evidence);
        int[] relevant = Relevance.ancestors(factors, evidence, new int[0]);
        if (relevant.length == 0) {
            return true;
        }
        Compiled compiled = new Compiled(factors, Relevance.fixed(factors, evidence), relevant, new int[0], limits);
        Calibration calibration = Calibration.of(compiled, settings, evidence);
        return calibration.possible() && calibration.compatible();
    }
}
