package crux.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a profile says that its network, as it is now, has no place for. It is kept as it was said and used by no computation.
 *
 * @param answers to questions that are gone, or that ask for something else now, by credence
 * @param beliefs about variables or states that are gone
 */
public record Unplaced(Map<String, Response> answers, List<Belief> beliefs) {

    /** Everything that was said has its place. */
    public static final Unplaced NOTHING = new Unplaced(Map.of(), List.of());

    /** Copies its map and list, keeping their order. */
    public Unplaced {
        answers = Collections.unmodifiableMap(new LinkedHashMap<>(answers));
        beliefs = List.copyOf(beliefs);
    }

    /** Whether there is nothing of the kind. */
    public boolean isEmpty() {
        return answers.isEmpty() && beliefs.isEmpty();
    }

    /** The rest, with one answer gone. */
    public Unplaced without(String credence) {
        Map<String, Response> left = new LinkedHashMap<>(answers);
        left.remove(credence);
        return new Unplaced(left, beliefs);
    }

    /** The rest, with one belief gone. */
    public Unplaced without(Belief belief) {
        return new Unplaced(
                answers, beliefs.stream().filter(one -> !one.equals(belief)).toList());
    }
}
