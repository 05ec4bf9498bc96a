package crux.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Something that holds or not in each configuration of a variable's parents. It never depends on a credence.
 *
 * <p>Sealed: {@link Is}, {@link All}, {@link Any}, {@link Not}, {@link Compare}.
 */
public sealed interface Condition {

    /** Holds in every configuration. */
    Condition ALWAYS = new All(List.of());

    /** Whether it holds. */
    boolean holds(Configuration configuration);

    /** The parts it is made of that name a parent: in reading order. */
    Stream<Condition> atoms();

    /** A parent in one of some states. */
    static Condition is(String parent, String... states) {
        return new Is(parent, List.of(states));
    }

    /** Every parent named is in the state beside it. */
    static Condition all(Map<String, String> states) {
        List<Condition> parts = new ArrayList<>();
        new LinkedHashMap<>(states).forEach((parent, state) -> parts.add(is(parent, state)));
        return parts.size() == 1 ? parts.get(0) : new All(parts);
    }

    /** The parent is in one of the states. */
    record Is(String parent, List<String> states) implements Condition {

        /** Copies its list. */
        public Is {
            states = List.copyOf(states);
        }

        @Override
        public boolean holds(Configuration configuration) {
            return states.contains(configuration.stateOf(parent).id());
        }

        @Override
        public Stream<Condition> atoms() {
            return Stream.of(this);
        }
    }

    /** Every part holds; of no parts, always. */
    record All(List<Condition> parts) implements Condition {

        /** Copies its list. */
        public All {
            parts = List.copyOf(parts);
        }

        @Override
        public boolean holds(Configuration configuration) {
            for (Condition part : parts) {
                if (!part.holds(configuration)) {
                    return false;
                }
            }
            return true;
        }

        @Override
        public Stream<Condition> atoms() {
            return parts.stream().flatMap(Condition::atoms);
        }
    }

    /** Some part holds; of no parts, never. */
    record Any(List<Condition> parts) implements Condition {

        /** Copies its list. */
        public Any {
            parts = List.copyOf(parts);
        }

        @Override
        public boolean holds(Configuration configuration) {
            for (Condition part : parts) {
                if (part.holds(configuration)) {
                    return true;
                }
            }
            return false;
        }

        @Override
        public Stream<Condition> atoms() {
            return parts.stream().flatMap(Condition::atoms);
        }
    }

    /** The part does not hold. */
    record Not(Condition part) implements Condition {
        @Override
        public boolean holds(Configuration configuration) {
            return !part.holds(configuration);
        }

        @Override
        public Stream<Condition> atoms() {
            return part.atoms();
        }
    }

    /** Two numbers, free of credences, stand in a relation. */
    record Compare(Expression left, Relation relation, Expression right) implements Condition {
        @Override
        public boolean holds(Configuration configuration) {
            RealAlgebra algebra = RealAlgebra.ofConstants();
            return relation.holds(left.value(algebra, configuration), right.value(algebra, configuration));
        }

        @Override
        public Stream<Condition> atoms() {
            return Stream.of(this);
        }
    }

    /** How two numbers may stand to each other. */
    enum Relation {
        LESS,
        AT_MOST,
        EQUAL,
        NOT_EQUAL,
        AT_LEAST,
        GREATER;

        boolean holds(double left, double right) {
            return switch (this) {
                case LESS -> left < right;
                case AT_MOST -> left <= right;
                case EQUAL -> left == right;
                case NOT_EQUAL -> left != right;
                case AT_LEAST -> left >= right;
                case GREATER -> left > right;
            };
        }
    }
}
