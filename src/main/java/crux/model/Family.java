package crux.model;

import java.util.List;

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

    /** How many entries its table has: exact up to 2^53, and no overflow beyond. */
    public double entryCount() {
        return parents.stream().mapToDouble(Variable::size).reduce(child.size(), (a, b) -> a * b);
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
