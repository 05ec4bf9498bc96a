package crux.analysis;

import crux.analysis.ShapleyShares.Scale;
import crux.inference.Readings;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.Map;

/**
 * Shapley shares by all 2^n coalitions: φ_i = Σ_S |S|!(n−|S|−1)!/n! · [f(S ∪ i) − f(S)].
 *
 * <p>Differences are summed by the size of the coalition before they are weighted, so that the shares add up to the gap to rounding.
 * Cost: 2^n evaluations in blocks, n·2^(n−1) subtractions and 16·2^n bytes.
 */
public final class ExactShapley {

    private static final int BLOCK = 1 << 16;

    private final int players;
    private final Map<Scale, double[]> values = new EnumMap<>(Scale.class);

    private ExactShapley(Game game) {
        players = game.players();
        for (Scale scale : Scale.values()) {
            values.put(scale, new double[1 << players]);
        }
    }

    /** The shares of a game's gap, on each scale. */
    public static Map<Scale, ShapleyShares> of(Game game, Progress progress) {
        ExactShapley shapley = new ExactShapley(game);
        shapley.evaluate(game, progress);
        Map<Scale, ShapleyShares> shares = new EnumMap<>(Scale.class);
        shapley.values.forEach((scale, worth) -> shares.put(scale, shapley.shares(worth)));
        return shares;
    }

    private void evaluate(Game game, Progress progress) {
        int all = 1 << players;
        for (int first = 0; first < all; first += BLOCK) {
            int start = first;
            int lanes = Math.min(BLOCK, all - first);
            Readings readings = game.coalitions(start, lanes);
            values.forEach((scale, worth) -> {
                for (int lane = 0; lane < lanes; lane++) {
                    worth[start + lane] = scale.of(readings, lane);
                }
            });
            progress.reached((start + lanes) / (double) all);
        }
    }

    private ShapleyShares shares(double[] worth) {
        int undefined = smallestUndefined(worth);
        if (undefined >= 0) {
            return ShapleyShares.undefined(BitSet.valueOf(new long[] {undefined}));
        }
        double[] shares = new double[players];
        for (int player = 0; player < players; player++) {
            shares[player] = share(worth, player);
        }
        return ShapleyShares.exact(shares);
    }

    private double share(double[] worth, int player) {
        double[] bySize = new double[players];
        int joined = 1 << player;
        for (int first = 0; first < worth.length; first += 2 * joined) {
            for (int without = first; without < first + joined; without++) {
                bySize[Integer.bitCount(without)] += worth[without + joined] - worth[without];
            }
        }
        // The weight of size s is 1 / (n · C(n−1, s)).
        double share = 0;
        double choices = 1;
        for (int size = 0; size < players; size++) {
            share += bySize[size] / (players * choices);
            choices = choices * (players - 1 - size) / (size + 1);
        }
        return share;
    }

    private static int smallestUndefined(double[] worth) {
        int smallest = -1;
        for (int coalition = 0; coalition < worth.length; coalition++) {
            boolean fewer = smallest < 0 || Integer.bitCount(coalition) < Integer.bitCount(smallest);
            if (!Double.isFinite(worth[coalition]) && fewer) {
                smallest = coalition;
            }
        }
        return smallest;
    }
}
