package crux.analysis;

import crux.inference.Readings;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A gap to be shared out among players: the conclusion when some of them have changed sides and the others have not.
 *
 * <p>Players are numbered from 0.
 */
public interface Game {

    /** How many players there are. */
    int players();

    /**
     * The players in the order in which they had best change sides in neighbouring lanes: the first one in every other lane, the last one
     * half way.
     */
    default List<Integer> order() {
        return IntStream.range(0, players()).boxed().toList();
    }

    /** The conclusion for each of {@code lanes} coalitions. */
    Readings worth(int lanes, Membership membership);

    /** Who belongs to which coalition. */
    @FunctionalInterface
    interface Membership {

        /** Whether {@code player} belongs to the coalition of {@code lane}. */
        boolean holds(int lane, int player);
    }
}
