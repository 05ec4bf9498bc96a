package crux.circuit;

import static crux.circuit.Operation.ADD;
import static crux.circuit.Operation.CUT;
import static crux.circuit.Operation.DIVIDE;
import static crux.circuit.Operation.EXP2;
import static crux.circuit.Operation.LOG2;
import static crux.circuit.Operation.MAX;
import static crux.circuit.Operation.MIN;
import static crux.circuit.Operation.MULTIPLY;
import static crux.circuit.Operation.NORMAL_CDF;
import static crux.circuit.Operation.SUBTRACT;

import crux.model.Algebra;
import crux.model.Coordinate;
import crux.model.Interval;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/**
 * Arithmetic over the nodes of a circuit: a conditional form read in it comes out compiled.
 *
 * <p>What is known in advance is not left to the run: operations on constants, sums with 0, products with 0 and 1, a complement's
 * complement, the lesser or greater of numbers whose ranges do not overlap. A constant that would underflow is left as an operation,
 * since the run may have more room for it.
 */
final class NodeAlgebra implements Algebra<Integer> {

    private final Nodes nodes;
    private final Function<Coordinate, Input> inputs;
    private final UsualBits usual;
    private final boolean mayRelyOnUsualBits;
    private boolean reliesOnUsualBits;

    /**
     * An algebra that adds to {@code nodes} and finds the input of each credence in {@code inputs}.
     *
     * @param mayRelyOnUsualBits whether whoever runs the circuit looks at the inputs first
     */
    NodeAlgebra(Nodes nodes, Function<Coordinate, Input> inputs, boolean mayRelyOnUsualBits) {
        this.nodes = nodes;
        this.inputs = inputs;
        this.mayRelyOnUsualBits = mayRelyOnUsualBits;
        usual = new UsualBits(nodes);
    }

    @Override
    public Integer constant(double value) {
        return nodes.constant(value);
    }

    @Override
    public Integer credence(Coordinate coordinate) {
        return nodes.input(inputs.apply(coordinate));
    }

    @Override
    public Integer add(Integer a, Integer b) {
        if (nodes.is(a, 0)) {
            return b;
        }
        if (nodes.is(b, 0) || nodes.is(a, Double.NEGATIVE_INFINITY)) {
            return a;
        }
        if (nodes.is(b, Double.NEGATIVE_INFINITY)) {
            return b;
        }
        if (isNegated(b)) {
            return subtract(a, nodes.second(b));
        }
        if (isNegated(a)) {
            return subtract(b, nodes.second(a));
        }
        if (isComplement(a, b) || isComplement(b, a)) {
            return constant(1);
        }
        return ordered(ADD, a, b);
    }

    @Override
    public Integer subtract(Integer a, Integer b) {
        if (nodes.is(b, 0)) {
            return a;
        }
        if (a.equals(b)) {
            return constant(0);
        }
        if (isNegated(b)) {
            return add(a, nodes.second(b));
        }
        if (nodes.is(a, 0)) {
            return multiply(constant(-1), b);
        }
        if (nodes.is(a, 1) && nodes.is(b, SUBTRACT) && nodes.is(nodes.first(b), 1)) {
            return nodes.second(b);
        }
        return folded(SUBTRACT, a, b);
    }

    @Override
    public Integer multiply(Integer a, Integer b) {
        if (nodes.is(a, 0) || nodes.is(b, 0)) {
            return constant(0);
        }
        if (nodes.is(a, 1)) {
            return b;
        }
        if (nodes.is(b, 1)) {
            return a;
        }
        return ordered(MULTIPLY, a, b);
    }

    @Override
    public Integer divide(Integer a, Integer b) {
        if (nodes.is(a, 0) || nodes.is(b, 1)) {
            return a;
        }
        return a.equals(b) ? constant(1) : folded(DIVIDE, a, b);
    }

    @Override
    public Integer exp2(Integer a) {
        return folded(EXP2, a, a);
    }

