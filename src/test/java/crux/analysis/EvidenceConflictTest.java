package crux.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import crux.inference.MarkovEnumeration;
import crux.inference.ToldMarkov;
import crux.model.BeliefNetwork;
import crux.model.Condition;
import crux.model.Dependence;
import crux.model.Expression;
import crux.model.Finding;
import crux.model.MarkovNetwork;
import crux.model.Potential;
import crux.model.Query;
import crux.model.RuleTable;
import crux.model.Shares;
import crux.model.Variable;
import crux.testing.Arguments;
import crux.testing.Exact;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EvidenceConflictTest {

    /** Two witnesses of one event, each right nine times in ten, and something that has nothing to do with it. */
    private static BeliefNetwork witnesses() {
        return BeliefNetwork.of(
                "witnesses",
                List.of(
                        Arguments.premise("event", Expression.of(0.5)),
                        witness("first"),
                        witness("second"),
                        Arguments.premise("weather", Expression.of(0.3))));
    }

    private static Dependence witness(String id) {
        return new Dependence(
                Variable.of(id, "yes", "no"),
                List.of("event"),
                new RuleTable(List.of(
                        new RuleTable.Row(Condition.is("event", "yes"), Shares.listed(0.9, 0.1)),
                        new RuleTable.Row(Condition.ALWAYS, Shares.listed(0.1, 0.9)))));
    }

    private static EvidenceConflict conflict(Finding... findings) {
        BeliefNetwork network = witnesses();
        return EvidenceConflict.of(
                        Exact.ENGINE,
                        network,
                        network.defaults(),
                        Query.NOTHING.withFindings(List.of(findings)),
                        Progress.SILENT)
                .orElseThrow();
    }

    @Test
    void witnessesThatContradict_conflict_andTheWeatherIsLeftOut() {
        Finding first = new Finding.Observed("first", "yes");
        Finding weather = new Finding.Observed("weather", "yes");
        Finding second = new Finding.Likelihood("second", List.of(0.0, 2.0));
        EvidenceConflict conflict = conflict(first, weather, second);
        // P(yes) = P(no) = 1/2 each; together 0.09.
        double bits = Math.log(0.25 / 0.09) / Math.log(2);
        assertThat(conflict.bits()).isCloseTo(bits, within(1e-12));
        assertThat(conflict.pairs()).hasSize(3);
        assertThat(conflict.pairs().get(0).one()).isEqualTo(first);
        assertThat(conflict.pairs().get(0).other()).isEqualTo(second);
        assertThat(conflict.trace().get(0).together()).containsExactly(first, second);
        assertThat(conflict.trace().get(0).bits()).isCloseTo(bits, within(1e-12));
    }

    @Test
    void witnessesThatAgree_supportOneAnother() {
        EvidenceConflict conflict =
                conflict(new Finding.Observed("first", "yes"), new Finding.Observed("second", "yes"));
        assertThat(conflict.bits()).isCloseTo(Math.log(0.25 / 0.41) / Math.log(2), within(1e-12));
        assertThat(conflict.trace()).isEmpty();
    }

    @Test
    void oneFinding_conflictsWithNothing() {
        BeliefNetwork network = witnesses();
        Query one = Query.NOTHING.with(new Finding.Observed("first", "yes"));
        assertThat(EvidenceConflict.of(Exact.ENGINE, network, network.defaults(), one, Progress.SILENT))
                .isEmpty();
    }

    /** Of a Markov network, told as a belief network whose potentials are granted, against all its weights. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void conflict_isThatOfTheWeights(long seed) {
        Random random = new Random(seed);
        Variable a = Variable.of("a", "0", "1");
        Variable b = Variable.of("b", "0", "1", "2");
        Variable c = Variable.of("c", "0", "1");
        MarkovNetwork network = new MarkovNetwork(
                "chain",
                List.of(a, b, c),
                List.of(
                        Potential.of(List.of(a, b), random.doubles(6, 1e-3, 50).toArray()),
                        Potential.of(List.of(c, b), random.doubles(6, 1e-3, 50).toArray())));
        List<Finding> findings =
                List.of(new Finding.Observed("a", "1"), new Finding.Likelihood("c", List.of(0.25, 3.0)));
        ToldMarkov told = ToldMarkov.of(network);
        EvidenceConflict conflict = EvidenceConflict.of(
                        Exact.ENGINE,
                        told.network(),
                        told.network().defaults(),
                        told.query(findings),
                        told.held(),
                        Progress.SILENT)
                .orElseThrow();
        double none = total(network, List.of());
        double apart = total(network, findings.subList(0, 1)) / none * total(network, findings.subList(1, 2)) / none;
        double bits = Math.log(apart / (total(network, findings) / none)) / Math.log(2);
        assertThat(conflict.bits()).isCloseTo(bits, within(1e-10));
        assertThat(conflict.pairs()).hasSize(1);
    }

    private static double total(MarkovNetwork network, List<Finding> findings) {
        return MarkovEnumeration.of(network, findings).total();
    }
}
