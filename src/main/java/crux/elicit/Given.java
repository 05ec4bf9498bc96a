package crux.elicit;

import crux.model.BeliefNetwork;
import crux.model.Coordinate;
import crux.model.State;
import crux.model.Variable;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a question's answer is conditional on: the parents of its variable lie in these states.
 *
 * @param variable whose distribution the answer is
 * @param states of some of its parents, by parent, in the family's order
 */
public record Given(String variable, Map<String, List<String>> states) {

    /** Copies its map, keeping its order. */
    public Given {
        Map<String, List<String>> copy = new LinkedHashMap<>();
        states.forEach((parent, held) -> copy.put(parent, List.copyOf(held)));
        states = Collections.unmodifiableMap(copy);
    }

    /** The credences that the probability of the condition comes from. */
    public Set<String> sources(BeliefNetwork network) {
        Set<String> credences = new LinkedHashSet<>();
        Set<String> seen = new LinkedHashSet<>(states.keySet());
        Deque<String> open = new ArrayDeque<>(seen);
        while (!open.isEmpty()) {
            String variable = open.poll();
            network.dependence(variable)
                    .conditional()
                    .coordinates(network.family(variable))
                    .map(Coordinate::credence)
                    .forEach(credences::add);
            network.dependence(variable).parents().stream().filter(seen::add).forEach(open::add);
        }
        return credences;
    }

    /** In words, by the labels: {@code “Scheming is a good strategy”}, {@code “Training is tight” is “loose”}. */
    public String words(BeliefNetwork network) {
        return states.entrySet().stream()
                .map(held -> words(network.variable(held.getKey()), held.getValue()))
                .collect(Collectors.joining(" and "));
    }

    private static String words(Variable variable, List<String> held) {
        if (held.size() == 1 && variable.isStated(held.get(0))) {
            return "“%s”".formatted(variable.label());
        }
        return "“%s” is %s"
                .formatted(
                        variable.label(),
                        variable.states().stream()
                                .filter(state -> held.contains(state.id()))
                                .map(State::label)
                                .map("“%s”"::formatted)
                                .collect(Collectors.joining(" or ")));
    }
}
