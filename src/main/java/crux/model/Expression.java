package crux.model;

import java.util.List;
import java.util.stream.Stream;

/**
 * A number written in terms of credences and of the parents' numeric states.
 *
 * <p>Sealed: a {@link Constant}, a {@link CredenceValue}, a {@link ParentNumber}, or an {@link Operation} on expressions. The text
 * form is read and written by {@code crux.notation}.
 */
public sealed interface Expression {

    /** Its value in an algebra, under one configuration of the parents. */
    <N> N value(Algebra<N> algebra, Configuration configuration);

    /** The coordinates it names, in reading order, with repetitions. */
    Stream<Coordinate> coordinates();

    /** The parents whose numeric states it uses, in reading order, with repetitions. */
    Stream<String> parents();

    /** A number. */
    static Expression of(double value) {
        return new Constant(value);
    }

    /** The value of a credence. */
    static Expression credence(String id) {
        return new CredenceValue(Coordinate.of(id));
    }

    /** The numeric state of a parent. */
    static Expression number(String parent) {
        return new ParentNumber(parent);
    }

    /** An operation on expressions. */
    static Expression of(Operator operator, Expression... operands) {
        return new Operation(operator, List.of(operands));
    }

    /** A number that stands for itself. */
    record Constant(double value) implements Expression {
        @Override
        public <N> N value(Algebra<N> algebra, Configuration configuration) {
            return algebra.constant(value);
        }

        @Override
        public Stream<Coordinate> coordinates() {
            return Stream.empty();
        }

        @Override
        public Stream<String> parents() {
            return Stream.empty();
        }
    }

    /** The value of a credence, or of one share of a distribution. */
    record CredenceValue(Coordinate coordinate) implements Expression {
        @Override
        public <N> N value(Algebra<N> algebra, Configuration configuration) {
            return algebra.credence(coordinate);
        }

        @Override
        public Stream<Coordinate> coordinates() {
            return Stream.of(coordinate);
        }

        @Override
        public Stream<String> parents() {
            return Stream.empty();
        }
    }

    /** The number that a parent's state stands for. */
    record ParentNumber(String parent) implements Expression {
        @Override
        public <N> N value(Algebra<N> algebra, Configuration configuration) {
            State state = configuration.stateOf(parent);
            return algebra.constant(state.number()
                    .orElseThrow(() -> new IllegalArgumentException(
                            "state " + state.id() + " of " + parent + " stands for no number")));
        }

        @Override
        public Stream<Coordinate> coordinates() {
            return Stream.empty();
        }

        @Override
        public Stream<String> parents() {
            return Stream.of(parent);
        }
    }

    /** An operation on as many operands as its operator takes. */
    record Operation(Operator operator, List<Expression> operands) implements Expression {

        private static final int MULTIPLIED_OUT = 64;

        /** Copies its list and counts the operands. */
        public Operation {
            operands = List.copyOf(operands);
            if (operands.size() != operator.operands()) {
                throw new IllegalArgumentException(
                        "%s takes %s operands, not %s".formatted(operator, operator.operands(), operands.size()));
            }
        }

        @Override
        public <N> N value(Algebra<N> algebra, Configuration configuration) {
            if (operator == Operator.POWER
                    && operands.get(1).coordinates().findAny().isEmpty()) {
                double exponent = operands.get(1).value(RealAlgebra.ofConstants(), configuration);
                if (exponent == Math.rint(exponent) && Math.abs(exponent) <= MULTIPLIED_OUT) {
                    return power(operands.get(0).value(algebra, configuration), (int) exponent, algebra);
                }
            }
            List<N> values = operands.stream()
                    .map(operand -> operand.value(algebra, configuration))
                    .toList();
            return operator.apply(algebra, values);
        }

        /** Repeated multiplication: right for a base of 0 or below, derivative included. */
        private static <N> N power(N base, int exponent, Algebra<N> algebra) {
            N product = algebra.constant(1);
            for (int i = 0; i < Math.abs(exponent); i++) {
                product = algebra.multiply(product, base);
            }
            return exponent < 0 ? algebra.divide(algebra.constant(1), product) : product;
        }

        @Override
        public Stream<Coordinate> coordinates() {
            return operands.stream().flatMap(Expression::coordinates);
        }

        @Override
        public Stream<String> parents() {
            return operands.stream().flatMap(Expression::parents);
        }
    }

    /** What an operation does. */
    enum Operator {
        ADD(2),
        SUBTRACT(2),
        MULTIPLY(2),
        DIVIDE(2),
        /** The first operand to the power of the second; the base is not negative, unless the power is a whole number. */
        POWER(2),
        MIN(2),
        MAX(2),
        NEGATE(1),
        EXP2(1),
        LOG2(1);

        private final int operands;

        Operator(int operands) {
            this.operands = operands;
        }

        /** How many operands it takes. */
        public int operands() {
            return operands;
        }

        <N> N apply(Algebra<N> algebra, List<N> values) {
            N a = values.get(0);
            N b = values.get(operands - 1);
            return switch (this) {
                case ADD -> algebra.add(a, b);
                case SUBTRACT -> algebra.subtract(a, b);
                case MULTIPLY -> algebra.multiply(a, b);
                case DIVIDE -> algebra.divide(a, b);
                case POWER ->
                    algebra.exp2(
                            algebra.multiply(b, algebra.max(algebra.log2(a), algebra.constant(-Double.MAX_VALUE))));
                case MIN -> algebra.min(a, b);
                case MAX -> algebra.max(a, b);
                case NEGATE -> algebra.multiply(algebra.constant(-1), a);
                case EXP2 -> algebra.exp2(a);
                case LOG2 -> algebra.log2(a);
            };
        }
    }
}
