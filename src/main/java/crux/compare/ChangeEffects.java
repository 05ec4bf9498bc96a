package crux.compare;

import crux.analysis.Attribution;
import crux.analysis.ExactShapley;
import crux.analysis.Game;
import crux.analysis.Progress;
import crux.analysis.SampledShapley;
import crux.analysis.ShapleyShares;
import crux.inference.Engine;
import crux.inference.Readings;
import crux.model.BeliefNetwork;
import crux.model.Query;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.jgrapht.alg.connectivity.KosarajuStrongConnectivityInspector;
import org.jgrapht.graph.DefaultDirectedGraph;
import org.jgrapht.graph.DefaultEdge;

/**
 * What each change from one network to another does to the conclusion.
 *
 * <p>A change is a variable that depends on its parents in another way; changes that would close a circle if one were made without the
 * other, such as an edge turned round, are one. New variables come with the changes that lean on them. Of each change: what it does alone,
 * what undoing it alone takes from the whole, and its Shapley share, which add up to the whole: exactly up to {@value #EXACT} changes, from
 * sampled orders with standard errors beyond.
 *
 * <p>Cost: two answers a change, and for the shares of n changes 2^n; where they are sampled about a thousand, or 10·n where that is more.
 *
 * @param from the conclusion with no change made; NaN where the evidence is impossible
 * @param to with all made; NaN likewise
 * @param list the changes, in falling order of what they do
 * @param method how the shares were found
 */
public record ChangeEffects(double from, double to, List<Effect> list, Attribution.Method method) {

    /** Up to how many changes have exact shares. */
    public static final int EXACT = 10;

    private static final int SAMPLED = 500;
    private static final int FEWEST_PAIRS = 5;
    private static final int MOST_PAIRS = 200;
    private static final double SHARES_PART = 0.9;

    /**
     * One change.
     *
     * @param variables whose dependence changes, by their ids in the first network
     * @param alone what the conclusion moves by where this change alone is made
     * @param last what it moves by where this change is made after all others
     * @param share the mean over all orders; nothing where some of the networks between the two rule the evidence out
     * @param error the standard error of a share that was sampled
     */
    public record Effect(
            List<String> variables,
            OptionalDouble alone,
            OptionalDouble last,
            OptionalDouble share,
            OptionalDouble error) {

        /** Copies its list. */
        public Effect {
            variables = List.copyOf(variables);
        }

        private double size() {
            return Math.abs(share.orElse(alone.orElse(0)));
        }
    }

    /** Copies its list. */
    public ChangeEffects {
        list = List.copyOf(list);
    }

    /** The effects on the target of a query over the first network's variables; the seed is of sampled orders. */
    static ChangeEffects of(CommonGround ground, Query query, Engine engine, long seed, Progress progress) {
        List<List<String>> changes = changes(ground);
        Hybrids hybrids = new Hybrids(ground, query, engine, changes);
        Attribution.Method method = method(changes.size(), seed);
        Optional<ShapleyShares> shares = shares(hybrids, method, progress);
        Set<Integer> all = new LinkedHashSet<>();
        for (int i = 0; i < changes.size(); i++) {
            all.add(i);
        }
        List<Effect> effects = new ArrayList<>();
        for (int i = 0; i < changes.size(); i++) {
            int change = i;
            Set<Integer> others = new LinkedHashSet<>(all);
            others.remove(i);
            effects.add(new Effect(
                    changes.get(i),
                    difference(hybrids.at(Set.of()), hybrids.at(Set.of(i))),
                    difference(hybrids.at(others), hybrids.at(all)),
                    shares.map(found -> found.share(change)).orElse(OptionalDouble.empty()),
                    shares.map(found -> found.error(change)).orElse(OptionalDouble.empty())));
            progress.reached(SHARES_PART + (1 - SHARES_PART) * (i + 1) / changes.size());
        }
        effects.sort((one, other) -> Double.compare(other.size(), one.size()));
        return new ChangeEffects(hybrids.at(Set.of()), hybrids.at(all), effects, method);
    }

    private static Attribution.Method method(int changes, long seed) {
        return changes <= EXACT
                ? new Attribution.Method.Exact(1L << changes)
                : new Attribution.Method.Sampled(Math.max(FEWEST_PAIRS, Math.min(MOST_PAIRS, SAMPLED / changes)), seed);
    }

    private static Optional<ShapleyShares> shares(Hybrids hybrids, Attribution.Method method, Progress progress) {
        if (hybrids.players() == 0) {
            return Optional.empty();
        }
        Progress part = progress.part(0, SHARES_PART);
        Map<ShapleyShares.Scale, ShapleyShares> shares = method instanceof Attribution.Method.Sampled sampled
                ? SampledShapley.of(hybrids, sampled.pairs(), sampled.seed(), part)
                : ExactShapley.of(hybrids, part);
        return Optional.ofNullable(shares.get(ShapleyShares.Scale.PROBABILITY));
    }

    private static OptionalDouble difference(double from, double to) {
        return Double.isNaN(to - from) ? OptionalDouble.empty() : OptionalDouble.of(to - from);
    }

    /** The changed variables, those that the edges of both networks together bring into one circle taken as one. */
    private static List<List<String>> changes(CommonGround ground) {
        DefaultDirectedGraph<String, DefaultEdge> graph = new DefaultDirectedGraph<>(DefaultEdge.class);
        for (List<String> edge : ground.edges()) {
            graph.addVertex(edge.get(0));
            graph.addVertex(edge.get(1));
            graph.addEdge(edge.get(0), edge.get(1));
        }
        Map<String, Integer> component = new LinkedHashMap<>();
        int number = 0;
        for (Set<String> circle : new KosarajuStrongConnectivityInspector<>(graph).stronglyConnectedSets()) {
            for (String id : circle) {
                component.put(id, number);
            }
            number++;
        }
        Map<Integer, List<String>> changes = new LinkedHashMap<>();
        for (String id : ground.changed()) {
            changes.computeIfAbsent(
                            component.getOrDefault(id, -1 - component.size() - changes.size()),
                            unused -> new ArrayList<>())
                    .add(id);
        }
        return List.copyOf(changes.values());
    }

    /** The networks between the two, each with some of the changes made. */
    private static final class Hybrids implements Game {

        private final CommonGround ground;
        private final Query query;
        private final Engine engine;
        private final List<List<String>> changes;
        private final Map<Set<Integer>, Double> known = new LinkedHashMap<>();

        Hybrids(CommonGround ground, Query query, Engine engine, List<List<String>> changes) {
            this.ground = ground;
            this.query = query;
            this.engine = engine;
            this.changes = changes;
        }

        double at(Set<Integer> made) {
            return known.computeIfAbsent(made, unused -> {
                Set<String> asInB = new LinkedHashSet<>();
                made.forEach(change -> asInB.addAll(changes.get(change)));
                BeliefNetwork hybrid = ground.hybrid(asInB);
                return engine.answerer(hybrid, query).at(hybrid.defaults()).probability();
            });
        }

        @Override
        public int players() {
            return changes.size();
        }

        @Override
        public Readings worth(int lanes, Membership membership) {
            double[] probabilities = new double[lanes];
            double[] complements = new double[lanes];
            for (int lane = 0; lane < lanes; lane++) {
                Set<Integer> made = new LinkedHashSet<>();
                for (int change = 0; change < changes.size(); change++) {
                    if (membership.holds(lane, change)) {
                        made.add(change);
                    }
                }
                probabilities[lane] = at(made);
                complements[lane] = 1 - probabilities[lane];
            }
            return Readings.of(probabilities, complements);
        }
    }
}
