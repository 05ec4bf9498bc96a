package crux.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import crux.model.BeliefNetwork;
import crux.model.Chance;
import crux.model.Condition;
import crux.model.Coordinate;
import crux.model.Credence;
import crux.model.Dependence;
import crux.model.Description;
import crux.model.Expression;
import crux.model.Interval;
import crux.model.LogOdds;
import crux.model.Query;
import crux.model.Shares;
import crux.model.Target;
import crux.model.Variable;
import crux.testing.Arguments;
import crux.testing.Exact;
import crux.testing.Questions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Maps over two answers, each point worked out by hand. */
class TwoWayTest {

    private static final Coordinate P = Coordinate.of("p");
    private static final Coordinate Q = Coordinate.of("q");
    private static final Coordinate A = Coordinate.of("d", "a");
    private static final Coordinate B = Coordinate.of("d", "b");

    private static TwoWay.Along along(Coordinate coordinate, double low, double high, int points) {
        return new TwoWay.Along(coordinate, new Interval(low, high), points);
    }

    private static Inquiry inquiry(BeliefNetwork network) {
        Query query = Query.of(network.conclusion().orElseThrow());
        return new Inquiry(network, query, network.defaults(), Exact.answerer(network, query));
    }

    /** A kind with shares d over as many states, in a ledger that gives state c one bit more; c is asked for. */
    private static BeliefNetwork kinds(double... shares) {
        String[] states = List.of("a", "b", "c", "e").subList(0, shares.length).toArray(String[]::new);
        Credence d = Questions.distribution("d", "kind", List.of(states), shares);
        LogOdds ledger = new LogOdds(
                Optional.of(new Shares.Named("d")),
                List.of(new LogOdds.Term(Condition.ALWAYS, Map.of(states[states.length - 1], Expression.of(1)))));
        return new BeliefNetwork(
                Description.of("kinds"),
                List.of(d),
                List.of(new Dependence(Variable.of("kind", states), List.of(), ledger)),
                Optional.of(new Target("kind", states[states.length - 1])),
                List.of());
    }

    @Test
    void aMapOfTwoProbabilities_isTheirProductRowByRow() {
        List<Double> progress = new ArrayList<>();
        TwoWay map =
                TwoWay.of(inquiry(Arguments.both(0.5, 0.5)), along(P, 0, 1, 5), along(Q, 0.2, 0.6, 3), progress::add);
        assertThat(map.xs()).containsExactly(0.0, 0.25, 0.5, 0.75, 1.0);
        assertThat(map.ys()).containsExactly(0.2, 0.4, 0.6);
        for (int y = 0; y < 3; y++) {
            for (int x = 0; x < 5; x++) {
                assertThat(map.chances().get(y).get(x).orElseThrow().probability())
                        .isCloseTo(map.xs().get(x) * map.ys().get(y), within(1e-15));
            }
        }
        assertThat(progress).containsExactly(1 / 3.0, 2 / 3.0, 1.0);
    }

    @Test
    void twoShares_leaveTheOthersTheRestInProportion_andNothingBeyondTheWhole() {
        // What is left of a and b goes to c and e as 1 to 3; e then weighs twice.
        TwoWay map = TwoWay.of(
                inquiry(kinds(0.4, 0.2, 0.1, 0.3)), along(A, 0, 0.8, 3), along(B, 0.2, 0.6, 2), Progress.SILENT);
        for (int y = 0; y < 2; y++) {
            for (int x = 0; x < 3; x++) {
                double rest = 1 - map.xs().get(x) - map.ys().get(y);
                Optional<Chance> there = map.chances().get(y).get(x);
                assertThat(there.isPresent()).as("%s, %s", x, y).isEqualTo(rest > -1e-9);
                there.ifPresent(chance ->
                        assertThat(chance.probability()).isCloseTo(2 * 0.75 * rest / (1 + 0.75 * rest), within(1e-12)));
            }
        }
    }

    @Test
    void sharesThatTheOthersHaveNoneOf_leaveThemTheRestEvenly() {
        TwoWay map = TwoWay.of(
                inquiry(kinds(0.5, 0.5, 0.0, 0.0)), along(A, 0.1, 0.2, 2), along(B, 0.1, 0.2, 2), Progress.SILENT);
        assertThat(map.chances().get(0).get(0).orElseThrow().probability())
                .isCloseTo(2 * 0.4 / (1 + 0.4), within(1e-12));
    }

    /** 1 − 0.9 − 0.1 is below 0 as doubles go, and 0.05 + 0.95 may be above 1. */
    @Test
    void twoSharesThatAreTheWhole_leaveTheOthersNothing() {
        for (int i = 1; i < 20; i++) {
            double a = i / 20.0;
            TwoWay map =
                    TwoWay.of(inquiry(kinds(0.2, 0.3, 0.5)), along(A, 0, a, 2), along(B, 0, 1 - a, 2), Progress.SILENT);
            assertThat(map.chances().get(1).get(1).orElseThrow().probability())
                    .as("a at %s", a)
                    .isCloseTo(0, within(1e-15));
        }
        TwoWay whole =
                TwoWay.of(inquiry(kinds(0.2, 0.3, 0.5)), along(A, 0, 0.9, 2), along(B, 0, 0.1, 2), Progress.SILENT);
        assertThat(whole.chances().get(1).get(1).orElseThrow().probability()).isCloseTo(0, within(1e-15));
    }

    @Test
    void whatCannotMoveApart_isRefused() {
        Inquiry both = inquiry(Arguments.both(0.5, 0.5));
        assertThatThrownBy(() -> TwoWay.of(both, along(P, 0, 1, 2), along(P, 0, 1, 2), Progress.SILENT))
                .hasMessage("twice the same: p");
        assertThatThrownBy(() ->
                        TwoWay.of(inquiry(kinds(0.5, 0.5)), along(A, 0, 1, 2), along(B, 0, 1, 2), Progress.SILENT))
                .hasMessage("d.a and d.b move as one");
        assertThatThrownBy(() -> TwoWay.of(both, along(P, 0, 1, 1), along(Q, 0, 1, 2), Progress.SILENT))
                .hasMessage("a curve needs two points, not 1");
    }
}
