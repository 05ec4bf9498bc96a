package crux.analysis;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import crux.circuit.CircuitEngine;
import crux.inference.Answerer;
import crux.inference.Limits;
import crux.model.BeliefNetwork;
import crux.model.Credence;
import crux.model.Query;
import crux.model.Uncertain;
import crux.model.UncertainShares;
import crux.testing.Arguments;
import crux.testing.Exact;
import crux.testing.Flagship;
import crux.testing.RandomArguments;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UncertaintyTest {

    private static final Uncertain.BetaShaped P = new Uncertain.BetaShaped(2, 3);
    private static final Uncertain.BetaShaped Q = new Uncertain.BetaShaped(8, 2);

    private static double mean(Uncertain.BetaShaped beta) {
        return beta.a() / (beta.a() + beta.b());
    }

    private static double variance(Uncertain.BetaShaped beta) {
        return mean(beta) * (1 - mean(beta)) / (beta.a() + beta.b() + 1);
    }

    private static Inquiry inquiry(BeliefNetwork network) {
        Query query = Query.of(network.conclusion().orElseThrow());
        return new Inquiry(network, query, network.defaults(), Exact.answerer(network, query));
    }

    private static Map<String, Uncertain> both() {
        Map<String, Uncertain> both = new LinkedHashMap<>();
        both.put("p", P);
        both.put("q", Q);
        return both;
    }

    private static void assertEstimates(Estimate estimate, double truth, double tolerance) {
        assertThat(estimate.error()).isLessThan(tolerance);
        assertThat(estimate.value()).isCloseTo(truth, within(5 * estimate.error() + 1e-9));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void aProduct_hasTheMomentsAndSharesOfTheClosedForm(long seed) {
        Uncertainty found = DrawStudy.of(
                inquiry(Arguments.both(0.5, 0.5)),
                new Uncertainties(both(), Map.of()),
                List.of(),
                new Uncertainty.Effort(64, seed),
                Progress.SILENT);
        double byP = variance(P) * mean(Q) * mean(Q);
        double byQ = variance(Q) * mean(P) * mean(P);
        double variance = byP + byQ + variance(P) * variance(Q);
        assertEstimates(found.mean(), mean(P) * mean(Q), 2e-3);
        assertEstimates(found.deviation(), Math.sqrt(variance), 4e-3);
        Uncertainty.Share first = found.shares().get(0);
        assertThat(first.name()).isEqualTo("p");
        assertEstimates(first.first(), byP / variance, 0.05);
        assertEstimates(first.total(), 1 - byQ / variance, 0.05);
        assertEstimates(found.shares().get(1).first(), byQ / variance, 0.05);
        assertThat(found.density().stream().mapToInt(Uncertainty.Bin::count).sum())
                .isEqualTo(2 * 16 * 64);
        assertThat(found.draws().size()).isEqualTo(16 * 64);
        assertThat(found.draws().conclusion(7))
                .isCloseTo(found.draws().answer(7, 0) * found.draws().answer(7, 1), within(1e-15));
        assertThat(found.impossible()).isZero();
    }

    /** Unconditional and multilinear: V_i = Var(θ_i)·(∂f/∂θ_i at the means)². */
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {4, 5, 6, 7})
    void affineArguments_haveTheSharesOfTheirDerivatives(long seed) {
        BeliefNetwork network = RandomArguments.affine(seed, 5);
        Inquiry inquiry = inquiry(network);
        Map<String, Uncertain> uncertain = new LinkedHashMap<>();
        for (Credence credence : network.credences()) {
            if (!credence.isDistribution()) {
                double middle = credence.defaults().get(0);
                uncertain.put(credence.id(), new Uncertain.BetaShaped(4 * middle, 4 * (1 - middle)));
            }
        }
        Uncertainty found = DrawStudy.of(
                inquiry,
                new Uncertainties(uncertain, Map.of()),
                List.of(),
                new Uncertainty.Effort(16, seed),
                Progress.SILENT);
        double variance = found.deviation().value() * found.deviation().value();
        for (Uncertainty.Share share : found.shares()) {
            Uncertain.BetaShaped beta = (Uncertain.BetaShaped) requireNonNull(uncertain.get(share.name()));
            double slope =
                    inquiry.answerer().slopeAt(inquiry.settings()).derivative(crux.model.Coordinate.of(share.name()));
            double expected = variance == 0 ? 0 : variance(beta) * slope * slope / variance;
            assertThat(share.first().value())
                    .as(share.name())
                    .isCloseTo(expected, within(5 * share.first().error() + 0.05));
        }
    }

    @Test
    void aSharedFactor_widensTheSpread_andCountsAsADriver() {
        Map<String, Uncertain> same = new LinkedHashMap<>();
        same.put("p", P);
        same.put("q", P);
        Inquiry inquiry = inquiry(Arguments.both(0.5, 0.5));
        Tie whole = new Tie("mood", List.of("p", "q"), 1);
        Uncertainty.Effort effort = new Uncertainty.Effort(32, 9);
        Uncertainty tied =
                DrawStudy.of(inquiry, new Uncertainties(same, Map.of()), List.of(whole), effort, Progress.SILENT);
        assertEstimates(tied.mean(), variance(P) + mean(P) * mean(P), 5e-3);
        assertThat(tied.shares()).extracting(Uncertainty.Share::name).containsExactly("mood");
        assertEstimates(tied.shares().get(0).total(), 1, 0.1);
        Tie half = new Tie("mood", List.of("p", "q"), 0.5);
        Uncertainty partly =
                DrawStudy.of(inquiry, new Uncertainties(same, Map.of()), List.of(half), effort, Progress.SILENT);
        Uncertainty apart =
                DrawStudy.of(inquiry, new Uncertainties(same, Map.of()), List.of(), effort, Progress.SILENT);
        assertThat(partly.shares()).extracting(Uncertainty.Share::name).contains("mood", "p", "q");
        assertThat(partly.deviation().value())
                .isBetween(apart.deviation().value(), tied.deviation().value());
        assertThatThrownBy(() -> DrawStudy.of(
                        inquiry, new Uncertainties(Map.of("p", P), Map.of()), List.of(half), effort, Progress.SILENT))
                .hasMessageContaining("q");
    }

    @Test
    void shares_areDrawnTogether_andTheSameSeedDrawsTheSame() {
        BeliefNetwork network = RandomArguments.affine(11, 6);
        Credence spread = network.credences().stream()
                .filter(credence -> credence.isDistribution() && credence.size() > 1)
                .findFirst()
                .orElseThrow();
        Map<String, UncertainShares> shares = Map.of(spread.id(), new UncertainShares(spread.defaults(), 5));
        Uncertainty.Effort effort = new Uncertainty.Effort(32, 1);
        Uncertainty once =
                DrawStudy.of(inquiry(network), new Uncertainties(Map.of(), shares), List.of(), effort, Progress.SILENT);
        Uncertainty again =
                DrawStudy.of(inquiry(network), new Uncertainties(Map.of(), shares), List.of(), effort, Progress.SILENT);
        assertThat(once.shares()).hasSize(1).isEqualTo(again.shares());
        assertThat(once.mean()).isEqualTo(again.mean());
        int first = network.coordinates().firstOf(spread.id());
        for (int draw = 0; draw < once.draws().size(); draw++) {
            double sum = 0;
            for (int i = 0; i < spread.size(); i++) {
                sum += once.draws().answer(draw, first + i);
            }
            assertThat(sum).isCloseTo(1, within(1e-12));
        }
    }

    @Test
    void meanAndMedian_thatDisagree_areTold() {
        Inquiry inquiry = inquiry(Arguments.capped());
        Map<String, Uncertain> rare = Map.of("p", new Uncertain.BetaShaped(0.2, 1.8));
        Map<String, Uncertain> usual = Map.of("p", new Uncertain.BetaShaped(20, 20));
        Uncertainty.Effort effort = new Uncertainty.Effort(32, 1);
        assertThat(DrawStudy.of(inquiry, new Uncertainties(rare, Map.of()), List.of(), effort, Progress.SILENT)
                        .tellsTwoStories())
                .isTrue();
        assertThat(DrawStudy.of(inquiry, new Uncertainties(usual, Map.of()), List.of(), effort, Progress.SILENT)
                        .tellsTwoStories())
                .isFalse();
    }

    /** Replicates are independent of one another, so that threads change nothing. */
    @Test
    void draws_areTheSame_onAnyNumberOfThreads() {
        BeliefNetwork network = Flagship.network("extra-criteria");
        Query query = Flagship.overall(network);
        Uncertainty one = onThreads(network, query, 1);
        Uncertainty three = onThreads(network, query, 3);
        assertThat(three.shares()).isEqualTo(one.shares());
        assertThat(three.density()).isEqualTo(one.density());
        assertThat(three.mean()).isEqualTo(one.mean());
        for (int draw = 0; draw < one.draws().size(); draw++) {
            assertThat(three.draws().conclusion(draw)).isEqualTo(one.draws().conclusion(draw));
        }
    }

    /** Enough of them that each distribution has a table, in several blocks; they lie as the fewer do. */
    @Test
    void conclusionsOfManyDraws_areTheSame_onAnyNumberOfThreads() {
        BeliefNetwork network = Flagship.network("extra-criteria");
        Query query = Flagship.overall(network);
        Uncertainty.Effort effort = new Uncertainty.Effort(1 << 12, 5);
        Inquiry alone = inquiry(network, query, 1);
        double[] one = DrawStudy.conclusions(alone, Uncertainties.ofRanges(alone, 3), effort);
        Inquiry together = inquiry(network, query, 3);
        assertThat(DrawStudy.conclusions(together, Uncertainties.ofRanges(together, 3), effort))
                .isEqualTo(one);
        Uncertainty few = onThreads(network, query, 1);
        assertThat(Arrays.stream(one).average().orElseThrow())
                .isCloseTo(few.mean().value(), within(5 * few.mean().error()));
        assertThat(one).hasSize(16 << 12);
    }

    private static Inquiry inquiry(BeliefNetwork network, Query query, int threads) {
        Answerer answerer = CircuitEngine.within(Limits.ofHeap(), threads).answerer(network, query);
        return new Inquiry(network, query, network.defaults(), answerer);
    }

    private static Uncertainty onThreads(BeliefNetwork network, Query query, int threads) {
        Inquiry inquiry = inquiry(network, query, threads);
        return DrawStudy.of(
                inquiry,
                Uncertainties.ofRanges(inquiry, 3),
                List.of(),
                new Uncertainty.Effort(512, 1),
                Progress.SILENT);
    }
}
