package crux.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import crux.analysis.Basis;
import crux.analysis.DrawStudy;
import crux.analysis.Inquiry;
import crux.analysis.Progress;
import crux.analysis.Uncertainties;
import crux.analysis.Uncertainty;
import crux.inference.Engine;
import crux.inference.Limits;
import crux.model.Answer;
import crux.model.BeliefNetwork;
import crux.model.Dependence;
import crux.model.Description;
import crux.model.Expression;
import crux.model.Finding;
import crux.model.Profile;
import crux.model.Query;
import crux.model.Response;
import crux.model.Target;
import crux.testing.Arguments;
import crux.testing.Flagship;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.stat.descriptive.SummaryStatistics;
import org.junit.jupiter.api.Test;

/** Rivals whose figures can be worked out by hand, and what must hold of any. */
class RivalsTest {

    private static final Engine ENGINE = Engine.within(Limits.ofHeap());
    private static final Uncertainty.Effort EFFORT = new Uncertainty.Effort(64, 5);

    private static Rival rival(double weight, BeliefNetwork network, Query query, Profile profile) {
        Inquiry inquiry = new Inquiry(network, query, profile.settings(network), ENGINE.answerer(network, query));
        return new Rival(network.id(), weight, inquiry, profile);
    }

    private static Rival rival(double weight, BeliefNetwork network) {
        return rival(weight, network, Flagship.overall(network), Profile.blank("me", network.id(), ""));
    }

    private static Rivals rivals(Basis basis, Rival... rivals) {
        return Rivals.of(List.of(rivals), new Rivals.Study(basis, 3, EFFORT), Progress.SILENT);
    }

    @Test
    void aMixture_isTheWeightedMean() {
        // Both: p·q = 0.35. Capped: p/2 = 0.2.
        Rivals rivals = rivals(Basis.EQUAL, rival(0.25, Arguments.both(0.5, 0.7)), rival(0.75, Arguments.capped()));
        assertThat(rivals.weighted().orElseThrow().probability()).isCloseTo(0.25 * 0.35 + 0.75 * 0.2, within(1e-12));
        assertThat(rivals.weighted().orElseThrow().complement()).isCloseTo(1 - 0.2375, within(1e-12));
        assertThat(rivals.wouldMove()).isFalse();
    }

    @Test
    void aQuestionAskedByBoth_movesBoth() {
        Rivals rivals = rivals(Basis.EQUAL, rival(0.5, Arguments.both(0.4, 0.5)), rival(0.5, Arguments.capped()));
        Choice shared = rivals.choices().stream()
                .filter(choice -> choice.answer().isPresent()
                        && choice.answer().get().credence().equals("p"))
                .findFirst()
                .orElseThrow();
        assertThat(shared.rivals()).containsExactly(0, 1);
        // Both halves are p/2 here, so that p from 0.3 to 0.5 moves the whole from 0.15 to 0.25.
        assertThat(shared.atLow()).isCloseTo(0.15, within(1e-12));
        assertThat(shared.atHigh()).isCloseTo(0.25, within(1e-12));
        assertThat(shared.swing()).isCloseTo(0.1, within(1e-12));
    }

    @Test
    void aWeight_movesTheOthersInProportion() {
        Rivals rivals = rivals(Basis.EQUAL, rival(0.25, Arguments.both(0.5, 0.7)), rival(0.75, Arguments.capped()));
        Choice weight = rivals.choices().stream()
                .filter(choice -> choice.answer().isEmpty())
                .findFirst()
                .orElseThrow();
        assertThat(weight.between().low()).isCloseTo(0.15, within(1e-12));
        assertThat(weight.swing()).isCloseTo(0.2 * 0.15, within(1e-12));
    }

    @Test
    void pointAnswers_spreadBetweenTheStructuresAlone() {
        Rivals rivals = rivals(Basis.OWN, rival(0.5, Arguments.both(0.5, 0.6)), rival(0.5, Arguments.capped()));
        StructureSpread spread = rivals.spread().orElseThrow();
        assertThat(spread.drawn()).isFalse();
        assertThat(spread.between().value()).isCloseTo(0.05 * 0.05, within(1e-12));
        assertThat(spread.within().value()).isZero();
        assertThat(spread.share().value()).isEqualTo(1);
    }

    @Test
    void aRangeOfOnesOwn_spreadsWithin() {
        BeliefNetwork capped = Arguments.capped();
        Profile unsure = Profile.blank("me", capped.id(), "").with("p", Response.of(new Answer.Beta(2, 2)));
        Rivals rivals = rivals(
                Basis.OWN, rival(0.5, Arguments.both(0.5, 0.6)), rival(0.5, capped, Flagship.overall(capped), unsure));
        StructureSpread spread = rivals.spread().orElseThrow();
        // Var(p/2) of a Beta(2, 2) is 0.05/4, and half of the weight is there; its mean is 0.25 against 0.3.
        assertThat(spread.within().value())
                .isCloseTo(0.5 * 0.05 / 4, within(6 * spread.within().error() + 1e-5));
        assertThat(spread.between().value())
                .isCloseTo(0.025 * 0.025, within(6 * spread.between().error() + 1e-6));
        assertThat(spread.share().error()).isPositive();
    }

