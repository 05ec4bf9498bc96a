package crux.analysis;

import crux.inference.Answerer;
import crux.model.BeliefNetwork;
import crux.model.Query;
import crux.model.Settings;

/**
 * A question put to a network under somebody's answers: what every analysis starts from.
 *
 * @param network the argument
 * @param query its evidence, its interventions and its target
 * @param settings the answers, one value a coordinate
 * @param answerer gives the target's probability under {@code query} at any settings
 */
public record Inquiry(BeliefNetwork network, Query query, Settings settings, Answerer answerer) {

    /** The same question under other answers. */
    public Inquiry under(Settings others) {
        return new Inquiry(network, query, others, answerer);
    }
}
