package crux.elicit;

import crux.elicit.BeliefCone.Cells;
import crux.elicit.Conflict.Law;
import crux.inference.Engine;
import crux.inference.JointDistribution;
import crux.inference.Posteriors;
import crux.inference.TooLarge;
import crux.model.Belief;
import crux.model.BeliefNetwork;
import crux.model.Credence;
import crux.model.Interval;
import crux.model.Query;
import crux.model.Settings;
import crux.model.Variable;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The stated beliefs that cannot hold together, whatever is answered: minimal sets, found one after the other.
 *
 * <p>A set is made minimal by leaving beliefs out one at a time. Once it is found, its least sure belief (the last of them, where several
 * are) is left aside, and the rest is looked at again. Beliefs are looked at all together where their variables have at most
 * {@value BeliefCone#MOST_CELLS} joint states, and otherwise in groups that share variables.
 */
final class Conflicts {

    private final BeliefNetwork network;
    private final Engine engine;
    private final List<Belief> beliefs;
    private final List<Conflict> found = new ArrayList<>();
    private final List<Integer> unchecked = new ArrayList<>();

    private Conflicts(BeliefNetwork network, Engine engine, List<Belief> beliefs) {
        this.network = network;
        this.engine = engine;
        this.beliefs = beliefs;
    }

    static Conflicts of(BeliefNetwork network, Engine engine, List<Belief> beliefs) {
        Conflicts conflicts = new Conflicts(network, engine, beliefs);
        List<Integer> all = IntStream.range(0, beliefs.size()).boxed().toList();
        if (Cells.count(Cells.named(network, beliefs)) <= BeliefCone.MOST_CELLS) {
            conflicts.look(all);
        } else {
            conflicts.groups(all).forEach(conflicts::look);
        }
        return conflicts;
    }

    List<Conflict> found() {
        return List.copyOf(found);
    }

    /** The places of beliefs about too many variables to be looked at together. */
    List<Integer> unchecked() {
        return List.copyOf(unchecked);
    }

    /** Beliefs that share variables, directly or through others. */
    private List<List<Integer>> groups(List<Integer> all) {
        List<List<Integer>> groups = new ArrayList<>();
        for (int belief : all) {
            List<Integer> joined = new ArrayList<>(List.of(belief));
            groups.removeIf(group -> {
                boolean shared = group.stream().anyMatch(other -> share(other, belief));
                if (shared) {
                    joined.addAll(group);
                }
                return shared;
            });
            groups.add(joined.stream().sorted().toList());
        }
        return groups;
    }

    private boolean share(int a, int b) {
        List<Variable> named = Cells.named(network, List.of(beliefs.get(a)));
        return Cells.named(network, List.of(beliefs.get(b))).stream().anyMatch(named::contains);
    }

    private void look(List<Integer> places) {
        List<Belief> group = places.stream().map(beliefs::get).toList();
        List<Variable> variables = Cells.named(network, group);
        if (group.isEmpty() || Cells.count(variables) > BeliefCone.MOST_CELLS) {
            unchecked.addAll(places);
            return;
        }
        BeliefCone cone = new BeliefCone(group, variables, possible(variables));
        BitSet among = new BitSet();
        among.set(0, group.size());
        while (!cone.coherent(among)) {
            BitSet minimal = minimal(cone, among);
            found.add(conflict(cone, minimal, places));
            among.clear(leastSure(group, minimal));
        }
    }

    private static BitSet minimal(BeliefCone cone, BitSet among) {
        BitSet minimal = (BitSet) among.clone();
        for (int i = among.nextSetBit(0); i >= 0; i = among.nextSetBit(i + 1)) {
            minimal.clear(i);
            minimal.set(i, cone.coherent(minimal));
        }
        return minimal;
    }

    private static int leastSure(List<Belief> group, BitSet among) {
        int least = among.nextSetBit(0);
        for (int i = least; i >= 0; i = among.nextSetBit(i + 1)) {
            least = group.get(i).sure() <= group.get(least).sure() ? i : least;
        }
        return least;
    }

    private Conflict conflict(BeliefCone cone, BitSet minimal, List<Integer> places) {
        List<Integer> members = minimal.stream().mapToObj(places::get).toList();
        List<Interval> left =
                minimal.stream().mapToObj(i -> cone.left(i, minimal)).toList();
        return new Conflict(law(members.stream().map(beliefs::get).toList()), members, left);
    }

    static Law law(List<Belief> members) {
        long conditional =
                members.stream().filter(belief -> !belief.given().isEmpty()).count();
        long spoken = members.stream()
                .map(belief -> belief.target().variable())
                .distinct()
                .count();
        if (spoken == 1 && members.stream().map(Belief::given).distinct().count() == 1) {
            return Law.SUM;
        }
        if (conditional == 0) {
            return Law.FRECHET;
        }
        boolean converse = members.stream()
                .anyMatch(a -> members.stream()
                        .anyMatch(b -> a.given().containsKey(b.target().variable())
                                && b.given().containsKey(a.target().variable())));
        return converse ? Law.BAYES : Law.TOTAL_PROBABILITY;
    }

    /** The joint states that the forms leave possible where every credence lies inside its domain. */
    private BitSet possible(List<Variable> variables) {
        BitSet possible = new BitSet();
        possible.set(0, Cells.count(variables));
        try {
            Posteriors inside = (Posteriors) engine.posteriors(network, inside(), Query.NOTHING);
            JointDistribution joint =
                    inside.joint(variables.stream().map(Variable::id).toList());
            IntStream.range(0, joint.size())
                    .filter(cell -> joint.entry(cell) == 0)
                    .forEach(possible::clear);
        } catch (TooLarge tooLarge) {
            // Then nothing is ruled out, and fewer conflicts are found; none is found that is not there.
            return possible;
        }
        return possible;
    }

    private Settings inside() {
        Settings settings = network.defaults();
        for (Credence credence : network.credences()) {
            if (credence.kind() != Credence.Kind.NUMBER) {
                double even = credence.isDistribution() ? 1.0 / credence.size() : 0.5;
                settings = settings.with(
                        credence,
                        credence.defaults().stream()
                                .map(value -> 0.5 * value + 0.5 * even)
                                .toList());
            }
        }
        return settings;
    }
}
