package crux.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BeliefNetworkTest {

    private static final Variable RAIN = Variable.of("rain", "yes", "no");
    private static final Variable SPRINKLER = Variable.of("sprinkler", "on", "off");
    private static final Variable WET = Variable.of("wet", "yes", "no");

    private static final BeliefNetwork NETWORK = BeliefNetwork.of(
            "sprinkler",
            List.of(
                    new Dependence(
                            WET, List.of("rain", "sprinkler"), PlainTable.of(0.99, 0.01, 0.8, 0.2, 0.9, 0.1, 0, 1)),
                    new Dependence(RAIN, List.of(), new Prior(Shares.listed(0.2))),
                    new Dependence(SPRINKLER, List.of("rain"), PlainTable.of(0.01, 0.99, 0.4, 0.6))));

    @Test
    void partsKeepTheirOrder_andParentsComeFirstInTheOther() {
        assertThat(NETWORK.variables()).containsExactly(WET, RAIN, SPRINKLER);
        assertThat(NETWORK.indexOf("sprinkler")).isEqualTo(2);
        assertThat(NETWORK.topologicalOrder()).containsExactly(RAIN, SPRINKLER, WET);
        assertThat(NETWORK.children("rain")).containsExactly(WET, SPRINKLER);
        assertThat(NETWORK.children("wet")).isEmpty();
        assertThat(NETWORK.family("wet").parents()).containsExactly(RAIN, SPRINKLER);
        assertThat(NETWORK.findVariable("snow")).isEmpty();
        assertThatThrownBy(() -> NETWORK.variable("snow")).hasMessageContaining("no variable snow");
        assertThatThrownBy(() -> NETWORK.children("snow")).hasMessageContaining("no variable snow");
    }

    @Test
    void tables_readByConfigurationAndState() {
        ConditionalTable table = NETWORK.table("wet", NETWORK.defaults());
        assertThat(table.size()).isEqualTo(8);
        assertThat(table.entry(1, 0)).isEqualTo(0.8);
        assertThat(table.row(3)).containsExactly(0.0, 1.0);
        assertThat(Configuration.numbered(table.family(), 1)).hasToString("rain = yes, sprinkler = off");
        assertThat(table.family().entryCount()).isEqualTo(8);
    }

    @Test
    void states_readNumbersFromTheirNames() {
        assertThat(State.of("-2.5e3").number()).isEqualTo(OptionalDouble.of(-2500));
        assertThat(State.of(".5").number()).isEqualTo(OptionalDouble.of(0.5));
        assertThat(State.of("1e9999").number()).isEmpty();
        assertThat(State.of("1e999").number()).isEmpty();
        assertThat(State.of("9".repeat(400)).number()).isEmpty();
        assertThat(State.of("0x10").number()).isEmpty();
        assertThat(State.of("ten").number()).isEmpty();
        assertThatThrownBy(() -> Variable.of("v", "x", "x")).hasMessageContaining("two states named x");
        assertThatThrownBy(() -> RAIN.index("snow")).hasMessageContaining("no state snow");
    }

    @Test
    void conditions_holdAsTheyRead() {
        Family family = new Family(WET, List.of(RAIN, Variable.of("steps", "1", "10", "100")));
        Configuration configuration = Configuration.numbered(family, 1);
        Condition steps =
                new Condition.Compare(Expression.number("steps"), Condition.Relation.AT_LEAST, Expression.of(10));
        assertThat(steps.holds(configuration)).isTrue();
        assertThat(new Condition.Not(steps).holds(configuration)).isFalse();
        assertThat(Condition.is("rain", "no", "yes").holds(configuration)).isTrue();
        assertThat(Condition.all(Map.of("rain", "no")).holds(configuration)).isFalse();
        assertThat(new Condition.Any(List.of()).holds(configuration)).isFalse();
        assertThat(Condition.ALWAYS.holds(configuration)).isTrue();
        assertThat(Arrays.stream(Condition.Relation.values()).map(relation -> relation.holds(1, 2)))
                .containsExactly(true, true, false, true, false, false);
        assertThat(Arrays.stream(Condition.Relation.values()).map(relation -> relation.holds(2, 2)))
                .containsExactly(false, true, true, false, true, false);
        assertThat(Arrays.stream(Condition.Relation.values()).map(relation -> relation.holds(3, 2)))
                .containsExactly(false, false, false, true, true, true);
    }

    @Test
    void queries_takeOneFindingAVariable() {
        Query query = Query.of(new Target("wet", "yes")).with(new Finding.Observed("rain", "yes"));
        assertThat(query.findings()).hasSize(1);
        assertThatThrownBy(() -> query.with(new Finding.Likelihood("rain", List.of(1.0, 0.5))))
                .hasMessageContaining("two findings on rain");
        Intervention set = new Intervention("rain", "yes");
        assertThatThrownBy(() -> new Query(List.of(), List.of(set, set), query.target()))
                .hasMessageContaining("two interventions on rain");
        assertThat(query.withFindings(List.of()).about(new Target("rain", "no")).target())
                .contains(new Target("rain", "no"));
    }

    @Test
    void chances_keepBothSides() {
        Chance chance = Chance.ofWeights(3, 0x1p-100);
        assertThat(chance.complement()).isEqualTo(0x1p-100 / 3);
        assertThat(chance.bits().orElseThrow()).isCloseTo(100 + Math.log(3) / Math.log(2), within(1e-12));
        assertThat(new Chance(1, 0).bits()).isEmpty();
    }

    @Test
    void intervals_clampAndContain() {
        assertThat(Interval.UNIT.clamp(1.5)).isEqualTo(1);
        assertThat(Interval.UNIT.contains(Double.NaN)).isFalse();
        assertThat(new Interval(-1, 3).width()).isEqualTo(4);
        assertThatThrownBy(() -> new Interval(1, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    /** Of the size of the largest published networks: 1500 variables, half a million entries. */
    @Test
    void aLargeNetwork_knowsEveryArrowFromBothEnds() {
        Random random = new Random(5);
        List<Dependence> dependences = new ArrayList<>();
        for (int i = 0; i < 1500; i++) {
            int number = i;
            Variable variable = Variable.of("v" + i, "0", "1", "2", "3", "4", "5");
            List<String> parents = IntStream.range(0, Math.min(2, i))
                    .mapToObj(j -> "v" + (number - 1 - j * (1 + random.nextInt(Math.max(1, Math.min(number - 1, 40))))))
                    .distinct()
                    .toList();
            double[] entries = new double[6 * (int) Math.pow(6, parents.size())];
            Arrays.fill(entries, 1 / 6.0);
            dependences.add(new Dependence(variable, parents, PlainTable.of(entries)));
        }
        BeliefNetwork network = BeliefNetwork.of("large", dependences);
        int arrows = 0;
        for (Variable variable : network.variables()) {
            for (Variable child : network.children(variable.id())) {
                assertThat(network.family(child.id()).parents()).contains(variable);
                arrows++;
            }
        }
        assertThat(arrows)
                .isEqualTo(dependences.stream()
                        .mapToInt(dependence -> dependence.parents().size())
                        .sum());
    }

    @Test
    void aChainOfTenThousand_childrenFirst_isPutInOrder() {
        List<Dependence> chain = new ArrayList<>();
        for (int i = 9_999; i > 0; i--) {
            chain.add(new Dependence(
                    Variable.of("v" + i, "yes", "no"), List.of("v" + (i - 1)), PlainTable.of(0.9, 0.1, 0.2, 0.8)));
        }
        chain.add(new Dependence(Variable.of("v0", "yes", "no"), List.of(), PlainTable.of(0.5, 0.5)));
        List<Variable> order = BeliefNetwork.of("chain", chain).topologicalOrder();
        assertThat(order).hasSize(10_000);
        assertThat(order.get(0).id()).isEqualTo("v0");
        assertThat(order.get(9_999).id()).isEqualTo("v9999");
    }
}
