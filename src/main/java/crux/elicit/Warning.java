package crux.elicit;

/** Something known to lead people astray as they give credences, said once and when it matters. */
public record Warning(Code code, String text) {

    /** What a warning is about. */
    public enum Code {
        /** A number seen first pulls the answer towards it. */
        ANCHORING,
        /** Learning that something is so is not making it so. */
        LEARNING,
        /** P(A | B) is not P(B | A). */
        CONVERSE,
        /** Many stages, each put a little too low. */
        STAGES,
        /** More digits than anybody knows. */
        PRECISION,
        /** One consideration under two heads. */
        COUNTED_TWICE,
        /** A weight is a choice, not a chance. */
        WEIGHT,
        /** Attention makes a thing seem likelier. */
        SALIENCE,
        /** Seeing what an answer does invites steering it. */
        EFFECTS
    }
}
