package crux.compare;

import crux.analysis.Basis;
import crux.analysis.Block;
import crux.analysis.Inquiry;
import crux.format.ContentHash;
import crux.inference.Readings;
import crux.model.Coordinate;
import crux.model.Credence;
import crux.model.Interval;
import crux.model.Settings;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.univariate.BrentOptimizer;
import org.apache.commons.math3.optim.univariate.SearchInterval;
import org.apache.commons.math3.optim.univariate.UnivariateObjectiveFunction;

/**
 * Which choice moves a weighted conclusion most: every answer, and the weight of every rival.
 *
 * <p>A question that several rivals ask in the same words is one choice: it moves in all of them from the low to the high end of what it
 * is in each. The conclusion is followed over {@value #POINTS} places, and an extreme between two of them searched there; a turn and its
 * return within a {@code 1/32} of the way can be missed.
 */
final class Choices {

    private static final int POINTS = 33;
    private static final int EVALUATIONS = 100;

    private final List<Rival> rivals;
    private final double[] conclusions;
    private final Basis basis;

    Choices(List<Rival> rivals, double[] conclusions, Basis basis) {
        this.rivals = rivals;
        this.conclusions = conclusions;
        this.basis = basis;
    }

    /** In falling order of swing, equal ones in the networks' order, weights first. */
    List<Choice> ranked(int tier) {
        List<Choice> choices = new ArrayList<>();
        int weights = rivals.size() == 2 ? 1 : rivals.size();
        for (int rival = 0; rival < weights && rivals.size() > 1; rival++) {
            choices.add(weight(rival));
        }
        for (Map.Entry<String, List<Integer>> question : questions(tier).entrySet()) {
            List<Integer> askers = question.getValue();
            String id = question.getKey().substring(0, question.getKey().indexOf('/'));
            Credence credence = network(askers.get(0)).settings().coordinates().credence(id);
            for (Coordinate coordinate : credence.coordinates()) {
                if (!credence.isDistribution() || credence.size() > 1) {
                    choices.add(answer(askers, coordinate));
                }
            }
        }
        choices.sort(Comparator.comparingDouble(Choices::rank).reversed());
        return choices;
    }

    /** Swings that are equal but for rounding stay in the order of the networks. */
    private static double rank(Choice choice) {
        return Math.rint(choice.swing() * 1e12);
    }

    private Inquiry network(int rival) {
        return rivals.get(rival).inquiry();
    }

    /** The rivals that ask each question, by its id and its mark. */
    private Map<String, List<Integer>> questions(int tier) {
        Map<String, List<Integer>> askers = new LinkedHashMap<>();
        for (int rival = 0; rival < rivals.size(); rival++) {
            for (Credence credence : network(rival).network().credences()) {
                if (credence.tier() <= tier) {
                    askers.computeIfAbsent(
                                    credence.id() + "/" + ContentHash.ofQuestion(credence), unused -> new ArrayList<>())
                            .add(rival);
                }
            }
        }
        return askers;
    }

    private Choice weight(int rival) {
        double value = rivals.get(rival).weight();
        Interval between = switch (basis) {
            case EQUAL -> new Interval(Math.max(0, value - 0.1), Math.min(1, value + 0.1));
            case OWN -> new Interval(value, value);
            case AUTHOR -> new Interval(0.05, 0.95);
        };
        double low = weighted(rival, between.low());
        double high = weighted(rival, between.high());
        return new Choice(
                List.of(rival), Optional.empty(), value, between, low, high, Math.min(low, high), Math.max(low, high));
    }

    /** The weighted conclusion with one rival's weight moved and the others' in proportion, evenly where they are all 0. */
    private double weighted(int moved, double weight) {
        double others = 1 - rivals.get(moved).weight();
        double sum = weight * conclusions[moved];
        for (int k = 0; k < conclusions.length; k++) {
            if (k != moved) {
                double portion = others > 0 ? rivals.get(k).weight() / others : 1.0 / (conclusions.length - 1);
                sum += (1 - weight) * portion * conclusions[k];
            }
        }
        return sum;
    }

