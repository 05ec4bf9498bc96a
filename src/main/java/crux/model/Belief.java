package crux.model;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a person says directly of a state of a variable, beside what their answers imply.
 *
 * @param target the state spoken of
 * @param given the states it is conditional on, by variable
 * @param probability what they believe
 * @param sure how sure of it they say they are, 1 (a guess) to 5
 * @param written as the person wrote it; may be empty
 * @param date when
 * @param note why; may be empty
 * @param asked the mark of what it speaks of, as that was worded when it was stated; empty where not known
 */
public record Belief(
        Target target,
        Map<String, String> given,
        double probability,
        int sure,
        String written,
        Optional<LocalDate> date,
        String note,
        String asked) {

    /** Copies its map, keeping its order. */
    public Belief {
        given = Collections.unmodifiableMap(new LinkedHashMap<>(given));
    }

    /** Without a mark. */
    public Belief(
            Target target,
            Map<String, String> given,
            double probability,
            int sure,
            String written,
            Optional<LocalDate> date,
            String note) {
        this(target, given, probability, sure, written, date, note, "");
    }

    /** The same, marked as stated of what that mark stands for. */
    public Belief marked(String mark) {
        return new Belief(target, given, probability, sure, written, date, note, mark);
    }

    /** Whether another speaks of the same state under the same condition. */
    public boolean isAbout(Belief other) {
        return target.equals(other.target) && given.equals(other.given);
    }
}
