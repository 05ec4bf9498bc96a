package crux.inference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TriangulationTest {

    /** A grid of 4 by 4: no order has a smaller width than 4, and the search finds one that has. */
    @Test
    void order_ofAGrid_hasItsTreewidth() {
        int[][] scopes = IntStream.range(0, 16)
                .boxed()
                .flatMap(at -> IntStream.of(at % 4 < 3 ? at + 1 : at, at < 12 ? at + 4 : at)
                        .mapToObj(to -> to == at ? new int[] {at} : new int[] {at, to}))
                .toArray(int[][]::new);
        int[] sizes = IntStream.generate(() -> 3).limit(16).toArray();
        assertThat(Triangulation.of(scopes, sizes, new int[0]).width()).isEqualTo(4);
        assertThat(Triangulation.forJoins(scopes, sizes, new int[0]).width()).isEqualTo(4);
    }

    /** Every variable but those kept once, and the same again; what the order is said to cost is what its joins cost. */
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void order_hasEveryVariableOnce_andIsTheSameAgain(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int[] sizes = random.ints(5 + random.nextInt(70), 2, 5).toArray();
        int[][] scopes = IntStream.range(0, sizes.length)
                .mapToObj(child -> IntStream.concat(IntStream.of(child), random.ints(random.nextInt(4), 0, child + 1))
                        .distinct()
                        .toArray())
                .toArray(int[][]::new);
        int[] kept = {0, 3};
        Triangulation found = Triangulation.forJoins(scopes, sizes, kept);
        int[] order = found.order();
        assertThat(IntStream.concat(IntStream.of(order), IntStream.of(kept)).sorted())
                .containsExactlyElementsOf(
                        IntStream.range(0, sizes.length).boxed().toList());
        assertThat(Triangulation.forJoins(scopes, sizes, kept).order()).containsExactly(order);
        JoinPlan plan = new JoinPlan(scopes, sizes, kept);
        IntStream.of(order).forEach(plan::eliminate);
        assertThat(plan.entries()).isEqualTo(found.entries());
    }

    /** 40 variables of a milliard states that all stand together have more entries than a number can tell; the order is whole all the same. */
    @Test
    void order_isWhole_whereItsCostIsBeyondNumbers() {
        int[] sizes = IntStream.generate(() -> 1_000_000_000).limit(40).toArray();
        int[][] scopes = {IntStream.range(0, 40).toArray()};
        Triangulation found = Triangulation.of(scopes, sizes, new int[0]);
        assertThat(found.order()).hasSize(40);
        assertThat(found.entries()).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(found.width()).isEqualTo(39);
    }
}
