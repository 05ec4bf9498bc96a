package crux.page;

import crux.app.Json;
import crux.inference.Engine;
import crux.inference.Outcome;
import crux.inference.Posteriors;
import crux.inference.TooLarge;
import crux.model.BeliefNetwork;
import crux.model.Query;
import crux.model.Settings;
import crux.model.State;
import crux.model.Variable;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a network whose numbers are fixed says of each variable: with no question to answer, that is what there is to read.
 *
 * <p>Each with its label, its states' labels and their chances, in the network's order. Nothing where the exact answer is too large.
 */
final class VariablesPayload {

    private static final Query NOTHING = new Query(List.of(), List.of(), Optional.empty());

    private VariablesPayload() {}

    static ArrayNode of(BeliefNetwork network, Engine engine) {
        ArrayNode list = Json.array();
        try {
            Outcome outcome = engine.posteriors(network, Settings.defaultsOf(network.coordinates()), NOTHING);
            if (outcome instanceof Posteriors posteriors) {
                network.dependences().forEach(dependence -> add(list, dependence.variable(), posteriors));
            }
        } catch (TooLarge large) {
            list.removeAll();
        }
        return list;
    }

    private static void add(ArrayNode list, Variable variable, Posteriors posteriors) {
        ObjectNode node = list.addObject().put("id", variable.id()).put("label", variable.label());
        node.set(
                "states",
                Json.texts(variable.states().stream().map(State::label).toList()));
        node.set("chances", Json.numbers(posteriors.marginal(variable.id())));
    }
}
