package crux.model;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** One state for each parent of a family. Immutable. */
public final class Configuration {

    private final Family family;
    private final int[] states;

    private Configuration(Family family, int[] states) {
        this.family = family;
        this.states = states;
    }

    /** All configurations of a family's parents, the last parent changing fastest. */
    public static Stream<Configuration> all(Family family) {
        return IntStream.range(0, family.configurationCount()).mapToObj(number -> numbered(family, number));
    }

    /** The configuration of that number in the order of {@link #all}. */
    public static Configuration numbered(Family family, int number) {
        List<Variable> parents = family.parents();
        int[] states = new int[parents.size()];
        int rest = number;
        for (int i = states.length - 1; i >= 0; i--) {
            states[i] = rest % parents.get(i).size();
            rest /= parents.get(i).size();
        }
        return new Configuration(family, states);
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
