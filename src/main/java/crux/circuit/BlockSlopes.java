package crux.circuit;

import crux.inference.Slope;
import crux.inference.Slopes;
import crux.inference.Workers;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntFunction;

/**
 * The slopes of a circuit at many settings: up and down again in blocks on several threads, to the inputs of one descent.
 *
 * <p>Lanes whose weights doubles cannot tell apart, or whose derivatives came out not finite, are left to one who computes them alone.
 * Safe to share between threads.
 */
final class BlockSlopes {

    /** A block's values are to stay in a processor's cache, the third if need be: shorter rows cost more than the way there. */
    private static final int BLOCK_DOUBLES = 1 << 18;

    private static final int FEWEST_LANES = 16;

    /** The narrowest block, for a few lanes by themselves. */
    private static final int NARROWEST = 8;

    private static final int MOST_LANES = 128;
    private static final int WORTH_A_THREAD = 1024;

    private final Circuit circuit;
    private final Descent descent;
    private final int from;
    private final int to;
    private final int widest;
    private final KeptRuns ups;
    /** By the lanes of their blocks. */
    private final Map<Integer, Idle<BlockDescent>> downs = new ConcurrentHashMap<>();

    /**
     * The derivatives by the inputs {@code from} to below {@code to}, which are coordinates.
     *
     * @param ups runs of this circuit
     */
    BlockSlopes(Circuit circuit, int from, int to, KeptRuns ups) {
        this.circuit = circuit;
        this.from = from;
        this.to = to;
        this.ups = ups;
        descent = Descent.to(circuit, from, to);
        int fitting = Integer.highestOneBit(
                Math.max(1, BLOCK_DOUBLES / Math.max(1, ups.rows().count())));
        widest = Math.max(FEWEST_LANES, Math.min(MOST_LANES, fitting));
    }

    /** Where the slopes of all lanes are put together. */
    private final class Gathered {
        private final double[] probabilities;
        private final double[] complements;
        private final double[] logEvidence;
        private final double[][] derivatives;

        Gathered(int lanes) {
            probabilities = new double[lanes];
            complements = new double[lanes];
            logEvidence = new double[lanes];
            derivatives = new double[circuit.coordinates().size()][lanes];
            for (int i = 0; i < derivatives.length; i++) {
                if (i < from || i >= to) {
                    Arrays.fill(derivatives[i], Double.NaN);
                }
            }
        }

        /** The derivatives of a block from {@code start} on; lanes in which one is not finite are not sound. */
        void put(BlockDescent down, int start, boolean[] sound) {
            for (int i = from; i < to; i++) {
                double[] derivative = down.by(i);
                if (derivative.length > 0) {
                    System.arraycopy(derivative, 0, derivatives[i], start, sound.length);
                    for (int lane = 0; lane < sound.length; lane++) {
                        sound[lane] &= Double.isFinite(derivative[lane]);
                    }
                }
            }
        }

        void put(BlockRun up, int lane, int at) {
            double target = up.target(lane);
            double rest = up.rest(lane);
            double total = target + rest;
            probabilities[at] = target / total;
            complements[at] = rest / total;
            logEvidence[at] = Math.log(total);
        }

        void put(Slope slope, int at) {
            probabilities[at] = slope.reading().probability();
            complements[at] = slope.reading().complement();
            logEvidence[at] = slope.reading().logEvidence();
            for (int i = from; i < to; i++) {
                derivatives[i][at] =
                        slope.derivative(circuit.coordinates().list().get(i));
            }
        }
    }

    /** The fewest lanes that hold so many, of those that blocks are made for: a power of two, or half as many again. */
    private static int rounded(int lanes) {
        int power = Math.max(NARROWEST, Integer.highestOneBit(lanes));
        return lanes <= power ? power : lanes <= power * 3 / 2 ? power * 3 / 2 : 2 * power;
    }

    /**
     * The slopes at the settings of {@code lanes} lanes.
     *
     * @param alone the slope in one lane, with exponents where they are needed
     */
    Slopes at(double[][] settings, int lanes, int threads, IntFunction<Slope> alone) {
        Gathered gathered = new Gathered(lanes);
        int block = Math.min(widest, rounded(lanes));
        Idle<BlockRun> idleUps = ups.of(block);
        Idle<BlockDescent> idleDowns =
                downs.computeIfAbsent(block, lane -> new Idle<>(() -> new BlockDescent(circuit, descent, lane)));
        int parts = (lanes + block - 1) / block;
        Workers.run(parts, lanes >= WORTH_A_THREAD ? threads : 1, part -> {
            BlockRun up = idleUps.take();
            BlockDescent down = idleDowns.take();
            int start = part * block;
            int width = Math.min(block, lanes - start);
            up.run(settings, start, width);
            down.run(up);
            boolean[] sound = circuit.hasRoomFor(settings, start, width);
            gathered.put(down, start, sound);
            for (int lane = 0; lane < width; lane++) {
                if (sound[lane] && Precision.suffices(up.target(lane), up.rest(lane))) {
                    gathered.put(up, lane, start + lane);
                } else {
                    gathered.put(alone.apply(start + lane), start + lane);
                }
            }
            idleUps.put(up);
            idleDowns.put(down);
        });
        return Slopes.of(
                circuit.coordinates(),
                gathered.probabilities,
                gathered.complements,
                gathered.logEvidence,
                gathered.derivatives);
    }
}
