package crux.page;

import crux.analysis.Basis;
import crux.analysis.Swing;
import crux.analysis.Tornado;
import crux.app.Json;
import crux.app.Standpoint;
import crux.app.Workbench;
import crux.elicit.Given;
import crux.elicit.Question;
import crux.format.ContentHash;
import crux.model.BeliefNetwork;
import crux.model.Finding;
import crux.model.Profile;
import crux.model.Query;
import crux.model.Target;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What computes the conclusions in the page. */
final class CircuitPayload {

    private static final int EVERY_TIER = Integer.MAX_VALUE;

    /** A count is shown only where every answer it comes from is the person's own: with more, that is next to never. */
    private static final int MOST_SOURCES = 12;

    private final Workbench bench;
    private final BeliefNetwork network;
    private final List<Question> questions;

    CircuitPayload(Workbench bench, BeliefNetwork network, List<Question> questions) {
        this.bench = bench;
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
        node.set("overall", circuit(List.of(), target, overall));
        if (!network.granted().isEmpty()) {
            node.set("granted", circuit(network.granted(), target, overall.withFindings(network.granted())));
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
                        states.forEach(state -> parts.add(circuit(List.of(), new Target(variable, state)))));
        return Optional.of(parts);
    }

    private ObjectNode circuit(List<Finding.Observed> findings, Target target, Query query) {
        // First, for the engine refuses what is too large before it takes memory; the tape is about as long as its tree
        // is large.
        ArrayNode curved = curved(query);
        ObjectNode node = circuit(findings, target);
        node.set("curved", curved);
        return node;
    }

    private ObjectNode circuit(List<Finding.Observed> findings, Target target) {
        Tape tape = new Tape(network.coordinates());
        WrittenAnswer answer = WrittenAnswer.of(network, findings, target, tape);
        return LiveTape.of(tape, answer);
    }

    /** The credences along which the conclusion is no linear-fractional function. */
    private ArrayNode curved(Query query) {
        Profile nobody = Profile.blank("page", network.id(), ContentHash.of(network));
        Standpoint at = new Standpoint(network, nobody, query);
        Tornado tornado = Tornado.of(bench.inquiry(at, query), Basis.OWN, EVERY_TIER, nobody);
        TreeSet<String> curved = new TreeSet<>();
        for (Swing swing : tornado.swings()) {
            if (swing.function().isEmpty()) {
                curved.add(swing.coordinate().credence());
            }
        }
        return Json.texts(curved);
    }
}
