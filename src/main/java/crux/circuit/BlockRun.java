package crux.circuit;

import java.util.Arrays;

/**
 * Many settings of a circuit side by side, structure of arrays: buffers of one block, which belong to one thread.
 *
 * <p>What is the same in every lane of a block, because no input it hangs on differs there, is computed once for all of them: along one
 * credence, or over coalitions in the order of their numbers, that is most of the circuit. Each lane has the bits it would have alone.
 */
final class BlockRun {

    private final Circuit circuit;
    private final Rows rows;
    private final double[][] buffers;
    private final Operation[] operations;
    /** Of each buffer, whether its first entry stands for every lane, and whether the others hold it too. */
    private final boolean[] same;

    private final boolean[] filled;
    private final double[] one = new double[1];
    private final double[] other = new double[1];
    private final double[] single = new double[1];

    /** Buffers for blocks of {@code lanes} settings. */
    BlockRun(Circuit circuit, Rows rows, int lanes) {
        this.circuit = circuit;
        this.rows = rows;
        buffers = new double[rows.count()][lanes];
        same = new boolean[rows.count()];
        filled = new boolean[rows.count()];
        for (int i = 0; i < circuit.constants(); i++) {
            int row = rows.of(circuit.firstConstant() + i);
            Arrays.fill(buffers[row], circuit.constant(i));
            same[row] = true;
            filled[row] = true;
        }
        operations = new Operation[circuit.operations()];
        Arrays.setAll(operations, circuit::operation);
    }

    private double[] row(int value) {
        return buffers[rows.of(value)];
    }

    /** Computes one block: the settings of {@code source}, by input and then by lane, from {@code from} on, so many of them. */
    void run(double[][] source, int from, int lanes) {
        for (int input = 0; input < circuit.inputs().size(); input++) {
            if (rows.of(input) >= 0) {
                if (input < source.length) {
                    load(rows.of(input), source[input], from, lanes);
                } else {
                    set(rows.of(input), circuit.inputs().get(input).byDefault());
                }
            }
        }
        int result = circuit.firstOperation();
        for (int i = 0; i < operations.length; i++) {
            apply(operations[i], rows.of(circuit.first(i)), rows.of(circuit.second(i)), rows.of(result++));
        }
        filled(rows.of(circuit.target()));
        filled(rows.of(circuit.rest()));
    }

    private void load(int row, double[] source, int from, int lanes) {
        double first = source[from];
        for (int lane = from + 1; lane < from + lanes; lane++) {
            if (source[lane] != first) {
                System.arraycopy(source, from, buffers[row], 0, lanes);
                same[row] = false;
                return;
            }
        }
        set(row, first);
    }

    private void set(int row, double value) {
        buffers[row][0] = value;
        same[row] = true;
        filled[row] = false;
    }

    private void apply(Operation operation, int first, int second, int result) {
        if (same[first] && same[second]) {
            one[0] = buffers[first][0];
            other[0] = buffers[second][0];
            Kernels.apply(operation, one, other, single);
            set(result, single[0]);
        } else {
            Kernels.apply(operation, filled(first), filled(second), buffers[result]);
            same[result] = false;
        }
    }

    /** A buffer with every lane in its place. */
    private double[] filled(int row) {
        double[] buffer = buffers[row];
        if (same[row] && !filled[row]) {
            Arrays.fill(buffer, buffer[0]);
            filled[row] = true;
        }
        return buffer;
    }

    /** One value in every lane, where the rows keep it. */
    double[] lanes(int value) {
        return filled(rows.of(value));
    }

    /** The weight of the target with the evidence, in one lane of the block. */
    double target(int lane) {
        return row(circuit.target())[lane];
    }

    /** The weight of everything else with the evidence. */
    double rest(int lane) {
        return row(circuit.rest())[lane];
    }
}
