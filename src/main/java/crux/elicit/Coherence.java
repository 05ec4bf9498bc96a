package crux.elicit;

import crux.inference.Answerer;
import crux.inference.Engine;
import crux.inference.TooLarge;
import crux.model.Belief;
import crux.model.BeliefNetwork;
import crux.model.Configuration;
import crux.model.Family;
import crux.model.Interval;
import crux.model.Profile;
import crux.model.Query;
import crux.model.RealAlgebra;
import crux.model.Settings;
import crux.model.Variable;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/**
 * What a person states directly, held against what their answers imply: each belief beside its implied probability, the beliefs that
 * cannot hold together, and the least change that repairs it.
 *
 * <p>Nothing is changed here: a {@link Repair} is a proposal. Immutable.
 *
 * <pre>{@code
 * Coherence coherence = Coherence.of(network, profile, Engine.within(Limits.ofHeap()), false);
 * }</pre>
 *
 * @param stated each belief of the profile, in its order
 * @param conflicts among the beliefs, whatever the answers
 * @param unchecked places of the beliefs about too many variables to be held against each other
 * @param repair the least change of answers found; nothing where no belief can be compared, or no answer is asked for
 * @param tables the change of tables in its place, where the network asks nothing
 */
public record Coherence(
        List<Stated> stated,
        List<Conflict> conflicts,
        List<Integer> unchecked,
        Optional<Repair> repair,
        Optional<TableRepair> tables) {

    private static final int MOST_ROWS = 65_536;

    /** Copies its lists. */
    public Coherence {
        stated = List.copyOf(stated);
        conflicts = List.copyOf(conflicts);
        unchecked = List.copyOf(unchecked);
    }

    /**
     * The beliefs of a profile beside its answers.
     *
     * @param keep whether the beliefs stay as stated and the answers alone move, as far as that is possible
     * @throws TooLarge before memory is taken, where the network is too large to answer exactly
     */
    public static Coherence of(BeliefNetwork network, Profile profile, Engine engine, boolean keep) {
        return of(network, profile, engine, engine::answerer, keep);
    }

    /**
     * The same, with answerers that are asked many times: a repair tries some hundred settings.
     *
     * @param answerers make what is asked for, of a network and a query, a function of the credences
     */
    public static Coherence of(
            BeliefNetwork network,
            Profile profile,
            Engine engine,
            BiFunction<BeliefNetwork, Query, Answerer> answerers,
            boolean keep) {
        Settings settings = profile.settings(network);
        List<Stated> stated = profile.beliefs().stream()
                .map(belief -> new Stated(
                        belief,
                        answerers
                                .apply(network, Stated.query(belief))
                                .at(settings)
                                .chance(),
                        allowed(network, settings, belief)))
                .toList();
        Conflicts conflicts = Conflicts.of(network, engine, profile.beliefs());
        boolean some = stated.stream().anyMatch(one -> one.implied().isPresent());
        boolean asks = !network.credences().isEmpty();
        return new Coherence(
                stated,
                conflicts.found(),
                conflicts.unchecked(),
                some && asks ? Optional.of(LeastRepair.of(network, profile, answerers, keep)) : Optional.empty(),
                some && !asks
                        ? Optional.of(ClosestTables.of(network, settings, profile.beliefs(), engine))
                        : Optional.empty());
    }

    /** The least and the greatest of the rows that a belief's condition leaves open, where it says nothing of what depends on its variable. */
    private static Optional<Interval> allowed(BeliefNetwork network, Settings settings, Belief belief) {
        String variable = belief.target().variable();
        Family family = network.family(variable);
        if (family.entryCount() > MOST_ROWS || dependsOn(network, variable, belief.given())) {
            return Optional.empty();
        }
        int state = family.child().index(belief.target().state());
        double least = 1;
        double most = 0;
        for (int i = 0; i < family.configurationCount(); i++) {
            Configuration configuration = Configuration.numbered(family, i);
            if (meets(family, configuration, belief.given())) {
                double entry = network.dependence(variable)
                        .conditional()
                        .row(configuration, new RealAlgebra(settings::value))
                        .get(state);
                least = Math.min(least, entry);
                most = Math.max(most, entry);
            }
        }
        return least <= most ? Optional.of(new Interval(least, most)) : Optional.empty();
    }

    private static boolean meets(Family family, Configuration configuration, Map<String, String> given) {
        for (int i = 0; i < family.parents().size(); i++) {
            Variable parent = family.parents().get(i);
            String held = given.getOrDefault(parent.id(), "");
            if (!held.isEmpty() && parent.index(held) != configuration.stateIndex(i)) {
                return false;
            }
        }
        return true;
    }

    /** Whether a condition names the variable itself or one that descends from it. */
    private static boolean dependsOn(BeliefNetwork network, String variable, Map<String, String> given) {
        Set<String> below = new LinkedHashSet<>(Set.of(variable));
        Deque<String> open = new ArrayDeque<>(below);
        while (!open.isEmpty()) {
            network.children(open.poll()).stream()
                    .map(Variable::id)
                    .filter(below::add)
                    .forEach(open::add);
        }
        return given.keySet().stream().anyMatch(below::contains);
    }
}
