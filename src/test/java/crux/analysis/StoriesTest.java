package crux.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import crux.inference.Limits;
import crux.model.BeliefNetwork;
import crux.model.Condition;
import crux.model.Dependence;
import crux.model.Expression;
import crux.model.Finding;
import crux.model.Intervention;
import crux.model.Prior;
import crux.model.Query;
import crux.model.RuleTable;
import crux.model.Shares;
import crux.model.State;
import crux.model.Variable;
import crux.testing.Arguments;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Stories of an event that depends on ways of reasoning. */
class StoriesTest {

    private static Dependence lens(String id) {
        Variable variable = new Variable(
                id,
                id,
                List.of(State.of("one"), State.of("other")),
                Variable.Role.LENS,
                List.of(),
                "",
                Optional.empty());
        return new Dependence(variable, List.of(), new Prior(Shares.listed(0.3, 0.7)));
    }

    /** An event of 0.9 by the first way of a lens, of 0.2 by the second. */
    private static Dependence event(String lens) {
        return new Dependence(
                Variable.of("event", "yes", "no"),
                List.of(lens),
                new RuleTable(List.of(
                        new RuleTable.Row(Condition.is(lens, "one"), Shares.listed(0.9, 0.1)),
                        new RuleTable.Row(Condition.ALWAYS, Shares.listed(0.2, 0.8)))));
    }

    private static List<Stories> stories(BeliefNetwork network, Query query) {
        return Stories.of(network, network.defaults(), query, 1, Limits.ofHeap(), Progress.SILENT);
    }

    @Test
    void eachWayOfALens_hasStoriesOfItsOwn_withoutTheLens() {
        List<Double> progress = new ArrayList<>();
        BeliefNetwork network = BeliefNetwork.of("lens", List.of(lens("lens"), event("lens")));
        List<Stories> all = Stories.of(network, network.defaults(), Query.NOTHING, 2, Limits.ofHeap(), progress::add);
        assertThat(all)
                .extracting(Stories::lenses)
                .containsExactly(
                        List.of(new Finding.Observed("lens", "one")), List.of(new Finding.Observed("lens", "other")));
        assertThat(all.get(0).best())
                .extracting(story -> story.states().toString())
                .containsExactly(
                        List.of(new Finding.Observed("event", "yes")).toString(),
                        List.of(new Finding.Observed("event", "no")).toString());
        assertThat(all.get(1).best().get(0).states()).containsExactly(new Finding.Observed("event", "no"));
        assertThat(progress).containsExactly(0.5, 1.0);
    }

    @Test
    void aLensThatIsKnownOrSet_isNotHeldElsewhere() {
        BeliefNetwork network = BeliefNetwork.of("lens", List.of(lens("lens"), event("lens")));
        assertThat(stories(network, Query.NOTHING.with(new Finding.Observed("lens", "other"))))
                .singleElement()
                .satisfies(only -> {
                    assertThat(only.lenses()).isEmpty();
                    assertThat(only.best().get(0).states()).containsExactly(new Finding.Observed("event", "no"));
                });
        Query done = new Query(List.of(), List.of(new Intervention("lens", "one")), Optional.empty());
        assertThat(stories(network, done))
                .singleElement()
                .satisfies(only ->
                        assertThat(only.best().get(0).states()).containsExactly(new Finding.Observed("event", "yes")));
    }

    /** A finding that only weighs the ways of a lens gives way to each of them in turn. */
    @Test
    void aLensThatIsWeighed_isHeldAllTheSame() {
        BeliefNetwork network = BeliefNetwork.of("lens", List.of(lens("lens"), event("lens")));
        assertThat(stories(network, Query.NOTHING.with(new Finding.Likelihood("lens", List.of(1.0, 2.0)))))
                .hasSize(2);
    }

    @Test
    void evidenceThatOneWayRulesOut_hasNoStoriesThere() {
        Dependence certain = new Dependence(
                Variable.of("event", "yes", "no"),
                List.of("lens"),
                new RuleTable(List.of(
                        new RuleTable.Row(Condition.is("lens", "one"), Shares.listed(0, 1)),
                        new RuleTable.Row(Condition.ALWAYS, Shares.listed(0.2, 0.8)))));
        BeliefNetwork network = BeliefNetwork.of("lens", List.of(lens("lens"), certain));
        assertThat(stories(network, Query.NOTHING.with(new Finding.Observed("event", "yes"))))
                .singleElement()
                .satisfies(only -> assertThat(only.lenses()).containsExactly(new Finding.Observed("lens", "other")));
    }

    /** Two to the power of sixty combinations are not written out to find that they are too many. */
    @Test
    void sixtyLenses_areHeldAtNone() {
        List<Dependence> all = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            all.add(lens("lens" + i));
        }
        all.add(Arguments.premise("event", Expression.of(0.9)));
        assertThat(stories(BeliefNetwork.of("lenses", all), Query.NOTHING))
                .singleElement()
                .satisfies(only -> {
                    assertThat(only.lenses()).isEmpty();
                    assertThat(only.best().get(0).states()).containsExactly(new Finding.Observed("event", "yes"));
                    assertThat(only.best().get(0).logProbability())
                            .isCloseTo(60 * Math.log(0.7) + Math.log(0.9), within(1e-9));
                });
    }

    @Test
    void oneOfTwoLensesThatIsWeighed_givesWayToItsStatesAlone() {
        BeliefNetwork network = BeliefNetwork.of("lenses", List.of(lens("lens"), lens("apart"), event("lens")));
        assertThat(stories(network, Query.NOTHING.with(new Finding.Likelihood("lens", List.of(1.0, 2.0)))))
                .extracting(Stories::lenses)
                .hasSize(4)
                .allSatisfy(held -> assertThat(held).hasSize(2));
    }
}
