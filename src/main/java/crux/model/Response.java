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
 * @param asked the mark of the question it was given to, by which a change of the question shows; empty where not known
 */
public record Response(Answer answer, String written, Optional<LocalDate> date, String note, String asked) {

    /** An answer to a question without a mark. */
    public Response(Answer answer, String written, Optional<LocalDate> date, String note) {
        this(answer, written, date, note, "");
    }

    /** An answer with nothing beside it. */
    public static Response of(Answer answer) {
        return new Response(answer, "", Optional.empty(), "");
    }
}
