package crux.circuit;

import crux.model.RealAlgebra;
import java.util.Arrays;
import java.util.stream.IntStream;

/** One setting of a circuit in doubles: a pass up, and a pass down where derivatives are wanted. Belongs to one thread. */
final class SingleRun {

    private final Circuit circuit;
    private final Operation[] operations;
    private final int[] first;
    private final int[] second;
    private final double[] values;
    private final double[] adjoints;

    /** Buffers for one setting at a time. */
    SingleRun(Circuit circuit) {
        this.circuit = circuit;
        int count = circuit.operations();
        operations = IntStream.range(0, count).mapToObj(circuit::operation).toArray(Operation[]::new);
        first = IntStream.range(0, count).map(circuit::first).toArray();
        second = IntStream.range(0, count).map(circuit::second).toArray();
        values = new double[circuit.values()];
        adjoints = new double[circuit.values()];
        for (int i = 0; i < circuit.constants(); i++) {
            values[circuit.firstConstant() + i] = circuit.constant(i);
        }
    }

    /** Computes every value under these inputs. */
    void up(double[] inputs) {
        System.arraycopy(inputs, 0, values, 0, inputs.length);
        int next = circuit.firstOperation();
        for (int i = 0; i < operations.length; i++) {
            double a = values[first[i]];
            double b = values[second[i]];
            values[next++] = switch (operations[i]) {
                case ADD -> a + b;
                case SUBTRACT -> a - b;
                case MULTIPLY -> a * b;
                case DIVIDE -> a / b;
                case MIN -> b < a ? b : a;
                case MAX -> b > a ? b : a;
                case EXP2 -> PowerOfTwo.of(a);
                case LOG2 -> RealAlgebra.log2(a);
                case NORMAL_CDF -> RealAlgebra.normalCdf(a);
                case CUT -> Math.max(0, a);
            };
        }
    }

    /** The weight of the target with the evidence, after {@link #up}. */
    double target() {
        return values[circuit.target()];
    }

    /** The weight of everything else with the evidence, after {@link #up}. */
    double rest() {
        return values[circuit.rest()];
    }

    /**
     * The derivative of P(target | evidence) by every input, after {@link #up}; 0 times infinity is 0.
     */
    double[] down() {
        Arrays.fill(adjoints, 0);
        double total = target() + rest();
        adjoints[circuit.target()] += rest() / total / total;
        adjoints[circuit.rest()] -= target() / total / total;
        int result = values.length;
        for (int i = operations.length - 1; i >= 0; i--) {
            result--;
            if (operations[i].operands() == 1) {
                adjoints[first[i]] += throughOne(operations[i], adjoints[result], values[first[i]], values[result]);
            } else {
                throughTwo(operations[i], result, first[i], second[i]);
            }
        }
        return Arrays.copyOf(adjoints, circuit.inputs().size());
    }

    /** What an operation of one operand hands down. */
    private static double throughOne(Operation operation, double adjoint, double operand, double result) {
        return switch (operation) {
            case CUT -> adjoint;
            case EXP2 -> times(adjoint * SlopeKernels.LN_2, result);
            case LOG2 -> adjoint == 0 ? 0 : adjoint / (operand * SlopeKernels.LN_2);
            case NORMAL_CDF -> adjoint * Math.exp(-0.5 * operand * operand) * SlopeKernels.DENSITY_AT_0;
            default -> throw new IllegalStateException("two operands");
        };
    }

    /** Hands down to the operands {@code a} and {@code b} what hangs on the result. */
    private void throughTwo(Operation operation, int result, int a, int b) {
        double adjoint = adjoints[result];
        switch (operation) {
            case ADD -> {
                adjoints[a] += adjoint;
                adjoints[b] += adjoint;
            }
            case SUBTRACT -> {
                adjoints[a] += adjoint;
                adjoints[b] -= adjoint;
            }
            case MULTIPLY -> {
                adjoints[a] += times(adjoint, values[b]);
                adjoints[b] += times(adjoint, values[a]);
            }
            case DIVIDE -> {
                double part = adjoint / values[b];
                adjoints[a] += part;
                adjoints[b] -= times(part, values[result]);
            }
            case MIN -> adjoints[values[b] < values[a] ? b : a] += adjoint;
            case MAX -> adjoints[values[b] > values[a] ? b : a] += adjoint;
            default -> throw new IllegalStateException("one operand");
        }
    }

    /** The product, 0 where the second factor is, even if the first is infinite. */
    private static double times(double adjoint, double factor) {
        return factor == 0 ? 0 : adjoint * factor;
    }
}
