package crux.format;

/**
 * Something in a file that is wrong, or that its user should know.
 *
 * @param severity an error, which keeps the file from being used, or a note
 * @param location where
 * @param what what is wrong
 * @param mend how to mend it
 */
public record Problem(Severity severity, Location location, String what, String mend) {

    /** Whether the file can be used. */
    public enum Severity {
        /** It cannot. */
        ERROR,
        /** It can, and this is worth knowing. */
        NOTE
    }

    /** A problem that keeps the file from being used. */
    public static Problem error(Location location, String what, String mend) {
        return new Problem(Severity.ERROR, location, what, mend);
    }

    /** Something worth knowing. */
    public static Problem note(Location location, String what, String mend) {
        return new Problem(Severity.NOTE, location, what, mend);
    }

    /** Whether it keeps the file from being used. */
    public boolean isError() {
        return severity == Severity.ERROR;
    }

    /** {@code file:line:column: what, and how to mend it}. */
    @Override
    public String toString() {
        return location + ": " + what + (mend.isEmpty() ? "" : "; " + mend);
    }
}
