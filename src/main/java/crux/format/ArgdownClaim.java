package crux.format;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A claim of an argument that is being read from text. For one thread. */
final class ArgdownClaim {

    private static final List<String> PLAIN = List.of("yes", "no");

    private final String id;
    private final String title;
    private final Spot at;
    private final Map<String, Boolean> supports = new LinkedHashMap<>();
    private final List<Chance> chances = new ArrayList<>();
    private String text = "";
    private List<String> states = PLAIN;

    /**
     * A probability the text states.
     *
     * @param at where it does
     * @param key what it says it of: {@code p(TRUE|A=TRUE)}
     * @param value as written
     */
    record Chance(Spot at, String key, String value) {}

    ArgdownClaim(String id, String title, Spot at) {
        this.id = id;
        this.title = title;
        this.at = at;
    }

    String id() {
        return id;
    }

    String title() {
        return title;
    }

    Spot at() {
        return at;
    }

    String text() {
        return text;
    }

    void text(String said) {
        text = said;
    }

    List<String> states() {
        return states;
    }

    void states(List<String> named) {
        states = List.copyOf(named);
    }

    /** What bears on it, by id, and whether it speaks for it. */
    Map<String, Boolean> grounds() {
        return supports;
    }

    List<Chance> chances() {
        return chances;
    }
}
