package crux.analysis;

import crux.inference.Readings;

/**
 * A gap to be shared out among players: the conclusion when some of them have changed sides and the others have not.
 *
 * <p>Players are numbered from 0.
 */
public interface Game {

    /** How many players there are. */
    int players();

    /** The conclusion for each of {@code lanes} coalitions. */
    Readings worth(int lanes, Membership membership);

    /** Who belongs to which coalition. */
    @FunctionalInterface
    interface Membership {

        /** Whether {@code player} belongs to the coalition of {@code lane}. */
        boolean holds(int lane, int player);
    }
}
