package crux.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;

/**
 * Something that pushed the conclusion, and how far: in bits where every conclusion on the way has odds, else in probability.
 *
 * @param player an answer or a finding
 * @param push positive where it raises the conclusion
 * @param inBits whether the push is in bits
 */
public record Consideration(Player player, double push, boolean inBits) {

    /** What makes a push too small to name. */
    private static final double SMALL = 1e-9;

    /** All of a ledger's, answers and findings alike, the heaviest first. */
    public static List<Consideration> of(Ledger ledger) {
        boolean bits = ledger.answers().withoutBits().isEmpty()
                && ledger.orderFree().withoutBits().isEmpty();
        Function<Attribution.Share, OptionalDouble> scale =
                bits ? Attribution.Share::bits : Attribution.Share::probability;
        List<Consideration> all = new ArrayList<>();
        for (Attribution attribution : List.of(ledger.answers(), ledger.orderFree())) {
            for (Attribution.Share share : attribution.shares()) {
                double push = scale.apply(share).orElse(0);
                if (Math.abs(push) > SMALL) {
                    all.add(new Consideration(share.player(), push, bits));
                }
            }
        }
        all.sort(Comparator.comparingDouble((Consideration one) -> Math.abs(one.push()))
                .reversed());
        return all;
    }
}
