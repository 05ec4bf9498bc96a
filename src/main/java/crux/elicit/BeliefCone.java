package crux.elicit;

import crux.model.Belief;
import crux.model.BeliefNetwork;
import crux.model.Interval;
import crux.model.Variable;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;

/**
 * The distributions over a few variables that have the beliefs stated of them, as a linear programme.
 *
 * <p>The unknowns are masses x ≥ 0 of the cells, the joint states that the network does not rule out whatever is answered. Belief
 * P(t | g) = q is Σ_{t∧g} x = q Σ_g x: masses need not sum to 1, and so every condition is given a mass of at least 1 and all
 * together at most {@value #MOST_MASS}. A set of beliefs is coherent where such masses exist, that is, where a distribution has them
 * all and gives each condition a probability of more than one in a million; what the others leave for one belief is the greatest and the least
 * Σ_{t∧g} x with Σ_g x = 1. Both are exact. A simplex solves it; what it says to be feasible is checked.
 *
 * <p>Cost: one programme of as many unknowns as cells, at most {@value #MOST_CELLS}, a query. Immutable.
 */
final class BeliefCone {

    static final int MOST_CELLS = 4096;

    private static final double MOST_MASS = 1e6;
    private static final double CLOSE = 1e-6;

    private final List<Belief> beliefs;
    private final List<BitSet> conditions = new ArrayList<>();
    private final List<BitSet> targets = new ArrayList<>();
    private final int cells;

    /**
     * The cone of these beliefs.
     *
     * @param variables all that the beliefs name
     * @param possible which of their joint states can be, the last variable's fastest
     */
    BeliefCone(List<Belief> beliefs, List<Variable> variables, BitSet possible) {
        this.beliefs = List.copyOf(beliefs);
        cells = possible.cardinality();
        for (Belief belief : beliefs) {
            BitSet condition = new BitSet();
            BitSet target = new BitSet();
            int place = 0;
            for (int cell = possible.nextSetBit(0); cell >= 0; cell = possible.nextSetBit(cell + 1)) {
                Map<String, String> states = Cells.states(variables, cell);
                boolean meets = states.entrySet().containsAll(belief.given().entrySet());
                condition.set(place, meets);
                target.set(
                        place,
                        meets
                                && belief.target()
                                        .state()
                                        .equals(states.get(belief.target().variable())));
                place++;
            }
            conditions.add(condition);
            targets.add(target);
        }
    }

    /** Whether some distribution has all of these beliefs. */
    boolean coherent(BitSet among) {
        for (int i = among.nextSetBit(0); i >= 0; i = among.nextSetBit(i + 1)) {
            if (conditions.get(i).isEmpty()) {
                return false;
            }
        }
        return solved(model(among), among, true).isPresent();
    }

    /** What the other beliefs leave for one; everything where they leave nothing together or its condition cannot be. */
    Interval left(int belief, BitSet others) {
        Optional<Double> low = end(belief, others, false);
        Optional<Double> high = end(belief, others, true);
        if (low.isEmpty() || high.isEmpty()) {
            return Interval.UNIT;
        }
        double least = Interval.UNIT.clamp(low.get());
        return new Interval(least, Math.max(least, Interval.UNIT.clamp(high.get())));
    }

    private Optional<Double> end(int belief, BitSet others, boolean greatest) {
        if (conditions.get(belief).isEmpty()) {
            return Optional.empty();
        }
        BitSet rest = (BitSet) others.clone();
        rest.clear(belief);
        ExpressionsBasedModel model = model(new BitSet());
        // Here the belief's own condition has mass 1, and the others' may have less: only their ratios matter.
        rest.stream().forEach(i -> equality(model, i));
        sum(model, conditions.get(belief), "own").level(1);
        Expression aim = model.newExpression("aim").weight(1);
        targets.get(belief).stream().forEach(cell -> aim.set(cell, 1));
        return solved(model, rest, greatest)
                .map(masses -> targets.get(belief).stream()
                        .mapToDouble(masses::doubleValue)
                        .sum());
    }

    private ExpressionsBasedModel model(BitSet among) {
        ExpressionsBasedModel model = new ExpressionsBasedModel();
        for (int cell = 0; cell < cells; cell++) {
            model.newVariable("cell" + cell).lower(0);
        }
        BitSet all = new BitSet();
        all.set(0, cells);
        sum(model, all, "all").lower(among.isEmpty() ? 0 : 1).upper(MOST_MASS);
        among.stream().forEach(i -> {
            equality(model, i);
            sum(model, conditions.get(i), "condition" + i).lower(1);
        });
        return model;
    }

    private static Expression sum(ExpressionsBasedModel model, BitSet over, String name) {
        Expression sum = model.newExpression(name);
        over.stream().forEach(cell -> sum.set(cell, 1));
        return sum;
    }

    private void equality(ExpressionsBasedModel model, int i) {
        double q = beliefs.get(i).probability();
        Expression equality = model.newExpression("belief" + i).level(0);
        conditions.get(i).stream()
                .forEach(cell -> equality.set(cell, targets.get(i).get(cell) ? 1 - q : -q));
    }

    private Optional<Optimisation.Result> solved(ExpressionsBasedModel model, BitSet among, boolean greatest) {
        Optimisation.Result result = greatest ? model.maximise() : model.minimise();
        return result.getState().isFeasible() && among.stream().allMatch(i -> meets(result, i))
                ? Optional.of(result)
                : Optional.empty();
    }

    private boolean meets(Optimisation.Result masses, int i) {
        double condition =
                conditions.get(i).stream().mapToDouble(masses::doubleValue).sum();
        double target = targets.get(i).stream().mapToDouble(masses::doubleValue).sum();
        double scale = Math.max(1, condition);
        return Math.abs(target - beliefs.get(i).probability() * condition) <= CLOSE * scale;
    }

    /** The cells that the beliefs' variables have, and the states they stand for. */
    static final class Cells {

        private Cells() {}

        /** How many joint states variables have, at most one more than {@link #MOST_CELLS}. */
        static int count(List<Variable> variables) {
            int count = 1;
            for (Variable variable : variables) {
                count = (int) Math.min(MOST_CELLS + 1L, (long) count * variable.size());
            }
            return count;
        }

        /** The states that make up the cell of that number. */
        static Map<String, String> states(List<Variable> variables, int cell) {
            Map<String, String> states = new java.util.LinkedHashMap<>();
            int rest = cell;
            for (int i = variables.size() - 1; i >= 0; i--) {
                Variable variable = variables.get(i);
                states.put(
                        variable.id(),
                        variable.states().get(rest % variable.size()).id());
                rest /= variable.size();
            }
            return states;
        }

        /** The variables that beliefs name, in the network's order. */
        static List<Variable> named(BeliefNetwork network, List<Belief> beliefs) {
            return network.variables().stream()
                    .filter(variable -> beliefs.stream()
                            .anyMatch(belief -> belief.target().variable().equals(variable.id())
                                    || belief.given().containsKey(variable.id())))
                    .toList();
        }
    }
}
