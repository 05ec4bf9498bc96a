package crux.model;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** One state for each parent of a family. Immutable. */
public final class Configuration {

    private final Family family;
    private final int[] states;

    Configuration(Family family, int[] states) {
        this.family = family;
        this.states = states;
    }

    /** The variable and its parents. */
    public Family family() {
        return family;
    }

    /** The state of the parent at {@code index} of the family's parents. */
    public int stateIndex(int index) {
        return states[index];
    }

    /** The state that a parent is in. */
    public State stateOf(String parent) {
        int index = family.indexOf(parent);
        if (index < 0) {
            throw new IllegalArgumentException(family.child().id() + " has no parent " + parent);
        }
        return family.parents().get(index).states().get(states[index]);
    }

    /** In words: {@code rain = yes, season = winter}. */
    @Override
    public String toString() {
        return IntStream.range(0, states.length)
                .mapToObj(i -> family.parents().get(i).id() + " = "
                        + family.parents().get(i).states().get(states[i]).id())
                .collect(Collectors.joining(", "));
    }
}
