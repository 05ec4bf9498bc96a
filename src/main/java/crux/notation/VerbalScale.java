package crux.notation;

import crux.model.Interval;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Words for chances and the range each stands for, after the table of Intelligence Community Directive 203. [ICD15]
 *
 * <p>Neighbouring ranges share an end. The table leaves 0 to 1 % and 99 to 100 % without a word.
 */
public final class VerbalScale {

    private static final Map<String, Interval> RANGES = new LinkedHashMap<>();

    static {
        put(1, 5, "almost no chance", "remote", "remote chance");
        put(5, 20, "very unlikely", "highly improbable");
        put(20, 45, "unlikely", "improbable");
        put(45, 55, "roughly even chance", "roughly even odds", "roughly even", "even chance", "even odds", "even");
        put(55, 80, "likely", "probable", "probably");
        put(80, 95, "very likely", "highly probable");
        put(95, 99, "almost certain", "almost certainly", "nearly certain");
    }

    private VerbalScale() {}

    private static void put(double low, double high, String... words) {
        Interval range = new Interval(low / 100, high / 100);
        List.of(words).forEach(word -> RANGES.put(word, range));
    }

    /** The range of a word, written in small letters with single spaces. */
    public static Optional<Interval> range(String word) {
        return Optional.ofNullable(RANGES.get(word));
    }

    /** Every word, from the least chance to the greatest. */
    public static List<String> words() {
        return List.copyOf(RANGES.keySet());
    }
}
