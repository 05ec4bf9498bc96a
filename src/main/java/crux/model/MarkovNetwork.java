package crux.model;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A distribution given by weights alone: P(x) = Π φ(x) / Z, with Z the sum of the product over all x.
 *
 * <p>It has no parents, no causes and no credences: nothing can be set from outside, and no number of it is a probability by
 * itself. Published problems of inference come in this form.
 *
 * @param id a short name
 * @param variables in order, each with a name of its own
 * @param potentials the factors φ, each over some of the variables
 */
public record MarkovNetwork(String id, List<Variable> variables, List<Potential> potentials) {

    /** Copies its lists and checks that every potential is over variables of the network. */
    public MarkovNetwork {
        variables = List.copyOf(variables);
        potentials = List.copyOf(potentials);
        Map<String, Variable> named = new HashMap<>();
        for (Variable variable : variables) {
            if (named.put(variable.id(), variable) != null) {
                throw new IllegalArgumentException("two variables named " + variable.id());
            }
        }
        for (Potential potential : potentials) {
            for (Variable variable : potential.variables()) {
                if (!variable.equals(named.get(variable.id()))) {
                    throw new IllegalArgumentException(
                            "a potential is over %s, which the network has not".formatted(variable.id()));
                }
            }
        }
    }
}
