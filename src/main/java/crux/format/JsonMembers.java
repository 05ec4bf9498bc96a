package crux.format;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Builds one object that is to be written, key by key; what is empty can be left out. For one thread. */
final class JsonMembers {

    private final Map<String, LocatedJson.Member> members = new LinkedHashMap<>();

    JsonMembers put(String key, LocatedJson value) {
        members.put(key, new LocatedJson.Member(Spot.START, value));
        return this;
    }

    JsonMembers put(String key, String value) {
        return put(key, text(value));
    }

    JsonMembers put(String key, double value) {
        return put(key, number(value));
    }

    JsonMembers put(String key, JsonMembers value) {
        return put(key, value.build());
    }

    /** The text, unless it is empty. */
    JsonMembers putIfAny(String key, String value) {
        return value.isEmpty() ? this : put(key, value);
    }

    /** The elements, unless there are none. */
    JsonMembers putIfAny(String key, List<LocatedJson> elements) {
        return elements.isEmpty() ? this : put(key, list(elements));
    }

    /** The value, if there is one. */
    JsonMembers putIfAny(String key, Optional<? extends LocatedJson> value) {
        value.ifPresent(present -> put(key, present));
        return this;
    }

    /** The members of {@code value}, unless it has none. */
    JsonMembers putIfAny(String key, JsonMembers value) {
        return value.members.isEmpty() ? this : put(key, value);
    }

    LocatedJson.Members build() {
        return new LocatedJson.Members(Spot.START, members);
    }

    static LocatedJson text(String value) {
        return new LocatedJson.Text(Spot.START, value);
    }

    static LocatedJson number(double value) {
        return new LocatedJson.NumberText(Spot.START, value);
    }

    /** A number, or null where it is infinite: no limit. */
    static LocatedJson limit(double value) {
        return Double.isInfinite(value) ? new LocatedJson.Nothing(Spot.START) : number(value);
    }

    static LocatedJson list(Collection<? extends LocatedJson> elements) {
        return new LocatedJson.Elements(Spot.START, List.copyOf(elements));
    }

    static LocatedJson texts(Collection<String> values) {
        return list(values.stream().map(JsonMembers::text).toList());
    }

    static LocatedJson numbers(Collection<Double> values) {
        return list(values.stream().map(JsonMembers::number).toList());
    }
}
