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

/**
 * Which variable of one network is which of another: by id; what is left by label and number of states; what is left then by shape, which
 * is the same states in the same order with the same parents and children, where only one pair fits.
 *
 * <p>States go together by id, what is left by label, what is left then by their order; none are missing or the spaces differ.
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
        matching.unique(
                How.NAME,
                (one, other) -> one.size() == other.size() && name(one).equals(name(other)));
        while (matching.unique(How.SHAPE, matching::isSameShape)) {
            // A new pair may give its neighbours away.
        }
        return matching;
    }

    private static String name(Variable variable) {
        return variable.label().strip().toLowerCase(Locale.ROOT);
    }

    private void add(Variable one, Variable other, How how) {
        byA.put(one.id(), new Match(one, other, how, states(one, other)));
        toA.put(other.id(), one.id());
    }

    /** Adds the pairs of which each half fits the other alone; whether there were any. */
    private boolean unique(How how, BiPredicate<Variable, Variable> fits) {
        List<Variable> freeA =
                a.variables().stream().filter(one -> !byA.containsKey(one.id())).toList();
        List<Variable> freeB =
                b.variables().stream().filter(one -> !toA.containsKey(one.id())).toList();
        boolean some = false;
        for (Variable one : freeA) {
            List<Variable> others =
                    freeB.stream().filter(other -> fits.test(one, other)).toList();
            if (others.size() == 1
                    && freeA.stream()
                                    .filter(another -> fits.test(another, others.get(0)))
                                    .count()
                            == 1) {
                add(one, others.get(0), how);
                some = true;
            }
        }
        return some;
    }

    private boolean isSameShape(Variable one, Variable other) {
        Optional<Set<String>> parents = known(b.dependence(other.id()).parents());
        Optional<Set<String>> children =
                known(b.children(other.id()).stream().map(Variable::id).toList());
        Set<String> ownParents = new LinkedHashSet<>(a.dependence(one.id()).parents());
        Set<String> ownChildren = new LinkedHashSet<>(
                a.children(one.id()).stream().map(Variable::id).toList());
        return ids(one).equals(ids(other))
                && ownParents.size() + ownChildren.size() > 0
                && parents.equals(Optional.of(ownParents))
                && children.equals(Optional.of(ownChildren));
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
