package crux.elicit;

import crux.model.BeliefNetwork;
import crux.model.Configuration;
import crux.model.Credence;
import crux.model.Deterministic;
import crux.model.Family;
import crux.model.RealAlgebra;
import crux.model.Variable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The states of what was asked before in which alone a variable without parents makes a difference to its only child, a
 * deterministic one.
 *
 * <p>The child's other parents that count are those whose probability comes from questions put earlier, by tier and then in the network's
 * order; the rest are left open. Cost: the child's table is run through once.
 */
final class Gate {

    private final Family family;
    private final int place;
    private final List<Integer> earlier = new ArrayList<>();

    private Gate(Family family, String variable) {
        this.family = family;
        place = IntStream.range(0, family.parents().size())
                .filter(i -> family.parents().get(i).id().equals(variable))
                .findFirst()
                .orElseThrow();
    }

    /** The states, by variable; nothing where there is no such gate, or the child has more than {@code most} configurations. */
    static Optional<Map<String, List<String>>> of(BeliefNetwork network, Credence credence, String variable, int most) {
        List<Variable> children = network.children(variable);
        if (children.size() != 1
                || !(network.dependence(children.get(0).id()).conditional() instanceof Deterministic child)) {
            return Optional.empty();
        }
        Family family = network.family(children.get(0).id());
        if (family.configurationCount() > most) {
            return Optional.empty();
        }
        Gate gate = new Gate(family, variable);
        for (int i = 0; i < family.parents().size(); i++) {
            if (i != gate.place && isEarlier(network, credence, family.parents().get(i))) {
                gate.earlier.add(i);
            }
        }
        return gate.earlier.isEmpty() ? Optional.empty() : gate.open(child);
    }

    private static boolean isEarlier(BeliefNetwork network, Credence credence, Variable parent) {
        Set<String> sources = new Given(parent.id(), Map.of(parent.id(), List.of())).sources(network);
        List<String> order = network.credences().stream()
                .sorted(Comparator.comparingInt(Credence::tier))
                .map(Credence::id)
                .toList();
        int here = order.indexOf(credence.id());
        return !sources.isEmpty() && sources.stream().allMatch(source -> order.indexOf(source) < here);
    }

    /** Rows of the child alike in all but the variable are gathered; where they differ, the states of the earlier parents are open. */
    private Optional<Map<String, List<String>>> open(Deterministic child) {
        Map<List<Integer>, List<Double>> first = new LinkedHashMap<>();
        List<List<Integer>> open = new ArrayList<>();
        for (int number = 0; number < family.configurationCount(); number++) {
            Configuration row = Configuration.numbered(family, number);
            List<Double> shares = child.row(row, RealAlgebra.ofConstants());
            List<Double> other = first.putIfAbsent(but(place, row), shares);
            List<Integer> states = earlier.stream().map(row::stateIndex).toList();
            if (other != null && !other.equals(shares) && !open.contains(states)) {
                open.add(states);
            }
        }
        return open.isEmpty()
                ? Optional.empty()
                : StateBox.of(earlier.stream().map(family.parents()::get).toList(), open);
    }

    private List<Integer> but(int left, Configuration row) {
        return IntStream.range(0, family.parents().size())
                .filter(i -> i != left)
                .mapToObj(row::stateIndex)
                .toList();
    }
}
