package crux.model;

/**
 * Something wrong with the definition of a network, a conditional or a profile.
 *
 * @param path where: names and numbers from the outside in, joined by slashes, such as {@code rows/2/p}; empty for the whole
 * @param what what is wrong
 * @param mend how to mend it
 */
public record Flaw(String path, String what, String mend) {

    /** The same flaw seen from further out. */
    public Flaw within(String outer) {
        return new Flaw(path.isEmpty() ? outer : outer + "/" + path, what, mend);
    }
}
