package crux.elicit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import crux.elicit.Questionnaire.Entry;
import crux.elicit.Review.Status;
import crux.elicit.ReviewRound.Decision;
import crux.format.ContentHash;
import crux.inference.Engine;
import crux.inference.Limits;
import crux.model.Answer;
import crux.model.Belief;
import crux.model.BeliefNetwork;
import crux.model.Profile;
import crux.model.Response;
import crux.model.Target;
import crux.model.Unplaced;
import crux.testing.ShippedNetworks;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Going through what has changed: nothing moves without a word, and what was decided can be decided otherwise. */
class ReviewRoundTest {

    private static final BeliefNetwork NETWORK = ShippedNetworks.network("scheming");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);
    private static final String OLD = "0123456789ab";

    private static Response said(String mark, double... values) {
        List<Double> list = java.util.Arrays.stream(values).boxed().toList();
        return new Response(new Answer.Point(list), "", Optional.empty(), "", mark);
    }

    /** One stale, one that cannot be an answer any more, one orphaned, one orphaned belief; tier one otherwise unanswered. */
    private static Profile profile() {
        Belief belief = new Belief(new Target("gone", "yes"), Map.of(), 0.2, 3, "20%", Optional.empty(), "");
        return Profile.blank("me", NETWORK.id(), "sha256:" + "0".repeat(64))
                .with("p_goal_guarding", said(OLD, 0.3))
                .withUnplaced(new Unplaced(
                        Map.of("d_simpler", said(OLD, 0.5, 0.5), "p_gone", said(OLD, 0.7)), List.of(belief)));
    }

    private static ReviewRound round(Profile profile) {
        return ReviewRound.of(NETWORK, profile, 1, Engine.within(Limits.ofHeap()));
    }

    @Test
    void staleComesFirst_thenMissing_thenOrphaned_thenBeliefs() {
        ReviewRound round = round(profile());
        assertThat(round.points()).extracting(ReviewRound.Point::status).startsWith(Status.STALE, Status.STALE);
        assertThat(round.points()
                        .get(round.points().size() - 2)
                        .item()
                        .orElseThrow()
                        .id())
                .isEqualTo("p_gone");
        assertThat(round.points().get(round.points().size() - 1).belief()).isPresent();
        assertThat(round.points().stream().filter(point -> point.status() == Status.MISSING))
                .hasSize(7)
                .allSatisfy(point -> assertThat(point.isAsked()).isTrue());
    }

    @Test
    void passingBy_changesNothing() {
        ReviewRound round = round(profile());
        while (round.current().isPresent()) {
            round = round.leave();
        }
        assertThat(round.profile()).isEqualTo(profile());
        assertThat(round.decisions()).containsOnly(Decision.LEFT);
        assertThatThrownBy(round::leave).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void keepMarks_dropTakesOut_andBackDecidesOtherwise() {
        ReviewRound kept = round(profile()).keep();
        String mark =
                ContentHash.ofQuestion(NETWORK.findCredence("p_goal_guarding").orElseThrow());
        assertThat(kept.profile().responses())
                .hasEntrySatisfying(
                        "p_goal_guarding",
                        response -> assertThat(response.asked()).isEqualTo(mark));
        ReviewRound dropped = kept.back().drop();
        assertThat(dropped.profile().answer("p_goal_guarding")).isEmpty();
        assertThat(dropped.back().keep().profile()).isEqualTo(kept.profile());
    }

    @Test
    void whatCannotBeAnAnswerAnyMore_isNotConfirmed_butAnsweredAnew() {
        ReviewRound round = round(profile()).leave();
        assertThat(round.current().orElseThrow().canStand()).isFalse();
        assertThatThrownBy(round::keep).isInstanceOf(IllegalArgumentException.class);
        Entry.Taken taken = (Entry.Taken) round.ask().orElseThrow().answer("20%, 30%, 50%", TODAY);
        ReviewRound answered = round.answered(taken.next());
        assertThat(answered.profile().answer("d_simpler")).contains(new Answer.Point(List.of(0.2, 0.3, 0.5)));
        assertThat(answered.profile().unplaced().answers()).containsOnlyKeys("p_gone");
    }

    @Test
    void theProfileNamesTheNetworkAsItIs_onceNothingSaidIsOpen() {
        ReviewRound round = round(profile()).keep().drop();
        for (int i = 0; i < 7; i++) {
            assertThat(round.profile().hash()).isEqualTo(profile().hash());
            round = round.leave();
        }
        round = round.keep();
        assertThat(round.profile().hash()).isEqualTo(profile().hash());
        round = round.drop();
        assertThat(round.current()).isEmpty();
        assertThat(round.profile().hash()).isEqualTo(ContentHash.of(NETWORK));
        assertThat(round.profile().unplaced().answers()).containsOnlyKeys("p_gone");
        assertThat(Review.of(NETWORK, round.profile()).isOpen()).isFalse();
    }

    @Test
    void eachWarning_isGivenOnceARound() {
        ReviewRound round = round(profile());
        List<Warning.Code> said = new java.util.ArrayList<>();
        while (round.current().isPresent()) {
            round.ask()
                    .flatMap(Questionnaire::current)
                    .ifPresent(question -> question.warnings().forEach(warning -> said.add(warning.code())));
            round = round.leave();
        }
        assertThat(said).isNotEmpty().doesNotHaveDuplicates();
    }
}
