package crux.inference;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Parts of a computation on several threads. */
class WorkersTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 8})
    void everyPartIsRunOnce_alsoWithinAPart(int threads) {
        int[][] counts = new int[5][7];
        Workers.run(5, threads, i -> Workers.run(7, threads, j -> counts[i][j]++));
        Arrays.stream(counts)
                .forEach(row ->
                        assertArrayEquals(IntStream.generate(() -> 1).limit(7).toArray(), row));
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 4})
    void theFirstFailureIsThrownAsItIs(int threads) {
        AtomicInteger finished = new AtomicInteger();
        IllegalArgumentException failure = assertThrows(
                IllegalArgumentException.class,
                () -> Workers.run(10, threads, i -> {
                    finished.incrementAndGet();
                    if (i >= 4) {
                        throw new IllegalArgumentException("part " + i);
                    }
                }));
        assertEquals("part 4", failure.getMessage());
        assertEquals(10, finished.get());
    }
}
