package crux.page;

import crux.app.Json;
import crux.circuit.Circuit;
import crux.circuit.CircuitCompiler;
import crux.circuit.CircuitJson;
import crux.circuit.CircuitTooLarge;
import crux.model.BeliefNetwork;
import crux.model.Coordinate;
import crux.model.Dependence;
import crux.model.Finding;
import crux.model.State;
import crux.model.Target;
import crux.model.Variable;
import crux.page.graph.Box;
import crux.page.graph.Drawing;
import crux.page.graph.GraphLayout;
import crux.page.graph.Point;
import crux.page.graph.Route;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The picture of the network, and what computes the chances of all its variables at once.
 *
 * <p>{@code nodes} one a variable in the network's order, each with its box, its parents and the questions that fill its numbers · {@code
 * edges} each with the points of its curve · {@code circuit} where it is small enough: open to evidence, with
 * the indicators of the states after the coordinates of the credences. The chance of a state is the derivative of what the circuit weighs
 * in all by its indicator, over that weight [Darw03 §4]; so one run up and one down gives every variable's.
 */
final class GraphPayload {

    /** What a file can carry beside the circuits of the conclusions and a page runs while a finger moves. */
    private static final long MOST_OPERATIONS = 25_000;

    /** The same where nothing is asked: there is no other circuit, and it runs at a click. */
    private static final long MOST_OF_FIXED = 100_000;

    private static final double TENTHS = 10;
    private static final List<String> NEEDED = List.of("constants", "operations", "outputs");

    private final BeliefNetwork network;

    GraphPayload(BeliefNetwork network) {
        this.network = network;
    }

    ObjectNode json() {
        Drawing drawing = GraphLayout.of(network);
        ObjectNode node = Json.object()
                .put("placed", drawing.origin().name().toLowerCase(Locale.ROOT))
                .put("width", tenths(drawing.width()))
                .put("height", tenths(drawing.height()));
        ArrayNode nodes = node.putArray("nodes");
        for (int i = 0; i < drawing.boxes().size(); i++) {
            nodes.add(node(network.dependences().get(i), drawing.boxes().get(i)));
        }
        ArrayNode edges = node.putArray("edges");
        for (Route route : drawing.routes()) {
            edges.addObject()
                    .put("from", route.parent())
                    .put("to", route.child())
                    .set("points", points(route));
        }
        circuit().ifPresent(circuit -> node.set("circuit", circuit));
        return node;
    }

    private ObjectNode node(Dependence dependence, Box box) {
        Variable variable = dependence.variable();
        ObjectNode node = Json.object()
                .put("id", variable.id())
                .put("label", variable.label())
                .put("x", tenths(box.x()))
                .put("y", tenths(box.y()))
                .put("width", tenths(box.width()))
                .put("height", tenths(box.height()));
        node.set("lines", Json.texts(box.label().lines()));
        List<String> labels = variable.states().stream().map(State::label).toList();
        node.set("states", Json.texts(labels));
        List<String> ids = variable.states().stream().map(State::id).toList();
        if (!ids.equals(labels)) {
            node.set("stateIds", Json.texts(ids));
        }
        stateOfInterest(variable)
                .ifPresent(state -> node.put("interest", state)
                        .put(
                                "plain",
                                variable.isStated(variable.states().get(state).id())));
        network.granted().stream()
                .filter(finding -> finding.variable().equals(variable.id()))
                .forEach(finding -> node.put("granted", variable.index(finding.state())));
        if (variable.role() != Variable.Role.EVENT) {
            node.put("role", variable.role().name().toLowerCase(Locale.ROOT));
        }
        if (!variable.why().isEmpty()) {
            node.put("why", variable.why());
        }
        addAny(node, "claims", variable.claims());
        addAny(node, "questions", questions(dependence));
        return node;
    }

    private static void addAny(ObjectNode node, String name, List<String> ids) {
        if (!ids.isEmpty()) {
            node.set(name, Json.texts(ids));
        }
    }

    private List<String> questions(Dependence dependence) {
        return dependence
                .conditional()
                .coordinates(network.family(dependence.variable().id()))
                .map(Coordinate::credence)
                .distinct()
                .toList();
    }

    /** The state whose chance stands in the box: that of the conclusion or what is granted, else the one of two that affirms. */
    private Optional<Integer> stateOfInterest(Variable variable) {
        Stream<Target> conclusion = network.conclusion().stream();
        Stream<Target> granted = network.granted().stream().map(GraphPayload::target);
        Optional<Integer> named = Stream.concat(conclusion, granted)
                .filter(target -> target.variable().equals(variable.id()))
                .findFirst()
                .map(target -> variable.index(target.state()));
        if (named.isPresent() || variable.size() > 2) {
            return named;
        }
        int last = variable.size() - 1;
        return Optional.of(Variable.affirms(variable.states().get(last).id()) ? last : 0);
    }

    private static Target target(Finding.Observed finding) {
        return new Target(finding.variable(), finding.state());
    }

    private Optional<ObjectNode> circuit() {
        Variable any = network.variables().get(0);
        Target target = network.conclusion()
                .orElseGet(() -> new Target(any.id(), any.states().get(0).id()));
        long most = network.credences().isEmpty() ? MOST_OF_FIXED : MOST_OPERATIONS;
        try {
            Circuit circuit = CircuitCompiler.ofAtMost(most).open(network, target);
            return Optional.of(CircuitJson.of(network, target, circuit).retain(NEEDED));
        } catch (CircuitTooLarge large) {
            return Optional.empty();
        }
    }

    private static ArrayNode points(Route route) {
        ArrayNode points = Json.array();
        for (Point point : route.points()) {
            points.add(tenths(point.x())).add(tenths(point.y()));
        }
        return points;
    }

    private static double tenths(double length) {
        return Math.rint(TENTHS * length) / TENTHS;
    }
}
