package crux.circuit;

import crux.inference.Answerer;
import crux.inference.Coalitions;
import crux.inference.Reading;
import crux.inference.Readings;
import crux.inference.Slope;
import crux.inference.Slopes;
import crux.inference.Workers;
import crux.model.Chance;
import crux.model.Coordinates;
import crux.model.Settings;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * An answerer over a circuit: one pass up an answer, one pass down for every derivative, at zeros too [Darw03]; many settings in
 * blocks, on several threads, each lane with the bits it would have alone.
 *
 * <p>Weights too small for doubles to tell apart, and derivatives that came out not finite, are computed anew with exponents of their
 * own. A share of a distribution moved alone leaves a row that does not sum to 1; only derivatives along directions that keep the sum
 * have a meaning. Safe to share between threads.
 */
public final class CircuitAnswerer implements Answerer {

    private static final int MOST_LANES = 128;
    private static final int FEWEST_LANES = 16;

    /** A block's buffers are to stay in a core's second cache. */
    private static final int BLOCK_DOUBLES = 1 << 15;

    private static final int WORTH_A_THREAD = 4096;
    private static final double LN_2 = Math.log(2);

    private final Circuit circuit;
    private final Rows rows;
    private final int block;
    private final int threads;
    private final Idle<SingleRun> singles;
    private final Idle<BlockRun> blocks;
    private final KeptRuns keeping;
    /** By the coordinates whose derivatives are wanted, from one to below another. */
    private final Map<List<Integer>, BlockSlopes> slopes = new ConcurrentHashMap<>();

    private CircuitAnswerer(Circuit circuit, int threads) {
        this.circuit = circuit;
        this.threads = threads;
        rows = Rows.of(circuit);
        int fitting = Integer.highestOneBit(Math.max(1, BLOCK_DOUBLES / Math.max(1, rows.count())));
        block = Math.max(FEWEST_LANES, Math.min(MOST_LANES, fitting));
        singles = new Idle<>(() -> new SingleRun(circuit));
        blocks = new Idle<>(() -> new BlockRun(circuit, rows, block));
        keeping = new KeptRuns(circuit);
    }

    /** An answerer that evaluates large blocks on so many threads; indicators of evidence stay at 1. */
    public static CircuitAnswerer of(Circuit circuit, int threads) {
        return new CircuitAnswerer(circuit, threads);
    }

    /** The circuit. */
    public Circuit circuit() {
        return circuit;
    }

    @Override
    public Coordinates coordinates() {
        return circuit.coordinates();
    }

    @Override
    public int threads() {
        return threads;
    }

    @Override
    public Reading at(Settings settings) {
        double[] inputs = inputs(settings.toArray());
        SingleRun run = singles.take();
        run.up(inputs);
        double target = run.target();
        double rest = run.rest();
        singles.put(run);
        return circuit.hasRoomFor(inputs) && Precision.suffices(target, rest)
                ? Reading.of(Chance.ofWeights(target, rest), Math.log(target + rest))
                : read(new ScaledRun(circuit, inputs));
    }

    private static Reading read(ScaledRun run) {
        Scaled total = run.target().plus(run.rest());
        if (total.isZero()) {
            return Reading.IMPOSSIBLE;
        }
        Chance chance = new Chance(
                run.target().over(total).value(), run.rest().over(total).value());
        return Reading.of(chance, total.log2() * LN_2);
    }

    @Override
    public Slope slopeAt(Settings settings) {
        return slope(settings.toArray(), 0, coordinates().size());
    }

    @Override
    public Slope slopeAt(Settings settings, String credence) {
        int first = coordinates().firstOf(credence);
        return slope(
                settings.toArray(),
                first,
                first + coordinates().credence(credence).size());
    }

