package crux.analysis;

import crux.analysis.ShapleyShares.Scale;
import crux.inference.Answerer;
import crux.inference.Reading;
import crux.model.Query;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;

/**
 * How much of the gap between two sides of one network each thing in which they differ explains.
 *
 * <p>A player's share is the mean, over all orders in which the players may change sides, of how much the conclusion moves when its
 * turn comes: the Shapley value. Shares add up to the gap on each scale, to rounding.
 *
 * @param a the conclusion on the first side
 * @param b the conclusion on the second
 * @param shares in falling order of their size in probability, equal ones in the network's order
 * @param method how they were found
 * @param withoutProbability why there are no shares in probability, if there are none
 * @param withoutBits why there are no shares in bits, if there are none
 */
public record Attribution(
        Reading a,
        Reading b,
        List<Share> shares,
        Method method,
        Optional<Undefined> withoutProbability,
        Optional<Undefined> withoutBits) {

    /**
     * What one player explains; a share, or its error, is absent where it does not exist.
     *
     * @param player what differs
     * @param probability its share of b − a in probability
     * @param bits its share of b − a in log2 odds
     * @param errorProbability standard error of a sampled share in probability
     * @param errorBits standard error of a sampled share in bits
     */
    public record Share(
            Player player,
            OptionalDouble probability,
            OptionalDouble bits,
            OptionalDouble errorProbability,
            OptionalDouble errorBits) {}

    /** How shares were found. */
    public sealed interface Method {
        /** By every coalition. */
        record Exact(long evaluations) implements Method {}

        /** By random orders of the players, each with its reverse. */
        record Sampled(int pairs, long seed) implements Method {}
    }

    /**
     * How far to go.
     *
     * @param exact up to how many players every coalition is evaluated; at most 24
     * @param pairs how many random orders, each with its reverse, beyond that; at least 2
     * @param seed of the random orders
     */
    public record Effort(int exact, int pairs, long seed) {

        private static final int MOST_PLAYERS = 24;

        /** Exact to 14 players, 1000 pairs of orders beyond. */
        public static final Effort USUAL = new Effort(14, 1000, 1);

        /** Checks both limits. */
        public Effort {
            if (exact < 0 || exact > MOST_PLAYERS || pairs < 2) {
                throw new IllegalArgumentException("exact to %s players, %s pairs".formatted(exact, pairs));
            }
        }
    }

    /** Copies its list. */
    public Attribution {
        shares = List.copyOf(shares);
    }

    /**
     * The shares of the gap from {@code a} to {@code b}, two sides of one network with one target.
     *
     * @param answerers makes an answerer for another query of the network; asked only where evidence or interventions differ
     */
    public static Attribution between(
            Inquiry a, Inquiry b, Function<Query, Answerer> answerers, Effort effort, Progress progress) {
        Sides sides = new Sides(a, b, answerers);
        boolean exact = sides.players() <= effort.exact();
        Map<Scale, ShapleyShares> scales = exact
                ? ExactShapley.of(sides, progress)
                : SampledShapley.of(sides, effort.pairs(), effort.seed(), progress);
        ShapleyShares probability = Objects.requireNonNull(scales.get(Scale.PROBABILITY));
        ShapleyShares bits = Objects.requireNonNull(scales.get(Scale.BITS));
        return new Attribution(
                a.answerer().at(a.settings()),
                b.answerer().at(b.settings()),
                shares(sides.list(), probability, bits),
                exact ? new Method.Exact(1L << sides.players()) : new Method.Sampled(effort.pairs(), effort.seed()),
                probability.undefined().map(coalition -> undefined(sides, coalition)),
                bits.undefined().map(coalition -> undefined(sides, coalition)));
    }

    private static List<Share> shares(List<Player> players, ShapleyShares probability, ShapleyShares bits) {
        List<Share> shares = new ArrayList<>();
        for (int i = 0; i < players.size(); i++) {
            shares.add(new Share(
                    players.get(i), probability.share(i), bits.share(i), probability.error(i), bits.error(i)));
        }
        shares.sort(Comparator.comparingDouble(
                        (Share share) -> Math.abs(share.probability().orElse(0)))
                .reversed());
        return shares;
    }

    private static Undefined undefined(Sides sides, BitSet coalition) {
        double probability =
                sides.worth(1, (lane, player) -> coalition.get(player)).probability(0);
        return new Undefined(coalition.stream().mapToObj(sides.list()::get).toList(), Undefined.Reason.of(probability));
    }
}
