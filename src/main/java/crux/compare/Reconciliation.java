package crux.compare;

import crux.analysis.Worth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How much closer two people would be if a variable's true state came out.
 *
 * <p>Each state x leaves a gap |P_a(h | x) − P_b(h | x)|; states are weighed by what the two expect together, ½·P_a(x) + ½·P_b(x). A state
 * that one of them rules out is left to the other's weight, with the gap as it stands. Evidence can also drive people apart: then what is
 * left is more than there was.
 *
 * @param variable its id
 * @param left the gap that is expected to be left
 * @param closes the gap now less that
 */
public record Reconciliation(String variable, double left, double closes) {

    /** Every variable that both can learn, in falling order of how much it closes. */
    public static List<Reconciliation> of(Worth a, Worth b) {
        double gap = Math.abs(a.now().probability() - b.now().probability());
        Map<String, Worth.Lesson> lessons = new LinkedHashMap<>();
        b.lessons().forEach(lesson -> lessons.put(lesson.variable(), lesson));
        List<Reconciliation> all = new ArrayList<>();
        for (Worth.Lesson lesson : a.lessons()) {
            Worth.Lesson other = lessons.get(lesson.variable());
            if (other != null) {
                double left = left(states(lesson), states(other), gap);
                all.add(new Reconciliation(lesson.variable(), left, gap - left));
            }
        }
        all.sort(Comparator.comparingDouble(Reconciliation::rank).reversed());
        return List.copyOf(all);
    }

    /** Equal ones but for rounding stay in order. */
    private double rank() {
        return Math.rint(closes * 1e12);
    }

    private static Map<String, Worth.Prospect> states(Worth.Lesson lesson) {
        Map<String, Worth.Prospect> states = new LinkedHashMap<>();
        lesson.states().forEach(state -> states.put(state.state(), state));
        return states;
    }

    private static double left(Map<String, Worth.Prospect> a, Map<String, Worth.Prospect> b, double gap) {
        double left = 0;
        for (Map.Entry<String, Worth.Prospect> state : a.entrySet()) {
            Worth.Prospect other = b.get(state.getKey());
            Worth.Prospect own = state.getValue();
            left += other == null
                    ? 0.5 * own.probability() * gap
                    : 0.5 * (own.probability() + other.probability()) * Math.abs(own.conclusion() - other.conclusion());
        }
        for (Map.Entry<String, Worth.Prospect> state : b.entrySet()) {
            left += a.containsKey(state.getKey()) ? 0 : 0.5 * state.getValue().probability() * gap;
        }
        return left;
    }
}
