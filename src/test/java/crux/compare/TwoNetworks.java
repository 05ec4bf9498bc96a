package crux.compare;

import crux.model.BeliefNetwork;
import crux.model.Dependence;
import crux.model.Family;
import crux.model.PlainTable;
import crux.model.Variable;
import crux.testing.Exact;
import crux.testing.RandomNetworks;
import java.util.ArrayList;
import java.util.List;

/** Small networks of two states a variable, and two networks side by side. */
final class TwoNetworks {

    private TwoNetworks() {}

    static NetworkGap gap(BeliefNetwork a, BeliefNetwork b) {
        return NetworkGap.of(a, a.defaults(), b, b.defaults(), Exact.ENGINE);
    }

    static Dependence root(String id, double yes) {
        return new Dependence(Variable.of(id, "yes", "no"), List.of(), PlainTable.of(yes, 1 - yes));
    }

    static Dependence child(String id, String parent, double ifYes, double ifNo) {
        return new Dependence(
                Variable.of(id, "yes", "no"), List.of(parent), PlainTable.of(ifYes, 1 - ifYes, ifNo, 1 - ifNo));
    }

    /** Other numbers in about half of the tables. */
    static BeliefNetwork perturbed(BeliefNetwork network, long seed) {
        RandomNetworks random = RandomNetworks.seeded(seed + 1000);
        List<Dependence> all = new ArrayList<>();
        for (Dependence dependence : network.dependences()) {
            Family family = network.family(dependence.variable().id());
            double[] entries = ((PlainTable) dependence.conditional()).toArray();
            if (random.random().nextBoolean()) {
                for (int row = 0; row < entries.length; row += family.child().size()) {
                    double[] shares = random.distribution(family.child().size(), 0);
                    System.arraycopy(shares, 0, entries, row, shares.length);
                }
            }
            all.add(new Dependence(dependence.variable(), dependence.parents(), PlainTable.of(entries)));
        }
        return BeliefNetwork.of("perturbed", all);
    }
}
