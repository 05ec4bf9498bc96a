package crux.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import crux.analysis.Inquiry;
import crux.analysis.Progress;
import crux.inference.Engine;
import crux.inference.Limits;
import crux.model.BeliefNetwork;
import crux.model.Chance;
import crux.model.Credence;
import crux.model.Query;
import crux.model.Settings;
import crux.testing.Arguments;
import crux.testing.Flagship;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Groups whose figures can be worked out by hand, and what must hold of any. */
class GroupTest {

    private static final Engine ENGINE = Engine.within(Limits.ofHeap());

    private static Inquiry inquiry(BeliefNetwork network) {
        Query query = Flagship.overall(network);
        return new Inquiry(network, query, network.defaults(), ENGINE.answerer(network, query));
    }

    private static Member member(BeliefNetwork network, String name, double... values) {
        return new Member(name, name, Settings.of(network.coordinates(), values));
    }

    private static Group group(BeliefNetwork network, Member... members) {
        return Group.of(inquiry(network), List.of(members), 2, Progress.SILENT).orElseThrow();
    }

    @Test
    void twoPeopleOnAProduct_areAsWorkedOutByHand() {
        BeliefNetwork network = Arguments.both(0.5, 0.5);
        Group group = group(network, member(network, "ann", 0.2, 0.5), member(network, "bob", 0.8, 0.5));
        // The conclusions are 0.1 and 0.4.
        assertThat(group.conclusions().mean()).isCloseTo(0.25, within(1e-12));
        assertThat(group.conclusions().median()).isCloseTo(0.25, within(1e-12));
        assertThat(group.conclusions().deviation()).isCloseTo(0.3 / Math.sqrt(2), within(1e-12));
        assertThat(group.pools().linear().probability()).isCloseTo(0.25, within(1e-12));
        double odds = Math.sqrt((0.1 / 0.9) * (0.4 / 0.6));
        assertThat(group.pools().logarithmic().orElseThrow().probability()).isCloseTo(odds / (1 + odds), within(1e-12));
        assertThat(group.pools().extremised().orElseThrow().probability())
                .isCloseTo(odds * odds / (1 + odds * odds), within(1e-12));
        assertThat(group.pools().ofMeanAnswers().orElseThrow().probability()).isCloseTo(0.25, within(1e-12));
        assertThat(group.pools().ofLogarithmicAnswers().orElseThrow().probability())
                .isCloseTo(0.25, within(1e-12));
        assertThat(group.disagreement())
                .extracting(Group.VarianceShare::credence)
                .containsExactly("p");
        assertThat(group.disagreement().get(0).share()).isCloseTo(1, within(1e-12));
        assertThat(group.remainder()).isCloseTo(0, within(1e-12));
    }

    @Test
    void pooledAnswersAndPooledConclusions_differWherePeopleDifferTwice() {
        BeliefNetwork network = Arguments.both(0.5, 0.5);
        Group group = group(network, member(network, "ann", 0.9, 0.9), member(network, "bob", 0.1, 0.1));
        assertThat(group.pools().linear().probability()).isCloseTo(0.41, within(1e-12));
        assertThat(group.pools().ofMeanAnswers().orElseThrow().probability()).isCloseTo(0.25, within(1e-12));
        assertThat(group.disagreement())
                .extracting(Group.VarianceShare::share)
                .allSatisfy(share -> assertThat(share).isCloseTo(0.5, within(1e-12)));
    }

    @Test
    void peopleWhoAgree_disagreeAboutNothing() {
        BeliefNetwork network = Arguments.both(0.5, 0.5);
        Group group = group(network, member(network, "ann", 0.2, 0.5), member(network, "bob", 0.2, 0.5));
        assertThat(group.disagreement()).isEmpty();
        assertThat(group.conclusions().deviation()).isZero();
    }

    @Test
    void anAnswerOfNoughtAgainstOneOfOne_hasNoLogarithmicPool() {
        BeliefNetwork network = Arguments.both(0.5, 0.5);
        Group group = group(network, member(network, "ann", 0, 0.5), member(network, "bob", 1, 1));
        assertThat(group.pools().ofLogarithmicAnswers()).isEmpty();
        assertThat(group.pools().logarithmic()).isEmpty();
        assertThat(Pool.logarithmic(List.of(new Chance(0, 1), new Chance(0.5, 0.5)), 1)
                        .orElseThrow()
                        .probability())
                .isZero();
    }

    @Test
    void sharesOfTheVariance_addUpOnTheFlagship() {
        BeliefNetwork network = Flagship.network("scheming");
        List<Member> members = people(network, 40, 7);
        Group group = Group.of(inquiry(network), members, 2, Progress.SILENT).orElseThrow();
        double sum = group.disagreement().stream()
                .mapToDouble(Group.VarianceShare::share)
                .sum();
        assertThat(sum + group.remainder()).isCloseTo(1, within(1e-10));
        assertThat(group.remainder()).isCloseTo(0, within(1e-3));
    }

    @Test
    void theOrderOfThePeople_changesNothing() {
        BeliefNetwork network = Flagship.network("scheming");
        List<Member> members = people(network, 8, 3);
        List<Member> reversed = new ArrayList<>(members);
        java.util.Collections.reverse(reversed);
        Optional<Group> one = Group.of(inquiry(network), members, 2, Progress.SILENT);
        Optional<Group> other = Group.of(inquiry(network), reversed, 2, Progress.SILENT);
        assertThat(one.orElseThrow().conclusions().median())
                .isEqualTo(other.orElseThrow().conclusions().median());
        assertThat(one.orElseThrow().disagreement().get(0).credence())
                .isEqualTo(other.orElseThrow().disagreement().get(0).credence());
    }

    private static List<Member> people(BeliefNetwork network, int count, long seed) {
        Random random = new Random(seed);
        List<Member> members = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Settings settings = network.defaults();
            for (Credence credence : network.credences()) {
                if (credence.kind() == Credence.Kind.PROBABILITY) {
                    settings = settings.with(credence, List.of(random.nextDouble()));
                }
            }
            members.add(new Member("person " + i, "Person " + i, settings));
        }
        return members;
    }

    /** A millionth of a millionth of what they are elsewhere, and shared in the same way. */
    @Test
    void verySmallConclusions_differInTheSameShares() {
        BeliefNetwork network = Arguments.both(0.5, 0.5);
        Group group = group(network, member(network, "ann", 0.2, 1e-13), member(network, "bob", 0.8, 1e-13));
        assertThat(group.disagreement())
                .singleElement()
                .satisfies(only -> assertThat(only.share()).isCloseTo(1, within(1e-9)));
    }
}
