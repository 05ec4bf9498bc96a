package crux.format;

import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;

/**
 * One state that a saved network or profile has been in, and how it came to be.
 *
 * @param number from 1, in the order of the history
 * @param when it was saved
 * @param how it came to be
 * @param of the revision an undo or a restore went back to
 * @param why in the words of who saved it; may be empty
 * @param changed what differs from the revision before: {@code answers/p_speed}, {@code variables/rain}, {@code title}
 * @param hash of the text of its content
 * @param content the whole network or profile, as its file has it
 */
public record Revision(
        int number,
        Instant when,
        How how,
        OptionalInt of,
        String why,
        List<String> changed,
        String hash,
        String content) {

    /** How a revision came to be. */
    public enum How {
        /** Saved through the program. */
        SAVED,
        /** Found: the file had been edited by other means since the last revision. */
        FOUND,
        /** Saved over somebody else's changes, which were merged with one's own. */
        MERGED,
        /** One step back. */
        UNDONE,
        /** An earlier revision brought back. */
        RESTORED
    }

    /** Copies its list. */
    public Revision {
        changed = List.copyOf(changed);
    }

    /** The revision whose state this is: an undo stands where it went back to. */
    public int position() {
        return how == How.UNDONE ? of.orElse(number) : number;
    }
}
