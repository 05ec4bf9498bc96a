package crux.model;

import java.util.List;
import java.util.Optional;

/**
 * One question a person can be asked, whose answer is a number, or a distribution, of the network.
 *
 * @param id its name
 * @param kind what its values are
 * @param label a short name for charts and tables
 * @param question the question, complete when shown alone
 * @param defaults the illustrative answer: one value, or a share for each state
 * @param domain the hard limits of each value
 * @param range where a tornado looks when nothing better is known; none for a distribution
 * @param unit of a number; empty otherwise
 * @param tier 1 ask everyone, 2 ask the interested, 3 expert
 * @param why the reason for the default; may be empty
 * @param place where the source raises the question
 * @param variable whose states a distribution is spread over
 * @param shares the states a distribution is spread over; empty otherwise
 */
public record Credence(
        String id,
        Kind kind,
        String label,
        String question,
        List<Double> defaults,
        Interval domain,
        Optional<Interval> range,
        String unit,
        int tier,
        String why,
        Place place,
        Optional<String> variable,
        List<String> shares) {

    /** What the values of a credence are. */
    public enum Kind {
        /** A chance, 0..1. */
        PROBABILITY,
        /** Shares over a variable's states, summing to 1: one answer. */
        DISTRIBUTION,
        /** A choice of lens, 0..1, rather than the chance of an event. */
        WEIGHT,
        /** A real number, with a unit. */
        NUMBER
    }

    /** Copies its lists and checks that there is a default for each coordinate. */
    public Credence {
        defaults = List.copyOf(defaults);
        shares = List.copyOf(shares);
        int size = kind == Kind.DISTRIBUTION ? shares.size() : 1;
        if (defaults.size() != size) {
            throw new IllegalArgumentException("%s has %s defaults for %s values".formatted(id, defaults.size(), size));
        }
    }

    /** A probability with a question and nothing more. */
    public static Credence probability(String id, String question, double byDefault) {
        return new Credence(
                id,
                Kind.PROBABILITY,
                id,
                question,
                List.of(byDefault),
                Interval.UNIT,
                Optional.of(Interval.UNIT),
                "",
                1,
                "",
                Place.NONE,
                Optional.empty(),
                List.of());
    }

    /** Shares over the states of a variable, with a question and nothing more. */
    public static Credence distribution(
            String id, String label, String question, List<Double> byDefault, String variable, List<String> states) {
        return new Credence(
                id,
                Kind.DISTRIBUTION,
                label,
                question,
                byDefault,
                Interval.UNIT,
                Optional.empty(),
                "",
                1,
                "",
                Place.NONE,
                Optional.of(variable),
                states);
    }

    /** How many values an answer has. */
    public int size() {
        return defaults.size();
    }

    /** Whether an answer is shares of a whole. */
    public boolean isDistribution() {
        return kind == Kind.DISTRIBUTION;
    }

    /** Its coordinates: one, or one a share. */
    public List<Coordinate> coordinates() {
        return isDistribution()
                ? shares.stream().map(state -> Coordinate.of(id, state)).toList()
                : List.of(Coordinate.of(id));
    }
}
