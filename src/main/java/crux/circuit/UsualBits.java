package crux.circuit;

import crux.model.Interval;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Where bits lie as long as the numbers a circuit is given are usual ones: those of people, not of a test of extremes.
 *
 * <p>A ledger whose bits then stay within ±800 needs no guard against overflow: 2^(a + b) is 2^a · 2^b, and each power is computed once
 * for all rows of a table. A circuit that relies on it says so, and settings that are not usual are computed with exponents of their
 * own ({@link ScaledRun}), where nothing overflows. So are settings under which every weight of a row came out as 0, and with it the
 * row as no number. One thread.
 */
final class UsualBits {

    private static final double MOST_INPUT = 120;
    private static final double MOST_SUM = 800;
    private static final double LEAST_SHARE = 0x1p-200;

    /** So far below the greatest weight, a weight is 0 whatever the inputs, and never a number that has lost digits. */
    private static final double OUT_OF_SIGHT = 2100;

    private final Nodes nodes;
    private final Map<Integer, Interval> known = new HashMap<>();

    /** About these nodes, those to come included. */
    UsualBits(Nodes nodes) {
        this.nodes = nodes;
    }

    /** Whether an input may have this value in a circuit that relies on usual ones. */
    static boolean isUsual(Input input, double value) {
        return isUsual(isShare(input), value);
    }

    /** Whether an input may have each of these values, those from {@code from} on, so many of them. */
    static boolean areUsual(Input input, double[] values, int from, int count) {
        boolean share = isShare(input);
        boolean usual = true;
        for (int i = from; i < from + count; i++) {
            usual &= isUsual(share, values[i]);
        }
        return usual;
    }

    private static boolean isUsual(boolean share, double value) {
        double size = Math.abs(value);
        return share ? size >= LEAST_SHARE || value == 0 : size <= MOST_INPUT;
    }

    private static boolean isShare(Input input) {
        return input.domain().low() >= 0 && input.domain().high() <= 1;
    }

    /**
     * Whether doubles have room for the weights of a row.
     *
     * @param constant the constant bits of each state, the greatest 0
     * @param varying the other addends of each state
     */
    boolean fit(double[] constant, List<List<Integer>> varying) {
        for (int state = 0; state < constant.length; state++) {
            double reach = reach(varying.get(state));
            boolean inSight = reach - constant[state] <= MOST_SUM;
            if (!inSight && !(reach <= MOST_SUM && constant[state] <= -OUT_OF_SIGHT)) {
                return false;
            }
        }
        return true;
    }

    /** The greatest size of any sum of some of the addends. */
    private double reach(List<Integer> addends) {
        double low = 0;
        double high = 0;
        for (int addend : addends) {
            Interval range = of(addend);
            low += Math.min(0, range.low());
            high += Math.max(0, range.high());
        }
        return Math.max(-low, high);
    }

    private Interval of(int node) {
        Interval range = known.get(node);
        if (range == null) {
            range = found(node);
            known.put(node, range);
        }
        return range;
    }

    private Interval found(int node) {
        Interval range = nodes.range(node);
        if (nodes.isConstant(node)) {
            return range;
        }
        if (nodes.isInput(node)) {
            return new Interval(Math.max(range.low(), -MOST_INPUT), Math.min(range.high(), MOST_INPUT));
        }
        return Ranges.of(nodes.operation(node), of(nodes.first(node)), of(nodes.second(node)));
    }
}
