package crux.circuit;

import crux.model.RealAlgebra;

/** One setting of a circuit in doubles: a pass up, and a pass down where derivatives are wanted. Belongs to one thread. */
final class SingleRun {

    private static final double LN_2 = Math.log(2);
    private static final double DENSITY_AT_0 = 1 / Math.sqrt(2 * Math.PI);

    private final Circuit circuit;
    private final double[] values;
    private final double[] adjoints;

    /** Buffers for one setting at a time. */
    SingleRun(Circuit circuit) {
        this.circuit = circuit;
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
        for (int i = 0; i < circuit.operations(); i++) {
            double a = values[circuit.first(i)];
            double b = values[circuit.second(i)];
            values[next++] = switch (circuit.operation(i)) {
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

    /** The derivative of P(target | evidence) by every input, after {@link #up}; 0 times infinity is 0. */
    double[] down() {
        java.util.Arrays.fill(adjoints, 0);
        double total = target() + rest();
        adjoints[circuit.target()] += rest() / total / total;
        adjoints[circuit.rest()] -= target() / total / total;
        int result = circuit.values();
        for (int i = circuit.operations() - 1; i >= 0; i--) {
            double adjoint = adjoints[--result];
            if (adjoint != 0) {
                down(i, adjoint, values[result]);
            }
        }
        return java.util.Arrays.copyOf(adjoints, circuit.inputs().size());
    }

    private void down(int operation, double adjoint, double result) {
        int first = circuit.first(operation);
        int second = circuit.second(operation);
        double a = values[first];
        double b = values[second];
        switch (circuit.operation(operation)) {
            case ADD -> {
                adjoints[first] += adjoint;
                adjoints[second] += adjoint;
            }
            case SUBTRACT -> {
                adjoints[first] += adjoint;
                adjoints[second] -= adjoint;
            }
            case MULTIPLY -> {
                adjoints[first] += b == 0 ? 0 : adjoint * b;
                adjoints[second] += a == 0 ? 0 : adjoint * a;
            }
            case DIVIDE -> {
                double part = adjoint / b;
                adjoints[first] += part;
                adjoints[second] -= result == 0 ? 0 : part * result;
            }
            case MIN -> adjoints[b < a ? second : first] += adjoint;
            case MAX -> adjoints[b > a ? second : first] += adjoint;
            case EXP2 -> adjoints[first] += result == 0 ? 0 : adjoint * result * LN_2;
            case LOG2 -> adjoints[first] += adjoint / (a * LN_2);
            case NORMAL_CDF -> adjoints[first] += adjoint * Math.exp(-0.5 * a * a) * DENSITY_AT_0;
            case CUT -> adjoints[first] += adjoint;
        }
    }
}
