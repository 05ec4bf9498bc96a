package crux.circuit;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The pass down over a block: the derivatives of P(target | evidence) in every lane, after a {@link BlockRun} went up and kept all
 * values.
 *
 * <p>Sums run in the order of {@link SingleRun}, so that each lane whose derivatives are finite has the bits it would have alone; an
 * infinite one beside a factor of 0 makes no number here, where it makes 0 there. Buffers of one block, which belong to one thread.
 */
final class BlockDescent {

    private final Circuit circuit;
    private final Descent descent;
    private final double[][] rows;
    private final Operation[] operations;

    /** Buffers for blocks of {@code lanes} settings. */
    BlockDescent(Circuit circuit, Descent descent, int lanes) {
        this.circuit = circuit;
        this.descent = descent;
        rows = new double[descent.rows()][lanes];
        operations = IntStream.range(0, descent.steps())
                .mapToObj(step -> circuit.operation(descent.operation(step)))
                .toArray(Operation[]::new);
    }

    /** Goes down over the values of one block. */
    void run(BlockRun values) {
        begin(values.lanes(circuit.target()), values.lanes(circuit.rest()));
        for (int step = 0; step < operations.length; step++) {
            pass(step, values);
        }
    }

    /** The derivatives of t / (t + r) by its two parts. */
    private void begin(double[] target, double[] rest) {
        int first = descent.row(circuit.target());
        int second = descent.row(circuit.rest());
        if (first >= 0) {
            SlopeKernels.beginTarget(target, rest, rows[first]);
        }
        if (second >= 0) {
            if (second != first) {
                Arrays.fill(rows[second], 0);
            }
            SlopeKernels.beginRest(target, rest, rows[second]);
        }
    }

    private void pass(int step, BlockRun values) {
        int operation = descent.operation(step);
        int a = circuit.first(operation);
        int b = circuit.second(operation);
        double[] adjoint = rows[descent.row(circuit.firstOperation() + operation)];
        boolean both = descent.row(a) >= 0
                && descent.row(b) >= 0
                && a != b
                && descent.beginsFirst(step) == descent.beginsSecond(step);
        if (both && operations[step] == Operation.MULTIPLY) {
            double[] toFirst = rows[descent.row(a)];
            double[] toSecond = rows[descent.row(b)];
            SlopeKernels.multiply(
                    adjoint, values.lanes(a), values.lanes(b), toFirst, toSecond, descent.beginsFirst(step));
        } else if (both && operations[step] == Operation.DIVIDE) {
            double[] quotient = values.lanes(circuit.firstOperation() + operation);
            double[] toFirst = rows[descent.row(a)];
            double[] toSecond = rows[descent.row(b)];
            SlopeKernels.divide(adjoint, values.lanes(b), quotient, toFirst, toSecond, descent.beginsFirst(step));
        } else {
            first(step, values, adjoint);
            second(step, values, adjoint);
        }
    }

    private void first(int step, BlockRun values, double[] adjoint) {
        int operation = descent.operation(step);
        int a = circuit.first(operation);
        int b = circuit.second(operation);
        if (descent.row(a) < 0) {
            return;
        }
        double[] sum = rows[descent.row(a)];
        boolean fresh = descent.beginsFirst(step);
        switch (operations[step]) {
            case ADD, SUBTRACT, CUT -> SlopeKernels.pass(adjoint, sum, fresh);
            case MULTIPLY -> SlopeKernels.multiply(adjoint, values.lanes(b), sum, fresh);
            case DIVIDE -> SlopeKernels.divide(adjoint, values.lanes(b), sum, fresh);
            case MIN -> SlopeKernels.unlessLess(adjoint, values.lanes(b), values.lanes(a), sum, fresh);
            case MAX -> SlopeKernels.unlessLess(adjoint, values.lanes(a), values.lanes(b), sum, fresh);
            case EXP2 -> SlopeKernels.exp2(adjoint, values.lanes(circuit.firstOperation() + operation), sum, fresh);
            case LOG2 -> SlopeKernels.log2(adjoint, values.lanes(a), sum, fresh);
            case NORMAL_CDF -> SlopeKernels.normalCdf(adjoint, values.lanes(a), sum, fresh);
        }
    }

    private void second(int step, BlockRun values, double[] adjoint) {
        int operation = descent.operation(step);
        int a = circuit.first(operation);
        int b = circuit.second(operation);
        if (operations[step].operands() == 1 || descent.row(b) < 0) {
            return;
        }
        double[] sum = rows[descent.row(b)];
        boolean fresh = descent.beginsSecond(step);
        switch (operations[step]) {
            case ADD -> SlopeKernels.pass(adjoint, sum, fresh);
            case SUBTRACT -> SlopeKernels.negate(adjoint, sum, fresh);
            case MULTIPLY -> SlopeKernels.multiply(adjoint, values.lanes(a), sum, fresh);
            case DIVIDE -> {
                double[] quotient = values.lanes(circuit.firstOperation() + operation);
                SlopeKernels.divideBy(adjoint, values.lanes(b), quotient, sum, fresh);
            }
            case MIN -> SlopeKernels.whereLess(adjoint, values.lanes(b), values.lanes(a), sum, fresh);
            case MAX -> SlopeKernels.whereLess(adjoint, values.lanes(a), values.lanes(b), sum, fresh);
            case EXP2, LOG2, NORMAL_CDF, CUT -> throw new IllegalStateException("one operand");
        }
    }

    /** The derivative by an input in every lane; none where no output hangs on it. */
    double[] by(int input) {
        return descent.row(input) < 0 ? new double[0] : rows[descent.row(input)];
    }
}
