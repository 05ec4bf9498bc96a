package crux.model;

import static java.util.Comparator.comparingInt;
import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jgrapht.Graphs;
import org.jgrapht.alg.connectivity.KosarajuStrongConnectivityInspector;
import org.jgrapht.alg.cycle.CycleDetector;
import org.jgrapht.alg.shortestpath.BFSShortestPath;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.DirectedMultigraph;

/**
 * Everything wrong with the parts of a network before it is one: every flaw at once, each with its path.
 *
 * <p>Paths are those of the native format: {@code variables/3/form/rows/2/p}.
 */
public final class Soundness {

    /** The most entries that the table of a form may have: it is written out in full where it is used. */
    public static final double MOST_ENTRIES = 1 << 24;

    private final List<Credence> credences;
    private final List<Dependence> dependences;
    private final Map<String, Variable> variables = new LinkedHashMap<>();
    private final Map<String, Integer> places = new HashMap<>();
    private final List<Flaw> flaws = new ArrayList<>();

    private Soundness(List<Credence> credences, List<Dependence> dependences) {
        this.credences = credences;
        this.dependences = dependences;
        for (int i = 0; i < dependences.size(); i++) {
            Variable variable = dependences.get(i).variable();
            variables.putIfAbsent(variable.id(), variable);
            places.putIfAbsent(variable.id(), i);
        }
    }

    /** All flaws of a network made of these parts, in the order of its file. */
    public static List<Flaw> flaws(
            List<Credence> credences,
            List<Dependence> dependences,
            Optional<Target> conclusion,
            List<Finding.Observed> granted) {
        Soundness soundness = new Soundness(credences, dependences);
        conclusion.ifPresent(target -> soundness.named("conclusion", target.variable(), target.state()));
        granted.forEach(
                finding -> soundness.named("granted/" + finding.variable(), finding.variable(), finding.state()));
        soundness.checkGrantedOnce(granted);
        soundness.checkCredences();
        soundness.checkVariables();
        soundness.checkCycles();
        soundness.checkUse();
        return List.copyOf(soundness.flaws);
    }

    private void named(String path, String variable, String state) {
        Variable found = variables.get(variable);
        if (found == null) {
            flaws.add(new Flaw(path, "no variable is named " + variable, "name a variable of the network"));
        } else if (found.indexOf(state) < 0) {
            flaws.add(new Flaw(
                    path, "%s has no state %s".formatted(variable, state), "use one of: " + Names.states(found)));
        }
    }

    private void checkGrantedOnce(List<Finding.Observed> granted) {
        Set<String> seen = new HashSet<>();
        for (Finding.Observed finding : granted) {
            if (!seen.add(finding.variable())) {
                flaws.add(new Flaw(
                        "granted/" + finding.variable(),
                        "%s is granted twice".formatted(finding.variable()),
                        "keep one"));
            }
        }
    }

