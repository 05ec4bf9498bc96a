package crux.app;

import crux.format.FileTrouble;
import crux.format.Location;
import crux.format.Problem;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;

/** A request cannot be met as it stands: every reason at once, each with its place and how to mend it. */
public final class Unusable extends Exception {

    private static final long serialVersionUID = 1L;

    private final Reason reason;
    private final transient List<Problem> problems;

    /** What is at fault, which decides the exit code. */
    public enum Reason {
        /** The request itself: an unknown name, a value that means nothing. */
        USAGE,
        /** What a file holds. */
        INPUT,
        /** A file that cannot be read or written at all. */
        FILES
    }

    /** A request with these problems. */
    public Unusable(Reason reason, List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
        this.reason = reason;
        this.problems = List.copyOf(problems);
    }

    /** One thing wrong with the request, at the option or argument named {@code where}. */
    public static Unusable usage(String where, String what, String mend) {
        return new Unusable(Reason.USAGE, List.of(Problem.error(Location.of(where), what, mend)));
    }

    /** A file that cannot be read or written. */
    public static Unusable file(String file, String what, String mend) {
        return new Unusable(Reason.FILES, List.of(Problem.error(Location.of(file), what, mend)));
    }

    /** A file that could not be read or written; {@code name} is what it is called where the failure names none. */
    public static Unusable file(String name, IOException failed) {
        return new Unusable(Reason.FILES, List.of(FileTrouble.of(name, failed)));
    }

    /** What is at fault. */
    public Reason reason() {
        return reason;
    }

    /** All of it. */
    public List<Problem> problems() {
        return problems;
    }
}
