package crux.elicit;

import crux.model.Belief;
import crux.model.Chance;
import crux.model.Credence;
import crux.model.Settings;
import java.util.List;
import java.util.OptionalDouble;

/**
 * The least change found that makes answers and stated beliefs agree: a proposal, of which a person takes all, some or nothing.
 *
 * <p>After all of it, every belief is what the answers imply. What could not be brought together is in {@link #open}.
 *
 * @param optimum how good it is known to be
 * @param starts how many starts were tried
 * @param agreeing how many of them ended here
 * @param cost the weighted sum of the squares of all moves, in bits²
 * @param moves of the credences that move, in the network's order
 * @param restated of the beliefs that move, in the profile's order
 * @param settings the answers after all moves
 * @param open the largest distance left between a belief that was to be kept and what the answers then imply, in bits
 */
public record Repair(
        Optimum optimum,
        int starts,
        int agreeing,
        double cost,
        List<Move> moves,
        List<Restated> restated,
        Settings settings,
        double open) {

    /** What is known of a repair. */
    public enum Optimum {
        /** Nothing needs to move. */
        NONE_NEEDED,
        /** The least there is: every belief is about one answer alone, and the problem is a linear one in bits. */
        EXACT,
        /** None better was found near it; there may be a better one elsewhere. */
        LOCAL
    }

    /**
     * One credence's move.
     *
     * @param credence which
     * @param from its values now
     * @param to its values afterwards
     * @param distance how far that is: bits, of a number tenths of its range; signed unless a distribution's
     * @param weight of the square of its distance
     * @param own whether the person answered it; otherwise it is a default
     */
    public record Move(
            Credence credence, List<Double> from, List<Double> to, double distance, double weight, boolean own) {

        /** Copies its lists. */
        public Move {
            from = List.copyOf(from);
            to = List.copyOf(to);
        }
    }

    /**
     * One belief's move.
     *
     * @param place among the stated, from 0
     * @param belief as stated
     * @param to what it becomes
     * @param weight of the square of its move in bits
     */
    public record Restated(int place, Belief belief, Chance to, double weight) {

        /** The move in bits; none where either end has none. */
        public OptionalDouble bits() {
            OptionalDouble from = new Chance(belief.probability(), 1 - belief.probability()).bits();
            return from.isPresent() && to.bits().isPresent()
                    ? OptionalDouble.of(to.bits().getAsDouble() - from.getAsDouble())
                    : OptionalDouble.empty();
        }
    }

    /** Copies its lists. */
    public Repair {
        moves = List.copyOf(moves);
        restated = List.copyOf(restated);
    }
}