    private void checkCredences() {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < credences.size(); i++) {
            Credence credence = credences.get(i);
            String path = "credences/" + i;
            if (!seen.add(credence.id())) {
                flaws.add(new Flaw(path + "/id", "a second credence named " + credence.id(), "give it another id"));
            }
            checkDefault(path, credence);
            credence.variable().ifPresent(variable -> checkSpread(path + "/variable", credence, variable));
        }
    }

    /** A distribution is spread over the states of a variable of the network. */
    private void checkSpread(String path, Credence credence, String name) {
        Variable variable = variables.get(name);
        if (variable == null) {
            flaws.add(new Flaw(path, "no variable is named " + name, "name a variable of the network"));
        } else if (!credence.shares()
                .equals(variable.states().stream().map(State::id).toList())) {
            flaws.add(new Flaw(
                    path,
                    "%s is spread over %s, not over the states of %s".formatted(credence.id(), credence.shares(), name),
                    "spread it over: " + Names.states(variable)));
        }
    }

    private void checkDefault(String path, Credence credence) {
        for (double value : credence.defaults()) {
            if (!credence.domain().contains(value)) {
                flaws.add(new Flaw(
                        path + "/default",
                        "%s is outside the domain %s to %s"
                                .formatted(
                                        value,
                                        credence.domain().low(),
                                        credence.domain().high()),
                        "give a value inside it"));
            }
        }
        if (credence.isDistribution()) {
            double sum = credence.defaults().stream()
                    .mapToDouble(Double::doubleValue)
                    .sum();
            if (Math.abs(sum - 1) > 1e-12) {
                flaws.add(new Flaw(path + "/default", "the shares sum to " + sum, "make them sum to 1"));
            }
        }
    }

    private void checkVariables() {
        Map<String, Credence> byId = new LinkedHashMap<>();
        credences.forEach(credence -> byId.putIfAbsent(credence.id(), credence));
        FormCheck check = new FormCheck(byId);
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < dependences.size(); i++) {
            Dependence dependence = dependences.get(i);
            String path = "variables/" + i;
            String id = dependence.variable().id();
            if (!seen.add(id)) {
                flaws.add(new Flaw(path + "/id", "a second variable named " + id, "give it another id"));
            }
            if (checkParents(path, dependence) && checkSize(path, dependence)) {
                dependence
                        .conditional()
                        .flaws(family(dependence), check)
                        .forEach(flaw -> flaws.add(flaw.within(path + "/form")));
            }
        }
    }

    private Family family(Dependence dependence) {
        return new Family(
                dependence.variable(),
                dependence.parents().stream().map(variables::get).toList());
    }

    /** Whether every parent exists and none stands twice, so that the form can be checked. */
    private boolean checkParents(String path, Dependence dependence) {
        int before = flaws.size();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < dependence.parents().size(); i++) {
            String parent = dependence.parents().get(i);
            if (!variables.containsKey(parent)) {
                flaws.add(new Flaw(
                        path + "/parents/" + i, "no variable is named " + parent, "name a variable of the network"));
            } else if (!seen.add(parent)) {
                flaws.add(new Flaw(path + "/parents/" + i, "%s is a parent twice".formatted(parent), "remove one"));
            }
        }
        return flaws.size() == before;
    }

    /** Whether the table that a form expands to is of a size that can be held. */
    private boolean checkSize(String path, Dependence dependence) {
        double entries = family(dependence).entryCount();
        if (entries <= MOST_ENTRIES || dependence.conditional() instanceof PlainTable) {
            return true;
        }
        flaws.add(new Flaw(
                path + "/parents",
                String.format(
                        Locale.ROOT,
                        "the table of %s would have %.0f entries, where %.0f are allowed",
                        dependence.variable().id(),
                        entries,
                        MOST_ENTRIES),
                "give it fewer parents: gather some of them in a variable between"));
        return false;
    }

    private void checkCycles() {
        DirectedMultigraph<String, DefaultEdge> graph = new DirectedMultigraph<>(null, DefaultEdge::new, false);
        variables.keySet().forEach(graph::addVertex);
        for (int i = 0; i < dependences.size(); i++) {
            String child = dependences.get(i).variable().id();
            if (dependences.get(i).parents().contains(child)) {
                flaws.add(new Flaw("variables/" + i + "/parents", child + " is its own parent", "remove it"));
            }
            dependences.get(i).parents().stream()
                    .filter(parent -> variables.containsKey(parent) && !parent.equals(child))
                    .forEach(parent -> graph.addEdge(parent, child));
        }
        reportCycles(graph);
    }

    private void reportCycles(DirectedMultigraph<String, DefaultEdge> graph) {
        if (!new CycleDetector<>(graph).detectCycles()) {
            return;
        }
        for (Set<String> component : new KosarajuStrongConnectivityInspector<>(graph).stronglyConnectedSets()) {
            if (component.size() > 1) {
                List<String> cycle = cycleWithin(graph, component);
                flaws.add(new Flaw(
                        "variables/" + firstIndex(cycle.get(0)) + "/parents",
                        "a cycle: " + String.join(" → ", cycle) + " → " + cycle.get(0),
                        "remove one of these dependences"));
            }
        }
    }

    /** A shortest cycle through the component's first variable in the order of the file: one a component, whatever their number. */
    private List<String> cycleWithin(DirectedMultigraph<String, DefaultEdge> graph, Set<String> component) {
        String first = component.stream().min(comparingInt(this::firstIndex)).orElseThrow();
        BFSShortestPath<String, DefaultEdge> paths = new BFSShortestPath<>(graph);
        return Graphs.successorListOf(graph, first).stream()
                .filter(component::contains)
                .map(next -> paths.getPath(next, first).getVertexList())
                .min(comparingInt(List::size))
                .map(path -> {
                    List<String> cycle = new ArrayList<>(path.subList(0, path.size() - 1));
                    cycle.add(0, first);
                    return cycle;
                })
                .orElseThrow();
    }

    private int firstIndex(String id) {
        return requireNonNull(places.get(id));
    }

    /** A credence that no conditional names is a question whose answer changes nothing. */
    private void checkUse() {
        Set<String> used = new HashSet<>();
        for (Dependence dependence : dependences) {
            if (dependence.parents().stream().allMatch(variables::containsKey)) {
                dependence
                        .conditional()
                        .coordinates(family(dependence))
                        .forEach(coordinate -> used.add(coordinate.credence()));
            } else {
                return;
            }
        }
        for (int i = 0; i < credences.size(); i++) {
            if (!used.contains(credences.get(i).id())) {
                flaws.add(new Flaw(
                        "credences/" + i,
                        "no variable uses the credence " + credences.get(i).id(),
                        "use it in a form, or remove it"));
            }
        }
    }
}
