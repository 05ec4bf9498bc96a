package crux.circuit;

import crux.inference.Coalitions;
import crux.inference.Readings;
import crux.inference.Workers;
import crux.model.Chance;
import java.util.Arrays;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * A circuit under every mixture of two settings, each value computed over the coalitions of its own players alone.
 *
 * <p>A value that hangs on k of the n players has 2^k values, and most of a circuit hangs on few players: those values are computed
 * first and kept, one for each coalition of their own players. What is left, near the outputs, is computed coalition by coalition in
 * blocks on several threads, and finds the others by their places. Each coalition has the bits it would have alone. Cost: Σ 2^k over
 * the operations with few players, and 2^n an operation for the rest; how many are few is lowered until what is kept is bounded.
 */
final class CircuitCoalitions implements Coalitions {

    private static final int FEW = 14;
    private static final long MOST_KEPT = 1 << 22;
    private static final int BLOCK_BITS = 10;
    private static final int BLOCK = 1 << BLOCK_BITS;
    private static final int WORTH_A_THREAD = 1 << 14;

    private final Circuit circuit;
    private final int threads;
    private final IntFunction<Chance> alone;
    private final Operation[] operations;
    /** The players that each value hangs on, a bit each. */
    private final int[] players;
    /** What hangs on few players, by the coalitions of those; nothing for the rest. */
    private final double[][] kept;
    /** Where the values that are computed in blocks, and those they read, stand meanwhile. */
    private final Rows rows;

    private final int[] inBlocks;
    private final Map<Integer, int[]> places = new ConcurrentHashMap<>();
    private final Queue<double[][]> idle = new ConcurrentLinkedQueue<>();

    /**
     * Over two settings of a circuit's inputs, which have room in doubles.
     *
     * @param player the number of the player that each input belongs to; −1 where it keeps the first setting's value
     * @param alone what one coalition comes to, with exponents: asked where doubles lost too much
     */
    CircuitCoalitions(
            Circuit circuit, double[] from, double[] to, int[] player, int threads, IntFunction<Chance> alone) {
        this.circuit = circuit;
        this.threads = threads;
        this.alone = alone;
        operations = IntStream.range(0, circuit.operations())
                .mapToObj(circuit::operation)
                .toArray(Operation[]::new);
        players = new int[circuit.values()];
        for (int i = 0; i < player.length; i++) {
            players[i] = player[i] >= 0 && from[i] != to[i] ? 1 << player[i] : 0;
        }
        for (int i = 0; i < operations.length; i++) {
            players[circuit.firstOperation() + i] = players[circuit.first(i)] | players[circuit.second(i)];
        }
        int most = mostThatAreFew();
        kept = new double[circuit.values()][];
        boolean[] few = new boolean[kept.length];
        for (int value = 0; value < kept.length; value++) {
            few[value] = isInput(value) || Integer.bitCount(players[value]) <= most;
            if (few[value]) {
                kept[value] = isInput(value) ? input(value, from, to) : result(value);
            }
        }
        rows = Rows.of(circuit, few);
        inBlocks = IntStream.range(0, kept.length)
                .filter(value -> rows.of(value) >= 0)
                .toArray();
    }

    /** Whether a value is an input or a constant. */
    private boolean isInput(int value) {
        return value < circuit.firstOperation();
    }

    private int mostThatAreFew() {
        int most = FEW;
        while (most > 0 && size(most) > MOST_KEPT) {
            most--;
        }
        return most;
    }

    private long size(int most) {
        return Arrays.stream(players)
                .map(Integer::bitCount)
                .filter(count -> count <= most)
                .mapToLong(count -> 1L << count)
                .sum();
    }

    private double[] input(int value, double[] from, double[] to) {
        if (value >= circuit.firstConstant()) {
            return new double[] {circuit.constant(value - circuit.firstConstant())};
        }
        return players[value] == 0 ? new double[] {from[value]} : new double[] {from[value], to[value]};
    }

    /** A result with few players, for each coalition of them. */
    private double[] result(int value) {
        int operation = value - circuit.firstOperation();
        double[] result = new double[1 << Integer.bitCount(players[value])];
        int width = Math.min(BLOCK, result.length);
        double[] first = new double[width];
        double[] second = new double[width];
        double[] block = new double[width];
        for (int start = 0; start < result.length; start += width) {
            spread(circuit.first(operation), players[value], start, first);
            spread(circuit.second(operation), players[value], start, second);
            Kernels.apply(operations[operation], first, second, block);
            System.arraycopy(block, 0, result, start, width);
        }
        return result;
    }

    /** A kept value in the coalitions of {@code among} from number {@code start} on, which is a multiple of their count. */
    private void spread(int value, int among, int start, double[] block) {
        int own = compressed(players[value], among);
        double[] values = kept[value];
        int base = compressed(start, own);
        int[] place = places.computeIfAbsent(own & (BLOCK - 1), CircuitCoalitions::places);
        for (int i = 0; i < block.length; i++) {
            block[i] = values[base + place[i]];
        }
    }

    private static int[] places(int own) {
        return IntStream.range(0, BLOCK).map(lane -> compressed(lane, own)).toArray();
    }

    /** The bits of a number that stand where {@code mask} has ones, moved together. */
    private static int compressed(int number, int mask) {
        int together = 0;
        int place = 0;
        for (int left = mask; left != 0; left &= left - 1) {
            together |= (number >> Integer.numberOfTrailingZeros(left) & 1) << place++;
        }
        return together;
    }

    @Override
    public Readings at(int first, int lanes) {
        double[] probabilities = new double[lanes];
        double[] complements = new double[lanes];
        int from = first >> BLOCK_BITS;
        int blocks = ((first + lanes - 1) >> BLOCK_BITS) + 1 - from;
        Workers.run(blocks, lanes >= WORTH_A_THREAD ? threads : 1, block -> {
            double[][] buffers = computed((from + block) << BLOCK_BITS);
            int start = (from + block) << BLOCK_BITS;
            for (int lane = Math.max(start, first); lane < Math.min(start + BLOCK, first + lanes); lane++) {
                Chance chance = chance(buffers, lane - start, lane);
                probabilities[lane - first] = chance.probability();
                complements[lane - first] = chance.complement();
            }
            idle.add(buffers);
        });
        return Readings.of(probabilities, complements);
    }

    /** The buffers after a block of coalitions, from number {@code start} on. */
    private double[][] computed(int start) {
        double[][] known = idle.poll();
        double[][] buffers = known == null ? new double[rows.count()][BLOCK] : known;
        for (int value : inBlocks) {
            double[] result = buffers[rows.of(value)];
            if (kept[value] != null) {
                spread(value, -1, start, result);
            } else {
                int operation = value - circuit.firstOperation();
                Kernels.apply(
                        operations[operation],
                        buffers[rows.of(circuit.first(operation))],
                        buffers[rows.of(circuit.second(operation))],
                        result);
            }
        }
        return buffers;
    }

    private Chance chance(double[][] buffers, int lane, int coalition) {
        double target = buffers[rows.of(circuit.target())][lane];
        double rest = buffers[rows.of(circuit.rest())][lane];
        return Precision.suffices(target, rest) ? Chance.ofWeights(target, rest) : alone.apply(coalition);
    }
}
