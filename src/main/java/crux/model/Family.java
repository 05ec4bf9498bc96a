package crux.model;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A variable with its parents: the scope of one conditional distribution.
 *
 * <p>Configurations of the parents are numbered with the last parent changing fastest.
 *
 * @param child the variable
 * @param parents what it depends on, in order
 */
public record Family(Variable child, List<Variable> parents) {

    /** Copies its list. */
    public Family {
        parents = List.copyOf(parents);
    }

    /** How many configurations the parents have. */
    public int configurationCount() {
        return parents.stream().mapToInt(Variable::size).reduce(1, Math::multiplyExact);
    }

    /** All configurations of the parents, in order. */
    public Stream<Configuration> configurations() {
        return IntStream.range(0, configurationCount()).mapToObj(this::configuration);
    }

    /** The configuration of that number. */
    public Configuration configuration(int number) {
        int[] states = new int[parents.size()];
        int rest = number;
        for (int i = states.length - 1; i >= 0; i--) {
            states[i] = rest % parents.get(i).size();
            rest /= parents.get(i).size();
        }
        return new Configuration(this, states);
    }

    /** The place of a parent, or −1 where there is none of that name. */
    public int indexOf(String parent) {
        for (int i = 0; i < parents.size(); i++) {
            if (parents.get(i).id().equals(parent)) {
                return i;
            }
        }
        return -1;
    }
}
