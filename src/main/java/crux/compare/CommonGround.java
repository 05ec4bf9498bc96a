package crux.compare;

import crux.model.BeliefNetwork;
import crux.model.ConditionalTable;
import crux.model.Dependence;
import crux.model.Family;
import crux.model.PlainTable;
import crux.model.Settings;
import crux.model.Target;
import crux.model.Variable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Two networks over one set of variables, each with plain tables: the first network's own, and the second's in the first one's names and
 * in its order of states and parents. Variables that the other has not, or has with other states, stand beside.
 *
 * <p>Immutable. Cost: every table of both, expanded once.
 */
final class CommonGround {

    /** Numbers closer than this are the same: forms that say one thing in two ways differ by rounding. */
    private static final double SAME = 1e-12;

    private final Matching matching;
    private final Map<String, Dependence> a = new LinkedHashMap<>();
    private final Map<String, Dependence> b = new LinkedHashMap<>();
    private final Map<String, String> named = new LinkedHashMap<>();
    private final Map<String, Variable> variables = new LinkedHashMap<>();

    private CommonGround(Matching matching) {
        this.matching = matching;
    }

    /** The two networks of a matching, each under answers of its own. */
    static CommonGround of(Matching matching, Settings ofA, Settings ofB) {
        CommonGround ground = new CommonGround(matching);
        ground.name();
        BeliefNetwork a = matching.a();
        for (Variable variable : a.variables()) {
            ConditionalTable table = a.table(variable.id(), ofA);
            ground.a.put(
                    variable.id(),
                    new Dependence(variable, a.dependence(variable.id()).parents(), PlainTable.of(table.toArray())));
        }
        for (Variable variable : matching.b().variables()) {
            Dependence moved = ground.moved(variable, ofB);
            ground.b.put(moved.variable().id(), moved);
        }
        return ground;
    }

    /** Gives every variable of the second network the name it has here. */
    private void name() {
        matching.a().variables().forEach(variable -> variables.put(variable.id(), variable));
        for (Variable variable : matching.b().variables()) {
            Optional<Matching.Match> match = match(variable.id());
            String id = match.map(found -> found.a().id()).orElse(variable.id());
            while (match.isEmpty() && variables.containsKey(id)) {
                id = id + "′";
            }
            named.put(variable.id(), id);
            variables.putIfAbsent(
                    id,
                    new Variable(
                            id, variable.label(), variable.states(), variable.role(), List.of(), "", Optional.empty()));
        }
    }

    private Optional<Matching.Match> match(String ofB) {
        return matching.inA(ofB).flatMap(matching::find).filter(Matching.Match::isSameSpace);
    }

    private String named(String ofB) {
        return Objects.requireNonNull(named.get(ofB));
    }

    private Variable variable(String id) {
        return Objects.requireNonNull(variables.get(id));
    }

    private Dependence moved(Variable variable, Settings settings) {
        List<String> own = matching.b().dependence(variable.id()).parents();
        List<String> parents = new ArrayList<>(own.stream().map(this::named).toList());
        String id = named(variable.id());
        Dependence there = a.get(id);
        List<String> order = there != null && new LinkedHashSet<>(parents).equals(new LinkedHashSet<>(there.parents()))
                ? there.parents()
                : List.copyOf(parents);
        ConditionalTable table = matching.b().table(variable.id(), settings);
        int[] strides = strides(variable, own);
        // In the new order, the child last: which of the second network's axes each is.
        int[] axes = new int[order.size() + 1];
        int[][] states = new int[axes.length][];
        for (int i = 0; i < axes.length; i++) {
            axes[i] = i == order.size() ? own.size() : parents.indexOf(order.get(i));
            states[i] = inverse(i == order.size() ? variable.id() : own.get(axes[i]));
        }
        double[] entries = new double[table.size()];
        int[] at = new int[axes.length];
        for (int entry = 0; entry < entries.length; entry++) {
            int source = 0;
            for (int i = 0; i < axes.length; i++) {
                source += strides[axes[i]] * states[i][at[i]];
            }
            entries[entry] = table.entry(source);
            for (int i = axes.length - 1; i >= 0 && ++at[i] == states[i].length; i--) {
                at[i] = 0;
            }
        }
        return new Dependence(variable(id), order, PlainTable.of(entries));
    }

