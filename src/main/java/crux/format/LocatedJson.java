package crux.format;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A JSON value that knows where it stands.
 *
 * <p>Sealed: {@link Members}, {@link Elements}, {@link Text}, {@link NumberText}, {@link Flag}, {@link Nothing}.
 */
sealed interface LocatedJson {

    /** Where it begins. */
    Spot at();

    /** What it is, in words: {@code a text}. */
    String kind();

    /** A value under a key, and where the key stands. */
    record Member(Spot key, LocatedJson value) {}

    /** An object. */
    record Members(Spot at, Map<String, Member> members) implements LocatedJson {

        /** Copies its map, keeping its order. */
        public Members {
            members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
        }

        /** The value under a key, if it is there. */
        Optional<LocatedJson> find(String key) {
            return Optional.ofNullable(members.get(key)).map(Member::value);
        }

        @Override
        public String kind() {
            return "an object";
        }
    }

    /** A list. */
    record Elements(Spot at, List<LocatedJson> elements) implements LocatedJson {

        /** Copies its list. */
        public Elements {
            elements = List.copyOf(elements);
        }

        @Override
        public String kind() {
            return "a list";
        }
    }

    /** A text. */
    record Text(Spot at, String value) implements LocatedJson {
        @Override
        public String kind() {
            return "a text";
        }
    }

    /** A number. */
    record NumberText(Spot at, double value) implements LocatedJson {
        @Override
        public String kind() {
            return "a number";
        }
    }

    /** True or false. */
    record Flag(Spot at, boolean value) implements LocatedJson {
        @Override
        public String kind() {
            return Boolean.toString(value);
        }
    }

    /** Null. */
    record Nothing(Spot at) implements LocatedJson {
        @Override
        public String kind() {
            return "null";
        }
    }

    /**
     * Where a path leads, or its nearest ancestor that is there.
     *
     * <p>A path is made of keys and of places in lists, with slashes between; a key may itself hold slashes.
     */
    static Spot spot(LocatedJson root, String path) {
        if (path.isEmpty()) {
            return root.at();
        }
        if (root instanceof Members object) {
            return object.members().keySet().stream()
                    .filter(key -> path.equals(key) || path.startsWith(key + "/"))
                    .max((a, b) -> Integer.compare(a.length(), b.length()))
                    .flatMap(key -> object.find(key).map(value -> spot(value, rest(path, key.length()))))
                    .orElse(root.at());
        }
        if (root instanceof Elements list) {
            int end = path.indexOf('/') < 0 ? path.length() : path.indexOf('/');
            int place = place(path.substring(0, end));
            if (place >= 0 && place < list.elements().size()) {
                return spot(list.elements().get(place), rest(path, end));
            }
        }
        return root.at();
    }

    private static String rest(String path, int length) {
        return path.length() > length ? path.substring(length + 1) : "";
    }

    private static int place(String text) {
        return text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : -1;
    }

    /** Every text within a value, cut into words. */
    static Stream<String> words(LocatedJson value) {
        if (value instanceof Text text) {
            return Arrays.stream(text.value().split("[^\\p{L}\\p{Nd}_]+"));
        }
        if (value instanceof Members object) {
            return object.members().values().stream().flatMap(member -> words(member.value()));
        }
        return value instanceof Elements list ? list.elements().stream().flatMap(LocatedJson::words) : Stream.empty();
    }
}
