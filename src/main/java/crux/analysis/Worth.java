package crux.analysis;

import crux.inference.Engine;
import crux.inference.JointDistribution;
import crux.inference.Outcome;
import crux.inference.Posteriors;
import crux.model.BeliefNetwork;
import crux.model.Chance;
import crux.model.Finding;
import crux.model.Intervention;
import crux.model.Query;
import crux.model.RealAlgebra;
import crux.model.Settings;
import crux.model.Target;
import crux.model.Variable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What learning the true state of each variable would be worth, given the evidence so far.
 *
 * <p>With T the target's variable, h its state asked for, and X another variable: I(T; X | e) = Σ P(t, x | e) log2 (P(x | t, e) / P(x |
 * e)) in bits; the expected absolute movement Σ P(x | e)·|P(h | x, e) − P(h | e)|; and the chance Σ P(x | e) that P(h | x, e) is on the
 * other side of a threshold. Lenses, observed variables, those set from outside and those of one state are left out: they cannot be learned.
 *
 * <p>Cost: one posterior of every variable for each state of T, since P(x | t, e) of all X comes at once; with Jeffrey findings, whose
 * weights must stay as they are, a joint for each X.
 *
 * @param target what is asked for
 * @param now its chance
 * @param threshold that a conclusion may cross
 * @param entropy of T, in bits: what all learning together could be worth
 * @param lessons in falling order of information, equal ones in the network's order
 */
public record Worth(Target target, Chance now, double threshold, double entropy, List<Lesson> lessons) {

    /**
     * What one variable would teach.
     *
     * @param variable its id
     * @param information mutual information with the target's variable, in bits
     * @param movement expected absolute movement of the conclusion
     * @param crossing the chance that the conclusion would cross the threshold
     * @param states what each state that is possible would make of the conclusion
     */
    public record Lesson(String variable, double information, double movement, double crossing, List<Prospect> states) {

        /** Copies its list. */
        public Lesson {
            states = List.copyOf(states);
        }
    }

    /** A state that may be learned, its probability, and the conclusion after it. */
    public record Prospect(String state, double probability, double conclusion) {}

    /** A conclusion that moves by less stays where it is: it cannot be told from rounding. */
    private static final double ROUNDING = 1e-12;

    /** Copies its list. */
    public Worth {
        lessons = List.copyOf(lessons);
    }

    /**
     * The worth of every variable that can be learned.
     *
     * @param base the posteriors under {@code query}, which has a target
     */
    public static Worth of(
            Engine engine, Posteriors base, Settings settings, Query query, double threshold, Progress progress) {
        Target target = query.target().orElseThrow(() -> new IllegalArgumentException("the query has no target"));
        BeliefNetwork network = base.network();
        Joints joints = new Joints(engine, base, settings, query, target.variable());
        List<Variable> open = network.variables().stream()
                .filter(variable -> isOpen(variable, query) && !variable.id().equals(target.variable()))
                .toList();
        List<Lesson> lessons = new ArrayList<>();
        int state = network.variable(target.variable()).index(target.state());
        for (Variable variable : open) {
            lessons.add(lesson(variable, joints.with(variable.id()), base, target.variable(), state, threshold));
            progress.reached(lessons.size() / (double) open.size());
        }
        lessons.sort(Comparator.comparingDouble(Lesson::information).reversed());
        double entropy = base.marginal(target.variable()).stream()
                .mapToDouble(p -> p > 0 ? -p * log2(p) : 0)
                .sum();
        return new Worth(target, base.chance(target), threshold, entropy, lessons);
    }

    private static boolean isOpen(Variable variable, Query query) {
        return variable.size() > 1
                && !variable.isLens()
                && query.findings().stream()
                        .noneMatch(finding -> finding instanceof Finding.Observed
                                && finding.variable().equals(variable.id()))
                && query.interventions().stream().map(Intervention::variable).noneMatch(variable.id()::equals);
    }

    private static Lesson lesson(
            Variable variable, double[][] joint, Posteriors base, String asked, int state, double threshold) {
        List<Double> marginal = base.marginal(variable.id());
        List<Double> prior = base.marginal(asked);
        double now = prior.get(state);
        double information = 0;
        double movement = 0;
        double crossing = 0;
        List<Prospect> prospects = new ArrayList<>();
        for (int x = 0; x < marginal.size(); x++) {
            double total = 0;
            for (int t = 0; t < joint.length; t++) {
                double p = joint[t][x];
                total += p;
                information += p > 0 ? p * (log2(p) - log2(prior.get(t)) - log2(marginal.get(x))) : 0;
            }
            if (total > 0) {
                double then = joint[state][x] / total;
                movement += total * Math.abs(then - now);
                boolean moved = Math.abs(then - now) > ROUNDING;
                crossing += moved && (then >= threshold) != (now >= threshold) ? total : 0;
                prospects.add(new Prospect(variable.states().get(x).id(), total, then));
            }
        }
        return new Lesson(variable.id(), rounded(information), rounded(movement), Math.min(1, crossing), prospects);
    }

    /** Independence comes out as rounding, on either side of 0. */
    private static double rounded(double value) {
        return value > 1e-14 ? value : 0;
    }

    private static double log2(double value) {
        return RealAlgebra.log2(value);
    }

    /** The joint posterior of the target's variable with any other: by state of the first, then of the other. */
    private static final class Joints {

        private final Posteriors base;
        private final String asked;
        private final List<Double> prior;
        private final boolean jeffrey;
        private final List<List<Posteriors>> given = new ArrayList<>();

        Joints(Engine engine, Posteriors base, Settings settings, Query query, String asked) {
            this.base = base;
            this.asked = asked;
            prior = base.marginal(asked);
            jeffrey = query.findings().stream().anyMatch(Finding.Jeffrey.class::isInstance);
            for (int state = 0; state < prior.size() && !jeffrey; state++) {
                given.add(prior.get(state) > 0 ? given(engine, settings, query, state) : List.of());
            }
        }

        /** The posteriors with the target's variable in one state; none where that is too unlikely to condition on. */
        private List<Posteriors> given(Engine engine, Settings settings, Query query, int state) {
            List<Finding> findings = new ArrayList<>(query.findings());
            findings.removeIf(finding -> finding.variable().equals(asked));
            findings.add(new Finding.Observed(
                    asked, base.network().variable(asked).states().get(state).id()));
            Outcome outcome = engine.posteriors(base.network(), settings, query.withFindings(findings));
            return outcome instanceof Posteriors posteriors ? List.of(posteriors) : List.of();
        }

        double[][] with(String other) {
            int size = base.network().variable(other).size();
            double[][] joint = new double[prior.size()][size];
            if (jeffrey) {
                JointDistribution pair = base.joint(List.of(asked, other));
                for (int i = 0; i < pair.size(); i++) {
                    joint[i / size][i % size] = pair.entry(i);
                }
                return joint;
            }
            for (int state = 0; state < joint.length; state++) {
                for (Posteriors posteriors : given.get(state)) {
                    List<Double> conditional = posteriors.marginal(other);
                    for (int x = 0; x < size; x++) {
                        joint[state][x] = prior.get(state) * conditional.get(x);
                    }
                }
            }
            return joint;
        }
    }
}
