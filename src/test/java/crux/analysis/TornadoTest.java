package crux.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import crux.inference.Reading;
import crux.model.Answer;
import crux.model.BeliefNetwork;
import crux.model.Chance;
import crux.model.Condition;
import crux.model.Coordinate;
import crux.model.Credence;
import crux.model.Dependence;
import crux.model.Description;
import crux.model.Expression;
import crux.model.Expression.Operator;
import crux.model.Finding;
import crux.model.Interval;
import crux.model.Prior;
import crux.model.Profile;
import crux.model.Query;
import crux.model.Response;
import crux.model.RuleTable;
import crux.model.Settings;
import crux.model.Shares;
import crux.model.Target;
import crux.model.Variable;
import crux.testing.Exact;
import crux.testing.RandomArguments;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TornadoTest {

    private static final Profile NOBODY = Profile.blank("nobody", "random", "");

    private static Inquiry inquiry(BeliefNetwork network, boolean evidence, Settings settings) {
        Query query = RandomArguments.query(network, evidence);
        return new Inquiry(network, query, settings, Exact.answerer(network, query));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void eachSwing_coversAGridOfRecomputations(long seed) {
        BeliefNetwork network = RandomArguments.any(seed, 4);
        for (boolean evidence : new boolean[] {false, true}) {
            Inquiry inquiry = inquiry(network, evidence, network.defaults());
            for (Swing swing : Tornado.of(inquiry, Basis.AUTHOR, 3, NOBODY).swings()) {
                double least = swing.least().map(Chance::probability).orElseThrow();
                double greatest = swing.greatest().map(Chance::probability).orElseThrow();
                double[] grid = grid(inquiry, swing);
                assertThat(Arrays.stream(grid).boxed())
                        .as(swing.coordinate().name())
                        .allMatch(p -> p > least - 1e-9 && p < greatest + 1e-9);
                double widest = Arrays.stream(grid).max().orElseThrow()
                        - Arrays.stream(grid).min().orElseThrow();
                assertThat(swing.swing()).isBetween(widest - 1e-9, widest + 0.02);
            }
        }
    }

    /** The conclusion at 41 values between the ends, where the evidence is possible, each checked against the function. */
    private static double[] grid(Inquiry inquiry, Swing swing) {
        return IntStream.rangeClosed(0, 40)
                .mapToDouble(i -> swing.between().low() + swing.between().width() * i / 40)
                .map(value -> {
                    double p = inquiry.answerer()
                            .at(inquiry.settings().with(swing.coordinate(), value))
                            .probability();
                    if (!Double.isNaN(p) && swing.function().isPresent()) {
                        assertThat(swing.function().get().at(value)).isCloseTo(p, within(1e-11));
                    }
                    return p;
                })
                .filter(p -> !Double.isNaN(p))
                .toArray();
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23, 24, 25, 26})
    void derivative_isTheLimitOfDifferences(long seed) {
        BeliefNetwork network = RandomArguments.any(seed, 5);
        Settings settings = RandomArguments.settings(network, new Random(seed));
        Inquiry inquiry = inquiry(network, false, settings);
        double step = 1e-6;
        for (Swing swing : Tornado.of(inquiry, Basis.EQUAL, 3, NOBODY).swings()) {
            double here = swing.value();
            double down = here < step ? 0 : step;
            double up = here > 1 - step && swing.between().high() <= 1 ? 0 : step;
            double slope = (inquiry.answerer()
                                    .at(settings.with(swing.coordinate(), here + up))
                                    .probability()
                            - inquiry.answerer()
                                    .at(settings.with(swing.coordinate(), here - down))
                                    .probability())
                    / (up + down);
            assertThat(swing.derivative().orElseThrow())
                    .as(swing.coordinate().name())
                    .isCloseTo(slope, within(1e-5));
        }
    }

    @Test
    void rows_fallBySwing() {
        BeliefNetwork network = RandomArguments.any(7, 6);
        List<Swing> swings = Tornado.of(inquiry(network, false, network.defaults()), Basis.EQUAL, 3, NOBODY)
                .swings();
        assertThat(swings).hasSize(network.coordinates().size());
        assertThat(swings).isSortedAccordingTo((a, b) -> Double.compare(b.swing(), a.swing()));
    }

    @Test
    void rows_stopAtTheTierAskedFor() {
        BeliefNetwork network = RandomArguments.any(7, 6);
        Inquiry inquiry = inquiry(network, false, network.defaults());
        assertThat(Tornado.of(inquiry, Basis.EQUAL, 2, NOBODY).swings())
                .extracting(swing -> network.coordinates()
                        .credence(swing.coordinate().credence())
                        .tier())
                .isNotEmpty()
                .allMatch(tier -> tier <= 2);
    }

    /** P(both of two draws agree) = p² + (1−p)²: least at a half, inside the interval. */
    private static BeliefNetwork agreement() {
        Variable first = Variable.of("first", "yes", "no");
        Variable second = Variable.of("second", "yes", "no");
        Variable agree = Variable.of("agree", "yes", "no");
        Expression p = Expression.credence("p");
        Shares shares = new Shares.Listed(List.of(p));
        Shares rest = new Shares.Listed(List.of(Expression.of(Operator.SUBTRACT, Expression.of(1), p)));
        return new BeliefNetwork(
                Description.of("agreement"),
                List.of(Credence.probability("p", "?", 0.6)),
                List.of(
                        new Dependence(first, List.of(), new Prior(shares)),
                        new Dependence(second, List.of(), new Prior(shares)),
                        new Dependence(
                                agree,
                                List.of("first"),
                                new RuleTable(List.of(
                                        new RuleTable.Row(Condition.is("first", "yes"), shares),
                                        new RuleTable.Row(Condition.ALWAYS, rest))))),
                Optional.of(new Target("agree", "yes")),
                List.of());
    }

    private static Inquiry agreementAt(double p) {
        BeliefNetwork network = agreement();
        Query query = Query.of(network.conclusion().orElseThrow());
        return new Inquiry(
                network, query, network.defaults().with(Coordinate.of("p"), p), Exact.answerer(network, query));
    }

    @Test
    void aTurnInside_countsInTheSwing() {
        Swing swing =
                Tornado.of(agreementAt(0.5), Basis.AUTHOR, 3, NOBODY).swings().get(0);
        assertThat(swing.function()).isEmpty();
        assertThat(swing.atLow().map(Chance::probability)).hasValue(1.0);
        assertThat(swing.atHigh().map(Chance::probability)).hasValue(1.0);
        assertThat(swing.least().map(Chance::probability).orElseThrow()).isCloseTo(0.5, within(1e-15));
        assertThat(swing.swing()).isCloseTo(0.5, within(1e-15));
        assertThat(swing.swingBits()).as("bits of a certainty").isEmpty();
    }

    @Test
    void swingInBits_isTheRatioOfTheOddsAtTheExtremes() {
        Swing swing =
                Tornado.of(agreementAt(0.4), Basis.EQUAL, 3, NOBODY).swings().get(0);
        assertThat(swing.between()).isEqualTo(new Interval(0.4 - 0.1, 0.5));
        assertThat(swing.swingBits().orElseThrow()).isCloseTo(Math.log(0.58 / 0.42) / Math.log(2), within(1e-12));
    }

    @Test
    void equalMoves_areCutAtTheDomain() {
        Swing swing =
                Tornado.of(agreementAt(0.97), Basis.EQUAL, 3, NOBODY).swings().get(0);
        assertThat(swing.between().high()).isEqualTo(1);
        assertThat(swing.between().low()).isCloseTo(0.87, within(1e-15));
    }

    @Test
    void ownRanges_comeFromTheAnswers() {
        Inquiry inquiry = agreementAt(0.3);
        assertThat(ownRange(inquiry, new Answer.Range(0.1, 0.4))).isEqualTo(new Interval(0.1, 0.4));
        assertThat(ownRange(inquiry, Answer.Spread.interval(0.2, 0.6))).isEqualTo(new Interval(0.2, 0.6));
        assertThat(ownRange(inquiry, Answer.Point.of(0.3))).isEqualTo(new Interval(0.3, 0.3));
        assertThat(ownRange(inquiry, new Answer.Rejected("no"))).isEqualTo(Interval.UNIT);
        Interval beta = ownRange(inquiry, new Answer.Beta(1, 1));
        assertThat(beta.low()).isCloseTo(0.05, within(1e-9));
        assertThat(beta.high()).isCloseTo(0.95, within(1e-9));
    }

    private static Interval ownRange(Inquiry inquiry, Answer answer) {
        Profile profile = NOBODY.with("p", Response.of(answer));
        return Tornado.of(inquiry, Basis.OWN, 3, profile).swings().get(0).between();
    }

    @Test
    void aQuestionNotAnswered_hasNoRangeOfItsOwn() {
        Swing swing =
                Tornado.of(agreementAt(0.3), Basis.OWN, 3, NOBODY).swings().get(0);
        assertThat(swing.swing()).isZero();
        assertThat(swing.derivative().orElseThrow()).isCloseTo(-0.8, within(1e-12));
    }

    @Test
    void impossibleEvidenceAtAnEnd_leavesThatEndOut() {
        BeliefNetwork network = agreement();
        Query query = Query.of(new Target("second", "yes")).with(new Finding.Observed("first", "yes"));
        Inquiry inquiry = new Inquiry(network, query, network.defaults(), Exact.answerer(network, query));
        Swing swing = Tornado.of(inquiry, Basis.AUTHOR, 3, NOBODY).swings().get(0);
        assertThat(swing.atLow()).isEmpty();
        assertThat(swing.atHigh().map(Chance::probability)).hasValue(1.0);
    }

    @Test
    void base_isTheConclusionUnderThePresentAnswers() {
        Reading base = Tornado.of(agreementAt(0.3), Basis.EQUAL, 3, NOBODY).base();
        assertThat(base.probability()).isCloseTo(0.58, within(1e-15));
    }
}
