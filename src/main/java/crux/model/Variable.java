package crux.model;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A question with exclusive, exhaustive answers: one variable of a belief network.
 *
 * @param id the name other parts refer to, unique within the network
 * @param label what people see
 * @param states its values, at least one, in order
 * @param role an event, a lens or a secondary conclusion
 * @param claims ids of the claims that bear on it
 * @param why why it stands in the network; may be empty
 * @param position where a picture puts it, if that was said
 */
public record Variable(
        String id,
        String label,
        List<State> states,
        Role role,
        List<String> claims,
        String why,
        Optional<Position> position) {

    private static final Set<String> YES = Set.of("yes", "true", "holds", "1", "on", "present", "exist", "exists");

    /** What kind of thing a variable is about. */
    public enum Role {
        /** Something that happens or holds, or not. */
        EVENT,
        /** A way of reasoning, filled by a weight: never evidence, never worth learning, never part of a story. */
        LENS,
        /** Shown on request only. */
        SECONDARY
    }

    /** A place in a picture, in its own units. */
    public record Position(double x, double y) {}

    /** Copies its lists and checks that the states differ. */
    public Variable {
        states = List.copyOf(states);
        claims = List.copyOf(claims);
        if (id.isEmpty()) {
            throw new IllegalArgumentException("a variable needs a name");
        }
        if (states.isEmpty()) {
            throw new IllegalArgumentException("variable " + id + " needs a state");
        }
        Set<String> seen = new HashSet<>();
        for (State state : states) {
            if (!seen.add(state.id())) {
                throw new IllegalArgumentException("variable " + id + " has two states named " + state.id());
            }
        }
    }

    /** An event known by its name and the names of its states. */
    public static Variable of(String id, String... states) {
        return new Variable(
                id, id, List.of(states).stream().map(State::of).toList(), Role.EVENT, List.of(), "", Optional.empty());
    }

    /**
     * Whether the label alone says that the variable is in this state, as “Scheming pays” says of {@code yes} and “Training is tight” of
     * {@code tight}: the first of two, whose name affirms or stands in the label.
     */
    public boolean isStated(String state) {
        String name = state.toLowerCase(Locale.ROOT);
        List<String> words = Arrays.asList(label.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{Nd}_-]+"));
        return size() == 2 && indexOf(state) == 0 && words.size() > 1 && (affirms(state) || words.contains(name));
    }

    /** Whether the name of a state is one by which a thing is affirmed, such as {@code yes}. */
    public static boolean affirms(String state) {
        return YES.contains(state.toLowerCase(Locale.ROOT));
    }

    /** How many states it has. */
    public int size() {
        return states.size();
    }

    /** The place of a state, or −1 where there is none of that name. */
    public int indexOf(String state) {
        for (int i = 0; i < states.size(); i++) {
            if (states.get(i).id().equals(state)) {
                return i;
            }
        }
        return -1;
    }

    /** The place of a state that exists. */
    public int index(String state) {
        int index = indexOf(state);
        if (index < 0) {
            throw new IllegalArgumentException("variable " + id + " has no state " + state);
        }
        return index;
    }

    /** Whether it is a way of reasoning rather than an event. */
    public boolean isLens() {
        return role == Role.LENS;
    }
}
