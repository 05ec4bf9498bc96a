package crux.model;

import java.time.LocalDate;
import java.util.Optional;

/**
 * An answer with what was written beside it.
 *
 * @param answer the answer
 * @param written as the person wrote it; empty where it was written as plain numbers
 * @param date when it was given
 * @param note why; may be empty
 */
public record Response(Answer answer, String written, Optional<LocalDate> date, String note) {

    /** An answer with nothing beside it. */
    public static Response of(Answer answer) {
        return new Response(answer, "", Optional.empty(), "");
    }
}