    @Override
    public Integer log2(Integer a) {
        return folded(LOG2, a, a);
    }

    @Override
    public Integer min(Integer a, Integer b) {
        Interval first = nodes.range(a);
        Interval second = nodes.range(b);
        if (first.high() <= second.low()) {
            return a;
        }
        return second.high() < first.low() ? b : folded(MIN, a, b);
    }

    @Override
    public Integer max(Integer a, Integer b) {
        Interval first = nodes.range(a);
        Interval second = nodes.range(b);
        if (first.low() >= second.high()) {
            return a;
        }
        return second.low() > first.high() ? b : folded(MAX, a, b);
    }

    @Override
    public Integer normalCdf(Integer a) {
        return folded(NORMAL_CDF, a, a);
    }

    /** Usual bits are multiplied as powers, each power once for all rows; others are guarded against overflow. */
    @Override
    public List<Integer> ledger(List<Integer> prior, List<List<Integer>> addends) {
        double[] constant = addends.stream().mapToDouble(this::constantPart).toArray();
        double greatest = Arrays.stream(constant).max().orElse(0);
        Arrays.setAll(constant, state -> constant[state] - greatest);
        List<List<Integer>> varying = addends.stream()
                .map(some ->
                        some.stream().filter(node -> !nodes.isConstant(node)).toList())
                .toList();
        if (!mayRelyOnUsualBits || !usual.fit(constant, varying)) {
            return Algebra.super.ledger(prior, addends);
        }
        reliesOnUsualBits = true;
        List<Integer> weights = new ArrayList<>();
        for (int state = 0; state < constant.length; state++) {
            int known = multiply(prior.get(state), exp2(constant(constant[state])));
            weights.add(multiply(
                    known, product(varying.get(state).stream().map(this::exp2).toList())));
        }
        int total = sum(weights);
        return weights.stream().map(weight -> divide(weight, total)).toList();
    }

    private double constantPart(List<Integer> addends) {
        return addends.stream()
                .filter(nodes::isConstant)
                .mapToDouble(nodes::value)
                .sum();
    }

    /** Whether what was built relies on usual values of the inputs. */
    boolean reliesOnUsualBits() {
        return reliesOnUsualBits;
    }

    /** A probability whose rounding may have left it below 0. */
    Integer cut(Integer a) {
        return nodes.range(a).low() >= 0 ? a : folded(CUT, a, a);
    }

    /** Of operations that do not mind the order, one order; a constant comes first. */
    private int ordered(Operation operation, int a, int b) {
        boolean swap = nodes.isConstant(a) == nodes.isConstant(b) ? b < a : nodes.isConstant(b);
        return swap ? folded(operation, b, a) : folded(operation, a, b);
    }

    private int folded(Operation operation, int a, int b) {
        if (nodes.isConstant(a) && nodes.isConstant(b)) {
            double result = operation.apply(nodes.value(a), nodes.value(b));
            if (isWhole(operation, result)) {
                return nodes.constant(result);
            }
        }
        return nodes.operation(operation, a, b);
    }

    /** Whether nothing of a result is lost to the range of doubles. */
    private static boolean isWhole(Operation operation, double result) {
        double size = Math.abs(result);
        return switch (operation) {
            case ADD, SUBTRACT, MIN, MAX, CUT -> Double.isFinite(result);
            case LOG2 -> !Double.isNaN(result);
            case MULTIPLY, DIVIDE, EXP2, NORMAL_CDF -> size >= Double.MIN_NORMAL && size <= Double.MAX_VALUE;
        };
    }

    private boolean isNegated(int node) {
        return nodes.is(node, MULTIPLY) && nodes.is(nodes.first(node), -1);
    }

    /** Whether {@code b} is 1 − a. */
    private boolean isComplement(int a, int b) {
        return nodes.is(b, SUBTRACT) && nodes.is(nodes.first(b), 1) && nodes.second(b) == a;
    }
}
