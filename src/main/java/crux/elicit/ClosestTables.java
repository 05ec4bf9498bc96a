package crux.elicit;

import crux.inference.Engine;
import crux.inference.JointDistribution;
import crux.inference.Outcome;
import crux.inference.Posteriors;
import crux.model.Belief;
import crux.model.BeliefNetwork;
import crux.model.ConditionalTable;
import crux.model.Coordinates;
import crux.model.Dependence;
import crux.model.Finding;
import crux.model.PlainTable;
import crux.model.Query;
import crux.model.Settings;
import crux.model.Variable;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds tables near the present ones under which a network implies stated beliefs.
 *
 * <p>The I-projection of the joint distribution, min KL(Q‖P) over the Q that have the beliefs, is found by iterative proportional fitting
 * [VKV02]: belief after belief is given the {@link Tilt} that makes it hold, until all do. A junction tree carries it, so the joint is never
 * written out. The projection rarely has the network's structure; its conditional tables, each family's own, make the nearest network to it
 * that has. Where that does not imply the beliefs yet, it is projected again, and so on.
 *
 * <p>KL(Q‖P) = −ln Z, Z the mass that the weights leave, bounds every such change from below. Only ancestors of what is spoken of take part:
 * the rest keeps its tables. Cost: a junction tree for each belief in each cycle. Where beliefs cannot hold together the fit stalls, and the
 * distance left is said.
 */
final class ClosestTables {

    private static final Settings NONE = Settings.defaultsOf(new Coordinates(List.of()));
    private static final int MOST_ROUNDS = 300;
    private static final int MOST_CYCLES = 400;
    private static final double FITTED = 1e-11;
    private static final double REACHED = 1e-10;
    private static final int STARTING = 3;
    private static final double STALLED = 1 - 1e-6;
    private static final double MOVED = 1e-12;
    private static final double LN_2 = Math.log(2);

    private final Engine engine;
    private final List<Tilt> tilts = new ArrayList<>();
    private final BeliefNetwork before;

    private ClosestTables(BeliefNetwork network, Settings settings, List<Belief> beliefs, Engine engine) {
        this.engine = engine;
        Set<String> taking = ancestors(network, beliefs);
        List<Dependence> plain = network.dependences().stream()
                .filter(dependence -> taking.contains(dependence.variable().id()))
                .map(dependence ->
                        plain(dependence, network.table(dependence.variable().id(), settings)))
                .toList();
        before = BeliefNetwork.of(network.id(), plain);
        for (Belief belief : beliefs) {
            String name = "belief-" + (tilts.size() + 1);
            while (network.findVariable(name).isPresent()) {
                name = "the-" + name;
            }
            tilts.add(new Tilt(belief, name));
        }
    }

    /** The repair of a network's tables; the beliefs name variables and states it has, none in its own condition. */
    static TableRepair of(BeliefNetwork network, Settings settings, List<Belief> beliefs, Engine engine) {
        return new ClosestTables(network, settings, beliefs, engine).repaired();
    }

    private static Dependence plain(Dependence dependence, ConditionalTable table) {
        return new Dependence(dependence.variable(), dependence.parents(), PlainTable.of(table.toArray()));
    }

    private static Set<String> ancestors(BeliefNetwork network, List<Belief> beliefs) {
        Set<String> found = new LinkedHashSet<>();
        beliefs.forEach(belief -> {
            found.add(belief.target().variable());
            found.addAll(belief.given().keySet());
        });
        Deque<String> open = new ArrayDeque<>(found);
        while (!open.isEmpty()) {
            network.dependence(open.poll()).parents().stream()
                    .filter(found::add)
                    .forEach(open::add);
        }
        return found;
    }

    private TableRepair repaired() {
        BeliefNetwork now = before;
        double least = 0;
        double open = open(now);
        int rounds = 0;
        for (; open > REACHED && rounds < MOST_ROUNDS; rounds++) {
            Optional<Posteriors> projection = projected(now);
            if (projection.isEmpty()) {
                return new TableRepair(List.of(), implied(before), 0, 0, rounds, Double.POSITIVE_INFINITY);
            }
            if (rounds == 0) {
                least = divergence(projection.get());
            }
            now = structured(now, projection.get());
            double was = open;
            open = open(now);
            if (rounds > STARTING && open >= was * STALLED) {
                break;
            }
        }
        return new TableRepair(changed(now), implied(now), bits(now), least, rounds, open / LN_2);
    }

    /** The network with the variables of the three cases. */
    private BeliefNetwork tilted(BeliefNetwork network) {
        List<Dependence> all = new ArrayList<>(network.dependences());
        tilts.forEach(tilt -> all.add(tilt.dependence(network)));
        return BeliefNetwork.of(network.id(), all);
    }

