package crux.elicit;

import crux.model.Belief;
import crux.model.Chance;
import crux.model.Finding;
import crux.model.Interval;
import crux.model.Query;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A belief stated directly, beside what the person's answers imply.
 *
 * @param belief what was stated
 * @param implied by the answers; none where they make its condition impossible
 * @param allowed the least and the greatest probability that the answers about its variable allow, whatever is believed of the
 *     parents; none where its condition says something of what depends on it
 */
public record Stated(Belief belief, Optional<Chance> implied, Optional<Interval> allowed) {

    /** Rounding of a row's sum is no contradiction. */
    private static final double SLACK = 1e-9;

    /** What is asked of the network to compare a belief with. */
    static Query query(Belief belief) {
        List<Finding.Observed> given = belief.given().entrySet().stream()
                .map(entry -> new Finding.Observed(entry.getKey(), entry.getValue()))
                .toList();
        return Query.of(belief.target()).withFindings(given);
    }

    /** The implied log2 odds less the stated; none where either has none. */
    public OptionalDouble gapBits() {
        OptionalDouble stated = new Chance(belief.probability(), 1 - belief.probability()).bits();
        OptionalDouble bits = implied.map(Chance::bits).orElse(OptionalDouble.empty());
        return stated.isPresent() && bits.isPresent()
                ? OptionalDouble.of(bits.getAsDouble() - stated.getAsDouble())
                : OptionalDouble.empty();
    }

    /** Whether no belief about the parents could bring the answers to what was stated. */
    public boolean isOutside() {
        return allowed.filter(
                        room -> belief.probability() < room.low() - SLACK || belief.probability() > room.high() + SLACK)
                .isPresent();
    }
}
