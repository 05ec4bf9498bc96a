package crux.app;

import crux.format.Location;
import crux.format.Problem;
import crux.model.Answer;
import crux.notation.Assignment;
import crux.notation.Written;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** What is wrong with the texts of a request, gathered while they are read so that all of it is told at once. For one thread. */
final class RequestProblems {

    private final List<Problem> list = new ArrayList<>();

    /** An option with its text, an empty one too to be seen. */
    static String where(String option, String text) {
        return option + " " + (text.isBlank() ? "\"" + text + "\"" : text);
    }

    void add(String where, String what, String mend) {
        list.add(Problem.error(Location.of(where), what, mend));
    }

    /** Nothing was understood, and why. */
    <T> Optional<T> refuse(String where, String what, String mend) {
        add(where, what, mend);
        return Optional.empty();
    }

    /** A name and a value with = between them; {@code known} tells names, which may hold one themselves. */
    Optional<Assignment> split(String where, String text, Predicate<String> known, String shape) {
        Optional<Assignment> assignment = Assignment.of(text, known);
        return assignment.isPresent()
                ? assignment
                : refuse(where, "this is not of the form " + shape, "put = between the name and the value");
    }

    /** The answer that was written, if it is one. */
    Optional<Answer> accepted(String where, Written written) {
        if (written instanceof Written.Accepted accepted) {
            return Optional.of(accepted.answer());
        }
        Written.Refused refused = (Written.Refused) written;
        return refuse(where, refused.what(), refused.mend());
    }

    int count() {
        return list.size();
    }

    /** Refuses a request with which anything is wrong. */
    void requireNone() throws Unusable {
        if (!list.isEmpty()) {
            throw new Unusable(Unusable.Reason.USAGE, list);
        }
    }
}
