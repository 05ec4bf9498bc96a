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
 */
public record Belief(
        Target target,
        Map<String, String> given,
        double probability,
        int sure,
        String written,
        Optional<LocalDate> date,
        String note) {

    /** Copies its map, keeping its order. */
    public Belief {
        given = Collections.unmodifiableMap(new LinkedHashMap<>(given));
    }
}
