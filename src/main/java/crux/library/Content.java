package crux.library;

import crux.format.Loaded;
import java.util.Map;
import java.util.Optional;

/**
 * What a saved file holds: how it is read and written, and the parts that it is compared and merged by.
 *
 * <p>A part is named by a path such as {@code answers/p_speed} or {@code variables/rain}; its value can be compared and says itself in
 * words.
 */
interface Content<T> {

    /** The text of its file. */
    String render(T value);

    /** What bytes hold, or what is wrong with them. */
    Loaded<T> read(String file, byte[] bytes);

    /** Its parts, in the order of the file. */
    Map<String, Part> parts(T value);

    /** A value like {@code like} that is made of these parts, or what keeps them from being one. */
    Loaded<T> of(T like, Map<String, Part> parts);

    /**
     * One part.
     *
     * @param value what is compared
     * @param words what people read
     */
    record Part(Object value, String words) {

        /** The value of the part at a path, where there is one of this kind. */
        static <V> Optional<V> value(Map<String, Part> parts, String path, Class<V> kind) {
            return Optional.ofNullable(parts.get(path))
                    .map(Part::value)
                    .filter(kind::isInstance)
                    .map(kind::cast);
        }
    }
}
