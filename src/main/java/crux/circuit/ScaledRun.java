package crux.circuit;

import java.util.Arrays;

/**
 * One setting of a circuit in numbers that do not underflow: slower by an order of magnitude, and right where P(e) is 1e-5000.
 *
 * <p>Belongs to one thread.
 */
final class ScaledRun {

    private static final Scaled LN_2 = Scaled.of(Math.log(2));

    private final Circuit circuit;
    private final Scaled[] values;

    /** The pass up: every value under these inputs. */
    ScaledRun(Circuit circuit, double[] inputs) {
        this.circuit = circuit;
        values = new Scaled[circuit.values()];
        for (int i = 0; i < inputs.length; i++) {
            values[i] = Scaled.of(inputs[i]);
        }
        for (int i = 0; i < circuit.constants(); i++) {
            values[circuit.firstConstant() + i] = Scaled.of(circuit.constant(i));
        }
        for (int i = 0; i < circuit.operations(); i++) {
            values[circuit.firstOperation() + i] =
                    apply(circuit.operation(i), values[circuit.first(i)], values[circuit.second(i)]);
        }
    }

    private static Scaled apply(Operation operation, Scaled a, Scaled b) {
        return switch (operation) {
            case ADD -> a.plus(b);
            case SUBTRACT -> a.minus(b);
            case MULTIPLY -> a.times(b);
            case DIVIDE -> a.over(b);
            case MIN -> b.isLessThan(a) ? b : a;
            case MAX -> a.isLessThan(b) ? b : a;
            case EXP2 -> Scaled.exp2(a.value());
            case LOG2 -> Scaled.of(a.log2());
            case NORMAL_CDF -> Scaled.of(Operation.NORMAL_CDF.apply(a.value(), 0));
            case CUT -> a.isLessThan(Scaled.ZERO) ? Scaled.ZERO : a;
        };
    }

    /** The weight of the target with the evidence. */
    Scaled target() {
        return values[circuit.target()];
    }

    /** The weight of everything else with the evidence. */
    Scaled rest() {
        return values[circuit.rest()];
    }

    /** The pass down: the derivative of P(target | evidence) by every input. */
    double[] derivatives() {
        Scaled[] adjoints = new Scaled[values.length];
        Arrays.fill(adjoints, Scaled.ZERO);
        Scaled total = target().plus(rest());
        add(adjoints, circuit.target(), rest().over(total).over(total));
        add(adjoints, circuit.rest(), target().over(total).over(total).negated());
        for (int i = circuit.operations() - 1; i >= 0; i--) {
            Scaled adjoint = adjoints[circuit.firstOperation() + i];
            if (!adjoint.isZero()) {
                down(i, adjoint, adjoints);
            }
        }
        double[] derivatives = new double[circuit.inputs().size()];
        for (int i = 0; i < derivatives.length; i++) {
            derivatives[i] = adjoints[i].value();
        }
        return derivatives;
    }

    private void down(int operation, Scaled adjoint, Scaled[] adjoints) {
        int first = circuit.first(operation);
        int second = circuit.second(operation);
        Scaled a = values[first];
        Scaled b = values[second];
        Scaled result = values[circuit.firstOperation() + operation];
        switch (circuit.operation(operation)) {
            case ADD -> {
                add(adjoints, first, adjoint);
                add(adjoints, second, adjoint);
            }
            case SUBTRACT -> {
                add(adjoints, first, adjoint);
                add(adjoints, second, adjoint.negated());
            }
            case MULTIPLY -> {
                add(adjoints, first, adjoint.times(b));
                add(adjoints, second, adjoint.times(a));
            }
            case DIVIDE -> {
                Scaled part = adjoint.over(b);
                add(adjoints, first, part);
                add(adjoints, second, part.times(result).negated());
            }
            case MIN -> add(adjoints, b.isLessThan(a) ? second : first, adjoint);
            case MAX -> add(adjoints, a.isLessThan(b) ? second : first, adjoint);
            case EXP2 -> add(adjoints, first, adjoint.times(result).times(LN_2));
            case LOG2 -> add(adjoints, first, adjoint.over(a.times(LN_2)));
            case NORMAL_CDF -> add(adjoints, first, adjoint.times(Scaled.density(a.value())));
            case CUT -> add(adjoints, first, adjoint);
        }
    }

    private static void add(Scaled[] adjoints, int value, Scaled adjoint) {
        adjoints[value] = adjoints[value].plus(adjoint);
    }
}
