package crux.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import crux.model.BeliefNetwork;
import crux.model.Dependence;
import crux.model.Finding;
import crux.model.Intervention;
import crux.model.Query;
import crux.model.Variable;
import crux.testing.RandomNetworks;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SeparationTest {

    /** The same by another criterion: no path in the moral graph of the ancestors that leaves out what blocks. */
    private static boolean connected(BeliefNetwork network, Query query, String one, String other) {
        List<String> set =
                query.interventions().stream().map(Intervention::variable).toList();
        List<String> blocking = new ArrayList<>(set);
        List<String> concerned = new ArrayList<>(List.of(one, other));
        for (Finding finding : query.findings()) {
            concerned.add(finding.variable());
            if (finding instanceof Finding.Observed) {
                blocking.add(finding.variable());
            }
        }
        if (blocking.contains(one) || blocking.contains(other)) {
            return false;
        }
        List<List<String>> cliques = cliques(network, ancestors(network, concerned, set), set);
        return reached(one, cliques, blocking).contains(other);
    }

    private static Set<String> ancestors(BeliefNetwork network, List<String> of, List<String> set) {
        Set<String> ancestors = new HashSet<>();
        List<String> open = new ArrayList<>(of);
        while (!open.isEmpty()) {
            String variable = open.remove(0);
            if (ancestors.add(variable) && !set.contains(variable)) {
                open.addAll(network.dependence(variable).parents());
            }
        }
        return ancestors;
    }

    /** The families among some variables, each joined to one another; what is set has left its parents. */
    private static List<List<String>> cliques(BeliefNetwork network, Set<String> among, List<String> set) {
        List<List<String>> cliques = new ArrayList<>();
        for (Dependence dependence : network.dependences()) {
            String child = dependence.variable().id();
            if (among.contains(child) && !set.contains(child)) {
                List<String> clique = new ArrayList<>(dependence.parents());
                clique.add(child);
                cliques.add(clique);
            }
        }
        return cliques;
    }

    /** Something known of a variable, short of its state, is a child that is observed: it joins nothing further. */
    private static Set<String> reached(String from, List<List<String>> cliques, List<String> blocking) {
        Set<String> reached = new HashSet<>(Set.of(from));
        boolean grown = true;
        while (grown) {
            grown = false;
            for (List<String> clique : cliques) {
                if (clique.stream().anyMatch(v -> reached.contains(v) && !blocking.contains(v))) {
                    grown |= reached.addAll(clique);
                }
            }
        }
        return reached;
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(ints = {0, 100, 200, 300, 400})
    void separation_agreesWithTheMoralGraphOfTheAncestors(int first) {
        int connected = 0;
        int separated = 0;
        for (long seed = first; seed < first + 100; seed++) {
            RandomNetworks random = RandomNetworks.seeded(seed);
            BeliefNetwork network = random.network();
            Query query = random.query(network);
            String from = network.variables().get(0).id();
            Separation separation = Separation.of(network, query, from);
            for (Variable variable : network.variables()) {
                if (!variable.id().equals(from)) {
                    boolean expected = connected(network, query, from, variable.id());
                    assertThat(separation.connected().contains(variable.id()))
                            .as("seed %s: %s and %s under %s", seed, from, variable.id(), query)
                            .isEqualTo(expected);
                    connected += expected ? 1 : 0;
                    separated += expected ? 0 : 1;
                }
            }
        }
        assertThat(connected).isGreaterThan(20);
        assertThat(separated).isGreaterThan(20);
    }
}
