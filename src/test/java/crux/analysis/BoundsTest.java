package crux.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import crux.analysis.Bounds.Effort;
import crux.model.Answer;
import crux.model.BeliefNetwork;
import crux.model.Coordinate;
import crux.model.Credence;
import crux.model.Interval;
import crux.model.Profile;
import crux.model.Query;
import crux.model.Response;
import crux.model.Settings;
import crux.testing.Exact;
import crux.testing.RandomArguments;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BoundsTest {

    private static Inquiry inquiry(BeliefNetwork network, boolean evidence) {
        Query query = RandomArguments.query(network, evidence);
        return new Inquiry(network, query, network.defaults(), Exact.answerer(network, query));
    }

    /** Ranges for the single values and an open distribution where there is one. */
    private static Region region(BeliefNetwork network, Random random, int most) {
        Map<String, Interval> intervals = new LinkedHashMap<>();
        List<String> simplices = network.credences().stream()
                .filter(Credence::isDistribution)
                .map(Credence::id)
                .limit(1)
                .toList();
        for (Credence credence : network.credences()) {
            if (!credence.isDistribution() && intervals.size() < most) {
                double low = 0.05 + 0.4 * random.nextDouble();
                intervals.put(credence.id(), new Interval(low, low + 0.3 * random.nextDouble()));
            }
        }
        return Region.of(network.defaults(), intervals, simplices);
    }

    private static Settings inside(Region region, Random random) {
        Settings settings = region.middle();
        for (String credence : region.open()) {
            int corner = random.nextInt(region.corners(credence));
            Settings there = region.at(settings, credence, corner);
            double share = random.nextInt(3) == 0 ? 1 : random.nextDouble();
            double[] mixed = settings.toArray();
            double[] end = there.toArray();
            for (int i = 0; i < mixed.length; i++) {
                mixed[i] += share * (end[i] - mixed[i]);
            }
            settings = Settings.of(settings.coordinates(), mixed);
        }
        return settings;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void exactBounds_holdEveryDrawAndAreAttained(long seed) {
        BeliefNetwork network = RandomArguments.affine(seed, 5);
        Inquiry inquiry = inquiry(network, seed % 2 == 0);
        Region region = region(network, new Random(seed), 6);
        Bounds bounds = Bounds.of(inquiry, region, Effort.USUAL, Progress.SILENT);
        assertThat(bounds.low().isExact() && bounds.high().isExact()).isTrue();
        holds(inquiry, region, bounds, seed);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void splitting_agreesWithAllCorners(long seed) {
        BeliefNetwork network = RandomArguments.affine(seed, 5);
        Inquiry inquiry = inquiry(network, seed % 2 == 0);
        Region region = region(network, new Random(seed), 5);
        Bounds corners = Bounds.of(inquiry, region, Effort.USUAL, Progress.SILENT);
        Bounds split = Bounds.of(inquiry, region, new Effort(0, 3000), Progress.SILENT);
        assertThat(split.low().isExact() && split.high().isExact()).isTrue();
        assertThat(split.low().inner().probability())
                .isCloseTo(corners.low().inner().probability(), within(1e-12));
        assertThat(split.high().inner().probability())
                .isCloseTo(corners.high().inner().probability(), within(1e-12));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void whereCornersAreNotEnough_innerIsAttainedAndOuterHoldsEveryDraw(long seed) {
        BeliefNetwork network = RandomArguments.any(seed, 4);
        Inquiry inquiry = inquiry(network, false);
        Region region = region(network, new Random(seed), 4);
        holds(inquiry, region, Bounds.of(inquiry, region, new Effort(64, 150), Progress.SILENT), seed);
    }

    private static void holds(Inquiry inquiry, Region region, Bounds bounds, long seed) {
        assertThat(at(inquiry, bounds.low().attained()))
                .isCloseTo(bounds.low().inner().probability(), within(1e-14));
        assertThat(at(inquiry, bounds.high().attained()))
                .isCloseTo(bounds.high().inner().probability(), within(1e-14));
        Random random = new Random(seed);
        for (int draw = 0; draw < 300; draw++) {
            double p = at(inquiry, inside(region, random));
            if (!Double.isNaN(p)) {
                assertThat(p)
                        .isBetween(
                                bounds.low().outer().probability() - 1e-9,
                                bounds.high().outer().probability() + 1e-9);
            }
        }
    }

    private static double at(Inquiry inquiry, Settings settings) {
        return inquiry.answerer().at(settings).probability();
    }

    @Test
    void rangesAndRejections_areOpenAndPointsAreNot() {
        BeliefNetwork network = RandomArguments.affine(2, 5);
        Inquiry inquiry = inquiry(network, false);
        List<String> relevant = network.credences().stream()
                .filter(credence -> new RegionDistance(network, inquiry.query()).concerns(credence.id()))
                .filter(credence -> !credence.isDistribution())
                .map(Credence::id)
                .toList();
        Profile profile = Profile.blank("p", network.id(), "")
                .with(relevant.get(0), Response.of(new Answer.Range(0.2, 0.4)))
                .with(relevant.get(1), Response.of(Answer.Point.of(0.3)));
        Inquiry own = inquiry.under(profile.settings(network));
        assertThat(Bounds.of(own, profile, Effort.USUAL, Progress.SILENT).open())
                .containsExactly(relevant.get(0));
        Profile rejecting = profile.with(relevant.get(1), Response.of(new Answer.Rejected("no")));
        Bounds bounds = Bounds.of(own, rejecting, Effort.USUAL, Progress.SILENT);
        assertThat(bounds.open()).containsExactlyInAnyOrder(relevant.get(0), relevant.get(1));
        assertThat(bounds.low().attained().value(Coordinate.of(relevant.get(1))))
                .isIn(0.0, 1.0);
    }
}
