package crux.circuit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import crux.inference.Reading;
import crux.inference.Readings;
import crux.inference.Slope;
import crux.inference.Slopes;
import crux.model.BeliefNetwork;
import crux.model.Condition;
import crux.model.Coordinate;
import crux.model.Credence;
import crux.model.Dependence;
import crux.model.Description;
import crux.model.Expression;
import crux.model.Finding;
import crux.model.Prior;
import crux.model.Query;
import crux.model.RuleTable;
import crux.model.Settings;
import crux.model.Shares;
import crux.model.Target;
import crux.model.Variable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Evidence whose probability no double can hold. */
class UnderflowTest {

    private static final int WITNESSES = 17;
    private static final double TINY = 0x1p-1000;

    /** A cause of prior p, and seventeen witnesses of it, each seen: with the cause at chance q, without it at chance q / 2. */
    private static BeliefNetwork network() {
        List<Dependence> dependences = new ArrayList<>();
        dependences.add(new Dependence(
                Variable.of("cause", "yes", "no"), List.of(), new Prior(listed(Expression.credence("p")))));
        Expression half = Expression.of(Expression.Operator.MULTIPLY, Expression.of(0.5), Expression.credence("q"));
        for (int i = 0; i < WITNESSES; i++) {
            dependences.add(new Dependence(
                    Variable.of("w" + i, "seen", "not"),
                    List.of("cause"),
                    new RuleTable(List.of(
                            new RuleTable.Row(Condition.is("cause", "yes"), listed(Expression.credence("q"))),
                            new RuleTable.Row(Condition.ALWAYS, listed(half))))));
        }
        return new BeliefNetwork(
                Description.of("witnesses"),
                List.of(Credence.probability("p", "?", 0.25), Credence.probability("q", "?", TINY)),
                dependences,
                Optional.of(new Target("cause", "yes")),
                List.of());
    }

    private static Shares listed(Expression share) {
        return new Shares.Listed(List.of(share));
    }

    private static CircuitAnswerer answerer(BeliefNetwork network) {
        Query query = Query.of(new Target("cause", "yes"));
        for (int i = 0; i < WITNESSES; i++) {
            query = query.with(new Finding.Observed("w" + i, "seen"));
        }
        return CircuitAnswerer.of(CircuitCompiler.ofAtMost(10_000).closed(network, query), 1);
    }

    @Test
    void anAnswer_isRight_whereTheEvidenceUnderflows() {
        BeliefNetwork network = network();
        double odds = Math.pow(2, WITNESSES) / 3;
        Reading reading = answerer(network).at(network.defaults());
        assertThat(reading.probability()).isCloseTo(odds / (1 + odds), within(1e-15));
        assertThat(reading.complement()).isCloseTo(1 / (1 + odds), within(1e-20));
        double log = -1000 * WITNESSES * Math.log(2) + Math.log(0.25 + 0.75 * Math.pow(0.5, WITNESSES));
        assertThat(log).isLessThan(-5000 * Math.log(10));
        assertThat(reading.logEvidence()).isCloseTo(log, within(1e-9));
    }

    @Test
    void slopes_areRight_whereTheEvidenceUnderflows() {
        BeliefNetwork network = network();
        Slope slope = answerer(network).slopeAt(network.defaults());
        double factor = Math.pow(2, WITNESSES);
        double total = 0.25 * factor + 0.75;
        assertThat(slope.derivative(Coordinate.of("p"))).isCloseTo(factor / total / total, within(1e-15));
        assertThat(slope.derivative(Coordinate.of("q")) * TINY).isCloseTo(0, within(1e-12));
    }

    @Test
    void lanesThatUnderflow_andLanesThatDoNot_standSideBySide() {
        BeliefNetwork network = network();
        CircuitAnswerer answerer = answerer(network);
        Settings ordinary = network.defaults().with(Coordinate.of("q"), 0.5);
        Settings impossible = network.defaults().with(Coordinate.of("q"), 0);
        double[][] block = {{0.25, 0.25, 0.25}, {TINY, 0.5, 0}};
        Readings readings = answerer.at(block, 3);
        assertThat(readings.probability(0))
                .isEqualTo(answerer.at(network.defaults()).probability());
        assertThat(readings.probability(1)).isEqualTo(answerer.at(ordinary).probability());
        assertThat(readings.probability(0)).isCloseTo(readings.probability(1), within(1e-15));
        assertThat(readings.probability(2)).isNaN();
        assertThat(answerer.at(impossible)).isEqualTo(Reading.IMPOSSIBLE);
    }

    @Test
    void slopesThatUnderflow_andSlopesThatDoNot_standSideBySide() {
        BeliefNetwork network = network();
        CircuitAnswerer answerer = answerer(network);
        double[][] block = {{0.25, 0.25, 0, 0.25}, {TINY, 0.5, TINY, 0}};
        Slopes slopes = answerer.slopesAt(block, 4);
        for (int lane = 0; lane < 4; lane++) {
            Settings settings = Settings.of(network.coordinates(), new double[] {block[0][lane], block[1][lane]});
            Slope alone = answerer.slopeAt(settings);
            assertThat(slopes.of(lane).reading()).isEqualTo(alone.reading());
            for (Coordinate coordinate : network.coordinates().list()) {
                assertThat(slopes.of(lane).derivative(coordinate))
                        .isEqualTo(Double.valueOf(alone.derivative(coordinate)));
            }
        }
        double factor = Math.pow(2, WITNESSES);
        assertThat(slopes.of(2).derivative(Coordinate.of("p"))).isCloseTo(factor, within(1e-9));
        assertThat(slopes.of(3).reading()).isEqualTo(Reading.IMPOSSIBLE);
    }
}
