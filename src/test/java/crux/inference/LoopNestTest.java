package crux.inference;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The loops of a message beside the plainest loops there are. */
class LoopNestTest {

    static LongStream seeds() {
        return LongStream.range(0, 400);
    }

    /** Three random scopes over a few variables; each variable in one of the first two at least. */
    private static Scope[] scopes(SplittableRandom random, int variables, int most) {
        int[] sizes = IntStream.range(0, variables)
                .map(i -> random.nextInt(2, most + 1))
                .toArray();
        int[] membership =
                IntStream.range(0, variables).map(i -> random.nextInt(1, 4)).toArray();
        int[] left = IntStream.range(0, variables)
                .filter(i -> (membership[i] & 1) > 0)
                .toArray();
        int[] right = IntStream.range(0, variables)
                .filter(i -> (membership[i] & 2) > 0)
                .toArray();
        int[] out =
                IntStream.range(0, variables).filter(i -> random.nextInt(3) > 0).toArray();
        int[] all = IntStream.range(0, variables).toArray();
        return new Scope[] {Scope.of(all, sizes), Scope.of(left, sizes), Scope.of(right, sizes), Scope.of(out, sizes)};
    }

    private static double[] numbers(SplittableRandom random, Scope scope) {
        return random.doubles((long) scope.entries())
                .map(number -> number < 0.2 ? 0 : number)
                .toArray();
    }

    /** The place in a table of the states that make {@code configuration} of the clique. */
    private static int place(Scope clique, Scope table, int configuration) {
        int place = 0;
        int rest = configuration;
        for (int i = clique.rank() - 1; i >= 0; i--) {
            place += rest % clique.size(i) * table.stride(clique.variable(i));
            rest /= clique.size(i);
        }
        return place;
    }

    private static double[] plainly(Scope[] scopes, double[] x, double[] y, boolean maximising) {
        double[] out = new double[(int) scopes[3].entries()];
        for (int configuration = 0; configuration < scopes[0].entries(); configuration++) {
            double product =
                    x[place(scopes[0], scopes[1], configuration)] * y[place(scopes[0], scopes[2], configuration)];
            int place = place(scopes[0], scopes[3], configuration);
            out[place] = maximising ? Math.max(out[place], product) : out[place] + product;
        }
        return out;
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void sumsAndMaximaAreThoseOfThePlainestLoops(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Scope[] scopes = scopes(random, 1 + (int) (seed % 8), seed % 3 == 0 ? 12 : 3);
        double[] x = numbers(random, scopes[1]);
        double[] y = numbers(random, scopes[2]);
        Loops ofJoin =
                Contraction.of(scopes[0], scopes[1], scopes[2], scopes[3]).up();
        for (Loops loops : new Loops[] {nest(scopes), ofJoin}) {
            double[] sums = new double[(int) scopes[3].entries()];
            double[] maxima = new double[sums.length];
            loops.add(x, y, sums, 1);
            loops.raise(x, y, maxima, 1);
            double[] expected = plainly(scopes, x, y, false);
            for (int i = 0; i < sums.length; i++) {
                assertEquals(expected[i], sums[i], 1e-13 * Math.max(1, expected[i]));
            }
            assertArrayEquals(plainly(scopes, x, y, true), maxima);
        }
    }

    /** The nest that a join has where its clique is not small. */
    private static LoopNest nest(Scope... scopes) {
        int[][] strides = new int[3][scopes[0].rank()];
        for (int table = 0; table < 3; table++) {
            for (int level = 0; level < strides[table].length; level++) {
                strides[table][level] = scopes[table + 1].stride(scopes[0].variable(level));
            }
        }
        return LoopNest.of(scopes[0].sizes(), strides[0], strides[1], strides[2]);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("largeSeeds")
    void anyNumberOfThreadsGivesTheSameBits(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Scope[] scopes = scopes(random, 9, 4);
        double[] x = numbers(random, scopes[1]);
        double[] y = numbers(random, scopes[2]);
        LoopNest loops = nest(scopes);
        double[] alone = new double[(int) scopes[3].entries()];
        loops.add(x, y, alone, 1);
        for (int threads = 2; threads <= 5; threads++) {
            double[] shared = new double[alone.length];
            loops.add(x, y, shared, threads);
            assertArrayEquals(alone, shared);
        }
    }

    static LongStream largeSeeds() {
        return LongStream.range(1000, 1040);
    }

    @Test
    void aSumGrowsByNoMoreThanIsSaid() {
        int[] sizes = {5, 3};
        Scope both = Scope.of(new int[] {0, 1}, sizes);
        Scope one = Scope.of(new int[] {1}, sizes);
        for (Loops loops : new Loops[] {
            nest(both, both, Scope.EMPTY, one),
            Contraction.of(both, both, Scope.EMPTY, one).up()
        }) {
            double[] sums = new double[3];
            double[] ones = new double[15];
            Arrays.fill(ones, 1);
            loops.add(ones, new double[] {1}, sums, 1);
            assertArrayEquals(new double[] {5, 5, 5}, sums);
            assertEquals(3, loops.growth());
        }
    }
}