    private Optional<Posteriors> posteriors(BeliefNetwork tilted) {
        List<Finding> findings = tilts.stream().map(Tilt::finding).toList();
        Outcome outcome = engine.posteriors(tilted, NONE, Query.NOTHING.withFindings(findings));
        return outcome instanceof Posteriors posteriors ? Optional.of(posteriors) : Optional.empty();
    }

    /** The I-projection of a network; nothing where the beliefs ask for what is impossible. */
    private Optional<Posteriors> projected(BeliefNetwork network) {
        tilts.forEach(Tilt::reset);
        BeliefNetwork tilted = tilted(network);
        Optional<Posteriors> now = posteriors(tilted);
        for (int cycle = 0; cycle < MOST_CYCLES; cycle++) {
            double worst = 0;
            for (Tilt tilt : tilts) {
                if (now.isEmpty()) {
                    return Optional.empty();
                }
                List<Double> implied = now.get().marginal(tilt.name());
                worst = Math.max(worst, Math.abs(tilt.gap(implied)));
                if (!tilt.move(implied)) {
                    return Optional.empty();
                }
                now = posteriors(tilted);
            }
            if (worst < FITTED) {
                return now;
            }
        }
        return now;
    }

    /** −log2 of the mass that the weights leave. */
    private double divergence(Posteriors projection) {
        double scale = tilts.stream().mapToDouble(Tilt::scale).sum();
        return Math.max(0, -(projection.logEvidence() + scale) / LN_2);
    }

    /** The nearest network of the same structure: each family's own conditional table; rows that cannot occur stay. */
    private BeliefNetwork structured(BeliefNetwork now, Posteriors projection) {
        List<Dependence> fitted = new ArrayList<>();
        for (Dependence dependence : now.dependences()) {
            String id = dependence.variable().id();
            double[] entries = now.table(id, NONE).toArray();
            JointDistribution family = projection.family(id);
            int states = dependence.variable().size();
            for (int first = 0; first < entries.length; first += states) {
                condition(family, entries, first, states);
            }
            fitted.add(new Dependence(dependence.variable(), dependence.parents(), PlainTable.of(entries)));
        }
        return BeliefNetwork.of(now.id(), fitted);
    }

    private static void condition(JointDistribution family, double[] entries, int first, int states) {
        double mass = 0;
        double moved = 0;
        for (int i = first; i < first + states; i++) {
            mass += family.entry(i);
        }
        for (int i = first; mass > 0 && i < first + states; i++) {
            moved = Math.max(moved, Math.abs(family.entry(i) / mass - entries[i]));
        }
        for (int i = first; moved > MOVED && i < first + states; i++) {
            entries[i] = family.entry(i) / mass;
        }
    }

    private Posteriors plain(BeliefNetwork network) {
        tilts.forEach(Tilt::reset);
        return posteriors(tilted(network))
                .orElseThrow(() -> new IllegalStateException("a network without evidence has posteriors"));
    }

    /** The largest gap between a belief and what a network implies, in nats of odds. */
    private double open(BeliefNetwork network) {
        Posteriors plain = plain(network);
        return tilts.stream()
                .mapToDouble(tilt -> Math.abs(tilt.gap(plain.marginal(tilt.name()))))
                .max()
                .orElse(0);
    }

    private List<Double> implied(BeliefNetwork network) {
        Posteriors plain = plain(network);
        return tilts.stream()
                .map(tilt -> {
                    List<Double> cases = plain.marginal(tilt.name());
                    return cases.get(0) / (cases.get(0) + cases.get(1));
                })
                .toList();
    }

    private List<ConditionalTable> changed(BeliefNetwork now) {
        return now.variables().stream()
                .map(Variable::id)
                .filter(id -> !now.dependence(id)
                        .conditional()
                        .equals(before.dependence(id).conditional()))
                .map(id -> now.table(id, NONE))
                .toList();
    }

    /** KL of the changed network from the present one: Σ over families of Q(family)·log2 of the ratio of the rows' entries. */
    private double bits(BeliefNetwork now) {
        Posteriors plain = plain(now);
        double bits = 0;
        for (ConditionalTable table : changed(now)) {
            String id = table.family().child().id();
            ConditionalTable old = before.table(id, NONE);
            JointDistribution family = plain.family(id);
            for (int i = 0; i < table.size(); i++) {
                if (family.entry(i) > 0) {
                    bits += family.entry(i) * (Math.log(table.entry(i)) - Math.log(old.entry(i))) / LN_2;
                }
            }
        }
        return Math.max(0, bits);
    }
}
