package crux.model;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jgrapht.graph.DefaultDirectedGraph;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.traverse.TopologicalOrderIterator;

/**
 * The structure of an argument: variables, how each depends on its parents, and the credences that fill its numbers.
 *
 * <p>P(x) = Π P(x_i | parents of i). Immutable; safe to share between threads. Building one checks every part and refuses, with
 * every flaw named, what is not a network.
 */
public final class BeliefNetwork {

    private final Description description;
    private final Map<String, Credence> credences = new LinkedHashMap<>();
    private final Map<String, Dependence> dependences = new LinkedHashMap<>();
    private final Map<String, Family> families = new LinkedHashMap<>();
    private final List<Variable> variables;
    private final List<Dependence> inOrder;
    private final Map<String, Integer> index = new LinkedHashMap<>();
    private final Map<String, List<Variable>> children = new LinkedHashMap<>();
    private final Optional<Target> conclusion;
    private final List<Finding.Observed> granted;
    private final Coordinates coordinates;
    /** Without cycles, as was seen to: a graph that watches over that at every edge costs the square of a chain whose children come first. */
    private final DefaultDirectedGraph<String, DefaultEdge> graph =
            new DefaultDirectedGraph<>(null, DefaultEdge::new, false);

    /**
     * A network of these parts.
     *
     * @param description what it says of itself
     * @param credences its questions, in the order they are shown
     * @param dependences its variables, in the order they are shown
     * @param conclusion the target of the argument, if it has one
     * @param granted what the argument grants
     */
    public BeliefNetwork(
            Description description,
            List<Credence> credences,
            List<Dependence> dependences,
            Optional<Target> conclusion,
            List<Finding.Observed> granted) {
        this(
                description,
                credences,
                dependences,
                conclusion,
                granted,
                Soundness.flaws(credences, dependences, conclusion, granted));
    }

    private BeliefNetwork(
            Description description,
            List<Credence> credences,
            List<Dependence> dependences,
            Optional<Target> conclusion,
            List<Finding.Observed> granted,
            List<Flaw> flaws) {
        if (!flaws.isEmpty()) {
            throw new IllegalArgumentException(flaws.stream()
                    .map(flaw -> flaw.path() + ": " + flaw.what() + "; " + flaw.mend())
                    .collect(Collectors.joining("\n")));
        }
        this.description = description;
        this.conclusion = conclusion;
        this.granted = List.copyOf(granted);
        credences.forEach(credence -> this.credences.put(credence.id(), credence));
        dependences.forEach(this::add);
        inOrder = List.copyOf(this.dependences.values());
        variables = this.dependences.values().stream().map(Dependence::variable).toList();
        connect();
        coordinates = new Coordinates(credences);
    }

    /** A network of these parts where nothing is wrong with them, which takes a look at every row of every form. */
    public static Optional<BeliefNetwork> ifSound(
            Description description,
            List<Credence> credences,
            List<Dependence> dependences,
            Optional<Target> conclusion,
            List<Finding.Observed> granted) {
        List<Flaw> flaws = Soundness.flaws(credences, dependences, conclusion, granted);
        return flaws.isEmpty()
                ? Optional.of(new BeliefNetwork(description, credences, dependences, conclusion, granted, flaws))
                : Optional.empty();
    }

    private void add(Dependence dependence) {
        String id = dependence.variable().id();
        index.put(id, dependences.size());
        dependences.put(id, dependence);
        children.put(id, new ArrayList<>());
        graph.addVertex(id);
    }

    private void connect() {
        dependences.forEach((id, dependence) -> {
            dependence.parents().forEach(parent -> {
                graph.addEdge(parent, id);
                requireNonNull(children.get(parent)).add(dependence.variable());
            });
            families.put(
                    id,
                    new Family(
                            dependence.variable(),
                            dependence.parents().stream().map(this::variable).toList()));
        });
        children.replaceAll((id, variables) -> List.copyOf(variables));
    }

    /** A network without credences: variables and plain conditionals alone. */
    public static BeliefNetwork of(String id, List<Dependence> dependences) {
        return new BeliefNetwork(Description.of(id), List.of(), dependences, Optional.empty(), List.of());
    }

    /** Its name. */
    public String id() {
        return description.id();
    }

    /** What it says of itself. */
    public Description description() {
        return description;
    }

    /** The questions, in order. */
    public List<Credence> credences() {
        return coordinates.credences();
    }

    /** The credence of this name, if there is one. */
    public Optional<Credence> findCredence(String id) {
        return Optional.ofNullable(credences.get(id));
    }

    /** The variables, in order. */
    public List<Variable> variables() {
        return variables;
    }

    /** The variable of this name. */
    public Variable variable(String id) {
        return dependence(id).variable();
    }

    /** The variable of this name, if there is one. */
    public Optional<Variable> findVariable(String id) {
        return Optional.ofNullable(dependences.get(id)).map(Dependence::variable);
    }

    /** The place of a variable in the network's order. */
    public int indexOf(String variable) {
        dependence(variable);
        return index.getOrDefault(variable, -1);
    }

    /** The variables with their parents and forms, in order. */
    public List<Dependence> dependences() {
        return inOrder;
    }

    /** How a variable depends on its parents. */
    public Dependence dependence(String variable) {
        Dependence dependence = dependences.get(variable);
        if (dependence == null) {
            throw new IllegalArgumentException("no variable " + variable);
        }
        return dependence;
    }

    /** A variable with its parents. */
    public Family family(String variable) {
        dependence(variable);
        return requireNonNull(families.get(variable));
    }

    /** The variables that depend on this one directly, in the network's order. */
    public List<Variable> children(String variable) {
        dependence(variable);
        return requireNonNull(children.get(variable));
    }

    /** All variables, parents before children. */
    public List<Variable> topologicalOrder() {
        List<Variable> order = new ArrayList<>();
        new TopologicalOrderIterator<>(graph).forEachRemaining(id -> order.add(variable(id)));
        return order;
    }

    /** What people call each share of a distribution, in its order: the labels of the states it is spread over. */
    public List<String> shareLabels(Credence credence) {
        return credence.variable()
                .flatMap(this::findVariable)
                .map(variable -> variable.states().stream().map(State::label).toList())
                .orElse(credence.shares());
    }

    /** The target of the argument, if it has one. */
    public Optional<Target> conclusion() {
        return conclusion;
    }

    /** What the argument grants: findings under which the conclusion is also shown. */
    public List<Finding.Observed> granted() {
        return granted;
    }

    /** The coordinates of the credences, in order. */
    public Coordinates coordinates() {
        return coordinates;
    }

    /** The default of every credence. */
    public Settings defaults() {
        return Settings.defaultsOf(coordinates);
    }

    /** The conditional table of one variable under these settings. */
    public ConditionalTable table(String variable, Settings settings) {
        return ConditionalTable.of(family(variable), dependence(variable).conditional(), settings);
    }

    /** The derivatives of one variable's table under these settings. */
    public TableDerivatives derivatives(String variable, Settings settings) {
        return TableDerivatives.of(family(variable), dependence(variable).conditional(), settings);
    }

    /** The derivatives of one variable's table by the coordinates of one credence alone. */
    public TableDerivatives derivatives(String variable, Settings settings, String credence) {
        return TableDerivatives.of(
                family(variable),
                dependence(variable).conditional(),
                settings,
                coordinate -> coordinate.credence().equals(credence));
    }
}