    @Test
    void evidence_leavesTheWeightsAndSaysWhatItWouldMakeOfThem() {
        BeliefNetwork both = Arguments.both(0.2, 0.5);
        BeliefNetwork capped = Arguments.capped();
        Finding held = new Finding.Observed("one", "yes");
        Rivals rivals = rivals(
                Basis.EQUAL,
                rival(0.5, both, Flagship.overall(both).with(held), Profile.blank("me", both.id(), "")),
                rival(0.5, capped, Flagship.overall(capped).with(held), Profile.blank("me", capped.id(), "")));
        // P(one) is 0.2 and 0.4.
        assertThat(rivals.updated().get(0)).isCloseTo(1 / 3.0, within(1e-12));
        assertThat(rivals.updated().get(1)).isCloseTo(2 / 3.0, within(1e-12));
        assertThat(rivals.wouldMove()).isTrue();
        assertThat(rivals.weighted().orElseThrow().probability()).isCloseTo(0.5, within(1e-12));
    }

    @Test
    void impossibleEvidence_leavesTheWeightToTheOthers() {
        BeliefNetwork both = Arguments.both(0, 0.5);
        BeliefNetwork capped = Arguments.capped();
        Finding held = new Finding.Observed("one", "yes");
        Rival dead = rival(0.5, both, Flagship.overall(both).with(held), Profile.blank("me", both.id(), ""));
        Rivals rivals = rivals(
                Basis.EQUAL,
                dead,
                rival(0.5, capped, Flagship.overall(capped).with(held), Profile.blank("me", capped.id(), "")));
        assertThat(rivals.readings().get(0).chance()).isEmpty();
        assertThat(rivals.weighted().orElseThrow().probability()).isCloseTo(0.5, within(1e-12));
        assertThat(rivals(Basis.EQUAL, dead).weighted()).isEmpty();
    }

    @Test
    void theTwoFrames_arePartsAndTheTwoCountsAreRivals() {
        BeliefNetwork whole = Flagship.network("scheming");
        assertThat(Kinship.isPart(Flagship.network("contributors-to-reward"), whole))
                .isTrue();
        assertThat(Kinship.isPart(Flagship.network("extra-criteria"), whole)).isTrue();
        assertThat(Kinship.isPart(Flagship.network("strict-counting"), whole)).isFalse();
        assertThat(Kinship.isPart(Flagship.network("hazy-counting"), whole)).isFalse();
        assertThat(Kinship.isPart(whole, whole)).isFalse();
        assertThat(Kinship.common(List.of(Flagship.network("strict-counting"), Flagship.network("hazy-counting"))))
                .extracting(common -> common.claim().id())
                .containsExactly("C38", "C59", "C77");
    }

    /** The evidence is e^900 times likelier under the rival that nobody gives any weight: it still has none. */
    @Test
    void aRivalWithoutWeight_getsNoneFromEvidence_howeverLikelyItMakesIt() {
        Rivals rivals = rivals(Basis.EQUAL, seen(1, 1e-200), seen(0, 0.5));
        assertThat(rivals.updated()).containsExactly(1.0, 0.0);
        assertThat(rivals.updatedWeighted().orElseThrow().probability()).isCloseTo(0.5, within(1e-12));
    }

    /** Three things are seen, each of which had this chance. */
    private static Rival seen(double weight, double chance) {
        List<Dependence> all = new ArrayList<>(List.of(Arguments.premise("conclusion", Expression.of(0.5))));
        Query query = Query.of(new Target("conclusion", "yes"));
        for (String id : List.of("x", "y", "z")) {
            all.add(Arguments.premise(id, Expression.of(chance)));
            query = query.with(new Finding.Observed(id, "yes"));
        }
        BeliefNetwork network = BeliefNetwork.of("seen", all);
        return rival(weight, network, query, Profile.blank("me", network.id(), ""));
    }

    /** From the spread of what each of the sixteen replicates comes to by itself. */
    @Test
    void theErrorOfASpread_isThatOfItsReplicates() {
        BeliefNetwork capped = Arguments.capped();
        Profile unsure = Profile.blank("me", capped.id(), "").with("p", Response.of(new Answer.Beta(2, 2)));
        Rival drawn = rival(0.5, capped, Flagship.overall(capped), unsure);
        StructureSpread spread = rivals(Basis.OWN, rival(0.5, Arguments.both(0.5, 0.6)), drawn)
                .spread()
                .orElseThrow();
        double[] conclusions =
                DrawStudy.conclusions(drawn.inquiry(), Uncertainties.stated(drawn.inquiry(), unsure), EFFORT);
        SummaryStatistics within = new SummaryStatistics();
        SummaryStatistics between = new SummaryStatistics();
        for (int from = 0; from < conclusions.length; from += EFFORT.points()) {
            SummaryStatistics one = new SummaryStatistics();
            Arrays.stream(conclusions, from, from + EFFORT.points()).forEach(one::addValue);
            within.addValue(0.5 * one.getPopulationVariance());
            between.addValue(0.25 * (one.getMean() - 0.3) * (one.getMean() - 0.3));
        }
        assertThat(within.getN()).isEqualTo(16);
        assertThat(spread.within().error()).isCloseTo(within.getStandardDeviation() / 4, within(1e-15));
        assertThat(spread.between().error()).isCloseTo(between.getStandardDeviation() / 4, within(1e-15));
    }

    /** Of two that differ in their conclusions alone neither is the smaller: they are rivals. */
    @Test
    void networksOfOneSize_areNoPartsOfOneAnother() {
        BeliefNetwork one = concluding("this");
        BeliefNetwork other = concluding("that");
        assertThat(Kinship.isPart(one, other)).isFalse();
        assertThat(Kinship.isPart(other, one)).isFalse();
    }

    private static BeliefNetwork concluding(String conclusion) {
        return new BeliefNetwork(
                Description.of(conclusion),
                List.of(),
                List.of(
                        Arguments.premise("shared", Expression.of(0.5)),
                        Arguments.premise(conclusion, Expression.of(0.5))),
                Optional.of(new Target(conclusion, "yes")),
                List.of());
    }
}
