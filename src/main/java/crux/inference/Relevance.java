package crux.inference;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.stream.IntStream;

/**
 * Which variables matter to a question.
 *
 * <p>A variable that is not asked for, of which nothing is known, and all of whose descendants are alike, is barren: its factor and
 * theirs sum to 1 and are left out.
 */
final class Relevance {

    private Relevance() {}

    /** The variables that are asked for or informed, and all their ancestors, in the network's order. */
    static int[] ancestors(Factors factors, Evidence evidence, int[] asked) {
        boolean[] relevant = new boolean[factors.count()];
        Deque<Integer> open = new ArrayDeque<>();
        IntStream informed = IntStream.range(0, factors.count()).filter(evidence::isInformed);
        IntStream.concat(Arrays.stream(asked), informed).forEach(open::add);
        while (!open.isEmpty()) {
            int variable = open.pop();
            if (!relevant[variable]) {
                relevant[variable] = true;
                Arrays.stream(factors.family(variable)).forEach(open::add);
            }
        }
        return IntStream.range(0, relevant.length).filter(v -> relevant[v]).toArray();
    }

    /** Every variable. */
    static int[] all(Factors factors) {
        int[] all = new int[factors.count()];
        for (int variable = 0; variable < all.length; variable++) {
            all[variable] = variable;
        }
        return all;
    }

    /** The known state of each variable, or −1: seen, set from outside, or the only one. */
    static int[] fixed(Factors factors, Evidence evidence) {
        int[] fixed = new int[factors.count()];
        for (int variable = 0; variable < fixed.length; variable++) {
            int seen = evidence.observed(variable);
            int known = seen >= 0 ? seen : evidence.set(variable);
            fixed[variable] = known < 0 && factors.size(variable) == 1 ? 0 : known;
        }
        return fixed;
    }
}
