package crux.inference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JoinPlanTest {

    private static final int[] NONE = {};

    /** Of {v,a,b,c}, {v,c,d,e} and {a,b}, all of two states, the last fits the first: 16 entries, where the message without v has 32. */
    @Test
    void eliminate_multipliesATableInEarly_whereItLiesWithinASmallerOneThanTheMessage() {
        int[][] scopes = {{0, 1, 2, 3}, {0, 3, 4, 5}, {1, 2}};
        JoinPlan plan = new JoinPlan(scopes, new int[] {2, 2, 2, 2, 2, 2}, NONE);
        plan.eliminate(0);
        assertThat(joins(plan)).containsExactly("0 2", "1 3");
    }

    /** The same with the first table as large as the message: the other waits for that. */
    @Test
    void eliminate_leavesATableForLater_whereTheMessageIsNoLarger() {
        int[][] scopes = {{0, 1, 2, 3}, {0, 3}, {1, 2}};
        JoinPlan plan = new JoinPlan(scopes, new int[] {2, 2, 2, 2}, NONE);
        plan.eliminate(0);
        assertThat(joins(plan)).containsExactly("0 1");
    }

    /** {v,a} and {v,b} make 8 entries, and with {v,a,b,c} 16; {v,a,b,c} first with one and then with the other would be 16 twice. */
    @Test
    void eliminate_joinsThePairOfTheSmallestCliqueFirst() {
        int[][] scopes = {{0, 1, 2, 3}, {0, 1}, {0, 2}};
        JoinPlan plan = new JoinPlan(scopes, new int[] {2, 2, 2, 2}, NONE);
        plan.eliminate(0);
        assertThat(joins(plan)).containsExactly("1 2", "0 3");
    }

    /** A table alone takes a small one with it for one message more down, and a large one never. */
    @Test
    void eliminate_takesWhatLiesWithinATableThatIsSummedAlone_whereThatPays() {
        int[][] scopes = {{0, 1}, {1}};
        JoinPlan small = new JoinPlan(scopes, new int[] {2, 2}, NONE);
        small.eliminate(0);
        assertThat(joins(small)).containsExactly("0 1");
        JoinPlan large = new JoinPlan(scopes, new int[] {99, 2}, NONE);
        large.eliminate(0);
        assertThat(joins(large)).containsExactly("0 -1");
    }

    @ParameterizedTest(name = "block {0}")
    @ValueSource(longs = {1, 2, 3})
    void entries_areThoseOfTheTreesMessages_andTheSameAfterARestart(long block) {
        for (long seed = block * 100; seed < (block + 1) * 100; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            int[] sizes = random.ints(3 + random.nextInt(90), 1, 5).toArray();
            int[][] scopes = IntStream.range(0, sizes.length)
                    .mapToObj(table -> random.ints(random.nextInt(5), 0, sizes.length)
                            .distinct()
                            .toArray())
                    .toArray(int[][]::new);
            int[] order = order(random, sizes.length);
            JoinPlan plan = new JoinPlan(scopes, sizes, NONE);
            Arrays.stream(order).forEach(plan::eliminate);
            double entries = plan.entries();
            plan.restart();
            Arrays.stream(order).forEach(plan::eliminate);
            assertThat(plan.entries()).as("seed %d", seed).isEqualTo(entries);
            plan.finish();
            JunctionTree tree = TreeBuilder.build(scopes, order, NONE, sizes);
            assertThat(plan.entries()).as("seed %d", seed).isEqualTo(messages(tree));
            assertThat(tree.scope(tree.nodes() - 1).rank()).as("seed %d", seed).isZero();
            assertThat(IntStream.range(0, tree.joins())
                            .flatMap(join -> IntStream.of(tree.left(join), tree.right(join)))
                            .filter(node -> node >= 0)
                            .sorted())
                    .as("seed %d", seed)
                    .containsExactlyElementsOf(
                            IntStream.range(0, tree.nodes() - 1).boxed().toList());
        }
    }

    private static int[] order(SplittableRandom random, int count) {
        int[] order = IntStream.range(0, count).toArray();
        for (int i = count - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            int moved = order[i];
            order[i] = order[other];
            order[other] = moved;
        }
        return order;
    }

    private static double messages(JunctionTree tree) {
        double entries = 0;
        for (int join = 0; join < tree.joins(); join++) {
            int messages = tree.right(join) >= 0 ? 3 : tree.left(join) < tree.leaves() ? 1 : 2;
            entries += messages * (tree.clique(join).entries() + JoinPlan.A_MESSAGE);
        }
        return entries;
    }

    private static String[] joins(JoinPlan plan) {
        return IntStream.range(0, plan.joins())
                .mapToObj(join -> plan.left(join) + " " + plan.right(join))
                .toArray(String[]::new);
    }
}
