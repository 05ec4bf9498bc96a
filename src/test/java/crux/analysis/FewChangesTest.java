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
import crux.model.BitScale;
import crux.model.Condition;
import crux.model.Credence;
import crux.model.Dependence;
import crux.model.Description;
import crux.model.Expression;
import crux.model.Query;
import crux.model.Reach;
import crux.model.RuleTable;
import crux.model.Settings;
import crux.model.Shares;
import crux.model.Target;
import crux.model.Variable;
import crux.testing.Arguments;
import crux.testing.Exact;
import crux.testing.Flagship;
import crux.testing.RandomArguments;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.DoubleStream;
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
        double[] reached = new double[1];
        ChangeOfMind change = ChangeSearch.of(inquiry, threshold, 3, 2, fraction -> {
            assertThat(fraction).isBetween(reached[0], 1 + 1e-12);
            reached[0] = fraction;
        });
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

    /** What is passed by for falling short within a distance falls short at every answer that near. */
    @ParameterizedTest
    @ValueSource(longs = {31, 32, 33, 34, 35, 36, 37, 38, 39, 40})
    void pairsPassedBy_fallShort_whereverTheyGoWithinTheDistance(long seed) {
        BeliefNetwork network = RandomArguments.any(seed, 5);
        Inquiry inquiry = inquiry(network, 1);
        Slope slope = inquiry.answerer().slopeAt(inquiry.settings());
        double now = slope.reading().probability();
        Random random = new Random(seed);
        for (double threshold : new double[] {0.5 * now, now + 0.1 * (1 - now), now + 0.6 * (1 - now)}) {
            int sign = now < threshold ? 1 : -1;
            List<List<Axis>> pairs = pairs(inquiry, slope, sign);
            Corners corners = new Corners(inquiry, Degrees.of(network, inquiry.query()), threshold, sign);
            for (double distance : new double[] {0.3, 2, Double.POSITIVE_INFINITY}) {
                List<List<Axis>> left = new ArrayList<>(pairs);
                left.removeAll(corners.reaching(pairs, distance));
                for (List<Axis> pair : left) {
                    double furthest = furthest(inquiry, pair, distance, sign, random);
                    assertThat(sign * (furthest - threshold))
                            .as("%s within %s", pair, distance)
                            .isNegative();
                }
            }
        }
    }

    private static List<List<Axis>> pairs(Inquiry inquiry, Slope slope, int sign) {
        List<Axis> axes = inquiry.network().credences().stream()
                .map(credence -> Axis.of(credence, inquiry.settings(), Reach.wholeOf(credence)))
                .map(axis -> axis.facing(inquiry.settings(), slope, sign))
                .toList();
        List<List<Axis>> pairs = new ArrayList<>();
        for (int i = 0; i < axes.size(); i++) {
            for (int j = i + 1; j < axes.size(); j++) {
                pairs.add(List.of(axes.get(i), axes.get(j)));
            }
        }
        return pairs;
    }

    /** How far random moves within the distance bring the conclusion. */
    private static double furthest(Inquiry inquiry, List<Axis> pair, double distance, int sign, Random random) {
        double furthest = sign > 0 ? 0 : 1;
        for (int i = 0; i < 60; i++) {
            Settings moved = inquiry.settings();
            for (Axis axis : pair) {
                double part = i % 3 == 0 ? 1 : random.nextDouble();
                double move = part * (random.nextBoolean() ? 1 : -1) * Math.min(distance, 30);
                moved = moved.with(axis.credence(), near(axis, move, random));
            }
            double there = inquiry.answerer().at(moved).probability();
            furthest = Double.isNaN(there) ? furthest : sign * there > sign * furthest ? there : furthest;
        }
        return furthest;
    }

    /** An answer no further than a move; of a distribution any whose weights grow by as many bits at most. */
    private static List<Double> near(Axis axis, double move, Random random) {
        if (!axis.credence().isDistribution()) {
            return axis.answer(axis.room().clamp(move));
        }
        double[] weights = axis.answer(0).stream()
                .mapToDouble(share -> BitScale.clamp(share) * Math.pow(2, random.nextDouble() * Math.abs(move)))
                .toArray();
        double sum = DoubleStream.of(weights).sum();
        return DoubleStream.of(weights).mapToObj(weight -> weight / sum).toList();
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

    /** 4p(1 − p)·q is greatest at p = 1/2, inside its range: at the ends it is near nothing, which proves nothing. */
    @Test
    void aCurvedAnswer_isNotPassedByForItsEnds() {
        Expression p = Expression.credence("p");
        Expression rest = Expression.of(Expression.Operator.SUBTRACT, Expression.of(1), p);
        Expression hump = Expression.of(
                Expression.Operator.MULTIPLY, Expression.of(4), Expression.of(Expression.Operator.MULTIPLY, p, rest));
        BeliefNetwork network = new BeliefNetwork(
                Description.of("hump"),
                List.of(Credence.probability("p", "?", 0.1), Credence.probability("q", "?", 0.95)),
                List.of(
                        Arguments.premise("one", Expression.credence("q")),
                        new Dependence(
                                Variable.of("conclusion", "yes", "no"),
                                List.of("one"),
                                new RuleTable(List.of(
                                        new RuleTable.Row(Condition.is("one", "yes"), new Shares.Listed(List.of(hump))),
                                        new RuleTable.Row(Condition.ALWAYS, Shares.listed(0, 1)))))),
                Optional.of(new Target("conclusion", "yes")),
                List.of());
        Query query = Query.of(network.conclusion().orElseThrow());
        Inquiry inquiry = new Inquiry(network, query, network.defaults(), Exact.answerer(network, query));
        ChangeOfMind change = ChangeSearch.of(inquiry, 0.6, 1, 1, Progress.SILENT);
        assertThat(change.few().orElseThrow()).isInstanceOfSatisfying(Found.class, found -> {
            assertThat(found.moves()).hasSize(1);
            assertThat(found.moves().get(0).credence()).isEqualTo("p");
            double there = found.moves().get(0).to().get(0);
            assertThat(4 * there * (1 - there) * 0.95).isCloseTo(0.6, within(1e-8));
        });
    }
}
