package crux.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import crux.model.Interval;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LinearSurfaceTest {

    static LongStream seeds() {
        return LongStream.range(0, 200);
    }

    @Test
    void thePointFollowsTheGradientUntilACoordinateComesToItsEnd() {
        // 3a + 4b must rise by 25: along (3, 4) to (3, 4); with a held at 1, b must make 22 alone.
        LinearSurface surface = new LinearSurface(-25, new double[] {3, 4});
        assertThat(surface.nearest(new double[2], List.of(Interval.ALL, Interval.ALL)))
                .containsExactly(3, 4);
        assertThat(surface.nearest(new double[2], List.of(new Interval(-1, 1), Interval.ALL)))
                .containsExactly(1, 5.5);
        assertThat(surface.nearest(new double[2], List.of(new Interval(-1, 1), new Interval(-1, 2))))
                .containsExactly(1, 2);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void noPointOfTheRoomsThatMeetsTheSurfaceIsNearer(long seed) {
        Random random = new Random(seed);
        int count = 1 + random.nextInt(6);
        double[] gradient = random.doubles(count, -2, 2)
                .map(g -> random.nextInt(5) == 0 ? 0 : g)
                .toArray();
        double[] from = random.doubles(count, -1, 1).toArray();
        List<Interval> rooms = IntStream.range(0, count)
                .mapToObj(i -> new Interval(-3 * random.nextDouble(), 3 * random.nextDouble()))
                .toList();
        double off = random.nextDouble(-6, 1);
        double wanted = dot(gradient, from) - off;
        double[] point = new LinearSurface(off, gradient).nearest(from, rooms);
        for (int i = 0; i < count; i++) {
            assertThat(rooms.get(i).contains(point[i])).isTrue();
        }
        if (wanted <= 0) {
            assertThat(point).containsOnly(0);
            return;
        }
        double most = IntStream.range(0, count)
                .mapToDouble(i -> gradient[i]
                        * (gradient[i] > 0 ? rooms.get(i).high() : rooms.get(i).low()))
                .sum();
        assertThat(dot(gradient, point)).isCloseTo(Math.min(most, wanted), within(1e-12));
        if (most < wanted) {
            return;
        }
        for (int trial = 0; trial < 2000; trial++) {
            double[] other = rooms.stream()
                    .mapToDouble(room -> room.low() + random.nextDouble() * room.width())
                    .toArray();
            assertThat(dot(gradient, other) < wanted || dot(other, other) >= dot(point, point) - 1e-12)
                    .as("%s is nearer", Arrays.toString(other))
                    .isTrue();
        }
    }

    private static double dot(double[] a, double[] b) {
        return IntStream.range(0, a.length).mapToDouble(i -> a[i] * b[i]).sum();
    }
}
