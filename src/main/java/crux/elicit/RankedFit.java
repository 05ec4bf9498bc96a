package crux.elicit;

import crux.model.Conditional;
import crux.model.ConditionalTable;
import crux.model.Coordinates;
import crux.model.Expression;
import crux.model.Family;
import crux.model.Ranked;
import crux.model.Ranked.Combination;
import crux.model.Settings;
import crux.model.Variable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.math3.analysis.MultivariateFunction;
import org.apache.commons.math3.optim.InitialGuess;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.SimpleBounds;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.nonlinear.scalar.ObjectiveFunction;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.BOBYQAOptimizer;

/**
 * Ranked forms near stated rows: the sum of squared differences of probability is least, over the variance alone where weights are
 * judged, over weights too where they are not. [FNC07]
 *
 * <p>A ranked form takes its states as they stand: it is had only where every parent's order of rank is the order of its states, or every
 * one's the reverse, as the best case leans. The search is local, from one start, in logarithms, and the same every time.
 */
final class RankedFit {

    private static final Settings NONE = Settings.defaultsOf(new Coordinates(List.of()));
    private static final double LEAST_VARIANCE = 1e-4;
    private static final double MOST_VARIANCE = 10;
    private static final double MOST_WEIGHT = 50;
    private static final int EVALUATIONS = 2000;

    private RankedFit() {}

    /** Why a ranked form cannot be had; none where it can. */
    static Optional<String> obstacle(Anchors anchors) {
        for (Variable parent : anchors.family().parents()) {
            List<String> reversed = Anchors.firstIsBest(parent);
            List<String> order = anchors.orders().getOrDefault(parent.id(), reversed);
            List<String> wanted = anchors.towardsFirst()
                    ? reversed
                    : parent.states().stream().map(state -> state.id()).toList();
            if (!order.equals(wanted)) {
                return Optional.of("the states of %s do not stand in the order of their rank".formatted(parent.id()));
            }
        }
        return Optional.empty();
    }

    private static Combination combination(Anchors anchors) {
        boolean low = anchors.towardsFirst() == (anchors.interaction() == Interaction.ANY);
        return anchors.interaction() == Interaction.AVERAGE
                ? Combination.MEAN
                : low ? Combination.MIN : Combination.MAX;
    }

    /** The form with the weights of the anchors and the variance that fits best. */
    static Conditional anchored(Anchors anchors, List<StatedRow> rows) {
        Map<String, Double> weights = new LinkedHashMap<>();
        anchors.family()
                .parents()
                .forEach(parent -> weights.put(parent.id(), anchors.weights().getOrDefault(parent.id(), 1.0)));
        Combination combination = combination(anchors);
        double variance = bestVariance(anchors.family(), weights, combination, rows);
        return form(weights, combination, variance);
    }

    /** The form whose weights, variance and combination fit rows best. */
    static Conditional fitted(Family family, List<StatedRow> rows) {
        Conditional best = null;
        double least = Double.POSITIVE_INFINITY;
        for (Combination combination : Combination.values()) {
            Conditional form = fitted(family, rows, combination);
            double loss = loss(family, form, rows);
            if (loss < least - 1e-12) {
                least = loss;
                best = form;
            }
        }
        if (best == null) {
            throw new IllegalArgumentException("there are no rows to fit");
        }
        return best;
    }

    private static Conditional fitted(Family family, List<StatedRow> rows, Combination combination) {
        List<String> parents = family.parents().stream().map(Variable::id).toList();
        Map<String, Double> even = new LinkedHashMap<>();
        parents.forEach(parent -> even.put(parent, 1.0));
        double variance = bestVariance(family, even, combination, rows);
        if (parents.size() == 1) {
            return form(even, combination, variance);
        }
        int size = parents.size() + 1;
        double[] start = new double[size];
        double[] lower = new double[size];
        double[] upper = new double[size];
        for (int i = 0; i < parents.size(); i++) {
            lower[i] = combination == Combination.MEAN ? -Math.log(MOST_WEIGHT) : 0;
            upper[i] = Math.log(MOST_WEIGHT);
            start[i] = combination == Combination.MEAN ? 0 : 1;
        }
        start[size - 1] = Math.log(variance);
        lower[size - 1] = Math.log(LEAST_VARIANCE);
        upper[size - 1] = Math.log(MOST_VARIANCE);
        MultivariateFunction loss = point -> loss(family, form(parents, point, combination), rows);
        double[] found = search(loss, start, lower, upper);
        return loss.value(found) < loss(family, form(even, combination, variance), rows)
                ? form(parents, found, combination)
                : form(even, combination, variance);
    }

    private static double[] search(MultivariateFunction loss, double[] start, double[] lower, double[] upper) {
        try {
            return new BOBYQAOptimizer(2 * start.length + 1, 0.5, 1e-7)
                    .optimize(
                            new MaxEval(EVALUATIONS),
                            new ObjectiveFunction(loss),
                            GoalType.MINIMIZE,
                            new InitialGuess(start),
                            new SimpleBounds(lower, upper))
                    .getPoint();
        } catch (org.apache.commons.math3.exception.MathIllegalStateException enough) {
            return start;
        }
    }

    private static Conditional form(List<String> parents, double[] point, Combination combination) {
        Map<String, Double> weights = new LinkedHashMap<>();
        for (int i = 0; i < parents.size(); i++) {
            weights.put(parents.get(i), Math.exp(point[i]));
        }
        return form(weights, combination, Math.exp(point[parents.size()]));
    }

    private static Conditional form(Map<String, Double> weights, Combination combination, double variance) {
        Map<String, Expression> written = new LinkedHashMap<>();
        weights.forEach((parent, weight) -> written.put(parent, Expression.of(weight)));
        return new Ranked(written, combination, Expression.of(variance));
    }

    /** By steps that shrink, on the logarithm, from a grid: the loss may have more than one valley. */
    private static double bestVariance(
            Family family, Map<String, Double> weights, Combination combination, List<StatedRow> rows) {
        double least = Double.POSITIVE_INFINITY;
        double best = 0;
        double low = Math.log(LEAST_VARIANCE);
        double step = (Math.log(MOST_VARIANCE) - low) / 24;
        for (int i = 0; i <= 24; i++) {
            double loss = loss(family, form(weights, combination, Math.exp(low + i * step)), rows);
            if (loss < least) {
                least = loss;
                best = low + i * step;
            }
        }
        for (double width = step; width > 1e-7; width *= 0.6) {
            for (double to : new double[] {best - width, best + width}) {
                double loss = loss(family, form(weights, combination, Math.exp(to)), rows);
                if (loss < least) {
                    least = loss;
                    best = to;
                }
            }
        }
        return Math.exp(best);
    }

    private static double loss(Family family, Conditional form, List<StatedRow> rows) {
        ConditionalTable table = ConditionalTable.of(family, form, NONE);
        double loss = 0;
        for (StatedRow row : rows) {
            for (int state = 0; state < row.shares().size(); state++) {
                double off =
                        table.entry(row.configuration(), state) - row.shares().get(state);
                loss += off * off;
            }
        }
        return loss;
    }
}
