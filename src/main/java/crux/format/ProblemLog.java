package crux.format;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The problems of one file, as they are found.
 *
 * <p>After {@value #MOST} errors the rest are only counted: a file of another kind has as many as it has lines.
 */
final class ProblemLog {

    private static final int MOST = 200;

    private final String file;
    private final List<Problem> problems = new ArrayList<>();
    private int errors;

    ProblemLog(String file) {
        this.file = file;
    }

    void error(Location location, String what, String mend) {
        add(Problem.error(location, what, mend));
    }

    void note(Location location, String what, String mend) {
        add(Problem.note(location, what, mend));
    }

    void add(Problem problem) {
        errors += problem.isError() ? 1 : 0;
        if (problems.size() < MOST) {
            problems.add(problem);
        } else if (problem.isError() && problems.stream().noneMatch(Problem::isError)) {
            problems.set(MOST - 1, problem);
        }
    }

    boolean hasErrors() {
        return errors > 0;
    }

    int errorCount() {
        return errors;
    }

    /** All of them in the order of the file, those of the whole file first. */
    List<Problem> inOrder() {
        List<Problem> sorted = new ArrayList<>(problems);
        sorted.sort(
                Comparator.comparingInt((Problem problem) -> problem.location().line())
                        .thenComparingInt(problem -> problem.location().column()));
        long told = problems.stream().filter(Problem::isError).count();
        if (errors > told) {
            sorted.add(Problem.error(Location.of(file), "%s more errors".formatted(errors - told), "mend these first"));
        }
        return sorted;
    }
}
