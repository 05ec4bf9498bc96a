package crux.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import crux.analysis.ChangeOfMind.Found;
import crux.analysis.ChangeOfMind.Joint;
import crux.analysis.ChangeOfMind.NotFound;
import crux.analysis.ChangeOfMind.Within;
import crux.circuit.CircuitEngine;
import crux.inference.Limits;
import crux.inference.Readings;
import crux.inference.Slope;
import crux.model.BeliefNetwork;
import crux.model.Query;
import crux.model.Settings;
import crux.testing.Arguments;
import crux.testing.Flagship;
import crux.testing.RandomArguments;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The smallest change of at most so many credences, against every pair over a grid. */
class FewChangesTest {

    private static final int GRID = 24;

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22})
    void noPairOfTheGrid_isNearer(long seed) {
        BeliefNetwork network = RandomArguments.any(seed, 4);
        Inquiry inquiry = inquiry(network, 1);
        double now = inquiry.answerer().at(inquiry.settings()).probability();
        double threshold = now < 0.5 ? 0.6 * now + 0.2 : 0.7 * now;
        ChangeOfMind change = ChangeSearch.of(inquiry, threshold, 3, 2, Progress.SILENT);
        Joint few = change.few().orElseThrow();
        double nearest = nearestPair(inquiry, threshold, Within.RANGES);
        if (few instanceof Found found) {
            isSound(inquiry, found, change.joint(), threshold, 2);
            if (found.within() == Within.RANGES) {
                assertThat(found.distance()).isLessThanOrEqualTo(nearest + 1e-6);
            } else {
                assertThat(nearest).isInfinite();
            }
        } else {
            assertThat(nearest).isInfinite();
        }
    }

    private static void isSound(Inquiry inquiry, Found found, Joint joint, double threshold, int most) {
        assertThat(found.moves()).isNotEmpty().hasSizeLessThanOrEqualTo(most);
        assertThat(found.confirmed().probability()).isCloseTo(threshold, within(1e-9));
        Settings moved = inquiry.settings();
        for (ChangeOfMind.Move move : found.moves()) {
            moved = moved.with(inquiry.settings().coordinates().credence(move.credence()), move.to());
        }
        assertThat(inquiry.answerer().at(moved).probability()).isCloseTo(threshold, within(1e-9));
        if (joint instanceof Found all && all.within() == found.within()) {
            assertThat(found.distance()).isGreaterThanOrEqualTo(all.distance() - 1e-6);
        }
    }

    /** The length of the shortest pair of moves on a grid at which the conclusion is at the threshold or beyond. */
    private static double nearestPair(Inquiry inquiry, double threshold, Within within) {
        Slope slope = inquiry.answerer().slopeAt(inquiry.settings());
        int sign = slope.reading().probability() < threshold ? 1 : -1;
        List<Axis> axes = inquiry.network().credences().stream()
                .map(credence -> Axis.of(
                        credence,
                        inquiry.settings(),
                        within == Within.RANGES ? Reach.of(credence) : Reach.wholeOf(credence)))
                .map(axis -> axis.facing(inquiry.settings(), slope, sign))
                .toList();
        double nearest = Double.POSITIVE_INFINITY;
        for (int first = 0; first < axes.size(); first++) {
            for (int second = first + 1; second < axes.size(); second++) {
                nearest = Math.min(nearest, nearest(inquiry, axes.get(first), axes.get(second), threshold, sign));
            }
        }
        return nearest;
    }

    private static double nearest(Inquiry inquiry, Axis one, Axis other, double threshold, int sign) {
        List<double[]> lanes = new ArrayList<>();
        List<Double> lengths = new ArrayList<>();
        for (int i = 0; i <= GRID; i++) {
            double x = one.room().low() + one.room().width() * i / GRID;
            for (int j = 0; j <= GRID; j++) {
                double y = other.room().low() + other.room().width() * j / GRID;
                lanes.add(inquiry.settings()
                        .with(one.credence(), one.answer(x))
                        .with(other.credence(), other.answer(y))
                        .toArray());
                lengths.add(Math.hypot(x, y));
            }
        }
        Readings readings = inquiry.answerer().at(Block.of(lanes), lanes.size());
        double nearest = Double.POSITIVE_INFINITY;
        for (int lane = 0; lane < lanes.size(); lane++) {
            if (sign * (readings.probability(lane) - threshold) >= 0) {
                nearest = Math.min(nearest, lengths.get(lane));
            }
        }
        return nearest;
    }

    /** Neither of two premises alone makes both likely. */
    @Test
    void noneFound_isSaid_whereOneAloneDoesNotDo() {
        ChangeOfMind change = ChangeSearch.of(inquiry(Arguments.both(0.3, 0.4), 1), 0.5, 3, 1, Progress.SILENT);
        assertThat(change.joint()).isInstanceOf(Found.class);
        assertThat(change.few().orElseThrow()).isInstanceOf(NotFound.class);
    }

    @Test
    void moreThanThereAre_isTheJointChange() {
        ChangeOfMind change = ChangeSearch.of(inquiry(Arguments.both(0.3, 0.4), 1), 0.5, 3, 9, Progress.SILENT);
        assertThat(change.few().orElseThrow()).isEqualTo(change.joint());
    }

    @Test
    void theFlagships_isTheSameOnAnyNumberOfThreads() {
        BeliefNetwork network = Flagship.network("extra-criteria");
        ChangeOfMind one = ChangeSearch.of(inquiry(network, 1), 0.5, 3, 2, Progress.SILENT);
        ChangeOfMind many = ChangeSearch.of(inquiry(network, 3), 0.5, 3, 2, Progress.SILENT);
        assertThat(many).isEqualTo(one);
        isSound(inquiry(network, 1), (Found) one.few().orElseThrow(), one.joint(), 0.5, 2);
    }

    private static Inquiry inquiry(BeliefNetwork network, int threads) {
        Query query = Query.of(network.conclusion().orElseThrow());
        return new Inquiry(
                network,
                query,
                network.defaults(),
                CircuitEngine.within(Limits.ofHeap(), threads).answerer(network, query));
    }
}
