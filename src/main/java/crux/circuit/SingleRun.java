package crux.circuit;

import crux.model.RealAlgebra;
import java.util.Arrays;
import java.util.stream.IntStream;

/** One setting of a circuit in doubles: a pass up, and a pass down where derivatives are wanted. Belongs to one thread. */
final class SingleRun {

    private static final double LN_2 = Math.log(2);
    private static final double DENSITY_AT_0 = 1 / Math.sqrt(2 * Math.PI);

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
            double adjoint = adjoints[--result];
            int a = first[i];
            int b = second[i];
            switch (operations[i]) {
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
                case CUT -> adjoints[a] += adjoint;
                case EXP2 -> adjoints[a] += times(adjoint * LN_2, values[result]);
                case LOG2 -> adjoints[a] += adjoint == 0 ? 0 : adjoint / (values[a] * LN_2);
                case NORMAL_CDF -> adjoints[a] += adjoint * Math.exp(-0.5 * values[a] * values[a]) * DENSITY_AT_0;
            }
        }
        return Arrays.copyOf(adjoints, circuit.inputs().size());
    }

    /** The product, 0 where the second factor is, even if the first is infinite. */
    private static double times(double adjoint, double factor) {
        return factor == 0 ? 0 : adjoint * factor;
    }
}
