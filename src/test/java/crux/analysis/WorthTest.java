package crux.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import crux.inference.JointDistribution;
import crux.inference.Posteriors;
import crux.model.BeliefNetwork;
import crux.model.Condition;
import crux.model.Dependence;
import crux.model.Expression;
import crux.model.Finding;
import crux.model.Query;
import crux.model.RuleTable;
import crux.model.Shares;
import crux.model.Target;
import crux.model.Variable;
import crux.testing.Arguments;
import crux.testing.Exact;
import crux.testing.RandomNetworks;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorthTest {

    private static Worth worth(BeliefNetwork network, Query query) {
        Posteriors base = (Posteriors) Exact.ENGINE.posteriors(network, network.defaults(), query);
        return Worth.of(Exact.ENGINE, base, network.defaults(), query, 0.5, Progress.SILENT);
    }

    @Test
    void twoPremises_areWorthWhatTheyAreByHand() {
        BeliefNetwork network = Arguments.both(0.3, 0.8);
        Worth worth = worth(network, Query.of(network.conclusion().orElseThrow()));
        Worth.Lesson one = worth.lessons().get(0);
        assertThat(one.variable()).isEqualTo("one");
        // P = 0.24; learning "one" makes it 0.8, which is beyond a half, or 0.
        assertThat(one.movement()).isCloseTo(0.3 * 0.56 + 0.7 * 0.24, within(1e-14));
        assertThat(one.crossing()).isCloseTo(0.3, within(1e-14));
        double entropy = -0.24 * log2(0.24) - 0.76 * log2(0.76);
        double left = 0.3 * (-0.8 * log2(0.8) - 0.2 * log2(0.2));
        assertThat(worth.entropy()).isCloseTo(entropy, within(1e-14));
        assertThat(one.information()).isCloseTo(entropy - left, within(1e-13));
        assertThat(one.states().get(0)).satisfies(yes -> {
            assertThat(yes.state()).isEqualTo("yes");
            assertThat(yes.probability()).isCloseTo(0.3, within(1e-14));
            assertThat(yes.conclusion()).isCloseTo(0.8, within(1e-14));
        });
    }

    private static double log2(double value) {
        return Math.log(value) / Math.log(2);
    }

    /** A joint of two variables comes from a tree of its own; conditioning on the target comes from another. */
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void worth_isThatOfTheJoint(long seed) {
        RandomNetworks random = RandomNetworks.seeded(seed);
        BeliefNetwork network = random.network();
        Query query = random.query(network);
        Variable asked =
                network.variables().get((int) (seed % network.variables().size()));
        Query about = query.about(new Target(asked.id(), asked.states().get(0).id()));
        assumeTrue(Exact.ENGINE.posteriors(network, network.defaults(), about) instanceof Posteriors);
        Posteriors base = (Posteriors) Exact.ENGINE.posteriors(network, network.defaults(), about);
        for (Worth.Lesson lesson : worth(network, about).lessons()) {
            JointDistribution joint = base.joint(List.of(asked.id(), lesson.variable()));
            int size = network.variable(lesson.variable()).size();
            double information = 0;
            double movement = 0;
            double now = base.marginal(asked.id()).get(0);
            for (int x = 0; x < size; x++) {
                double total = base.marginal(lesson.variable()).get(x);
                for (int t = 0; t < asked.size(); t++) {
                    double p = joint.probability(t, x);
                    information += p > 0
                            ? p * log2(p / total / base.marginal(asked.id()).get(t))
                            : 0;
                }
                movement += Math.abs(joint.probability(0, x) - now * total);
            }
            assertThat(lesson.information()).as(lesson.variable()).isCloseTo(information, within(1e-10));
            assertThat(lesson.movement()).as(lesson.variable()).isCloseTo(movement, within(1e-10));
        }
    }

    @Test
    void whatIsSeen_orALens_isNotOffered() {
        BeliefNetwork network = Arguments.both(0.5, 0.8);
        Query query = Query.of(network.conclusion().orElseThrow()).with(new Finding.Observed("one", "yes"));
        assertThat(worth(network, query).lessons())
                .extracting(Worth.Lesson::variable)
                .containsExactly("other");
    }

    @Test
    void fiveHundredVariables_areWorthLessTheFurtherTheyAre() {
        List<Dependence> chain = new ArrayList<>();
        chain.add(Arguments.premise("v0", Expression.of(0.5)));
        for (int i = 1; i < 500; i++) {
            chain.add(new Dependence(
                    Variable.of("v" + i, "yes", "no"),
                    List.of("v" + (i - 1)),
                    new RuleTable(List.of(
                            new RuleTable.Row(Condition.is("v" + (i - 1), "yes"), Shares.listed(0.9, 0.1)),
                            new RuleTable.Row(Condition.ALWAYS, Shares.listed(0.1, 0.9))))));
        }
        Worth worth = worth(BeliefNetwork.of("chain", chain), Query.of(new Target("v0", "yes")));
        assertThat(worth.lessons()).hasSize(499);
        // P(v_i = v_0) is (1 + 0.8^i) / 2.
        for (int i = 1; i <= 20; i++) {
            double same = 0.5 * (1 + Math.pow(0.8, i));
            Worth.Lesson lesson = worth.lessons().get(i - 1);
            assertThat(lesson.variable()).isEqualTo("v" + i);
            assertThat(lesson.information())
                    .isCloseTo(1 + same * log2(same) + (1 - same) * log2(1 - same), within(1e-12));
        }
    }

    /** Whatever a variable that has nothing to do with it teaches, the conclusion stays where it is, threshold or not. */
    @Test
    void whatHasNothingToDoWithTheConclusion_crossesNoThreshold() {
        for (int i = 1; i < 100; i++) {
            BeliefNetwork network = BeliefNetwork.of(
                    "apart",
                    List.of(
                            Arguments.premise("asked", Expression.of(0.3)),
                            Arguments.premise("apart", Expression.of(i / 100.0))));
            Query query = Query.of(new Target("asked", "yes"));
            Posteriors base = (Posteriors) Exact.ENGINE.posteriors(network, network.defaults(), query);
            Worth worth = Worth.of(Exact.ENGINE, base, network.defaults(), query, 0.3, Progress.SILENT);
            assertThat(worth.lessons().get(0).crossing()).as("%s in 100", i).isZero();
        }
    }
}