    /** The slope of which the derivatives by some coordinates count. */
    private Slope slope(double[] setting, int from, int to) {
        double[] inputs = inputs(setting);
        SingleRun run = singles.take();
        run.up(inputs);
        Reading reading = Reading.IMPOSSIBLE;
        double[] derivatives = new double[inputs.length];
        boolean sound = circuit.hasRoomFor(inputs) && Precision.suffices(run.target(), run.rest());
        if (sound) {
            reading = Reading.of(Chance.ofWeights(run.target(), run.rest()), Math.log(run.target() + run.rest()));
            derivatives = run.down();
        }
        singles.put(run);
        if (!sound || !Arrays.stream(derivatives, from, to).allMatch(Double::isFinite)) {
            ScaledRun scaled = new ScaledRun(circuit, inputs);
            reading = read(scaled);
            derivatives = scaled.derivatives();
        }
        double[] own = Arrays.copyOf(derivatives, coordinates().size());
        if (reading.chance().isEmpty()) {
            Arrays.fill(own, Double.NaN);
        }
        return Slope.of(reading, coordinates(), own);
    }

    @Override
    public Slopes slopesAt(double[][] settings, int lanes) {
        return slopes(settings, lanes, 0, coordinates().size());
    }

    @Override
    public Slopes slopesAt(double[][] settings, int lanes, String credence) {
        int first = coordinates().firstOf(credence);
        return slopes(
                settings, lanes, first, first + coordinates().credence(credence).size());
    }

    private Slopes slopes(double[][] settings, int lanes, int from, int to) {
        return slopes.computeIfAbsent(List.of(from, to), unused -> new BlockSlopes(circuit, from, to, keeping))
                .at(settings, lanes, threads, lane -> slope(setting(settings, lane), from, to));
    }

    @Override
    public Coalitions coalitions(Settings from, Settings to, List<String> credences) {
        double[] before = inputs(from.toArray());
        double[] after = inputs(to.toArray());
        if (!circuit.hasRoomFor(before) || !circuit.hasRoomFor(after)) {
            return Answerer.super.coalitions(from, to, credences);
        }
        int[] player = new int[before.length];
        Arrays.fill(player, -1);
        for (int i = 0; i < credences.size(); i++) {
            int first = coordinates().firstOf(credences.get(i));
            int size = coordinates().credence(credences.get(i)).size();
            Arrays.fill(player, first, first + size, i);
        }
        return new CircuitCoalitions(circuit, before, after, player, threads, coalition -> {
            double[] mixture = before.clone();
            for (int i = 0; i < mixture.length; i++) {
                boolean belongs = player[i] >= 0 && (coalition >> player[i] & 1) == 1;
                mixture[i] = belongs ? after[i] : before[i];
            }
            return scaled(mixture);
        });
    }

    @Override
    public Readings at(double[][] settings, int lanes) {
        double[] probabilities = new double[lanes];
        double[] complements = new double[lanes];
        int parts = (lanes + block - 1) / block;
        Workers.run(parts, lanes >= WORTH_A_THREAD ? threads : 1, part -> {
            BlockRun run = blocks.take();
            int from = part * block;
            int width = Math.min(block, lanes - from);
            run.run(settings, from, width);
            boolean[] roomy = circuit.hasRoomFor(settings, from, width);
            for (int lane = 0; lane < width; lane++) {
                boolean precise = roomy[lane] && Precision.suffices(run.target(lane), run.rest(lane));
                Chance chance =
                        precise ? Chance.ofWeights(run.target(lane), run.rest(lane)) : scaled(settings, from + lane);
                probabilities[from + lane] = chance.probability();
                complements[from + lane] = chance.complement();
            }
            blocks.put(run);
        });
        return Readings.of(probabilities, complements);
    }

    private Chance scaled(double[][] settings, int lane) {
        return scaled(inputs(setting(settings, lane)));
    }

    private double[] setting(double[][] settings, int lane) {
        double[] setting = new double[coordinates().size()];
        Arrays.setAll(setting, i -> settings[i][lane]);
        return setting;
    }

    private Chance scaled(double[] inputs) {
        Reading reading = read(new ScaledRun(circuit, inputs));
        return new Chance(reading.probability(), reading.complement());
    }

    private double[] inputs(double[] setting) {
        double[] inputs = Arrays.copyOf(setting, circuit.inputs().size());
        Arrays.fill(inputs, setting.length, inputs.length, 1);
        return inputs;
    }
}
