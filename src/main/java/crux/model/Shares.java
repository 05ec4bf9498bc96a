package crux.model;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A distribution over the states of a variable, as a form writes it.
 *
 * <p>Sealed: {@link Named} after a distribution credence, or {@link Listed} one by one.
 */
public sealed interface Shares {

    /** The share of each of {@code states}, summing to 1. */
    <N> List<N> of(List<State> states, Algebra<N> algebra, Configuration configuration);

    /** The coordinates it names; {@code states} are those it is spread over. */
    Stream<Coordinate> coordinates(List<State> states);

    /** The parents whose numeric states it uses, in reading order, with repetitions. */
    Stream<String> parents();

    /** Shares written as numbers. */
    static Shares listed(double... shares) {
        return new Listed(
                java.util.Arrays.stream(shares).mapToObj(Expression::of).toList());
    }

    /** The answer to a distribution credence. */
    record Named(String credence) implements Shares {
        @Override
        public <N> List<N> of(List<State> states, Algebra<N> algebra, Configuration configuration) {
            return coordinates(states).map(algebra::credence).toList();
        }

        @Override
        public Stream<Coordinate> coordinates(List<State> states) {
            return states.stream().map(state -> Coordinate.of(credence, state.id()));
        }

        @Override
        public Stream<String> parents() {
            return Stream.empty();
        }
    }

    /** One expression a state; one short, and the last state has what is left of 1. */
    record Listed(List<Expression> shares) implements Shares {

        /** Copies its list. */
        public Listed {
            shares = List.copyOf(shares);
        }

        @Override
        public <N> List<N> of(List<State> states, Algebra<N> algebra, Configuration configuration) {
            List<N> row = new ArrayList<>();
            shares.forEach(share -> row.add(share.value(algebra, configuration)));
            if (row.size() < states.size()) {
                row.add(algebra.complement(algebra.sum(row)));
            }
            return row;
        }

        @Override
        public Stream<Coordinate> coordinates(List<State> states) {
            return shares.stream().flatMap(Expression::coordinates);
        }

        @Override
        public Stream<String> parents() {
            return shares.stream().flatMap(Expression::parents);
        }
    }
}
