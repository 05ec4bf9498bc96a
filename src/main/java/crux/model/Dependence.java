package crux.model;

import java.util.List;

/**
 * A variable and how it depends on its parents.
 *
 * @param variable the variable
 * @param parents their ids, in order
 * @param conditional the form
 */
public record Dependence(Variable variable, List<String> parents, Conditional conditional) {

    /** Copies its list. */
    public Dependence {
        parents = List.copyOf(parents);
    }
}
