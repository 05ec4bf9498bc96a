package crux.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import crux.model.BeliefNetwork;
import crux.model.Condition;
import crux.model.Credence;
import crux.model.Dependence;
import crux.model.Description;
import crux.model.Deterministic;
import crux.model.Expression;
import crux.model.Finding;
import crux.model.Prior;
import crux.model.Query;
import crux.model.RuleTable;
import crux.model.Shares;
import crux.model.Target;
import crux.model.Variable;
import crux.testing.Arguments;
import crux.testing.Exact;
import crux.testing.Flagship;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LinterTest {

    private static List<Lint> lints(BeliefNetwork network, Query query) {
        return Linter.of(Exact.ENGINE, network, network.defaults(), query, Progress.SILENT);
    }

    private static Dependence copyOf(String id, String parent, double yes, double no) {
        return new Dependence(
                Variable.of(id, "yes", "no"),
                List.of(parent),
                new RuleTable(List.of(
                        new RuleTable.Row(Condition.is(parent, "yes"), Shares.listed(yes, 1 - yes)),
                        new RuleTable.Row(Condition.ALWAYS, Shares.listed(no, 1 - no)))));
    }

    @Test
    void sixPremises_areManyStages() {
        BeliefNetwork network = Flagship.network("six-premises");
        Lint.ManyStages stages = lints(network, Flagship.overall(network)).stream()
                .filter(Lint.ManyStages.class::isInstance)
                .map(Lint.ManyStages.class::cast)
                .findFirst()
                .orElseThrow();
        assertThat(stages.stages()).hasSize(6);
    }

    @Test
    void aParentThatDoesNothing_andRowsWithZeros_areNamed() {
        BeliefNetwork network = BeliefNetwork.of(
                "idle",
                List.of(
                        Arguments.premise("a", Expression.of(0.5)),
                        copyOf("b", "a", 0.3, 0.3),
                        copyOf("c", "a", 0.3, 0)));
        assertThat(lints(network, Query.of(new Target("b", "yes"))))
                .containsExactly(new Lint.IdleParent("b", "a"), new Lint.Zeros("c", 1, 2));
    }

    @Test
    void aConclusionNothingMoves_isNamed() {
        BeliefNetwork network = Arguments.both(0.5, 0.5);
        Query seen = Query.of(network.conclusion().orElseThrow())
                .with(new Finding.Observed("one", "yes"))
                .with(new Finding.Observed("other", "yes"));
        assertThat(lints(network, seen)).contains(new Lint.NothingMoves(new Target("conclusion", "yes")));
        assertThat(lints(network, Query.of(network.conclusion().orElseThrow())))
                .noneMatch(Lint.NothingMoves.class::isInstance);
    }

    @Test
    void anEvenStartOverNamedKinds_isNamed() {
        BeliefNetwork network = BeliefNetwork.of(
                "kinds",
                List.of(new Dependence(
                        Variable.of("kind", "a", "b", "c", "d"),
                        List.of(),
                        new Prior(Shares.listed(0.25, 0.25, 0.25, 0.25)))));
        assertThat(lints(network, Query.NOTHING)).containsExactly(new Lint.NamedKinds("kind", 4));
    }

    @Test
    void grantingWhatTheFlagshipGrants_movesALens() {
        BeliefNetwork network = Flagship.network("scheming");
        List<Lint> overall = lints(network, Flagship.overall(network));
        assertThat(overall).noneMatch(Lint.LensMoved.class::isInstance).noneMatch(Lint.Backfires.class::isInstance);
        assertThat(lints(network, Flagship.overall(network).with(new Finding.Observed("scheming", "yes"))))
                .anyMatch(Lint.LensMoved.class::isInstance);
    }

    /** Raising p makes "one" likelier in its own table, but where it also makes the test fail, a pass speaks against it. */
    @Test
    void anAnswerThatWorksAgainstWhatItFavours_isNamed() {
        Credence p = Credence.probability("p", "?", 0.5);
        Expression rest = Expression.of(Expression.Operator.SUBTRACT, Expression.of(1), Expression.credence("p"));
        Expression unlikely = Expression.of(Expression.Operator.POWER, rest, Expression.of(4));
        Dependence test = new Dependence(
                Variable.of("test", "pass", "fail"),
                List.of("one"),
                new RuleTable(List.of(
                        new RuleTable.Row(Condition.is("one", "yes"), new Shares.Listed(List.of(unlikely))),
                        new RuleTable.Row(Condition.ALWAYS, Shares.listed(0.5, 0.5)))));
        BeliefNetwork network = new BeliefNetwork(
                Description.of("against"),
                List.of(p),
                List.of(Arguments.premise("one", Expression.credence("p")), test),
                Optional.of(new Target("one", "yes")),
                List.of());
        Query passed = Query.of(new Target("one", "yes")).with(new Finding.Observed("test", "pass"));
        assertThat(lints(network, passed))
                .filteredOn(Lint.Backfires.class::isInstance)
                .extracting(lint -> ((Lint.Backfires) lint).favoured())
                .contains(new Target("one", "yes"));
    }

    /** 2^−130 is moved a hundredth by each answer, as a half would be. */
    @Test
    void aVerySmallConclusion_isMovedByWhatMovesIt() {
        BeliefNetwork network = Arguments.both(0x1p-70, 0x1p-60);
        assertThat(lints(network, Query.of(network.conclusion().orElseThrow())))
                .noneMatch(Lint.NothingMoves.class::isInstance);
    }

    @Test
    void aParentThatMakesAVerySmallChanceSmaller_isNotIdle() {
        BeliefNetwork network = BeliefNetwork.of(
                "small", List.of(Arguments.premise("a", Expression.of(0.5)), copyOf("b", "a", 0x1p-50, 0x1p-90)));
        assertThat(lints(network, Query.NOTHING)).noneMatch(Lint.IdleParent.class::isInstance);
    }

    @Test
    void aChainOfTenThousandStages_isGoneThrough() {
        List<Dependence> chain = new ArrayList<>(List.of(Arguments.premise("v0", Expression.of(0.9999))));
        for (int i = 1; i < 10_000; i++) {
            chain.add(copyOf("v" + i, "v" + (i - 1), 0.9999, 0));
        }
        BeliefNetwork network = BeliefNetwork.of("chain", chain);
        assertThat(lints(network, Query.of(new Target("v9999", "yes"))))
                .filteredOn(Lint.ManyStages.class::isInstance)
                .singleElement()
                .satisfies(lint -> assertThat(((Lint.ManyStages) lint).stages()).hasSize(10_000));
    }

    /** Two to the power of forty ways lead up through the floors, and each variable is a step once. */
    @Test
    void aTowerOfBoths_isGoneThroughOnce() {
        List<Dependence> tower = new ArrayList<>(List.of(
                Arguments.premise("left0", Expression.of(0.9)), Arguments.premise("right0", Expression.of(0.9))));
        for (int floor = 1; floor <= 40; floor++) {
            List<String> below = List.of("left" + (floor - 1), "right" + (floor - 1));
            for (String side : List.of("left", "right")) {
                Variable variable = Variable.of(side + floor, "yes", "no");
                Condition both = Condition.all(Map.of(below.get(0), "yes", below.get(1), "yes"));
                tower.add(new Dependence(variable, below, Deterministic.of(variable, both)));
            }
        }
        tower.add(copyOf("top", "left40", 0.9, 0));
        tower.add(copyOf("conclusion", "top", 0.9, 0));
        assertThat(lints(BeliefNetwork.of("tower", tower), Query.of(new Target("conclusion", "yes"))))
                .contains(new Lint.ManyStages(
                        new Target("conclusion", "yes"),
                        List.of(
                                new Target("conclusion", "yes"),
                                new Target("top", "yes"),
                                new Target("left0", "yes"),
                                new Target("right0", "yes"))));
    }

    /** P = 0.9·(1 − p) + p·(p/10): in its own table p is for it, and by way of the parent against it. Nothing is seen. */
    @Test
    void anAnswerInTwoTables_backfiresWithoutEvidence() {
        Expression p = Expression.credence("p");
        Expression rest = Expression.of(Expression.Operator.SUBTRACT, Expression.of(1), p);
        Expression tenth = Expression.of(Expression.Operator.MULTIPLY, Expression.of(0.1), p);
        Dependence child = new Dependence(
                Variable.of("child", "yes", "no"),
                List.of("parent"),
                new RuleTable(List.of(
                        new RuleTable.Row(Condition.is("parent", "yes"), Shares.listed(0.9, 0.1)),
                        new RuleTable.Row(Condition.ALWAYS, new Shares.Listed(List.of(tenth))))));
        BeliefNetwork network = new BeliefNetwork(
                Description.of("two tables"),
                List.of(Credence.probability("p", "?", 0.5)),
                List.of(Arguments.premise("parent", rest), child),
                Optional.of(new Target("child", "yes")),
                List.of());
        assertThat(lints(network, Query.of(new Target("child", "yes"))))
                .filteredOn(Lint.Backfires.class::isInstance)
                .singleElement()
                .satisfies(lint -> {
                    assertThat(((Lint.Backfires) lint).favoured()).isEqualTo(new Target("child", "yes"));
                    assertThat(((Lint.Backfires) lint).derivative()).isCloseTo(-0.8, within(1e-12));
                });
    }
}
