package crux.format;

import crux.notation.NumberText;
import java.util.List;

/** The rule for shares that should sum to 1: left untouched within 1e-12, normalised with a note to 1e-3; beyond is an error. */
final class NativeSums {

    private static final double UNTOUCHED = 1e-12;
    private static final double NORMALISED = 1e-3;

    private NativeSums() {}

    /** Whether shares with this sum are left untouched. */
    static boolean isOne(double sum) {
        return Math.abs(sum - 1) <= UNTOUCHED;
    }

    /** The shares, normalised where they nearly sum to 1. Those that do not are returned as they are: the network refuses them. */
    static List<Double> normalised(List<Double> shares, Spot at, ProblemList problems) {
        double sum = shares.stream().mapToDouble(Double::doubleValue).sum();
        double off = Math.abs(sum - 1);
        boolean areShares = shares.stream().allMatch(share -> share >= 0 && share <= 1);
        if (!areShares || off <= UNTOUCHED || off > NORMALISED) {
            return shares;
        }
        problems.note(at, "the shares sum to " + NumberText.of(sum), "they were divided by their sum");
        return shares.stream().map(share -> share / sum).toList();
    }
}
