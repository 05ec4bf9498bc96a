package crux.inference;

import crux.model.BeliefNetwork;
import crux.model.Finding;
import crux.model.Query;
import crux.model.Settings;
import crux.model.Variable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The most probable states of some variables together, the others summed out: arg max over m of P(m | e).
 *
 * <p>Summing must come before maximising, which an unconstrained junction tree does not respect; taking the maxima where it has
 * them gives an upper bound, since max Σ ≤ Σ max. Depth first with that bound, the best states first, fixing one variable after the
 * other; once all are fixed the bound is exact [PaDa03].
 *
 * <p>Ties: of sets within 1e-12 the first by the states in the network's order. Evidence counts as it does for posteriors. A collect
 * for each state tried; the tree is that of the posteriors, and no larger one is made. One thread; an interrupt is obeyed between
 * collects.
 */
public final class MaximumAPosteriori {

    private static final double TIE = 1e-12;

    private final Compiled compiled;
    private final Table[] tables;
    private final Propagation leaves;
    private final BoundPass pass;
    private final int[] asked;
    private int[] best = new int[0];
    private double logBest = Double.NEGATIVE_INFINITY;

    private MaximumAPosteriori(Settings settings, Calibration calibration, int[] asked, Limits limits) {
        this.asked = asked;
        compiled = calibration.compiled();
        leaves = calibration.propagation();
        tables = IntStream.range(0, compiled.factors().count())
                .mapToObj(variable -> compiled.factors().table(variable, settings))
                .toArray(Table[]::new);
        pass = new BoundPass(compiled.tree(), asked, limits);
    }

    /**
     * The most probable states of {@code variables}, those with known states included; nothing where the evidence is impossible.
     *
     * @throws IllegalArgumentException where the query does not fit the network, or a variable is not in it
     */
    public static Optional<Story> of(
            BeliefNetwork network, Settings settings, Query query, List<String> variables, Limits limits) {
        int[] numbers = variables.stream()
                .mapToInt(network::indexOf)
                .sorted()
                .distinct()
                .toArray();
        Calibration calibration = Calibration.of(network, settings, query, limits);
        if (!calibration.possible() || !calibration.compatible()) {
            return Optional.empty();
        }
        Compiled compiled = calibration.compiled();
        int[] free = Arrays.stream(numbers)
                .filter(variable -> compiled.fixed(variable) < 0)
                .toArray();
        double logTotal = calibration.propagation().logTotal();
        MaximumAPosteriori search = new MaximumAPosteriori(settings, calibration, free, limits);
        search.fix(new int[free.length], 0, calibration.weights());
        List<Finding.Observed> states = new ArrayList<>();
        for (int number : numbers) {
            int place = Arrays.binarySearch(free, number);
            int state = place < 0 ? compiled.fixed(number) : search.best[place];
            Variable variable = network.variables().get(number);
            states.add(new Finding.Observed(
                    variable.id(), variable.states().get(state).id()));
        }
        return Optional.of(new Story(states, search.logBest - logTotal));
    }

    /** Tries the states of the variable at {@code depth}, those before it being fixed. */
    private void fix(int[] states, int depth, Weights weights) {
        if (depth == asked.length) {
            double value = pass.collect(leaves);
            if (best.length < states.length || value > logBest + TIE || Arrays.compare(states, best) < 0) {
                best = states.clone();
                logBest = value;
            }
            return;
        }
        int variable = asked[depth];
        double[] bounds = bounds(variable, weights);
        Integer[] order = IntStream.range(0, bounds.length).boxed().toArray(Integer[]::new);
        Arrays.sort(order, (a, b) -> Double.compare(bounds[b], bounds[a]));
        for (int state : order) {
            states[depth] = state;
            if (mayLead(bounds[state], states, depth)) {
                Weights fixed = weights.times(variable, certain(variable, state));
                load(variable, fixed);
                fix(states, depth + 1, fixed);
            }
        }
        load(variable, weights);
    }

    /** Whether sets that begin with these states may be better than the best so far, or tie and come before it. */
    private boolean mayLead(double bound, int[] states, int depth) {
        if (bound == Double.NEGATIVE_INFINITY || bound < logBest - TIE) {
            return false;
        }
        return best.length == 0
                || bound > logBest + TIE
                || Arrays.compare(states, 0, depth + 1, best, 0, depth + 1) <= 0;
    }

    private double[] bounds(int variable, Weights weights) {
        double[] bounds = new double[compiled.factors().size(variable)];
        for (int state = 0; state < bounds.length; state++) {
            load(variable, weights.times(variable, certain(variable, state)));
            bounds[state] = pass.collect(leaves);
        }
        return bounds;
    }

    private void load(int variable, Weights weights) {
        compiled.load(compiled.leaf(variable), leaves, tables[variable], weights);
    }

    private double[] certain(int variable, int state) {
        double[] certain = new double[compiled.factors().size(variable)];
        certain[state] = 1;
        return certain;
    }
}