    private Choice answer(List<Integer> askers, Coordinate coordinate) {
        List<Interval> between =
                askers.stream().map(rival -> between(rival, coordinate)).toList();
        double[] values = along(askers, coordinate, between);
        int least = 0;
        int greatest = 0;
        for (int i = 1; i < POINTS; i++) {
            least = values[i] < values[least] ? i : least;
            greatest = values[i] > values[greatest] ? i : greatest;
        }
        DoubleUnaryOperator curve = way -> at(askers, coordinate, between, way);
        return new Choice(
                askers,
                Optional.of(coordinate),
                network(askers.get(0)).settings().value(coordinate),
                between.get(0),
                values[0],
                values[POINTS - 1],
                Math.min(values[least], searched(curve, least, GoalType.MINIMIZE, values)),
                Math.max(values[greatest], searched(curve, greatest, GoalType.MAXIMIZE, values)));
    }

    private Interval between(int rival, Coordinate coordinate) {
        Credence credence = network(rival).settings().coordinates().credence(coordinate.credence());
        return basis.between(
                credence,
                network(rival).settings().value(coordinate),
                rivals.get(rival).profile().answer(credence.id()));
    }

    private double[] along(List<Integer> askers, Coordinate coordinate, List<Interval> between) {
        double[] values = new double[POINTS];
        java.util.Arrays.fill(values, rest(askers));
        for (int asker = 0; asker < askers.size(); asker++) {
            Inquiry inquiry = network(askers.get(asker));
            Interval ends = between.get(asker);
            List<double[]> lanes = IntStream.range(0, POINTS)
                    .mapToObj(i ->
                            moved(inquiry, coordinate, ends, i / (POINTS - 1.0)).toArray())
                    .toList();
            Readings readings = inquiry.answerer().at(Block.of(lanes), POINTS);
            double weight = rivals.get(askers.get(asker)).weight();
            for (int i = 0; i < POINTS; i++) {
                values[i] += weight == 0 ? 0 : weight * readings.probability(i);
            }
        }
        return values;
    }

    /** What the rivals that do not ask contribute. */
    private double rest(List<Integer> askers) {
        double sum = 0;
        for (int k = 0; k < conclusions.length; k++) {
            sum += askers.contains(k) ? 0 : rivals.get(k).weight() * conclusions[k];
        }
        return sum;
    }

    private static Settings moved(Inquiry inquiry, Coordinate coordinate, Interval between, double way) {
        double value = way == 1 ? between.high() : between.low() + way * between.width();
        return value == inquiry.settings().value(coordinate)
                ? inquiry.settings()
                : inquiry.settings().with(coordinate, value);
    }

    private double at(List<Integer> askers, Coordinate coordinate, List<Interval> between, double way) {
        double sum = rest(askers);
        for (int asker = 0; asker < askers.size(); asker++) {
            Inquiry inquiry = network(askers.get(asker));
            double weight = rivals.get(askers.get(asker)).weight();
            sum += weight == 0
                    ? 0
                    : weight
                            * inquiry.answerer()
                                    .at(moved(inquiry, coordinate, between.get(asker), way))
                                    .probability();
        }
        return sum;
    }

    /** The extreme around one place, where it lies within. */
    private static double searched(DoubleUnaryOperator curve, int place, GoalType goal, double[] values) {
        if (place == 0 || place == POINTS - 1 || values[place - 1] == values[place + 1]) {
            return values[place];
        }
        double found = new BrentOptimizer(1e-9, 1e-9)
                .optimize(
                        new MaxEval(EVALUATIONS),
                        goal,
                        new SearchInterval((place - 1) / (POINTS - 1.0), (place + 1) / (POINTS - 1.0)),
                        new UnivariateObjectiveFunction(curve::applyAsDouble))
                .getValue();
        return Double.isNaN(found) ? values[place] : found;
    }
}
