package crux.compare;

import crux.model.BeliefNetwork;
import crux.model.State;
import crux.model.Variable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;

/**
 * Which variable of one network is which of another: by id; of what is left, by label and number of states; of what is left then, by
 * shape, which is the same states in the same order with the same parents and children. By label and by shape only where one pair alone fits.
 *
 * <p>States go together by id, what is left by label, what is left then by their order; variables of different numbers of states have
 * different spaces, and none of their states go together.
 *
 * <p>Cost: each pass goes once through what is left; passes by shape go on for as long as they find a pair.
 */
public final class Matching {

    private final BeliefNetwork a;
    private final BeliefNetwork b;
    private final Map<String, Match> byA = new LinkedHashMap<>();
    private final Map<String, String> toA = new LinkedHashMap<>();

    /** How two variables were found to be one. */
    public enum How {
        /** The same id. */
        ID,
        /** Another id, the same label. */
        NAME,
        /** Another id and label in the same place. */
        SHAPE
    }

    /**
     * One variable in two networks.
     *
     * @param a in the first
     * @param b in the second
     * @param how it was found
     * @param states for each state of the second, its number in the first; empty where the spaces differ
     */
    public record Match(Variable a, Variable b, How how, List<Integer> states) {

        /** Copies its list. */
        public Match {
            states = List.copyOf(states);
        }

        /** Whether each state of the one is a state of the other. */
        public boolean isSameSpace() {
            return !states.isEmpty();
        }
    }

    private Matching(BeliefNetwork a, BeliefNetwork b) {
        this.a = a;
        this.b = b;
    }

    /** Matches the variables of two networks. */
    public static Matching of(BeliefNetwork a, BeliefNetwork b) {
        Matching matching = new Matching(a, b);
        for (Variable variable : a.variables()) {
            b.findVariable(variable.id()).ifPresent(other -> matching.add(variable, other, How.ID));
        }
        matching.unique(How.NAME, Matching::name, Matching::name);
        while (matching.unique(How.SHAPE, matching::shapeInA, matching::shapeInB)) {
            // A new pair may give its neighbours away.
        }
        return matching;
    }

    /** What variables of one name have in common. */
    private record Name(String label, int states) {}

    /** What variables in one place have in common: their states, and their neighbours by their ids in the first network. */
    private record Shape(List<String> states, Set<String> parents, Set<String> children) {}

    private static Optional<Object> name(Variable variable) {
        return Optional.of(new Name(variable.label().strip().toLowerCase(Locale.ROOT), variable.size()));
    }

    /** Of a variable of the first network that has neighbours. */
    private Optional<Object> shapeInA(Variable variable) {
        Set<String> parents = new LinkedHashSet<>(a.dependence(variable.id()).parents());
        Set<String> children = new LinkedHashSet<>(
                a.children(variable.id()).stream().map(Variable::id).toList());
        return parents.isEmpty() && children.isEmpty()
                ? Optional.empty()
                : Optional.of(new Shape(ids(variable), parents, children));
    }

    /** Of a variable of the second network whose neighbours were all found in the first. */
    private Optional<Object> shapeInB(Variable variable) {
        Optional<Set<String>> parents = known(b.dependence(variable.id()).parents());
        Optional<Set<String>> children =
                known(b.children(variable.id()).stream().map(Variable::id).toList());
        return parents.flatMap(up -> children.map(down -> new Shape(ids(variable), up, down)));
    }

    private void add(Variable one, Variable other, How how) {
        byA.put(one.id(), new Match(one, other, how, states(one, other)));
        toA.put(other.id(), one.id());
    }

    /** Adds the pairs that alone have something in common; whether there were any. */
    private boolean unique(
            How how, Function<Variable, Optional<Object>> ofA, Function<Variable, Optional<Object>> ofB) {
        Map<Object, List<Variable>> inB = grouped(onlyB(), ofB);
        boolean some = false;
        for (Map.Entry<Object, List<Variable>> alike : grouped(onlyA(), ofA).entrySet()) {
            List<Variable> others = inB.getOrDefault(alike.getKey(), List.of());
            if (alike.getValue().size() == 1 && others.size() == 1) {
                add(alike.getValue().get(0), others.get(0), how);
                some = true;
            }
        }
        return some;
    }

    private static Map<Object, List<Variable>> grouped(
            List<Variable> variables, Function<Variable, Optional<Object>> by) {
        Map<Object, List<Variable>> groups = new LinkedHashMap<>();
        for (Variable variable : variables) {
            by.apply(variable)
                    .ifPresent(key -> groups.computeIfAbsent(key, unused -> new ArrayList<>())
                            .add(variable));
        }
        return groups;
    }

    private Optional<Set<String>> known(List<String> ofB) {
        Set<String> known = new LinkedHashSet<>();
        for (String id : ofB) {
            String one = toA.get(id);
            if (one == null) {
                return Optional.empty();
            }
            known.add(one);
        }
        return Optional.of(known);
    }

    private static List<String> ids(Variable variable) {
        return variable.states().stream().map(State::id).toList();
    }

    private static List<Integer> states(Variable one, Variable other) {
        if (one.size() != other.size()) {
            return List.of();
        }
        Integer[] found = new Integer[other.size()];
        boolean[] taken = new boolean[one.size()];
        pair(one, other, found, taken, (mine, theirs) -> mine.id().equals(theirs.id()));
        pair(one, other, found, taken, (mine, theirs) -> mine.label().equalsIgnoreCase(theirs.label()));
        pair(one, other, found, taken, (mine, theirs) -> true);
        return Arrays.asList(found);
    }

    private static void pair(
            Variable one, Variable other, Integer[] found, boolean[] taken, BiPredicate<State, State> alike) {
        for (int theirs = 0; theirs < found.length; theirs++) {
            for (int mine = 0; mine < taken.length && found[theirs] == null; mine++) {
                if (!taken[mine]
                        && alike.test(one.states().get(mine), other.states().get(theirs))) {
                    found[theirs] = mine;
                    taken[mine] = true;
                }
            }
        }
    }

    /** The first network. */
    public BeliefNetwork a() {
        return a;
    }

    /** The second network. */
    public BeliefNetwork b() {
        return b;
    }

    /** The pairs, in the first network's order. */
    public List<Match> pairs() {
        return a.variables().stream()
                .flatMap(variable -> find(variable.id()).stream())
                .toList();
    }

    /** The pair that a variable of the first network belongs to. */
    public Optional<Match> find(String ofA) {
        return Optional.ofNullable(byA.get(ofA));
    }

    /** The id in the first network of a variable of the second. */
    public Optional<String> inA(String ofB) {
        return Optional.ofNullable(toA.get(ofB));
    }

    /** The variables of the first network that the second has not. */
    public List<Variable> onlyA() {
        return a.variables().stream().filter(one -> !byA.containsKey(one.id())).toList();
    }

    /** The variables of the second network that the first has not. */
    public List<Variable> onlyB() {
        return b.variables().stream().filter(one -> !toA.containsKey(one.id())).toList();
    }

    /** Whether both are over the same variables with the same states. */
    public boolean isSameSpace() {
        return onlyA().isEmpty() && onlyB().isEmpty() && byA.values().stream().allMatch(Match::isSameSpace);
    }

    /** The parents of a variable of the second network, by their ids in the first where they have one. */
    List<String> parentsOfB(String ofB) {
        List<String> parents = new ArrayList<>();
        for (String parent : b.dependence(ofB).parents()) {
            parents.add(inA(parent).orElse(parent));
        }
        return parents;
    }
}
