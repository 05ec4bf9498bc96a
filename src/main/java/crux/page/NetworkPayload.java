package crux.page;

import crux.app.Json;
import crux.elicit.Given;
import crux.elicit.Question;
import crux.format.ContentHash;
import crux.model.Answer;
import crux.model.BeliefNetwork;
import crux.model.Claim;
import crux.model.Coordinate;
import crux.model.Credence;
import crux.model.Dependence;
import crux.model.Description;
import crux.model.Finding;
import crux.model.Interval;
import crux.model.Place;
import crux.model.Variable;
import crux.notation.Echo;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A network in words, with its questions, as the page shows them. */
final class NetworkPayload {

    private final BeliefNetwork network;
    private final Map<String, Question> questions = new LinkedHashMap<>();
    private final Map<String, Set<Variable>> users = new LinkedHashMap<>();

    NetworkPayload(BeliefNetwork network, List<Question> questions) {
        this.network = network;
        questions.forEach(question -> this.questions.put(question.credence().id(), question));
        for (Dependence dependence : network.dependences()) {
            dependence
                    .conditional()
                    .coordinates(network.family(dependence.variable().id()))
                    .map(Coordinate::credence)
                    .forEach(credence -> users.computeIfAbsent(credence, id -> new LinkedHashSet<>())
                            .add(dependence.variable()));
        }
    }

    ObjectNode json() {
        Description description = network.description();
        ObjectNode node = Json.object()
                .put("id", network.id())
                .put("title", description.title())
                .put("condition", description.condition())
                .put("hash", ContentHash.of(network));
        network.conclusion()
                .ifPresent(
                        target -> node.set("conclusion", state(network.variable(target.variable()), target.state())));
        if (!network.granted().isEmpty()) {
            node.putObject("granted").put("words", granted());
        }
        node.set("notes", Json.texts(description.notes()));
        ArrayNode sources = node.putArray("sources");
        description
                .sources()
                .forEach(source -> sources.addObject()
                        .put("id", source.id())
                        .put("text", source.text())
                        .put("url", source.url()));
        ArrayNode terms = node.putArray("terms");
        description
                .terms()
                .forEach(term -> terms.addObject().put("term", term.term()).put("text", term.text()));
        node.set("claims", claims());
        ArrayNode credences = node.putArray("credences");
        network.credences().forEach(credence -> credences.add(credence(credence)));
        return node;
    }

    /** The claims that bear on some variable. */
    private ArrayNode claims() {
        Set<String> needed = network.variables().stream()
                .flatMap(variable -> variable.claims().stream())
                .collect(Collectors.toSet());
        ArrayNode claims = Json.array();
        for (Claim claim : network.description().claims()) {
            if (needed.contains(claim.id())) {
                claims.addObject()
                        .put("id", claim.id())
                        .put("text", claim.text())
                        .put("section", claim.place().section());
            }
        }
        return claims;
    }

    private ObjectNode state(Variable variable, String state) {
        return Json.object()
                .put("variable", variable.id())
                .put("state", state)
                .put("label", variable.label())
                .put("stateLabel", variable.states().get(variable.index(state)).label())
                .put("plain", variable.isStated(state));
    }

    private String granted() {
        List<String> parts = new ArrayList<>();
        for (Finding.Observed finding : network.granted()) {
            Variable variable = network.variable(finding.variable());
            String label = "“" + variable.label() + "”";
            parts.add(
                    variable.isStated(finding.state())
                            ? label
                            : label + " is “"
                                    + variable.states()
                                            .get(variable.index(finding.state()))
                                            .label() + "”");
        }
        return String.join(" and ", parts);
    }

    private ObjectNode credence(Credence credence) {
        ObjectNode node = Json.object()
                .put("id", credence.id())
                .put("kind", credence.kind().name().toLowerCase(Locale.ROOT))
                .put("label", credence.label())
                .put("question", credence.question())
                .put("tier", credence.tier())
                .put("why", credence.why())
                .put("defaultText", defaultText(credence));
        node.set("default", Json.numbers(credence.defaults()));
        node.set("domain", ends(credence.domain()));
        credence.range().ifPresent(range -> node.set("range", ends(range)));
        if (!credence.unit().isEmpty()) {
            node.put("unit", credence.unit());
        }
        if (credence.isDistribution()) {
            node.set("shares", Json.texts(credence.shares()));
            node.set("shareLabels", Json.texts(network.shareLabels(credence)));
        }
        if (!credence.place().isEmpty()) {
            node.set("place", place(credence.place()));
        }
        Set<Variable> variables = users.getOrDefault(credence.id(), Set.of());
        node.put(
                "bears",
                variables.stream().map(variable -> "“" + variable.label() + "”").collect(Collectors.joining(", ")));
        node.set(
                "claims",
                Json.texts(variables.stream()
                        .flatMap(variable -> variable.claims().stream())
                        .distinct()
                        .toList()));
        Question question = questions.get(credence.id());
        if (question != null) {
            question.given().ifPresent(given -> node.set("given", given(given)));
        }
        return node;
    }

    private ObjectNode given(Given given) {
        ObjectNode node = Json.object().put("words", given.words(network));
        node.set("sources", Json.texts(given.sources(network)));
        return node;
    }

    private static ArrayNode ends(Interval interval) {
        return Json.numbers(List.of(interval.low(), interval.high()));
    }

    private static ObjectNode place(Place place) {
        return Json.object()
                .put("source", place.source())
                .put("section", place.section())
                .put("words", place.words());
    }

    private String defaultText(Credence credence) {
        return Echo.of(network, credence, new Answer.Point(credence.defaults()));
    }
}
