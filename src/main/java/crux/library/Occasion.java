package crux.library;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * When something is saved, and why.
 *
 * @param when to the second
 * @param why in the words of who saves; may be empty
 */
public record Occasion(Instant when, String why) {

    /** Keeps the time to the second, as histories show it. */
    public Occasion {
        when = when.truncatedTo(ChronoUnit.SECONDS);
        why = why.strip();
    }
}
