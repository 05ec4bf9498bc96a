package crux.page;

import crux.app.Json;
import crux.inference.Engine;
import crux.inference.Outcome;
import crux.inference.Posteriors;
import crux.inference.TooLarge;
import crux.model.BeliefNetwork;
import crux.model.Finding;
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
 * <p>Each with its label, its states' labels and their chances, in the network's order; also their chances {@code granted} what the
 * argument grants, where that can be. Nothing where the exact answer is too large.
 */
final class VariablesPayload {

    private VariablesPayload() {}

    static ArrayNode of(BeliefNetwork network, Engine engine) {
        ArrayNode list = Json.array();
        try {
            Optional<Posteriors> granted =
                    network.granted().isEmpty() ? Optional.empty() : posteriors(network, engine, network.granted());
            posteriors(network, engine, List.of())
                    .ifPresent(
                            overall -> network.variables().forEach(variable -> add(list, variable, overall, granted)));
        } catch (TooLarge large) {
            list.removeAll();
        }
        return list;
    }

    private static Optional<Posteriors> posteriors(
            BeliefNetwork network, Engine engine, List<? extends Finding> findings) {
        Outcome outcome = engine.posteriors(
                network,
                Settings.defaultsOf(network.coordinates()),
                new Query(List.copyOf(findings), List.of(), Optional.empty()));
        return outcome instanceof Posteriors posteriors ? Optional.of(posteriors) : Optional.empty();
    }

    private static void add(ArrayNode list, Variable variable, Posteriors overall, Optional<Posteriors> granted) {
        ObjectNode node = list.addObject().put("id", variable.id()).put("label", variable.label());
        node.set(
                "states",
                Json.texts(variable.states().stream().map(State::label).toList()));
        node.set("chances", Json.numbers(overall.marginal(variable.id())));
        granted.ifPresent(under -> node.set("granted", Json.numbers(under.marginal(variable.id()))));
    }
}
