package crux.elicit;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import crux.elicit.Questionnaire.Entry;
import crux.elicit.Warning.Code;
import crux.inference.Engine;
import crux.inference.Limits;
import crux.model.Answer;
import crux.model.BeliefNetwork;
import crux.model.Credence;
import crux.model.Profile;
import crux.model.Response;
import crux.testing.ShippedNetworks;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class QuestionnaireTest {

    private static final LocalDate DAY = LocalDate.of(2026, 1, 2);
    private static final Engine ENGINE = Engine.within(Limits.ofHeap());
    private static final BeliefNetwork SCHEMING = ShippedNetworks.network("scheming");
    private static final BeliefNetwork PREMISES = ShippedNetworks.network("six-premises");

    private static Questionnaire ask(BeliefNetwork network, int tier) {
        return Questionnaire.of(network, Profile.blank("mine", network.id(), ""), tier, ENGINE);
    }

    private static Response response(Questionnaire ask, String credence) {
        return requireNonNull(ask.profile().responses().get(credence));
    }

    private static Questionnaire answered(Questionnaire questionnaire, String text) {
        Entry entry = questionnaire.answer(text, DAY);
        if (entry instanceof Entry.Unconfirmed unconfirmed) {
            return unconfirmed.confirmed().next();
        }
        assertThat(entry).as(text).isInstanceOf(Entry.Taken.class);
        return ((Entry.Taken) entry).next();
    }

    private static String current(Questionnaire questionnaire) {
        return questionnaire.current().map(question -> question.credence().id()).orElse("end");
    }

    private static List<Code> codes(Questionnaire questionnaire) {
        return questionnaire.current().orElseThrow().warnings().stream()
                .map(Warning::code)
                .toList();
    }

    @Test
    void order_isByTierThenAsTheNetworkHasThem() {
        List<Credence> asked =
                ask(SCHEMING, 3).questions().stream().map(Question::credence).toList();
        assertThat(asked).hasSize(SCHEMING.credences().size()).containsAll(SCHEMING.credences());
        for (int i = 1; i < asked.size(); i++) {
            Credence before = asked.get(i - 1);
            Credence after = asked.get(i);
            assertThat(before.tier()).isLessThanOrEqualTo(after.tier());
            assertThat(before.tier() < after.tier()
                            || SCHEMING.credences().indexOf(before)
                                    < SCHEMING.credences().indexOf(after))
                    .isTrue();
        }
        assertThat(ask(SCHEMING, 1).questions()).hasSize(9);
    }

    @Test
    void aStep_leavesTheOldQuestionnaireAsItWas() {
        Questionnaire first = ask(SCHEMING, 1);
        Questionnaire second = answered(first, "25%");
        assertThat(first.progress().answered()).isZero();
        assertThat(current(first)).isEqualTo("p_goal_guarding");
        assertThat(second.profile().answer("p_goal_guarding")).contains(Answer.Point.of(0.25));
        assertThat(response(second, "p_goal_guarding").written()).isEqualTo("25%");
        assertThat(response(second, "p_goal_guarding").date()).contains(DAY);
        assertThat(current(second)).isEqualTo("p_alt_story");
    }

    @Test
    void states_andProgress_followWhatIsEntered() {
        Questionnaire ask = answered(ask(SCHEMING, 1), "25%").skip();
        Entry rejected = ask.reject("  two questions in one ", DAY);
        ask = ((Entry.Taken) rejected).next();
        assertThat(ask.questions().stream().map(Question::standing).limit(4))
                .containsExactly(Standing.ANSWERED, Standing.SKIPPED, Standing.REJECTED, Standing.UNANSWERED);
        assertThat(ask.progress()).isEqualTo(new Progress(9, 1, 1, 1));
        assertThat(ask.progress().line()).isEqualTo("1 of 9 are yours, 1 rejected, the rest are illustrations");
        assertThat(ask.profile().answer("p_other_req")).contains(new Answer.Rejected("two questions in one"));
        assertThat(ask.reject(" ", DAY)).isInstanceOf(Entry.Refused.class);
        assertThat(ask.showsEffects()).isFalse();
    }

    @Test
    void nonsense_isRefusedWithWhatWouldBeAccepted() {
        Entry entry = ask(SCHEMING, 1).answer("25", DAY);
        assertThat(entry).isEqualTo(new Entry.Refused("25 is above 1", "for 25 of 100 write 25%"));
    }

    @Test
    void back_reachesAnAnsweredQuestionAndTheNextAnswerGoesOnWhereItWas() {
        Questionnaire ask = answered(answered(ask(SCHEMING, 1), "25%"), "30%");
        Questionnaire back = ask.back().back();
        assertThat(current(back)).isEqualTo("p_goal_guarding");
        assertThat(back.current().orElseThrow().response()).isPresent();
        assertThat(current(back.back())).isEqualTo("p_goal_guarding");
        Questionnaire again = answered(back, "40%");
        assertThat(current(again)).isEqualTo("p_other_req");
        assertThat(again.progress().answered()).isEqualTo(2);
        assertThat(again.profile().answer("p_goal_guarding")).contains(Answer.Point.of(0.4));
    }

    @Test
    void aSkip_takesBackAnAnswerAndIsForgottenBySittings() {
        Questionnaire ask = answered(ask(SCHEMING, 1), "25%").back().skip();
        assertThat(ask.profile().answer("p_goal_guarding")).isEmpty();
        assertThat(ask.progress().skipped()).isEqualTo(1);
        Questionnaire resumed = Questionnaire.of(SCHEMING, ask.profile(), 1, ENGINE);
        assertThat(current(resumed)).isEqualTo("p_goal_guarding");
        assertThat(resumed.progress().skipped()).isZero();
    }

    @Test
    void aSitting_resumesAtTheFirstOpenQuestionAndEndsAtTheLast() {
        Questionnaire ask = answered(answered(ask(SCHEMING, 1), "25%"), "30%");
        Questionnaire resumed = Questionnaire.of(SCHEMING, ask.profile(), 1, ENGINE);
        assertThat(current(resumed)).isEqualTo("p_other_req");
        while (resumed.current().isPresent()) {
            boolean shares = resumed.current().orElseThrow().credence().isDistribution();
            resumed = answered(resumed, shares ? "50 30 20" : "40%");
        }
        assertThat(resumed.progress().line()).isEqualTo("all 9 are yours");
        assertThat(resumed.showsEffects()).isTrue();
        assertThat(resumed.closing()).extracting(Warning::code).containsExactly(Code.SALIENCE);
        assertThat(resumed.closing().get(0).text()).contains("exposure to the debate");
        assertThat(current(resumed.back())).isEqualTo("p_defeater");
    }

    @Test
    void openQuestionsPassedBy_areReachedAgainAtTheEnd() {
        Questionnaire ask = ask(SCHEMING, 1).at(7);
        ask = answered(answered(ask, "40%"), "10%");
        assertThat(current(ask)).isEqualTo("p_goal_guarding");
        assertThat(ask.placeOf("p_speed").map(ask::at).map(QuestionnaireTest::current))
                .contains("p_speed");
        assertThat(ask.placeOf("nothing")).isEmpty();
    }

    @Test
    void certainty_isConfirmedOnce() {
        Questionnaire ask = ask(SCHEMING, 1);
        Entry first = ask.answer("100%", DAY);
        assertThat(first).isInstanceOf(Entry.Unconfirmed.class);
        assertThat(((Entry.Unconfirmed) first).why()).contains("certainty", "Do you mean that?");
        assertThat(ask.progress().answered()).isZero();
        Questionnaire confirmed = ((Entry.Unconfirmed) first).confirmed().next();
        assertThat(confirmed.profile().answer("p_goal_guarding")).contains(Answer.Point.of(1));
        assertThat(confirmed.answer("0%", DAY)).isInstanceOf(Entry.Taken.class);
    }

    @Test
    void aNote_isKeptWithTheAnswerItIsWrittenFor() {
        Questionnaire ask = answered(ask(SCHEMING, 1).note("a hunch"), "25%");
        assertThat(response(ask, "p_goal_guarding").note()).isEqualTo("a hunch");
        ask = answered(ask, "30%");
        assertThat(response(ask, "p_alt_story").note()).isEmpty();
        Questionnaire back = ask.back().note("later thought");
        assertThat(response(back, "p_alt_story").note()).isEqualTo("later thought");
        assertThat(response(answered(ask.back().back(), "20%"), "p_goal_guarding")
                        .note())
                .isEqualTo("a hunch");
    }

    @Test
    void nestedCounts_followTheAnswersAndAreBlankBeforeThem() {
        Questionnaire ask = ask(PREMISES, 1);
        assertThat(ask.questions().get(0).lead()).isEmpty();
        assertThat(ask.questions().get(1).lead()).startsWith("Take only the cases where you learn that “");
        ask = answered(ask, "65%");
        assertThat(ask.current().orElseThrow().lead()).startsWith("Of 100 cases, your answers so far leave 65 where “");
        ask = answered(answered(ask, "80%"), "40%");
        assertThat(ask.current().orElseThrow().lead())
                .contains("leave 21 where")
                .endsWith("Of those 21:");
        ask = answered(answered(ask, "10%"), "10%");
        // .65 · .8 · .4 · .1 · .1 = .00208
        assertThat(ask.current().orElseThrow().lead())
                .startsWith("Of 10,000 cases, your answers so far leave 21 where");
    }

    @Test
    void aRejectedAnswer_givesNoCount() {
        Questionnaire ask = ((Entry.Taken) ask(PREMISES, 1).reject("unclear", DAY)).next();
        assertThat(ask.current().orElseThrow().lead()).startsWith("Take only the cases");
    }

    @Test
    void aConditionRuledOut_isSaid() {
        Questionnaire ask = answered(ask(PREMISES, 1), "0%");
        assertThat(ask.current().orElseThrow().lead()).startsWith("By your answers so far it never happens");
    }

    @Test
    void runningCounts_takeTheLeastPowerOfTenThatShowsTwoDigits() {
        assertThat(RunningCount.of(0.44)).isEqualTo(new RunningCount(0.44, 100, 44));
        assertThat(RunningCount.of(0.095).of()).isEqualTo(100);
        assertThat(RunningCount.of(0.0123)).isEqualTo(new RunningCount(0.0123, 1000, 12));
        assertThat(RunningCount.of(0).count()).isZero();
        assertThat(RunningCount.of(1e-9).count()).isEqualTo(10);
    }

    @Test
    void eachWarning_isGivenOnceAndInItsMoment() {
        Questionnaire ask = ask(PREMISES, 1);
        assertThat(codes(ask)).containsExactly(Code.ANCHORING);
        ask = answered(ask, "65%");
        assertThat(codes(ask)).containsExactly(Code.LEARNING, Code.CONVERSE, Code.COUNTED_TWICE);
        ask = answered(ask, "80%");
        assertThat(codes(ask)).containsExactly(Code.STAGES);
        ask = answered(ask, "40%");
        assertThat(codes(ask)).isEmpty();
        assertThat(codes(ask.back().back())).isEmpty();
    }

    @Test
    void falsePrecision_isPointedOutOnceAndNotInOddsOrFarOut() {
        Questionnaire ask = ask(SCHEMING, 1);
        assertThat(warningsAfter(ask, "23.7%")).containsExactly(Code.PRECISION);
        assertThat(warningsAfter(ask, "0.237")).containsExactly(Code.PRECISION);
        assertThat(warningsAfter(answered(ask, "23.7%"), "23.8%")).isEmpty();
        for (String fine : List.of("23%", "1:3", "1/3", "-1.6 bits", "0.5%", "5% 25% 60%", "0.29")) {
            assertThat(warningsAfter(ask, fine)).as(fine).isEmpty();
        }
    }

    private static List<Code> warningsAfter(Questionnaire questionnaire, String text) {
        Entry entry = questionnaire.answer(text, DAY);
        return ((Entry.Taken) entry).warnings().stream().map(Warning::code).toList();
    }

    @Test
    void aWeight_isCalledAChoice() {
        Questionnaire ask = ask(SCHEMING, 1);
        List<String> weights = new ArrayList<>();
        while (ask.current().isPresent()) {
            if (codes(ask).contains(Code.WEIGHT)) {
                weights.add(current(ask));
            }
            ask = ask.skip();
        }
        assertThat(weights).containsExactly("p_strict");
    }

    @Test
    void effects_areShownBeforeTheFirstPassOnlyWhereAskedFor() {
        Questionnaire ask = ask(SCHEMING, 1);
        assertThat(ask.showsEffects()).isFalse();
        assertThat(ask.withEffects().showsEffects()).isTrue();
        assertThat(answered(ask.withEffects(), "25%").showsEffects()).isTrue();
    }

    @Test
    void theCountOfTheFlagship_isTheImpliedProbability() {
        Questionnaire ask = answered(answered(answered(ask(SCHEMING, 2), "50%"), "25%"), "70%");
        Question wide = ask.questions().stream()
                .filter(question -> question.credence().id().equals("p_wide"))
                .findFirst()
                .orElseThrow();
        // (1 − .5 · .75) · .7 = .4375
        assertThat(wide.lead())
                .isEqualTo("Of 100 cases, your answers so far leave 44 where “Scheming pays”. Of those 44:");
        RunningCount count = RunningCount.of(
                        SCHEMING, ask.profile(), wide.given().orElseThrow(), ENGINE)
                .orElseThrow();
        assertThat(count.probability()).isCloseTo(0.4375, within(1e-12));
        assertThat(wide.wanted(SCHEMING)).isEqualTo("a chance: how many of 100?");
    }

    @Test
    void aNetworkWithoutQuestions_isAtItsEnd() {
        Questionnaire ask = ask(ShippedNetworks.network("asia"), 3);
        assertThat(ask.current()).isEmpty();
        assertThat(ask.progress().line()).isEqualTo("nothing is asked");
    }
}
