package crux.analysis;

import crux.model.Coordinate;
import crux.model.Credence;
import crux.model.Interval;
import crux.model.Settings;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The answers that ranges leave open: some numbers each anywhere in an interval, some distributions anywhere on their simplex, the
 * rest fixed. Immutable.
 */
final class Region {

    private final Settings fixed;
    private final Map<String, Interval> intervals;
    private final List<String> simplices;

    private Region(Settings fixed, Map<String, Interval> intervals, List<String> simplices) {
        this.fixed = fixed;
        this.intervals = intervals;
        this.simplices = simplices;
    }

    /**
     * A region around settings.
     *
     * @param intervals by credence of a single value
     * @param simplices the distributions that are quite open
     */
    static Region of(Settings settings, Map<String, Interval> intervals, List<String> simplices) {
        Settings middle = settings;
        for (Map.Entry<String, Interval> open : intervals.entrySet()) {
            middle = middle.with(Coordinate.of(open.getKey()), middle(open.getValue()));
        }
        for (String id : simplices) {
            int size = settings.coordinates().credence(id).size();
            middle = middle.with(
                    settings.coordinates().credence(id),
                    IntStream.range(0, size).mapToObj(i -> 1.0 / size).toList());
        }
        return new Region(middle, new LinkedHashMap<>(intervals), List.copyOf(simplices));
    }

    private static double middle(Interval interval) {
        return interval.low() + 0.5 * interval.width();
    }

    /** Its middle. */
    Settings middle() {
        return fixed;
    }

    /** The credences that are open: numbers first. */
    List<String> open() {
        List<String> open = new ArrayList<>(intervals.keySet());
        open.addAll(simplices);
        return open;
    }

    /** The interval of an open credence of a single value; none of a distribution. */
    Optional<Interval> interval(String credence) {
        return Optional.ofNullable(intervals.get(credence));
    }

    /** Where a coordinate may lie. */
    Interval of(Coordinate coordinate) {
        if (simplices.contains(coordinate.credence())) {
            return Interval.UNIT;
        }
        double value = fixed.value(coordinate);
        return intervals.getOrDefault(coordinate.credence(), new Interval(value, value));
    }

    /** How many corners an open credence has: two ends, or a state to have everything. */
    int corners(String credence) {
        return intervals.containsKey(credence)
                ? 2
                : fixed.coordinates().credence(credence).size();
    }

    /** These settings with an open credence at one of its corners. */
    Settings at(Settings settings, String credence, int corner) {
        Credence question = settings.coordinates().credence(credence);
        Interval interval = intervals.get(credence);
        List<Double> answer = interval != null
                ? List.of(corner == 0 ? interval.low() : interval.high())
                : IntStream.range(0, question.size())
                        .mapToObj(i -> i == corner ? 1.0 : 0.0)
                        .toList();
        return settings.with(question, answer);
    }

    /** This region with an open credence fixed at one of its corners. */
    Region cornered(String credence, int corner) {
        Map<String, Interval> rest = new LinkedHashMap<>(intervals);
        rest.remove(credence);
        List<String> others =
                simplices.stream().filter(id -> !id.equals(credence)).toList();
        return new Region(at(fixed, credence, corner), rest, others);
    }

    /** This region with one interval narrowed. */
    Region narrowed(String credence, Interval interval) {
        Map<String, Interval> narrower = new LinkedHashMap<>(intervals);
        narrower.put(credence, interval);
        return new Region(fixed.with(Coordinate.of(credence), middle(interval)), narrower, simplices);
    }
}
