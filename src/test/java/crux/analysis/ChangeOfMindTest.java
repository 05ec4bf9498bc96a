package crux.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import crux.analysis.ChangeOfMind.Found;
import crux.analysis.ChangeOfMind.Move;
import crux.analysis.ChangeOfMind.NotFound;
import crux.analysis.ChangeOfMind.Single;
import crux.model.BeliefNetwork;
import crux.model.Chance;
import crux.model.Credence;
import crux.model.Dependence;
import crux.model.Description;
import crux.model.Prior;
import crux.model.Query;
import crux.model.Reach;
import crux.model.Settings;
import crux.model.Shares;
import crux.model.Target;
import crux.model.Variable;
import crux.testing.Arguments;
import crux.testing.Exact;
import crux.testing.Questions;
import crux.testing.RandomArguments;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChangeOfMindTest {

    private static Inquiry inquiry(BeliefNetwork network) {
        Query query = Query.of(network.conclusion().orElseThrow());
        return new Inquiry(network, query, network.defaults(), Exact.answerer(network, query));
    }

    private static double bits(double p) {
        return Math.log(p / (1 - p)) / Math.log(2);
    }

    @Test
    void aPriorAlone_goesToTheThresholdItself() {
        ChangeOfMind change = ChangeSearch.of(inquiry(Arguments.both(0.6, 1)), 0.5, 3, 0, Progress.SILENT);
        Single single = change.singles().get(0);
        assertThat(single.coordinate().credence()).isEqualTo("p");
        assertThat(single.needed().orElseThrow()).isCloseTo(0.5, within(1e-9));
        assertThat(single.distance().orElseThrow()).isCloseTo(bits(0.6), within(1e-8));
        assertThat(single.confirmed().map(Chance::probability).orElseThrow()).isCloseTo(0.5, within(1e-9));
    }

    @Test
    void whatCannotReachIt_saysHowFarItGoes() {
        ChangeOfMind change = ChangeSearch.of(inquiry(Arguments.both(0.2, 0.3)), 0.4, 3, 0, Progress.SILENT);
        assertThat(change.singles())
                .allSatisfy(single -> assertThat(single.needed()).isEmpty());
        assertThat(change.singles().get(0).greatest().map(Chance::probability).orElseThrow())
                .isCloseTo(0.3, within(1e-12));
    }

    /** Of all pairs with pq = 1/2, the nearest to (0.3, 0.4) by a fine search over p. */
    @Test
    void jointChange_isTheNearestPointOfTheCurve() {
        ChangeOfMind change = ChangeSearch.of(inquiry(Arguments.both(0.3, 0.4)), 0.5, 3, 0, Progress.SILENT);
        double nearest = Double.POSITIVE_INFINITY;
        for (double p = 0.5005; p < 1; p += 1e-5) {
            nearest = Math.min(nearest, Math.hypot(bits(p) - bits(0.3), bits(0.5 / p) - bits(0.4)));
        }
        Found found = (Found) change.joint();
        assertThat(found.distance()).isCloseTo(nearest, within(1e-6));
        assertThat(found.confirmed().probability()).isCloseTo(0.5, within(1e-9));
        assertThat(found.moves()).extracting(Move::credence).containsExactlyInAnyOrder("p", "q");
    }

    @Test
    void atMostOneCredence_isTheBestSingle() {
        ChangeOfMind change = ChangeSearch.of(inquiry(Arguments.both(0.6, 0.7)), 0.5, 3, 1, Progress.SILENT);
        Found few = (Found) change.few().orElseThrow();
        assertThat(few.moves()).hasSize(1);
        assertThat(few.distance()).isCloseTo(change.singles().get(0).distance().orElseThrow(), within(1e-6));
        assertThat(few.distance()).isGreaterThan(((Found) change.joint()).distance());
    }

    /** Of three shares, raising one by Chan and Darwiche's distance D multiplies its odds by 2^D. */
    @Test
    void aDistribution_movesByTheLogOfTheOddsRatio() {
        Variable season = Variable.of("season", "dry", "wet", "mixed");
        BeliefNetwork network = new BeliefNetwork(
                Description.of("season"),
                List.of(Questions.distribution("d", "season", List.of("dry", "wet", "mixed"), 0.2, 0.5, 0.3)),
                List.of(new Dependence(season, List.of(), new Prior(new Shares.Named("d")))),
                Optional.of(new Target("season", "dry")),
                List.of());
        Found found = (Found)
                ChangeSearch.of(inquiry(network), 0.5, 3, 0, Progress.SILENT).joint();
        assertThat(found.distance()).isCloseTo(2, within(1e-8));
        assertThat(found.moves().get(0).to().get(1)).isCloseTo(0.5 * 0.625, within(1e-9));
    }

    /** Nothing within 97 % of the distance found reaches the threshold, along thousands of random directions. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void nothingNearer_reachesTheThreshold(long seed) {
        BeliefNetwork network = RandomArguments.any(seed, 4);
        Inquiry inquiry = inquiry(network);
        double now = inquiry.answerer().at(inquiry.settings()).probability();
        double threshold = now < 0.5 ? 0.5 * now + 0.3 : 0.5 * now;
        ChangeOfMind change = ChangeSearch.of(inquiry, threshold, 3, 2, Progress.SILENT);
        if (!(change.joint() instanceof Found found)) {
            return;
        }
        assertThat(found.confirmed().probability()).isCloseTo(threshold, within(1e-9));
        int sign = now < threshold ? 1 : -1;
        Random random = new Random(seed);
        List<Axis> axes = network.credences().stream()
                .map(credence -> Axis.of(credence, inquiry.settings(), Reach.of(credence)))
                .map(axis -> axis.facing(inquiry.settings(), inquiry.answerer().slopeAt(inquiry.settings()), sign))
                .toList();
        for (int draw = 0; draw < 1500; draw++) {
            Settings there = direction(inquiry, axes, found, random);
            assertThat(Moves.distance(inquiry.settings(), there)).isLessThan(found.distance());
            assertThat(sign * (inquiry.answerer().at(there).probability() - threshold))
                    .isNegative();
        }
        change.few().filter(Found.class::isInstance).map(Found.class::cast).ifPresent(few -> {
            assertThat(few.moves()).hasSizeLessThanOrEqualTo(2);
            assertThat(few.distance()).isGreaterThan(found.distance() - 1e-6);
        });
    }

    /** A random direction, half of the time near the one found. */
    private static Settings direction(Inquiry inquiry, List<Axis> axes, Found found, Random random) {
        double[] moves = new double[axes.size()];
        double squares = 0;
        double spread = random.nextBoolean() ? 0.2 : 2;
        for (int i = 0; i < moves.length; i++) {
            String id = axes.get(i).credence().id();
            double near = found.moves().stream()
                    .filter(move -> move.credence().equals(id))
                    .mapToDouble(move -> signed(inquiry, move))
                    .findFirst()
                    .orElse(0);
            moves[i] = near / found.distance() + spread * random.nextGaussian();
            squares += moves[i] * moves[i];
        }
        Settings there = inquiry.settings();
        for (int i = 0; i < moves.length; i++) {
            double move = 0.97 * found.distance() * moves[i] / Math.sqrt(squares);
            Axis axis = axes.get(i);
            there = there.with(axis.credence(), axis.answer(axis.room().clamp(move)));
        }
        return there;
    }

    private static double signed(Inquiry inquiry, Move move) {
        Credence credence = inquiry.settings().coordinates().credence(move.credence());
        return credence.isDistribution() || move.to().get(0) > move.from().get(0) ? move.distance() : -move.distance();
    }

    @Test
    void outOfReach_isProvenByBounds() {
        BeliefNetwork network = Arguments.capped();
        ChangeOfMind change = ChangeSearch.of(inquiry(network), 0.9, 3, 0, Progress.SILENT);
        NotFound none = (NotFound) change.joint();
        assertThat(none.proven()).isTrue();
        assertThat(none.furthest().map(Chance::probability).orElseThrow()).isCloseTo(0.5, within(1e-12));
    }

    @Test
    void aThresholdWithoutOdds_isRefused() {
        assertThatThrownBy(() -> ChangeSearch.of(inquiry(Arguments.both(0.6, 0.7)), 1, 3, 0, Progress.SILENT))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
