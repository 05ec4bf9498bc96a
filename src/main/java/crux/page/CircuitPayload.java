package crux.page;

import crux.analysis.CurvedCredences;
import crux.app.Json;
import crux.circuit.CircuitCompiler;
import crux.circuit.CircuitJson;
import crux.elicit.Given;
import crux.elicit.Question;
import crux.model.BeliefNetwork;
import crux.model.Query;
import crux.model.Target;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What computes the conclusions in the page: a circuit for each, in the data form of {@code src/docs/formats/circuit.md} without the
 * names of its inputs, which are the coordinates of the questions in their order.
 *
 * <p>{@code overall} · {@code granted} · {@code conditions}, by question, the circuits whose chances sum to that of its condition. With a
 * conclusion goes {@code curved}: the credences along which it is no linear-fractional function.
 */
final class CircuitPayload {

    /** What a page takes in and runs at every move of a finger. */
    private static final long MOST_OPERATIONS = 200_000;

    /** A count is shown only where every answer it comes from is the person's own: with more, that is next to never. */
    private static final int MOST_SOURCES = 12;

    private static final List<String> NEEDED = List.of("constants", "operations", "outputs");

    private final BeliefNetwork network;
    private final List<Question> questions;

    CircuitPayload(BeliefNetwork network, List<Question> questions) {
        this.network = network;
        this.questions = questions;
    }

    ObjectNode json() {
        ObjectNode node = Json.object();
        if (network.conclusion().isEmpty()) {
            return node;
        }
        Target target = network.conclusion().get();
        Query overall = Query.of(target);
        node.set("overall", conclusion(overall));
        if (!network.granted().isEmpty()) {
            node.set("granted", conclusion(overall.withFindings(network.granted())));
        }
        ObjectNode conditions = node.putObject("conditions");
        for (Question question : questions) {
            question.given()
                    .filter(given -> given.states().size() == 1)
                    .flatMap(this::condition)
                    .ifPresent(parts -> conditions.set(question.credence().id(), parts));
        }
        return node;
    }

    /** The condition's states, each as a target; its chance is the sum of theirs. Nothing where it comes from most of the network. */
    private Optional<ArrayNode> condition(Given given) {
        if (given.sources(network).size() > MOST_SOURCES) {
            return Optional.empty();
        }
        ArrayNode parts = Json.array();
        given.states()
                .forEach((variable, states) ->
                        states.forEach(state -> parts.add(circuit(Query.of(new Target(variable, state))))));
        return Optional.of(parts);
    }

    private ObjectNode conclusion(Query query) {
        ObjectNode node = circuit(query);
        node.set("curved", Json.texts(CurvedCredences.of(network, query)));
        return node;
    }

    private ObjectNode circuit(Query query) {
        return CircuitJson.of(
                        network,
                        query.target().orElseThrow(),
                        CircuitCompiler.ofAtMost(MOST_OPERATIONS).closed(network, query))
                .retain(NEEDED);
    }
}
