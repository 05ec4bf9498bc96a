package crux.cli;

import crux.app.ImpossibleResult;
import crux.app.Result;
import crux.app.StaleResult;
import crux.app.Unusable;

/** What the process ends with, which scripts rely on. */
final class Exit {

    /** Done. */
    static final int DONE = 0;
    /** A fault of the program. */
    static final int FAULT = 1;
    /** The command line means nothing as it stands. */
    static final int USAGE = 2;
    /** The input has problems, all of them on standard error. */
    static final int INPUT = 3;
    /** The evidence is impossible under the network. */
    static final int IMPOSSIBLE = 4;
    /** Too large: refused before memory was taken. */
    static final int TOO_LARGE = 5;
    /** A file could not be read or written. */
    static final int FILES = 6;
    /** Interrupted. */
    static final int INTERRUPTED = 130;

    private Exit() {}

    static int of(Result result) {
        if (result instanceof StaleResult) {
            return FILES;
        }
        return result instanceof ImpossibleResult ? IMPOSSIBLE : DONE;
    }

    static int of(Unusable.Reason reason) {
        return switch (reason) {
            case USAGE -> USAGE;
            case INPUT -> INPUT;
            case FILES -> FILES;
        };
    }
}
