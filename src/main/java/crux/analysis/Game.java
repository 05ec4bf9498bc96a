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

    /** The conclusion for {@code lanes} coalitions by number, from {@code first} on: bit i says whether player i belongs. */
    default Readings coalitions(int first, int lanes) {
        return worth(lanes, (lane, player) -> ((first + lane) >> player & 1) == 1);
    }

    /** Who belongs to which coalition. */
    @FunctionalInterface
    interface Membership {

        /** Whether {@code player} belongs to the coalition of {@code lane}. */
        boolean holds(int lane, int player);
    }
}
