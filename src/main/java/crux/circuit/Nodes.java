package crux.circuit;

import crux.model.Interval;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The nodes of a circuit while it is built: inputs, constants, and operations over earlier nodes, each kept once.
 *
 * <p>Asking for a node that exists gives that node. Each is known to lie in an interval, by the interval arithmetic of its operands;
 * rounding keeps order, and so keeps the interval. Mutable; one thread.
 */
final class Nodes {

    /** The most nodes that can be told apart by their numbers. */
    static final int MOST = 1 << 28;

    private static final int INPUT = -1;
    private static final int CONSTANT = -2;

    private final long allowed;
    private final List<Input> inputs = new ArrayList<>();
    private final Map<Input, Integer> inputNodes = new HashMap<>();
    private final Map<Long, Integer> constants = new HashMap<>();
    private final Map<Key, Integer> operations = new HashMap<>();
    private int size;
    private int[] kinds = new int[64];
    private int[] first = new int[64];
    private int[] second = new int[64];
    private double[] low = new double[64];
    private double[] high = new double[64];

    private record Key(int code, int a, int b) {}

    /** No nodes yet, and at most {@code allowed} ever. */
    Nodes(long allowed) {
        this.allowed = Math.min(allowed, MOST);
    }

    /** An input. */
    int input(Input input) {
        Integer known = inputNodes.get(input);
        if (known != null) {
            return known;
        }
        inputs.add(input);
        int node = add(INPUT, inputs.size() - 1, 0, input.domain());
        inputNodes.put(input, node);
        return node;
    }

    /** A constant; −0 is 0. */
    int constant(double value) {
        double plain = value + 0.0;
        Integer known = constants.get(Double.doubleToLongBits(plain));
        if (known != null) {
            return known;
        }
        int node = add(CONSTANT, 0, 0, new Interval(plain, plain));
        constants.put(Double.doubleToLongBits(plain), node);
        return node;
    }

    /** An operation; one of one operand repeats it. */
    int operation(Operation operation, int a, int b) {
        Key key = new Key(operation.code(), a, b);
        Integer known = operations.get(key);
        if (known != null) {
            return known;
        }
        int node = add(operation.code(), a, b, Ranges.of(operation, range(a), range(b)));
        operations.put(key, node);
        return node;
    }

    private int add(int kind, int a, int b, Interval range) {
        if (size >= allowed) {
            throw new CircuitTooLarge(size + 1.0, allowed);
        }
        if (size == kinds.length) {
            kinds = Arrays.copyOf(kinds, 2 * size);
            first = Arrays.copyOf(first, 2 * size);
            second = Arrays.copyOf(second, 2 * size);
            low = Arrays.copyOf(low, 2 * size);
            high = Arrays.copyOf(high, 2 * size);
        }
        kinds[size] = kind;
        first[size] = a;
        second[size] = b;
        low[size] = range.low();
        high[size] = range.high();
        return size++;
    }

    /** How many there are. */
    int size() {
        return size;
    }

    /** The inputs asked for so far, in the order of their first asking. */
    List<Input> inputs() {
        return List.copyOf(inputs);
    }

    /** Whether a node is an input. */
    boolean isInput(int node) {
        return kinds[node] == INPUT;
    }

    /** Whether a node is a constant. */
    boolean isConstant(int node) {
        return kinds[node] == CONSTANT;
    }

    /** Whether a node is the constant {@code value}. */
    boolean is(int node, double value) {
        return isConstant(node) && low[node] == value;
    }

    /** Whether a node is that operation. */
    boolean is(int node, Operation operation) {
        return kinds[node] == operation.code();
    }

    /** The value of a constant. */
    double value(int constant) {
        return low[constant];
    }

    /** The operation of a node that is one. */
    Operation operation(int node) {
        return Operation.of(kinds[node]);
    }

    /** The first operand of an operation; the number of an input. */
    int first(int node) {
        return first[node];
    }

    /** The second operand of an operation. */
    int second(int node) {
        return second[node];
    }

    /** Where the value of a node lies. */
    Interval range(int node) {
        return new Interval(low[node], high[node]);
    }
}
