package crux.compare;

import static crux.compare.TwoNetworks.child;
import static crux.compare.TwoNetworks.gap;
import static crux.compare.TwoNetworks.root;
import static org.assertj.core.api.Assertions.assertThat;

import crux.model.BeliefNetwork;
import crux.model.Configuration;
import crux.model.Dependence;
import crux.model.Family;
import crux.model.PlainTable;
import crux.model.State;
import crux.model.Variable;
import crux.testing.RandomNetworks;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two networks held side by side: which variable is which, and what differs. */
class NetworkGapTest {

    @Test
    void theSameNetwork_differsInNothing() {
        BeliefNetwork network = RandomNetworks.seeded(3).network();
        assertThat(gap(network, network).isNone()).isTrue();
        assertThat(gap(network, network).divergence().orElseThrow().distance()).hasValue(0);
    }

    @Test
    void aNewReason_standsOnOneSideAlone() {
        BeliefNetwork a = BeliefNetwork.of("a", List.of(root("x", 0.5)));
        BeliefNetwork b = BeliefNetwork.of("b", List.of(root("why", 0.4), child("x", "why", 1, 0)));
        NetworkGap gap = gap(a, b);
        assertThat(gap.matching().onlyB()).extracting(Variable::id).containsExactly("why");
        assertThat(gap.variables().get(0).parentsAdded()).containsExactly("why");
        assertThat(gap.divergence()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void renamedAndReordered_itIsTheSameNetwork(long seed) {
        BeliefNetwork a = RandomNetworks.seeded(seed).network();
        BeliefNetwork b = relabelled(a, new Random(seed));
        NetworkGap gap = gap(a, b);
        assertThat(gap.matching().pairs())
                .hasSize(a.variables().size())
                .allMatch(match -> match.how() == Matching.How.NAME);
        assertThat(gap.variables())
                .allSatisfy(change -> assertThat(change.greatest().orElse(0)).isZero());
        assertThat(gap.divergence().orElseThrow().distance()).hasValue(0);
    }

    /** The same network with other ids, and parents and states in another order. */
    private static BeliefNetwork relabelled(BeliefNetwork network, Random random) {
        List<Dependence> all = new ArrayList<>();
        for (Dependence dependence : network.dependences()) {
            Variable old = dependence.variable();
            List<State> states = new ArrayList<>(old.states());
            Collections.shuffle(states, new Random(old.id().hashCode()));
            Variable variable = new Variable(
                    "new_" + old.id(), old.id(), states, old.role(), List.of(), "", java.util.Optional.empty());
            List<String> parents = new ArrayList<>(dependence.parents());
            Collections.shuffle(parents, random);
            all.add(new Dependence(
                    variable,
                    parents.stream().map(parent -> "new_" + parent).toList(),
                    table(network, dependence, parents, states)));
        }
        Collections.shuffle(all, random);
        return BeliefNetwork.of("relabelled", all);
    }

    private static PlainTable table(BeliefNetwork network, Dependence old, List<String> parents, List<State> states) {
        List<Variable> order = parents.stream()
                .map(id -> {
                    Variable parent = network.variable(id);
                    List<State> shuffled = new ArrayList<>(parent.states());
                    Collections.shuffle(shuffled, new Random(id.hashCode()));
                    return new Variable(id, id, shuffled, parent.role(), List.of(), "", java.util.Optional.empty());
                })
                .toList();
        Family to = new Family(
                new Variable(
                        old.variable().id(),
                        "",
                        states,
                        Variable.Role.EVENT,
                        List.of(),
                        "",
                        java.util.Optional.empty()),
                order);
        double[] entries = new double[(int) to.entryCount()];
        for (int number = 0; number < to.configurationCount(); number++) {
            Configuration configuration = Configuration.numbered(to, number);
            int from = 0;
            for (String parent : old.parents()) {
                Variable variable = network.variable(parent);
                from = from * variable.size()
                        + variable.index(configuration.stateOf(parent).id());
            }
            for (int state = 0; state < states.size(); state++) {
                entries[number * states.size() + state] = network.table(
                                old.variable().id(), network.defaults())
                        .entry(from, old.variable().index(states.get(state).id()));
            }
        }
        return PlainTable.of(entries);
    }

    @Test
    void anotherNameInTheSamePlace_isFoundByItsShape() {
        BeliefNetwork a = BeliefNetwork.of("a", List.of(root("x", 0.5), child("y", "x", 0.9, 0.2)));
        BeliefNetwork b = BeliefNetwork.of("b", List.of(root("x", 0.5), child("z", "x", 0.9, 0.2)));
        assertThat(gap(a, b).matching().pairs())
                .extracting(Matching.Match::how)
                .containsExactly(Matching.How.ID, Matching.How.SHAPE);
        BeliefNetwork alone = BeliefNetwork.of("c", List.of(root("w", 0.5)));
        assertThat(gap(BeliefNetwork.of("a", List.of(root("x", 0.5))), alone)
                        .matching()
                        .pairs())
                .isEmpty();
    }

    /** The state that is found by its id is not found again by its place. */
    @Test
    void statesThatAreLeft_goTogetherByTheirOrder() {
        BeliefNetwork one = BeliefNetwork.of(
                "one",
                List.of(new Dependence(Variable.of("v", "a", "b", "c"), List.of(), PlainTable.of(0.2, 0.3, 0.5))));
        BeliefNetwork other = BeliefNetwork.of(
                "other",
                List.of(new Dependence(Variable.of("v", "c", "a", "z"), List.of(), PlainTable.of(0.5, 0.2, 0.3))));
        Matching matching = Matching.of(one, other);
        assertThat(matching.find("v").orElseThrow().states()).containsExactly(2, 0, 1);
        assertThat(matching.isSameSpace()).isTrue();
    }
}
