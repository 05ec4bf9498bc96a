package crux.analysis;

import crux.analysis.ShapleyShares.Scale;
import crux.inference.Readings;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.math3.random.MersenneTwister;
import org.apache.commons.math3.random.RandomDataGenerator;
import org.apache.commons.math3.stat.descriptive.SummaryStatistics;

/**
 * Shapley shares by random orders in which the players change sides, each order followed by its reverse.
 *
 * <p>A player's share is the mean of what it adds when its turn comes. Each order's additions sum to the gap, so the means do too.
 * Standard errors are from the spread of the pairs, which are independent of one another. Cost: n + 1 evaluations an order.
 */
public final class SampledShapley {

    private final Game game;
    private final Map<Scale, Sums> sums = new EnumMap<>(Scale.class);

    private SampledShapley(Game game) {
        this.game = game;
        for (Scale scale : Scale.values()) {
            sums.put(scale, new Sums(game.players()));
        }
    }

    /** The shares of a game's gap, on each scale, by {@code pairs} random orders and their reverses. */
    public static Map<Scale, ShapleyShares> of(Game game, int pairs, long seed, Progress progress) {
        RandomDataGenerator random = new RandomDataGenerator(new MersenneTwister(seed));
        SampledShapley shapley = new SampledShapley(game);
        int players = game.players();
        for (int pair = 0; pair < pairs; pair++) {
            shapley.pair(random.nextPermutation(players, players));
            progress.reached((pair + 1) / (double) pairs);
        }
        Map<Scale, ShapleyShares> shares = new EnumMap<>(Scale.class);
        shapley.sums.forEach((scale, sum) -> shares.put(scale, sum.shares()));
        return shares;
    }

    private void pair(int[] order) {
        int players = order.length;
        int[] turn = new int[players];
        for (int i = 0; i < players; i++) {
            turn[order[i]] = i;
        }
        // Lanes 0..n: the first so many of the order; lanes n+1..2n+1: the last so many.
        int lanes = 2 * (players + 1);
        Game.Membership membership = (lane, player) ->
                lane <= players ? turn[player] < lane : players - 1 - turn[player] < lane - players - 1;
        Readings readings = game.worth(lanes, membership);
        sums.forEach((scale, sum) -> {
            double[] worth = IntStream.range(0, lanes)
                    .mapToDouble(lane -> scale.of(readings, lane))
                    .toArray();
            sum.add(worth, turn, membership);
        });
    }

    /** Running sums of what each player adds, on one scale. */
    private static final class Sums {
        private final List<SummaryStatistics> added;
        private final List<BitSet> undefined = new ArrayList<>();

        Sums(int players) {
            added = Stream.generate(SummaryStatistics::new).limit(players).toList();
        }

        void add(double[] worth, int[] turn, Game.Membership membership) {
            int players = turn.length;
            for (int lane = 0; lane < worth.length; lane++) {
                if (!Double.isFinite(worth[lane])) {
                    note(lane, players, membership);
                }
            }
            for (int player = 0; player < players; player++) {
                int forth = turn[player];
                int back = 2 * players - turn[player];
                added.get(player).addValue(0.5 * (worth[forth + 1] - worth[forth] + worth[back + 1] - worth[back]));
            }
        }

        private void note(int lane, int players, Game.Membership membership) {
            BitSet coalition = new BitSet(players);
            IntStream.range(0, players)
                    .filter(player -> membership.holds(lane, player))
                    .forEach(coalition::set);
            if (undefined.isEmpty()
                    || coalition.cardinality() < undefined.get(0).cardinality()) {
                undefined.clear();
                undefined.add(coalition);
            }
        }

        ShapleyShares shares() {
            if (!undefined.isEmpty()) {
                return ShapleyShares.undefined(undefined.get(0));
            }
            return ShapleyShares.sampled(
                    added.stream().mapToDouble(SummaryStatistics::getMean).toArray(),
                    added.stream()
                            .mapToDouble(one -> one.getStandardDeviation() / Math.sqrt((double) one.getN()))
                            .toArray());
        }
    }
}
