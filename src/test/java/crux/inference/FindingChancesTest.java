package crux.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import crux.model.BeliefNetwork;
import crux.model.Dependence;
import crux.model.Finding;
import crux.model.PlainTable;
import crux.model.Query;
import crux.model.Variable;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FindingChancesTest {

    private static final int SIDE = 4;

    private static final List<Finding> FINDINGS = List.of(
            new Finding.Observed("v3.3", "yes"),
            new Finding.Observed("v1.2", "no"),
            new Finding.Observed("v2.1", "yes"),
            new Finding.Likelihood("v3.0", List.of(0.25, 3.0)));

    private static final Query QUERY = Query.NOTHING.withFindings(FINDINGS);

    /** Each variable hangs on the one above it and the one on its left. */
    private static BeliefNetwork grid(long seed) {
        Random random = new Random(seed);
        List<Dependence> dependences = new ArrayList<>();
        for (int row = 0; row < SIDE; row++) {
            for (int column = 0; column < SIDE; column++) {
                List<String> parents = new ArrayList<>();
                if (row > 0) {
                    parents.add(name(row - 1, column));
                }
                if (column > 0) {
                    parents.add(name(row, column - 1));
                }
                Variable variable = Variable.of(name(row, column), "yes", "no");
                double[] entries = DoubleStream.generate(random::nextDouble)
                        .limit(1L << parents.size())
                        .flatMap(chance -> DoubleStream.of(chance, 1 - chance))
                        .toArray();
                dependences.add(new Dependence(variable, parents, PlainTable.of(entries)));
            }
        }
        return BeliefNetwork.of("grid", dependences);
    }

    private static String name(int row, int column) {
        return "v" + row + "." + column;
    }

    private static FindingChances chances(BeliefNetwork network, Limits limits) {
        return FindingChances.of(network, network.defaults(), QUERY, List.of(), limits);
    }

    /** The memory that the tree of all findings takes, less a byte. */
    private static Limits tooLittle(BeliefNetwork network) {
        Evidence none = Evidence.of(network, Query.NOTHING);
        Factors factors = Factors.of(network, none);
        Compiled forAll = new Compiled(
                factors, Relevance.fixed(factors, none), Relevance.all(factors), new int[0], Limits.ofHeap());
        return new Limits((long) forAll.tree().size().bytes() - 1);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void chances_areThoseOfEnumeration_alsoWhereNoTreeForAllFits(long seed) {
        BeliefNetwork network = grid(seed);
        for (Limits limits : List.of(Limits.ofHeap(), tooLittle(network))) {
            for (int known = 1; known < FINDINGS.size(); known++) {
                List<Finding> some = FINDINGS.subList(0, known);
                FindingChances.Beside beside = chances(network, limits).beside(some);
                assertThat(beside.logProbability()).isCloseTo(enumerated(network, some), within(1e-10));
                for (Finding finding : FINDINGS.subList(known, FINDINGS.size())) {
                    List<Finding> more = new ArrayList<>(some);
                    more.add(finding);
                    assertThat(beside.logProbability(finding))
                            .isCloseTo(enumerated(network, more) - enumerated(network, some), within(1e-10));
                }
            }
        }
    }

    private static double enumerated(BeliefNetwork network, List<Finding> findings) {
        return Enumeration.of(network, network.defaults(), QUERY.withFindings(findings))
                .logEvidence();
    }

    @Test
    void whatFitsNowhere_isRefusedWithItsSize() {
        FindingChances chances = chances(grid(1), new Limits(8));
        assertThatThrownBy(() -> chances.beside(FINDINGS.subList(0, 1))).isInstanceOf(TooLarge.class);
    }
}
