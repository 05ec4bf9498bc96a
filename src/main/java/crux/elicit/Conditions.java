package crux.elicit;

import crux.model.BeliefNetwork;
import crux.model.Configuration;
import crux.model.Credence;
import crux.model.Dependence;
import crux.model.Family;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * What each credence of a network is conditional on, read off the conditional forms alone.
 *
 * <p>A credence is conditional on a set of states of its variable's parents where it is an entry of one variable's table (itself, a
 * share, or one minus it) in exactly the configurations that lie in those states, and stands nowhere else. Then its value is
 * P(variable = state | those states), whatever else is answered. Where it enters any other way, or its configurations are not
 * all combinations of some states of each parent, nothing is said, and the question's own words must do.
 *
 * <p>A credence that fills a variable without parents is equally conditional on the states of what was asked before without which it
 * makes no difference: where the variable's only child is deterministic, as in “for this reason, or failing that for another”, and
 * in “this holds, and then that”. The variable is independent of them, so its chance among those cases is its chance.
 *
 * <p>Cost: each form that names a credence is expanded once; forms of more than 4,096 configurations are left aside.
 */
final class Conditions {

    private static final int MOST = 4096;

    private final Map<String, Given> given = new LinkedHashMap<>();
    private final Map<String, Set<String>> variables = new LinkedHashMap<>();

    private Conditions() {}

    static Conditions of(BeliefNetwork network) {
        Conditions conditions = new Conditions();
        for (Dependence dependence : network.dependences()) {
            Family family = network.family(dependence.variable().id());
            dependence
                    .conditional()
                    .coordinates(family)
                    .forEach(coordinate -> conditions
                            .variables
                            .computeIfAbsent(coordinate.credence(), id -> new LinkedHashSet<>())
                            .add(dependence.variable().id()));
        }
        network.credences().forEach(credence -> conditions.find(network, credence));
        return conditions;
    }

    /** What a credence is conditional on, where that can be told. */
    Optional<Given> given(String credence) {
        return Optional.ofNullable(given.get(credence));
    }

    /** The variables whose tables name a credence. */
    Set<String> variables(String credence) {
        return variables.getOrDefault(credence, Set.of());
    }

    private void find(BeliefNetwork network, Credence credence) {
        Set<String> named = variables(credence.id());
        boolean chance = credence.kind() == Credence.Kind.PROBABILITY || credence.isDistribution();
        if (!chance || named.size() != 1) {
            return;
        }
        String variable = named.iterator().next();
        Family family = network.family(variable);
        if (family.configurationCount() > MOST) {
            return;
        }
        if (family.parents().isEmpty()) {
            Gate.of(network, credence, variable, MOST)
                    .ifPresent(states -> given.put(credence.id(), new Given(variable, states)));
            return;
        }
        List<Integer> met = new ArrayList<>();
        for (int i = 0; i < family.configurationCount(); i++) {
            List<DirectUse> row = network.dependence(variable)
                    .conditional()
                    .row(Configuration.numbered(family, i), new DirectUseAlgebra());
            boolean mixed = row.stream().anyMatch(entry -> names(entry, credence) && !entry.direct());
            if (mixed) {
                return;
            }
            if (row.stream().anyMatch(entry -> names(entry, credence))) {
                met.add(i);
            }
        }
        StateBox.of(family.parents(), rows(family, met))
                .ifPresent(states -> given.put(credence.id(), new Given(variable, states)));
    }

    private static boolean names(DirectUse entry, Credence credence) {
        return entry.credences().contains(credence.id());
    }

    private static List<List<Integer>> rows(Family family, List<Integer> configurations) {
        return configurations.stream()
                .map(number -> Configuration.numbered(family, number))
                .map(row -> IntStream.range(0, family.parents().size())
                        .mapToObj(row::stateIndex)
                        .toList())
                .toList();
    }
}
