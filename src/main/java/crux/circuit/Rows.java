package crux.circuit;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/**
 * Which buffer each value of a circuit stands in: when values alone are wanted, one whose last reader has been, a pass down among them
 * where one is to follow.
 *
 * <p>Constants keep a row each, filled once; inputs that nothing reads have none. Immutable.
 */
final class Rows {

    private final int[] rowOf;
    private final int count;

    private Rows(int[] rowOf, int count) {
        this.rowOf = rowOf;
        this.count = count;
    }

    /** The rows of a circuit. */
    static Rows of(Circuit circuit) {
        int[] lastUse = lastUse(circuit, new boolean[circuit.values()]);
        Arrays.fill(lastUse, circuit.firstConstant(), circuit.firstOperation(), Integer.MAX_VALUE);
        return of(circuit, lastUse, new boolean[circuit.values()]);
    }

    /** The rows of a circuit whose pass down is to follow: what it reads keeps its row. */
    static Rows kept(Circuit circuit) {
        int[] lastUse = lastUse(circuit, new boolean[circuit.values()]);
        Arrays.fill(lastUse, circuit.firstConstant(), circuit.firstOperation(), Integer.MAX_VALUE);
        for (int i = 0; i < circuit.operations(); i++) {
            int a = circuit.first(i);
            int b = circuit.second(i);
            int result = circuit.firstOperation() + i;
            int[] read = switch (circuit.operation(i)) {
                case ADD, SUBTRACT, CUT -> new int[0];
                case MULTIPLY, MIN, MAX -> new int[] {a, b};
                case DIVIDE -> new int[] {b, result};
                case EXP2 -> new int[] {result};
                case LOG2, NORMAL_CDF -> new int[] {a};
            };
            for (int value : read) {
                lastUse[value] = Integer.MAX_VALUE;
            }
        }
        return of(circuit, lastUse, new boolean[circuit.values()]);
    }

    /** The rows of that part of a circuit which is still to be computed where some results are given; what nothing reads has none. */
    static Rows of(Circuit circuit, boolean[] given) {
        return of(circuit, lastUse(circuit, given), given);
    }

    /** The last operation to read each value, the outputs being read after all; −1 where none does. */
    private static int[] lastUse(Circuit circuit, boolean[] given) {
        int[] lastUse = new int[circuit.values()];
        Arrays.fill(lastUse, -1);
        for (int i = 0; i < circuit.operations(); i++) {
            if (!given[circuit.firstOperation() + i]) {
                lastUse[circuit.first(i)] = i;
                lastUse[circuit.second(i)] = i;
            }
        }
        lastUse[circuit.target()] = Integer.MAX_VALUE;
        lastUse[circuit.rest()] = Integer.MAX_VALUE;
        return lastUse;
    }

    private static Rows of(Circuit circuit, int[] lastUse, boolean[] given) {
        int[] rowOf = new int[circuit.values()];
        Deque<Integer> free = new ArrayDeque<>();
        int count = 0;
        for (int value = 0; value < rowOf.length; value++) {
            int operation = value - circuit.firstOperation();
            if (operation >= 0 && !given[value]) {
                release(circuit.first(operation), operation, lastUse, rowOf, free);
                if (circuit.second(operation) != circuit.first(operation)) {
                    release(circuit.second(operation), operation, lastUse, rowOf, free);
                }
            }
            if (lastUse[value] < 0) {
                rowOf[value] = -1;
            } else {
                rowOf[value] = free.isEmpty() ? count++ : free.pop();
            }
        }
        return new Rows(rowOf, count);
    }

    private static void release(int value, int operation, int[] lastUse, int[] rowOf, Deque<Integer> free) {
        if (lastUse[value] == operation) {
            free.push(rowOf[value]);
        }
    }

    /** The row of a value, or −1 where nothing reads it. */
    int of(int value) {
        return rowOf[value];
    }

    /** How many rows there are. */
    int count() {
        return count;
    }
}
