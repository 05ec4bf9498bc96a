package crux.page.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import crux.model.BeliefNetwork;
import crux.model.Dependence;
import crux.model.State;
import crux.model.Variable;
import crux.testing.ShippedNetworks;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GraphLayoutTest {

    private static final double ROUNDING = 1e-6;

    @ParameterizedTest
    @ValueSource(strings = {"scheming", "extra-criteria", "asia", "sprinkler", "six-premises"})
    void withoutPositions_everyDependenceGoesDownwardAndNoBoxesMeet(String id) {
        BeliefNetwork network = ShippedNetworks.network(id);
        Drawing drawing = GraphLayout.of(network);
        assertThat(drawing.origin()).isEqualTo(Drawing.Origin.LAYERS);
        assertThat(drawing.routes()).hasSize(dependences(network)).allSatisfy(route -> {
            Box parent = drawing.boxes().get(route.parent());
            Box child = drawing.boxes().get(route.child());
            assertThat(parent.y() + parent.height()).isLessThan(child.y());
            assertThat(route.start().y()).isCloseTo(parent.y() + parent.height(), within(ROUNDING));
            assertThat(route.end().y()).isCloseTo(child.y(), within(ROUNDING));
            assertThat(route.end().x()).isBetween(child.x(), child.x() + child.width());
        });
        isClear(drawing);
    }

    @Test
    void theSameNetwork_isDrawnTheSame() {
        BeliefNetwork network = ShippedNetworks.network("scheming");
        assertThat(GraphLayout.of(network)).isEqualTo(GraphLayout.of(network));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4})
    void positionsOfAFile_areKeptUpToOneScaleAndPlace(long seed) {
        Random random = new Random(seed);
        double unit = Math.pow(10, 4 * random.nextDouble() - 2);
        List<Variable.Position> stated = new ArrayList<>();
        BeliefNetwork network = placed((variable, i) -> {
            Variable.Position at = new Variable.Position(
                    unit * (i % 3 + 0.3 * random.nextDouble()),
                    unit * (Math.floorDiv(i, 3) + 0.3 * random.nextDouble()));
            stated.add(at);
            return Optional.of(at);
        });
        Drawing drawing = GraphLayout.of(network);
        assertThat(drawing.origin()).isEqualTo(Drawing.Origin.FILE);
        double scale = distance(drawing, 0, 7)
                / Math.hypot(
                        stated.get(7).x() - stated.get(0).x(),
                        stated.get(7).y() - stated.get(0).y());
        Point first = drawing.boxes().get(0).centre();
        for (int i = 0; i < stated.size(); i++) {
            Point centre = drawing.boxes().get(i).centre();
            assertThat(centre.x() - first.x())
                    .isCloseTo(scale * (stated.get(i).x() - stated.get(0).x()), within(ROUNDING));
            assertThat(centre.y() - first.y())
                    .isCloseTo(scale * (stated.get(i).y() - stated.get(0).y()), within(ROUNDING));
        }
        isClear(drawing);
        assertThat(drawing.routes()).allSatisfy(route -> {
            assertThat(onBorder(drawing.boxes().get(route.parent()), route.start()))
                    .isTrue();
            assertThat(onBorder(drawing.boxes().get(route.child()), route.end()))
                    .isTrue();
        });
    }

    @Test
    void positionsOfSomeAlone_areNotUsed() {
        BeliefNetwork network =
                placed((variable, i) -> i == 3 ? Optional.empty() : Optional.of(new Variable.Position(i, i)));
        assertThat(GraphLayout.of(network).origin()).isEqualTo(Drawing.Origin.LAYERS);
    }

    @Test
    void twoInOnePlace_areLaidOut() {
        BeliefNetwork network = placed((variable, i) -> Optional.of(new Variable.Position(Math.floorDiv(i, 2), 1)));
        Drawing drawing = GraphLayout.of(network);
        assertThat(drawing.origin()).isEqualTo(Drawing.Origin.LAYERS);
        isClear(drawing);
    }

    @Test
    void aVariableAlone_standsInTheMiddle() {
        Dependence lonely = ShippedNetworks.network("asia").dependences().get(0);
        Drawing drawing = GraphLayout.of(BeliefNetwork.of("lonely", List.of(lonely)));
        Box box = drawing.boxes().get(0);
        assertThat(drawing.routes()).isEmpty();
        assertThat(drawing.width() - box.x() - box.width()).isCloseTo(box.x(), within(ROUNDING));
    }

    private interface Placing {
        Optional<Variable.Position> of(Variable variable, int i);
    }

    /** Asia with positions. */
    private static BeliefNetwork placed(Placing placing) {
        List<Dependence> dependences = new ArrayList<>();
        for (Dependence dependence : ShippedNetworks.network("asia").dependences()) {
            Variable variable = dependence.variable();
            List<State> states = variable.states();
            dependences.add(new Dependence(
                    new Variable(
                            variable.id(),
                            variable.label(),
                            states,
                            variable.role(),
                            variable.claims(),
                            variable.why(),
                            placing.of(variable, dependences.size())),
                    dependence.parents(),
                    dependence.conditional()));
        }
        return BeliefNetwork.of("placed", dependences);
    }

    private static int dependences(BeliefNetwork network) {
        return network.dependences().stream()
                .mapToInt(dependence -> dependence.parents().size())
                .sum();
    }

    private static double distance(Drawing drawing, int one, int other) {
        Point from = drawing.boxes().get(one).centre();
        Point to = drawing.boxes().get(other).centre();
        return Math.hypot(to.x() - from.x(), to.y() - from.y());
    }

    private static boolean onBorder(Box box, Point point) {
        return box.holds(point, ROUNDING) && !box.holds(point, -ROUNDING);
    }

    /** No two boxes meet, and all stand within the drawing. */
    private static void isClear(Drawing drawing) {
        List<Box> boxes = drawing.boxes();
        for (int i = 0; i < boxes.size(); i++) {
            Box one = boxes.get(i);
            assertThat(one.x()).isPositive();
            assertThat(one.y() + one.height()).isLessThan(drawing.height());
            for (int j = 0; j < i; j++) {
                Box other = boxes.get(j);
                assertThat(one.x() + one.width() <= other.x()
                                || other.x() + other.width() <= one.x()
                                || one.y() + one.height() <= other.y()
                                || other.y() + other.height() <= one.y())
                        .as("boxes %s and %s", one, other)
                        .isTrue();
            }
        }
    }
}
