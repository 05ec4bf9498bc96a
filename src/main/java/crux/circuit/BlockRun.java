package crux.circuit;

import java.util.Arrays;

/** Many settings of a circuit side by side, structure of arrays: buffers of one block, which belong to one thread. */
final class BlockRun {

    private final Circuit circuit;
    private final Rows rows;
    private final double[][] buffers;
    private final Operation[] operations;

    /** Buffers for blocks of {@code lanes} settings. */
    BlockRun(Circuit circuit, Rows rows, int lanes) {
        this.circuit = circuit;
        this.rows = rows;
        buffers = new double[rows.count()][lanes];
        for (int i = 0; i < circuit.constants(); i++) {
            Arrays.fill(row(circuit.firstConstant() + i), circuit.constant(i));
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
                double[] row = row(input);
                if (input < source.length) {
                    System.arraycopy(source[input], from, row, 0, lanes);
                } else {
                    Arrays.fill(row, circuit.inputs().get(input).byDefault());
                }
            }
        }
        int result = circuit.firstOperation();
        for (int i = 0; i < operations.length; i++) {
            Kernels.apply(operations[i], row(circuit.first(i)), row(circuit.second(i)), row(result++));
        }
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
