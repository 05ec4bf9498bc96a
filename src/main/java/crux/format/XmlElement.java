package crux.format;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An element of an XML file, with its place.
 *
 * @param name without a prefix
 * @param attributes by name, in the file's order
 * @param children the elements in it
 * @param text what stands in it outside of elements, not stripped
 * @param location where its tag ends, which is where the reader stood when it had read it
 */
record XmlElement(
        String name, Map<String, String> attributes, List<XmlElement> children, String text, Location location) {

    /** The children of that name, in small or capital letters. */
    Stream<XmlElement> all(String child) {
        return children.stream().filter(element -> element.name().equalsIgnoreCase(child));
    }

    /** The first child of that name. */
    Optional<XmlElement> first(String child) {
        return all(child).findFirst();
    }

    /** The text of the first child of that name, stripped; empty where there is none. */
    String textOf(String child) {
        return first(child).map(element -> element.text().strip()).orElse("");
    }

    /** An attribute; empty where it is absent. */
    String attribute(String key) {
        return attributes.getOrDefault(key, "");
    }
}
