package crux.elicit;

import crux.model.Interval;
import java.util.List;

/**
 * Beliefs that no distribution at all can have together; without any one of them the rest can.
 *
 * @param law what they break
 * @param beliefs their places among the stated, from 0, in order
 * @param left for each of them, what the others of the conflict leave for it
 */
public record Conflict(Law law, List<Integer> beliefs, List<Interval> left) {

    /** The law of probability that a conflict breaks. */
    public enum Law {
        /** The states of one variable have probabilities that sum to 1. */
        SUM,
        /** P(A) = Σ P(A | b) P(b). */
        TOTAL_PROBABILITY,
        /** P(A | B) P(B) = P(B | A) P(A). */
        BAYES,
        /** What is part of another is no likelier than it, and two that are likely enough overlap. */
        FRECHET
    }

    /** Copies its lists. */
    public Conflict {
        beliefs = List.copyOf(beliefs);
        left = List.copyOf(left);
    }
}
