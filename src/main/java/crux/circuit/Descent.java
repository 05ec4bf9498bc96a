package crux.circuit;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.stream.IntStream;

/**
 * The way down a circuit: which derivatives a pass needs, and in which row each stands from the last operation that reads its value to
 * the one that makes it.
 *
 * <p>Only values that hang on a wanted input have one, since whatever reads such a value hangs on it too; a derivative by one input
 * alone takes a few rows and operations, and has the bits it has among all. Immutable.
 */
final class Descent {

    private final int[] rowOf;
    private final int[] operations;
    private final boolean[] freshFirst;
    private final boolean[] freshSecond;
    private int count;

    /** To these inputs. */
    private Descent(Circuit circuit, boolean[] hangs) {
        rowOf = new int[circuit.values()];
        Arrays.fill(rowOf, -1);
        int first = circuit.firstOperation();
        operations = IntStream.iterate(circuit.operations() - 1, i -> i >= 0, i -> i - 1)
                .filter(i -> hangs[first + i])
                .toArray();
        freshFirst = new boolean[operations.length];
        freshSecond = new boolean[operations.length];
        Deque<Integer> free = new ArrayDeque<>();
        seat(circuit.target(), hangs, free);
        seat(circuit.rest(), hangs, free);
        for (int step = 0; step < operations.length; step++) {
            int operation = operations[step];
            freshFirst[step] = seat(circuit.first(operation), hangs, free);
            freshSecond[step] = seat(circuit.second(operation), hangs, free);
            free.push(rowOf[first + operation]);
        }
    }

    /** Gives a value a row where it needs one and has none; whether it did. */
    private boolean seat(int value, boolean[] hangs, Deque<Integer> free) {
        if (!hangs[value] || rowOf[value] >= 0) {
            return false;
        }
        rowOf[value] = free.isEmpty() ? count++ : free.pop();
        return true;
    }

    /** To the inputs {@code from} to below {@code to}. */
    static Descent to(Circuit circuit, int from, int to) {
        boolean[] hangs = new boolean[circuit.values()];
        Arrays.fill(hangs, from, to, true);
        for (int i = 0; i < circuit.operations(); i++) {
            hangs[circuit.firstOperation() + i] = hangs[circuit.first(i)] || hangs[circuit.second(i)];
        }
        return new Descent(circuit, hangs);
    }

    /** How many operations it passes. */
    int steps() {
        return operations.length;
    }

    /** The operation passed at one step: later ones first. */
    int operation(int step) {
        return operations[step];
    }

    /** Whether the first operand's derivative begins at this step. */
    boolean beginsFirst(int step) {
        return freshFirst[step];
    }

    /** Whether the second operand's derivative begins at this step, and not with the first's. */
    boolean beginsSecond(int step) {
        return freshSecond[step];
    }

    /** The row of the derivative by a value; −1 where it is not needed, or nothing reads the value. */
    int row(int value) {
        return rowOf[value];
    }

    /** How many rows there are. */
    int rows() {
        return count;
    }
}