    private int[] strides(Variable child, List<String> parents) {
        int[] strides = new int[parents.size() + 1];
        strides[parents.size()] = 1;
        int stride = child.size();
        for (int i = parents.size() - 1; i >= 0; i--) {
            strides[i] = stride;
            stride *= matching.b().variable(parents.get(i)).size();
        }
        return strides;
    }

    /** For each state of a variable here, its number in the second network. */
    private int[] inverse(String ofB) {
        int size = matching.b().variable(ofB).size();
        int[] inverse = new int[size];
        Optional<Matching.Match> match = match(ofB);
        for (int theirs = 0; theirs < size; theirs++) {
            inverse[match.isPresent() ? match.get().states().get(theirs) : theirs] = theirs;
        }
        return inverse;
    }

    /** A variable of both in the first network, and in the second. */
    Dependence inA(String id) {
        return Objects.requireNonNull(a.get(id));
    }

    /** A variable of both in the second network. */
    Dependence inB(String id) {
        return Objects.requireNonNull(b.get(id));
    }

    /** A target of the second network by the names here. */
    Target target(Target ofB) {
        Variable variable = matching.b().variable(ofB.variable());
        int state = variable.index(ofB.state());
        return match(ofB.variable())
                .map(found -> new Target(
                        found.a().id(),
                        found.a().states().get(found.states().get(state)).id()))
                .orElseGet(() -> new Target(named(ofB.variable()), ofB.state()));
    }

    /** The variables of both that the two make depend on their parents in different ways, in the first network's order. */
    List<String> changed() {
        return a.keySet().stream()
                .filter(b::containsKey)
                .filter(id -> !isSame(inA(id), inB(id)))
                .toList();
    }

    private static boolean isSame(Dependence one, Dependence other) {
        if (!one.parents().equals(other.parents())) {
            return false;
        }
        PlainTable mine = (PlainTable) one.conditional();
        PlainTable theirs = (PlainTable) other.conditional();
        for (int i = 0; i < mine.size(); i++) {
            if (!(Math.abs(mine.entry(i) - theirs.entry(i)) <= SAME)) {
                return false;
            }
        }
        return true;
    }

    /** The first network with some variables as the second has them; those of one network alone stand beside it. */
    BeliefNetwork hybrid(Set<String> asInB) {
        List<Dependence> all = new ArrayList<>();
        a.forEach((id, dependence) -> all.add(asInB.contains(id) ? inB(id) : dependence));
        b.forEach((id, dependence) -> {
            if (!a.containsKey(id)) {
                all.add(dependence);
            }
        });
        return BeliefNetwork.of("between", all);
    }

    /** The first network, in plain tables. */
    BeliefNetwork wholeA() {
        return BeliefNetwork.of("a", List.copyOf(a.values()));
    }

    /** The second network, in plain tables and the names here. */
    BeliefNetwork wholeB() {
        return BeliefNetwork.of("b", List.copyOf(b.values()));
    }

    /** The edges of both among the variables of both, each from parent to child. */
    List<List<String>> edges() {
        List<List<String>> edges = new ArrayList<>();
        for (Map<String, Dependence> side : List.of(a, b)) {
            side.forEach((id, dependence) -> dependence.parents().forEach(parent -> edges.add(List.of(parent, id))));
        }
        return edges;
    }

    /** The variable with its parents as the first network, or the second, has it. */
    Family family(Dependence dependence) {
        return new Family(
                dependence.variable(),
                dependence.parents().stream().map(this::variable).toList());
    }
}
