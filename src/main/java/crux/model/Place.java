package crux.model;

/**
 * A place in a source. Any part may be empty.
 *
 * @param source the source's id
 * @param section its section
 * @param words the first words of the place
 */
public record Place(String source, String section, String words) {

    /** Nowhere. */
    public static final Place NONE = new Place("", "", "");

    /** Whether nothing is said. */
    public boolean isEmpty() {
        return equals(NONE);
    }
}
