package crux.analysis;

import crux.inference.Slope;
import crux.model.BitScale;
import crux.model.Coordinate;
import crux.model.Credence;
import crux.model.Interval;
import crux.model.Reach;
import crux.model.RealAlgebra;
import crux.model.Settings;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * One credence as a direction in which a person can move, measured by {@link Moves}: at 0 the present answer, at m an answer m away.
 *
 * <p>A distribution moves by raising the weights of some of its states together: of all answers as far from it these favour those
 * states most [ChDa05b].
 */
sealed interface Axis {

    double LN_2 = Math.log(2);

    /** The credence. */
    Credence credence();

    /** How far it can move: the least and the greatest m. */
    Interval room();

    /** The answer at m; the present one at 0. */
    List<Double> answer(double move);

    /** The derivative of the conclusion by m, given its slope at the answer there. */
    double derivative(double move, Slope slope);

    /** This axis, facing where the conclusion rises for sign 1, or falls for sign −1. */
    Axis facing(Settings settings, Slope slope, int sign);

    /** The answers no further than a distance from the present one, of which all others that near are mixtures; of a distribution of n states 2^n − 1. */
    List<List<Double>> extremes(double distance);

    /** The axis of a credence around its present answer, kept within an interval. */
    static Axis of(Credence credence, Settings settings, Interval within) {
        List<Double> now = settings.values(credence);
        return switch (credence.kind()) {
            case PROBABILITY, WEIGHT -> new Odds(credence, now.get(0), within);
            case NUMBER -> new Steps(credence, now.get(0), within);
            case DISTRIBUTION -> new Raised(credence, now, new BitSet());
        };
    }

    /** A probability or weight, by its log2 odds. */
    record Odds(Credence credence, double now, Interval within) implements Axis {

        @Override
        public Interval room() {
            double here = BitScale.bits(now);
            return new Interval(
                    Math.min(0, BitScale.bits(within.low()) - here), Math.max(0, BitScale.bits(within.high()) - here));
        }

        @Override
        public List<Double> answer(double move) {
            return List.of(move == 0 ? now : moved(move));
        }

        private double moved(double move) {
            double odds = RealAlgebra.exp2(BitScale.bits(now) + move);
            return odds / (1 + odds);
        }

        @Override
        public List<List<Double>> extremes(double distance) {
            return List.of(answer(room().clamp(-distance)), answer(room().clamp(distance)));
        }

        @Override
        public double derivative(double move, Slope slope) {
            double p = moved(move);
            return slope.derivative(Coordinate.of(credence.id())) * p * (1 - p) * LN_2;
        }

        @Override
        public Axis facing(Settings settings, Slope slope, int sign) {
            return this;
        }
    }

    /** A number, by tenths of its range. */
    record Steps(Credence credence, double now, Interval within) implements Axis {

        @Override
        public Interval room() {
            double tenth = Reach.tenth(credence);
            return new Interval(Math.min(0, (within.low() - now) / tenth), Math.max(0, (within.high() - now) / tenth));
        }

        @Override
        public List<Double> answer(double move) {
            return List.of(now + move * Reach.tenth(credence));
        }

        @Override
        public List<List<Double>> extremes(double distance) {
            return List.of(answer(room().clamp(-distance)), answer(room().clamp(distance)));
        }

        @Override
        public double derivative(double move, Slope slope) {
            return slope.derivative(Coordinate.of(credence.id())) * Reach.tenth(credence);
        }

        @Override
        public Axis facing(Settings settings, Slope slope, int sign) {
            return this;
        }
    }

    /** A distribution, by the bits that the weights of {@code states} gain on the others. */
    record Raised(Credence credence, List<Double> now, BitSet states) implements Axis {

        /** Copies both. */
        public Raised {
            now = List.copyOf(now);
            states = (BitSet) states.clone();
        }

        @Override
        public Interval room() {
            // Further out, every share is at one of the clamps.
            double clamps = 2 * BitScale.bits(1);
            boolean some = !states.isEmpty() && states.cardinality() < now.size();
            return new Interval(0, some ? clamps : 0);
        }

        @Override
        public List<Double> answer(double move) {
            if (move == 0) {
                return now;
            }
            double[] weights = IntStream.range(0, now.size())
                    .mapToDouble(i -> BitScale.clamp(now.get(i)) * (states.get(i) ? RealAlgebra.exp2(move) : 1))
                    .toArray();
            double sum = IntStream.range(0, weights.length)
                    .mapToDouble(i -> weights[i])
                    .sum();
            return IntStream.range(0, weights.length)
                    .mapToObj(i -> weights[i] / sum)
                    .toList();
        }

        @Override
        public List<List<Double>> extremes(double distance) {
            double move = Math.min(distance, 2 * BitScale.bits(1));
            List<List<Double>> extremes = new ArrayList<>();
            extremes.add(now);
            for (long raised = 1; raised < (1L << now.size()) - 1; raised++) {
                extremes.add(new Raised(credence, now, BitSet.valueOf(new long[] {raised})).answer(move));
            }
            return extremes;
        }

        @Override
        public double derivative(double move, Slope slope) {
            List<Double> shares = answer(move);
            return IntStream.range(0, shares.size())
                    .filter(states::get)
                    .mapToDouble(i -> gain(shares, slope, i))
                    .sum();
        }

        /** The derivative of the conclusion by the bits of one state's weight alone. */
        private double gain(List<Double> shares, Slope slope, int state) {
            double mean = 0;
            for (int i = 0; i < shares.size(); i++) {
                mean += shares.get(i) * partial(slope, i);
            }
            return LN_2 * shares.get(state) * (partial(slope, state) - mean);
        }

        private double partial(Slope slope, int state) {
            return slope.derivative(credence.coordinates().get(state));
        }

        @Override
        public Axis facing(Settings settings, Slope slope, int sign) {
            // A share of 0 has no weight to raise, but a clamped one has.
            List<Double> shares =
                    settings.values(credence).stream().map(BitScale::clamp).toList();
            BitSet rising = new BitSet();
            for (int i = 0; i < shares.size(); i++) {
                rising.set(i, sign * gain(shares, slope, i) > 0);
            }
            return new Raised(credence, now, rising);
        }
    }
}
