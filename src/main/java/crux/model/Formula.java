package crux.model;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A variable given by a formula over credences and the parents' numeric states.
 *
 * @param gives what the formula's value is
 * @param is the formula
 */
public record Formula(Gives gives, Expression is) implements Conditional {

    /** What the value of a formula means. */
    public enum Gives {
        /** The probability of the first of two states, cut at 0 and 1. */
        PROBABILITY,
        /** The log2 odds of the first of two states. */
        BITS,
        /** A number, split between the two neighbouring numeric states so that its mean is kept; cut at the ends. */
        VALUE
    }

    @Override
    public <N> List<N> row(Configuration configuration, Algebra<N> algebra) {
        N value = is.value(algebra, configuration);
        return switch (gives) {
            case PROBABILITY -> chance(value, algebra);
            case BITS -> algebra.ofOdds(value);
            case VALUE -> split(value, configuration.family().child(), algebra);
        };
    }

    private static <N> List<N> chance(N value, Algebra<N> algebra) {
        N inside = algebra.min(algebra.max(value, algebra.constant(0)), algebra.constant(1));
        return List.of(inside, algebra.complement(inside));
    }

    /**
     * Mass of each state: 1 at its own number, falling to 0 at its neighbours' numbers. Of equal arguments the first is taken, which
     * makes the derivative at a state's number that to the right, for all states alike.
     */
    private static <N> List<N> split(N value, Variable child, Algebra<N> algebra) {
        double[] numbers = child.states().stream()
                .mapToDouble(state -> state.number().orElseThrow())
                .toArray();
        double[] sorted = java.util.Arrays.stream(numbers).sorted().toArray();
        N inside = algebra.min(
                algebra.constant(sorted[sorted.length - 1]), algebra.max(value, algebra.constant(sorted[0])));
        List<N> row = new ArrayList<>();
        for (double number : numbers) {
            int place = java.util.Arrays.binarySearch(sorted, number);
            N mass = algebra.constant(1);
            if (place > 0) {
                mass = algebra.max(slope(inside, sorted[place - 1], number, algebra), algebra.constant(0));
            }
            if (place < sorted.length - 1) {
                N falling = slope(inside, sorted[place + 1], number, algebra);
                mass = algebra.min(algebra.max(algebra.constant(0), falling), mass);
            }
            row.add(mass);
        }
        return row;
    }

    /** (value − zero) / (one − zero): 0 at {@code zero}, 1 at {@code one}. */
    private static <N> N slope(N value, double zero, double one, Algebra<N> algebra) {
        return algebra.divide(algebra.subtract(value, algebra.constant(zero)), algebra.constant(one - zero));
    }

    @Override
    public Stream<Coordinate> coordinates(Family family) {
        return is.coordinates();
    }

    @Override
    public List<Flaw> flaws(Family family, FormCheck check) {
        List<Flaw> flaws = new ArrayList<>();
        if (gives == Gives.VALUE) {
            flaws.addAll(check.numericStates(family.child()));
        } else {
            flaws.addAll(check.twoStates(family.child()));
        }
        flaws.addAll(
                gives == Gives.PROBABILITY ? check.probability("is", is, family) : check.expression("is", is, family));
        if (flaws.isEmpty()) {
            flaws.addAll(check.rows(family, contexts(), this::row));
        }
        return flaws;
    }
}
