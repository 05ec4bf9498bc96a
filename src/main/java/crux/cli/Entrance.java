package crux.cli;

import java.io.InputStream;

/** Where a command line came in, as commands below it see it. */
interface Entrance {

    /** Where a dialogue's lines come from. */
    InputStream in();

    /** Whether somebody can watch how far a computation has come: whether standard error is a terminal. */
    boolean isWatched();
}
