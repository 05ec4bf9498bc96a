package crux.elicit;

import crux.model.Configuration;
import crux.model.Family;
import crux.model.Variable;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A few judgements that stand for a whole table: the best case, the worst case, the weight of each parent, and how parents work together.
 *
 * <p>A state of a parent has a rank r from 0, its worst, to 1, its best, evenly spaced; a parent with one state ranks 0 and has no part. The
 * part of a parent is its weight over the sum of all.
 *
 * @param family the variable and its parents
 * @param orders for each parent its states from worst to best
 * @param best the distribution where every parent is at its best
 * @param worst the distribution where every parent is at its worst
 * @param weights of the parents, positive
 * @param interaction how they work together
 */
public record Anchors(
        Family family,
        Map<String, List<String>> orders,
        List<Double> best,
        List<Double> worst,
        Map<String, Double> weights,
        Interaction interaction) {

    /** Copies its maps and lists. */
    public Anchors {
        orders = Collections.unmodifiableMap(new LinkedHashMap<>(orders));
        weights = Collections.unmodifiableMap(new LinkedHashMap<>(weights));
        best = List.copyOf(best);
        worst = List.copyOf(worst);
    }

    /** The states of a variable from last to first: its first is its best. */
    public static List<String> firstIsBest(Variable parent) {
        List<String> states = new java.util.ArrayList<>(
                parent.states().stream().map(state -> state.id()).toList());
        Collections.reverse(states);
        return List.copyOf(states);
    }

    /** The rank of a parent's state. */
    double rank(int parent, int state) {
        Variable variable = family.parents().get(parent);
        if (variable.size() == 1) {
            return 0;
        }
        List<String> order = orders.getOrDefault(variable.id(), firstIsBest(variable));
        return order.indexOf(variable.states().get(state).id()) / (variable.size() - 1.0);
    }

    /** The rank of a parent in a configuration. */
    double rank(int parent, Configuration configuration) {
        return rank(parent, configuration.stateIndex(parent));
    }

    /** The part a parent has in the whole. */
    double part(int parent) {
        double all = 0;
        for (int i = 0; i < family.parents().size(); i++) {
            all += weight(i);
        }
        return weight(parent) / all;
    }

    private double weight(int parent) {
        Variable variable = family.parents().get(parent);
        return variable.size() == 1 ? 0 : weights.getOrDefault(variable.id(), 1.0);
    }

    /** The number of the configuration in which every parent is at its best. */
    int bestRow() {
        return row(1);
    }

    /** The number of the configuration in which every parent is at its worst. */
    int worstRow() {
        return row(0);
    }

    private int row(double rank) {
        int number = 0;
        for (int i = 0; i < family.parents().size(); i++) {
            Variable parent = family.parents().get(i);
            int state = 0;
            while (parent.size() > 1 && rank(i, state) != rank) {
                state++;
            }
            number = number * parent.size() + state;
        }
        return number;
    }

    /** Whether the best case leans towards the variable's first states, and the worst towards its last. */
    boolean towardsFirst() {
        return Scores.mean(best) <= Scores.mean(worst);
    }
}
