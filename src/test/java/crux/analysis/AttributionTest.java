package crux.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import crux.analysis.Attribution.Effort;
import crux.analysis.Attribution.Share;
import crux.inference.Answerer;
import crux.inference.Slope;
import crux.model.BeliefNetwork;
import crux.model.Coordinate;
import crux.model.Credence;
import crux.model.Finding;
import crux.model.Query;
import crux.model.Settings;
import crux.testing.Exact;
import crux.testing.RandomArguments;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegrator;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AttributionTest {

    private record Two(Inquiry a, Inquiry b) {

        static Two of(BeliefNetwork network, Query query, long seed) {
            Random random = new Random(seed);
            Answerer answerer = Exact.answerer(network, query);
            return new Two(
                    new Inquiry(network, query, RandomArguments.settings(network, random), answerer),
                    new Inquiry(network, query, RandomArguments.settings(network, random), answerer));
        }

        Attribution attribution(Effort effort) {
            return Attribution.between(a, b, query -> Exact.answerer(a.network(), query), effort, Progress.SILENT);
        }
    }

    private static double sum(Attribution attribution) {
        return attribution.shares().stream()
                .mapToDouble(share -> share.probability().orElseThrow())
                .sum();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void shares_addUpToTheGapOnEachScale(long seed) {
        BeliefNetwork network = RandomArguments.any(seed, 5);
        Attribution attribution =
                Two.of(network, RandomArguments.query(network, false), seed).attribution(Effort.USUAL);
        assertThat(sum(attribution))
                .isCloseTo(attribution.b().probability() - attribution.a().probability(), within(1e-13));
        if (attribution.withoutBits().isEmpty()) {
            assertThat(attribution.shares().stream()
                            .mapToDouble(share -> share.bits().orElseThrow())
                            .sum())
                    .isCloseTo(attribution.b().bits() - attribution.a().bits(), within(1e-11));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void exactShares_areTheMeanOverAllOrders(long seed) {
        BeliefNetwork network = RandomArguments.any(seed, 4);
        Two two = Two.of(network, RandomArguments.query(network, true), seed);
        Attribution attribution = two.attribution(Effort.USUAL);
        if (attribution.withoutProbability().isPresent() || attribution.shares().size() > 6) {
            return;
        }
        List<String> players =
                attribution.shares().stream().map(share -> share.player().id()).toList();
        double[] added = new double[players.size()];
        int orders = orders(two, players, new java.util.ArrayList<>(), two.a().settings(), added);
        for (int i = 0; i < players.size(); i++) {
            assertThat(attribution.shares().get(i).probability().orElseThrow())
                    .isCloseTo(added[i] / orders, within(1e-13));
        }
    }

    private static int orders(Two two, List<String> players, List<String> gone, Settings now, double[] added) {
        if (gone.size() == players.size()) {
            return 1;
        }
        int orders = 0;
        for (int i = 0; i < players.size(); i++) {
            if (!gone.contains(players.get(i))) {
                Credence credence = now.coordinates().credence(players.get(i));
                Settings next = now.with(credence, two.b().settings().values(credence));
                gone.add(players.get(i));
                int below = orders(two, players, gone, next, added);
                gone.remove(players.get(i));
                Answerer answerer = two.a().answerer();
                added[i] += below
                        * (answerer.at(next).probability() - answerer.at(now).probability());
                orders += below;
            }
        }
        return orders;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void swappingSides_turnsEveryShareRound(long seed) {
        BeliefNetwork network = RandomArguments.any(seed, 5);
        Two two = Two.of(network, RandomArguments.query(network, false), seed);
        Attribution there = two.attribution(Effort.USUAL);
        Attribution back = new Two(two.b(), two.a()).attribution(Effort.USUAL);
        for (Share share : there.shares()) {
            assertThat(share.probability().orElseThrow())
                    .isCloseTo(-shareOf(back, share.player().id()), within(1e-14));
        }
    }

    private static double shareOf(Attribution attribution, String id) {
        return attribution.shares().stream()
                .filter(share -> share.player().id().equals(id))
                .findFirst()
                .orElseThrow()
                .probability()
                .orElseThrow();
    }

    /** [Owen72]: unconditional and multilinear, the shares are integrals of the derivatives along the straight line. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void shares_equalTheIntegralAlongTheStraightLine_whereTheConclusionIsMultilinear(long seed) {
        BeliefNetwork network = RandomArguments.affine(seed, 5);
        Two two = Two.of(network, RandomArguments.query(network, false), seed);
        Attribution attribution = two.attribution(Effort.USUAL);
        List<String> players =
                attribution.shares().stream().map(share -> share.player().id()).toList();
        Degrees degrees = Degrees.of(network, two.a().query());
        for (String player : degrees.aloneAndAffine(players)) {
            if (degrees.aloneAndAffine(players).size() == players.size()) {
                assertThat(shareOf(attribution, player))
                        .isCloseTo(integral(two, player, players.size()), within(1e-13));
            }
        }
    }

    private static double integral(Two two, String credence, int players) {
        GaussIntegrator rule = new GaussIntegratorFactory().legendre((players + 1) / 2 + 1, 0, 1);
        return rule.integrate(along -> {
            double[] from = two.a().settings().toArray();
            double[] to = two.b().settings().toArray();
            double[] at = new double[from.length];
            for (int i = 0; i < at.length; i++) {
                at[i] = from[i] + along * (to[i] - from[i]);
            }
            Slope slope =
                    two.a().answerer().slopeAt(Settings.of(two.a().settings().coordinates(), at));
            double rise = 0;
            for (Coordinate coordinate :
                    two.a().settings().coordinates().credence(credence).coordinates()) {
                int i = two.a().settings().coordinates().indexOf(coordinate);
                rise += (to[i] - from[i]) * slope.derivative(coordinate);
            }
            return rise;
        });
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void sampledShares_lieWithinTheirErrorsOfTheExactOnes(long seed) {
        BeliefNetwork network = RandomArguments.any(seed, 4);
        Two two = Two.of(network, RandomArguments.query(network, false), seed);
        Attribution exact = two.attribution(Effort.USUAL);
        Attribution sampled = two.attribution(new Effort(0, 200, seed));
        assertThat(sum(sampled)).isCloseTo(sum(exact), within(1e-12));
        for (Share share : sampled.shares()) {
            double error = share.errorProbability().orElseThrow();
            assertThat(share.probability().orElseThrow())
                    .isCloseTo(shareOf(exact, share.player().id()), within(4.5 * error + 1e-12));
        }
        assertThat(two.attribution(new Effort(0, 200, seed))).isEqualTo(sampled);
    }

    @Test
    void exactShares_carryNoError() {
        BeliefNetwork network = RandomArguments.any(3, 4);
        Attribution attribution =
                Two.of(network, RandomArguments.query(network, false), 3).attribution(Effort.USUAL);
        assertThat(attribution.method()).isInstanceOf(Attribution.Method.Exact.class);
        assertThat(attribution.shares()).extracting(Share::errorBits).containsOnly(OptionalDouble.empty());
    }

    @Test
    void aCoalitionWithoutOdds_isNamedAndTheBitsAreAbsent() {
        BeliefNetwork network = RandomArguments.any(1, 3);
        Credence credence = network.credences().get(0);
        Query query = Query.of(new crux.model.Target("v0", "s0"));
        assertThat(credence.kind()).isNotNull();
        Answerer answerer = new Certain(network);
        Settings changed = network.defaults().with(credence, answerOf(credence));
        Attribution attribution = new Two(
                        new Inquiry(network, query, network.defaults(), answerer),
                        new Inquiry(network, query, changed, answerer))
                .attribution(Effort.USUAL);
        assertThat(attribution.shares()).hasSize(1);
        assertThat(attribution.shares().get(0).bits()).isEmpty();
        assertThat(attribution.shares().get(0).probability()).hasValue(0.5);
        Undefined undefined = attribution.withoutBits().orElseThrow();
        assertThat(undefined.reason()).isEqualTo(Undefined.Reason.ALWAYS);
        assertThat(undefined.changed()).extracting(Player::id).containsExactly(credence.id());
    }

    private static List<Double> answerOf(Credence credence) {
        return credence.isDistribution()
                ? java.util.Collections.nCopies(credence.size(), 1.0 / credence.size())
                : List.of(0.123);
    }

    /** A half at the defaults, certain anywhere else. */
    private record Certain(BeliefNetwork network) implements Answerer {
        @Override
        public crux.model.Coordinates coordinates() {
            return network.coordinates();
        }

        @Override
        public crux.inference.Reading at(Settings settings) {
            boolean same = settings.equals(network.defaults());
            return crux.inference.Reading.of(new crux.model.Chance(same ? 0.5 : 1, same ? 0.5 : 0), 0);
        }

        @Override
        public Slope slopeAt(Settings settings) {
            return Slope.of(
                    at(settings), coordinates(), new double[coordinates().size()]);
        }
    }

    @Test
    void evidenceOnOneSide_isAPlayerBesideTheAnswers() {
        BeliefNetwork network = RandomArguments.any(5, 5);
        Query query = RandomArguments.query(network, false);
        Query seen = query.with(new Finding.Likelihood(
                "v0", List.of(0.9, 0.2, 0.5).subList(0, network.variable("v0").size())));
        Two two = Two.of(network, query, 5);
        Inquiry b = new Inquiry(network, seen, two.b().settings(), Exact.answerer(network, seen));
        Attribution attribution = new Two(two.a(), b).attribution(Effort.USUAL);
        assertThat(attribution.shares()).extracting(Share::player).anyMatch(Player.Evidence.class::isInstance);
        assertThat(sum(attribution))
                .isCloseTo(
                        b.answerer().at(b.settings()).probability()
                                - two.a().answerer().at(two.a().settings()).probability(),
                        within(1e-13));
    }

    @Test
    void noDifference_hasNoShares() {
        BeliefNetwork network = RandomArguments.any(5, 4);
        Two two = Two.of(network, RandomArguments.query(network, false), 5);
        assertThat(new Two(two.a(), two.a()).attribution(Effort.USUAL).shares()).isEmpty();
    }

    @Test
    void efforts_thatAreTooGreatOrTooSmall_areRefused() {
        assertThat(new Effort(24, 2, 1).exact()).isEqualTo(24);
        assertThat(new Effort(0, 2, 1).pairs()).isEqualTo(2);
        for (int[] wrong : new int[][] {{-1, 2}, {25, 2}, {3, 1}}) {
            assertThatThrownBy(() -> new Effort(wrong[0], wrong[1], 1))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("exact to %s players, %s pairs".formatted(wrong[0], wrong[1]));
        }
    }
}
