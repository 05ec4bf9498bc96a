package crux.notation;

import crux.model.Answer;
import java.util.List;

/**
 * What a text written in answer to a credence stands for.
 *
 * <p>Sealed: {@link Accepted}, an answer with what its writer should know; or {@link Refused}, what is wrong and what would be
 * accepted.
 */
public sealed interface Written {

    /** An answer, with notes in the order they are worth reading. */
    record Accepted(Answer answer, List<Note> notes) implements Written {

        /** Copies its list. */
        public Accepted {
            notes = List.copyOf(notes);
        }
    }

    /**
     * No answer.
     *
     * @param what what is wrong with the text
     * @param mend what would be accepted
     */
    record Refused(String what, String mend) implements Written {}

    /** Something the writer of an accepted text should know. */
    record Note(Code code, String text) {}

    /** What a note is about. */
    enum Code {
        /** A word of the verbal scale was read as its range. */
        WORD,
        /** A hedge such as "about" was left out. */
        HEDGE,
        /** A comma was read as grouping thousands. */
        THOUSANDS,
        /** Shares were scaled to sum to 1. */
        NORMALISED,
        /** The answer lies outside the range that its author looked at. */
        OUTSIDE,
        /** The answer is 0 or 1, which no evidence moves again. */
        CERTAIN,
        /** The answer lies where odds or bits say more than percent. */
        FAR
    }
}
