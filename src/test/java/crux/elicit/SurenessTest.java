package crux.elicit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import crux.model.Answer;
import crux.model.Belief;
import crux.model.Credence;
import crux.model.Interval;
import crux.model.Profile;
import crux.model.Response;
import crux.model.Target;
import crux.testing.Questions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a move weighs, worked by hand. */
class SurenessTest {

    private static final Credence CHANCE = Credence.probability("p", "?", 0.5);
    /** A tenth of its range is one unit. */
    private static final Credence NUMBER =
            Questions.number("n", 3, new Interval(-100, 100), Optional.of(new Interval(0, 10)));

    private static Optional<Double> weight(Credence credence, Answer answer) {
        Profile profile = Profile.blank("me", "n", "").with(credence.id(), Response.of(answer));
        return Sureness.of(credence, profile);
    }

    @ParameterizedTest
    @CsvSource({"1, 0.25", "2, 0.5", "3, 1", "4, 2", "5, 4"})
    void aBelief_weighsTwiceAsMuchForEachStepOfSureness(int sure, double weight) {
        Belief belief = new Belief(new Target("v", "yes"), Map.of(), 0.5, sure, "", Optional.empty(), "");
        assertThat(Sureness.of(belief)).isEqualTo(weight);
    }

    @Test
    void aValueWeighsOne_aDefaultAQuarter_andARejectedQuestionDoesNotMove() {
        assertThat(weight(CHANCE, Answer.Point.of(0.3))).contains(1.0);
        assertThat(Sureness.of(CHANCE, Profile.blank("me", "n", ""))).contains(0.25);
        assertThat(weight(CHANCE, new Answer.Rejected("no"))).isEmpty();
    }

    /** 20 to 80 % is −2 to 2 bits, as 2 to 6 is four tenths of a range of 10: σ = 4 / (2 · 1.64485) and 1/σ² = 0.676385. */
    @Test
    void fourBitsOrFourTenths_asA90PercentInterval_weighAlike() {
        double worked = 0.676385;
        assertThat(weight(CHANCE, new Answer.Range(0.2, 0.8)).orElseThrow()).isCloseTo(worked, within(1e-6));
        assertThat(weight(CHANCE, new Answer.Spread(0.2, 0.3, 0.8)).orElseThrow())
                .isCloseTo(worked, within(1e-6));
        assertThat(weight(NUMBER, new Answer.Range(2, 6)).orElseThrow()).isCloseTo(worked, within(1e-6));
        assertThat(weight(NUMBER, Answer.Spread.interval(2, 6)).orElseThrow()).isCloseTo(worked, within(1e-6));
    }

    @Test
    void noWidthWeighsMoreThanFour_norLessThanAQuarter() {
        assertThat(weight(CHANCE, new Answer.Range(0.4, 0.4))).contains(4.0);
        assertThat(weight(CHANCE, new Answer.Range(0.49, 0.51))).contains(4.0);
        assertThat(weight(CHANCE, new Answer.Range(0, 1))).contains(0.25);
        assertThat(weight(NUMBER, new Answer.Range(-90, 90))).contains(0.25);
        assertThat(weight(CHANCE, new Answer.Beta(1000, 1000))).contains(4.0);
        assertThat(weight(CHANCE, new Answer.Beta(0.1, 0.1))).contains(0.25);
    }

    /** ψ'(2) = π²/6 − 1 and ψ'(6) = π²/6 − 1 − 1/4 − 1/9 − 1/16 − 1/25. */
    @Test
    void aBetaDistribution_weighsByTheVarianceOfItsLogOdds() {
        double third = Math.PI * Math.PI / 6;
        double nats = third - 1 + third - 1 - 1 / 4.0 - 1 / 9.0 - 1 / 16.0 - 1 / 25.0;
        double bits = nats / (Math.log(2) * Math.log(2));
        assertThat(weight(CHANCE, new Answer.Beta(2, 6)).orElseThrow()).isCloseTo(1 / bits, within(1e-9));
    }

    @Test
    void scores_areTheMeanPlaceOfTheStates_andOfTwoTheChanceOfTheGoodOne() {
        assertThat(Scores.mean(List.of(0.5, 0.25, 0.25))).isEqualTo(0.375);
        assertThat(Scores.of(List.of(0.5, 0.25, 0.25), true)).isEqualTo(0.625);
        assertThat(Scores.of(List.of(0.5, 0.25, 0.25), false)).isEqualTo(0.375);
        assertThat(Scores.of(List.of(0.3, 0.7), true)).isEqualTo(0.3);
        assertThat(Scores.of(List.of(0.3, 0.7), false)).isEqualTo(0.7);
        assertThat(Scores.mean(List.of(1.0))).isZero();
    }
}
