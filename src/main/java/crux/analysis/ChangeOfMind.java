package crux.analysis;

import crux.inference.Reading;
import crux.model.Chance;
import crux.model.Coordinate;
import crux.model.Interval;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What would bring the conclusion to a threshold: each credence alone, and the smallest joint change.
 *
 * <p>Distances are those of {@link Moves}. Every change is put back and the conclusion computed anew.
 *
 * @param threshold the probability the conclusion shall have
 * @param now the conclusion under the present answers
 * @param singles one for each coordinate: those that suffice in rising order of distance, then those that do not
 * @param joint the smallest change of all the credences together
 * @param few the smallest change of at most so many of them, where that was asked
 */
public record ChangeOfMind(double threshold, Reading now, List<Single> singles, Joint joint, Optional<Joint> few) {

    /** Copies its list. */
    public ChangeOfMind {
        singles = List.copyOf(singles);
    }

    /**
     * One coordinate moved alone, the other shares of a distribution co-varying.
     *
     * @param coordinate what is moved
     * @param value where it is now
     * @param within the values looked at: its whole domain, drawn in where that has no end
     * @param needed the nearest value that brings the conclusion to the threshold; none where no value does
     * @param distance how far that is
     * @param confirmed the conclusion there
     * @param least the smallest conclusion the coordinate alone brings about
     * @param greatest the greatest
     */
    public record Single(
            Coordinate coordinate,
            double value,
            Interval within,
            OptionalDouble needed,
            OptionalDouble distance,
            Optional<Chance> confirmed,
            Optional<Chance> least,
            Optional<Chance> greatest) {}

    /** Where a joint change may go. */
    public enum Within {
        /** The author's ranges, and the present answer where it is outside; distributions anywhere. */
        RANGES,
        /** The whole domains, those without an end drawn in. */
        DOMAINS
    }

    /** A joint change, or that there is none. */
    public sealed interface Joint {}

    /**
     * The smallest change found, from several starts.
     *
     * @param within where it was looked for
     * @param moves what changes, the furthest first
     * @param distance the root of the sum of the squares of the moves
     * @param confirmed the conclusion after it
     * @param among how many credences it was chosen from; where fewer than all, a smaller change might use another
     */
    public record Found(Within within, List<Move> moves, double distance, Chance confirmed, int among)
            implements Joint {

        /** Copies its list. */
        public Found {
            moves = List.copyOf(moves);
        }
    }

    /**
     * No change was found.
     *
     * @param within where it was looked for
     * @param furthest the conclusion nearest to the threshold that was met
     * @param proven whether no change there reaches it, rather than none found
     */
    public record NotFound(Within within, Optional<Chance> furthest, boolean proven) implements Joint {}

    /** One credence's part in a joint change. */
    public record Move(String credence, List<Double> from, List<Double> to, double distance) {

        /** Copies its lists. */
        public Move {
            from = List.copyOf(from);
            to = List.copyOf(to);
        }
    }
}
