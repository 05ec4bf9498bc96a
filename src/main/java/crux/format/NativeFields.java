package crux.format;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * The members of one object of a file, taken out one by one; what is missing or of the wrong type is reported, and at the end every
 * key nobody asked for. A value that cannot be had is replaced by an empty one, so that reading goes on. For one thread.
 */
final class NativeFields {

    private final LocatedJson.Members object;
    private final String name;
    private final ProblemList problems;
    private final Set<String> known = new LinkedHashSet<>();

    /** The members of {@code object}, which messages call {@code name}: {@code a credence}. */
    NativeFields(LocatedJson.Members object, String name, ProblemList problems) {
        this.object = object;
        this.name = name;
        this.problems = problems;
    }

    /** Where the object begins. */
    Spot at() {
        return object.at();
    }

    /** Where the value of a key stands, or the object where it is absent. */
    Spot at(String key) {
        return object.find(key).map(LocatedJson::at).orElse(object.at());
    }

    boolean has(String key) {
        known.add(key);
        return object.members().containsKey(key);
    }

    /** The value of a key, if it is there. */
    Optional<LocatedJson> find(String key) {
        known.add(key);
        return object.find(key);
    }

    /** The value of a key that must be there. */
    Optional<LocatedJson> require(String key) {
        Optional<LocatedJson> value = find(key);
        if (value.isEmpty()) {
            problems.error(object.at(), "%s without \"%s\"".formatted(name, key), "add it");
        }
        return value;
    }

    /** What is read of each object of a list; {@code what} is what messages call one. */
    <T> List<T> each(List<LocatedJson> elements, String what, Function<NativeFields, T> read) {
        return elements.stream()
                .flatMap(element -> object(element, what, read).stream())
                .toList();
    }

    /** What is read of an object in this one, to the last of its keys. */
    <T> Optional<T> object(LocatedJson element, String what, Function<NativeFields, T> read) {
        return asObject(element, what).map(object -> {
            NativeFields fields = new NativeFields(object, what, problems);
            T value = read.apply(fields);
            fields.close();
            return value;
        });
    }

    /** A text that must be there and say something. */
    String text(String key) {
        return require(key).map(value -> said(value, key)).orElse("");
    }

    /** A text, empty where it is absent. */
    String textOrNone(String key) {
        return find(key).flatMap(value -> asText(value, key)).orElse("");
    }

    private String said(LocatedJson value, String key) {
        Optional<String> text = asText(value, key);
        if (text.isPresent() && text.get().isBlank()) {
            problems.error(value.at(), "\"%s\" is empty".formatted(key), "write something");
        }
        return text.orElse("");
    }

    /** A text of a value, or nothing where it is of another type. */
    Optional<String> asText(LocatedJson value, String what) {
        if (value instanceof LocatedJson.Text text) {
            return Optional.of(text.value());
        }
        wrongType(value, what, "a text");
        return Optional.empty();
    }

    /** A number of a value, or nothing where it is of another type. */
    OptionalDouble asNumber(LocatedJson value, String what) {
        if (value instanceof LocatedJson.NumberText number) {
            return OptionalDouble.of(number.value());
        }
        wrongType(value, what, "a number");
        return OptionalDouble.empty();
    }

    /** A whole number from {@code low} to {@code high} that must be there; {@code low} where it is not to be had. */
    int whole(String key, int low, int high) {
        return require(key).map(value -> asWhole(value, key, low, high)).orElse(low);
    }

    /** A whole number of a value, or {@code low} where it is none. */
    int asWhole(LocatedJson value, String key, int low, int high) {
        if (value instanceof LocatedJson.NumberText number
                && number.value() == Math.rint(number.value())
                && number.value() >= low
                && number.value() <= high) {
            return (int) number.value();
        }
        problems.error(value.at(), "\"%s\" is not a whole number from %s to %s".formatted(key, low, high), "write one");
        return low;
    }

    /** The elements of a list; none where it is absent. */
    List<LocatedJson> list(String key) {
        return find(key).map(value -> asList(value, key)).orElse(List.of());
    }

    /** The elements of a list that must be there. */
    List<LocatedJson> requireList(String key) {
        return require(key).map(value -> asList(value, key)).orElse(List.of());
    }

    /** The elements of a value, or none where it is no list. */
    List<LocatedJson> asList(LocatedJson value, String what) {
        if (value instanceof LocatedJson.Elements list) {
            return list.elements();
        }
        wrongType(value, what, "a list");
        return List.of();
    }

    /** The texts of a list; none where it is absent. */
    List<String> texts(String key) {
        List<String> texts = new ArrayList<>();
        list(key)
                .forEach(element ->
                        asText(element, "an element of \"%s\"".formatted(key)).ifPresent(texts::add));
        return texts;
    }

    /** Reads the object under a key, if it is there. */
    void object(String key, Consumer<LocatedJson.Members> reader) {
        find(key).flatMap(value -> asObject(value, key)).ifPresent(reader);
    }

    /** An object of a value, or nothing where it is of another type. */
    Optional<LocatedJson.Members> asObject(LocatedJson value, String what) {
        if (value instanceof LocatedJson.Members members) {
            return Optional.of(members);
        }
        wrongType(value, what, "an object");
        return Optional.empty();
    }

    /** Reports a value of the wrong type. */
    void wrongType(LocatedJson value, String what, String wanted) {
        String quoted = known.contains(what) ? "\"%s\"".formatted(what) : what;
        problems.error(
                value.at(), "%s is %s, where %s is wanted".formatted(quoted, value.kind(), wanted), "write " + wanted);
    }

    /** Reports every key that nobody asked for. */
    void close() {
        object.members().forEach((key, member) -> {
            if (!known.contains(key)) {
                problems.error(
                        member.key(),
                        "unknown key \"%s\" of %s".formatted(key, name),
                        NearestName.to(key, known)
                                .map("did you mean \"%s\"?"::formatted)
                                .orElse("use one of: " + String.join(", ", known)));
            }
        });
    }
}
