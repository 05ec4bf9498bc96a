package crux.format;

/** A part of a file that cannot be read: the problem is told, and reading goes on at the next part if there can be one. */
final class Misread extends Exception {

    private static final long serialVersionUID = 1;

    private final transient Problem problem;
    private final boolean last;

    private Misread(Problem problem, boolean last) {
        super(problem.what(), null, false, false);
        this.problem = problem;
        this.last = last;
    }

    Misread(Location location, String what, String mend) {
        this(Problem.error(location, what, mend), false);
    }

    /** A problem after which nothing of the file can be read. */
    static Misread last(Location location, String what, String mend) {
        return new Misread(Problem.error(location, what, mend), true);
    }

    Problem problem() {
        return problem;
    }

    /** Whether reading cannot go on. */
    boolean isLast() {
        return last;
    }
}
