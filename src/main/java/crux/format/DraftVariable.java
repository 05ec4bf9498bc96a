package crux.format;

import crux.model.Conditional;
import crux.model.Dependence;
import crux.model.State;
import crux.model.Variable;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A variable of a network that is being read: what the file has said of it so far. */
final class DraftVariable {

    private final String id;
    private final Location location;
    private final List<State> states;
    private final byte[][] names;
    private final Map<String, Integer> index = new HashMap<>();
    private final StringBuilder why = new StringBuilder();
    private String label;
    private Optional<Variable.Position> position = Optional.empty();
    private Optional<Location> dependenceAt = Optional.empty();
    private List<DraftVariable> parents = List.of();
    private Optional<Conditional> conditional = Optional.empty();
    private int guess;

    /** A variable whose states differ in their names. */
    DraftVariable(String id, Location location, List<State> states) {
        this.id = id;
        this.label = id;
        this.location = location;
        this.states = List.copyOf(states);
        names = new byte[states.size()][];
        for (int i = 0; i < names.length; i++) {
            names[i] = states.get(i).id().getBytes(StandardCharsets.UTF_8);
            index.put(states.get(i).id(), i);
        }
    }

    /** A variable that the file declares wrongly, or not at all: what depends on it cannot be read. */
    static DraftVariable broken(String id, Location location) {
        return new DraftVariable(id, location, List.of());
    }

    boolean isBroken() {
        return names.length == 0;
    }

    String id() {
        return id;
    }

    Location location() {
        return location;
    }

    int size() {
        return names.length;
    }

    State state(int place) {
        return states.get(place);
    }

    /** The place of a state, or −1. */
    int indexOf(String state) {
        return index.getOrDefault(state, -1);
    }

    /** The place of the state that the token names, or −1; rows in order are found without making text of them. */
    int indexOf(Lexer token) throws Misread {
        for (int tried = 0; tried < 2; tried++) {
            if (token.matches(names[guess])) {
                return guess;
            }
            guess = guess + 1 == names.length ? 0 : guess + 1;
        }
        int found = indexOf(token.text());
        guess = Math.max(0, found);
        return found;
    }

    void label(String shown) {
        label = shown;
    }

    void position(double x, double y) {
        position = Optional.of(new Variable.Position(x, y));
    }

    /** Adds a line to why the variable is there. */
    void remark(String line) {
        why.append(why.isEmpty() ? "" : "\n").append(line);
    }

    /** Where the file says what it depends on, if it has. */
    Optional<Location> dependenceAt() {
        return dependenceAt;
    }

    List<DraftVariable> parents() {
        return parents;
    }

    /** Says what it depends on; how is said by {@link #conditional}. */
    void dependsOn(List<DraftVariable> others, Location place) {
        parents = List.copyOf(others);
        dependenceAt = Optional.of(place);
    }

    void conditional(Conditional form) {
        conditional = Optional.of(form);
    }

    Variable variable() {
        return new Variable(id, label, states, Variable.Role.EVENT, List.of(), why.toString(), position);
    }

    /** With its form; with {@code otherwise} where the file gave none that could be used. */
    Dependence dependence(Conditional otherwise) {
        return new Dependence(
                variable(), parents.stream().map(DraftVariable::id).toList(), conditional.orElse(otherwise));
    }
}
