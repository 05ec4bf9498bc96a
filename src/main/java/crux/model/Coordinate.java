package crux.model;

import java.util.Optional;

/**
 * One number of a person's answers: a probability, weight or number credence as a whole, or one share of a distribution.
 *
 * @param credence the credence's id
 * @param share the state whose share it is; empty for a credence of a single value
 */
public record Coordinate(String credence, Optional<String> share) {

    /** The coordinate of a credence with a single value. */
    public static Coordinate of(String credence) {
        return new Coordinate(credence, Optional.empty());
    }

    /** The share of {@code state} in a distribution. */
    public static Coordinate of(String credence, String state) {
        return new Coordinate(credence, Optional.of(state));
    }

    /** As people write it: {@code p_speed}, or {@code d_simpler.schemer}. */
    public String name() {
        return share.map(state -> credence + "." + state).orElse(credence);
    }
}
