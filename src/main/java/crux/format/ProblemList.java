package crux.format;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Gathers the problems of one file while it is read. For one thread. */
final class ProblemList {

    private final String file;
    private final List<Problem> problems = new ArrayList<>();
    private int errors;

    /** No problems yet, of a file as the user named it. */
    ProblemList(String file) {
        this.file = file;
    }

    void error(Spot at, String what, String mend) {
        problems.add(Problem.error(at.in(file), what, mend));
        errors++;
    }

    void note(Spot at, String what, String mend) {
        problems.add(Problem.note(at.in(file), what, mend));
    }

    /** An error of the file as a whole. */
    void wholeFile(String what, String mend) {
        problems.add(Problem.error(Location.of(file), what, mend));
        errors++;
    }

    /** How many errors there are so far; unchanged over a part that is sound. */
    int errors() {
        return errors;
    }

    /** All problems, in the order of the file. */
    List<Problem> inOrder() {
        return problems.stream()
                .sorted(Comparator.comparing(
                        Problem::location,
                        Comparator.comparingInt(Location::line).thenComparingInt(Location::column)))
                .toList();
    }
}
