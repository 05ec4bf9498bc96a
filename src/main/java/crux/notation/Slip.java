package crux.notation;

/**
 * Something wrong with a text that somebody wrote.
 *
 * @param offset of its first character in the text, from 0
 * @param what what is wrong
 * @param mend how to mend it
 */
public record Slip(int offset, String what, String mend) {

    /** {@code what, at character 3; how to mend it}. */
    @Override
    public String toString() {
        return "%s, at character %s; %s".formatted(what, offset + 1, mend);
    }
}
