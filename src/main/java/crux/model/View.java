package crux.model;

/**
 * Whose view a profile is.
 *
 * @param whose the kind
 * @param of whose view is read; empty unless a reading
 * @param by who reads it; empty unless a reading
 * @param source where the view is stated; empty unless a reading
 */
public record View(Whose whose, String of, String by, String source) {

    /** Whose view it may be. */
    public enum Whose {
        /** Of the person who keeps the library. */
        MINE,
        /** Of somebody who gave no name. */
        ANONYMOUS,
        /** Of nobody: an illustrative stance. */
        NOBODY,
        /** Somebody's reading of another's view. */
        READING
    }

    /** Of somebody who gave no name. */
    public static final View ANONYMOUS = new View(Whose.ANONYMOUS, "", "", "");
}
