package crux.elicit;

import crux.model.Belief;
import crux.model.BeliefNetwork;
import crux.model.Configuration;
import crux.model.Dependence;
import crux.model.Family;
import crux.model.Finding;
import crux.model.PlainTable;
import crux.model.Variable;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The weight that one belief lays on a joint distribution in an I-projection: e^(λ(1−q)) where the belief's state holds under its condition,
 * e^(−λq) where the condition holds and the state does not, 1 elsewhere.
 *
 * <p>The network is given a variable that is the function of those three cases; a likelihood finding on it is the weight. Where q is 0 or 1,
 * the case that is ruled out has the weight 0. Not for more than one thread.
 */
final class Tilt {

    private final Belief belief;
    private final Variable cases;
    private double so;
    private double not;

    Tilt(Belief belief, String name) {
        this.belief = belief;
        cases = Variable.of(name, "so", "not", "else");
    }

    Belief belief() {
        return belief;
    }

    String name() {
        return cases.id();
    }

    /** The variable of the three cases as part of a network. */
    Dependence dependence(BeliefNetwork network) {
        Set<String> parents = new LinkedHashSet<>(belief.given().keySet());
        parents.add(belief.target().variable());
        List<String> ids = List.copyOf(parents);
        Family family = new Family(cases, ids.stream().map(network::variable).toList());
        int rows = family.configurationCount();
        double[] entries = new double[Math.multiplyExact(3, rows)];
        for (int row = 0; row < rows; row++) {
            entries[3 * row + caseOf(Configuration.numbered(family, row))] = 1;
        }
        return new Dependence(cases, ids, PlainTable.of(entries));
    }

    private int caseOf(Configuration configuration) {
        boolean holds = belief.given().entrySet().stream()
                .allMatch(held -> configuration.stateOf(held.getKey()).id().equals(held.getValue()));
        String state = configuration.stateOf(belief.target().variable()).id();
        return !holds ? 2 : state.equals(belief.target().state()) ? 0 : 1;
    }

    /** No weight at all. */
    void reset() {
        so = 0;
        not = 0;
    }

    /** How far what is implied is from what is stated, in nats of odds, positive where more is stated; of the three cases' probabilities. */
    double gap(List<Double> implied) {
        double q = belief.probability();
        double yes = implied.get(0);
        double no = implied.get(1);
        if (yes + no == 0) {
            return 0;
        }
        if (q == 0 || q == 1) {
            return (q == 0 ? yes : no) > 0 ? Double.POSITIVE_INFINITY : 0;
        }
        return Math.log(q) - Math.log1p(-q) - Math.log(yes) + Math.log(no);
    }

    /** Moves the weight so that this belief, taken alone, is implied; false where what it asks for is impossible. */
    boolean move(List<Double> implied) {
        double q = belief.probability();
        double yes = implied.get(0);
        double no = implied.get(1);
        if (yes + no == 0) {
            return true;
        }
        if (q == 0 || q == 1) {
            so = q == 0 ? Double.NEGATIVE_INFINITY : so;
            not = q == 1 ? Double.NEGATIVE_INFINITY : not;
            return (q == 0 ? no : yes) > 0;
        }
        if (yes == 0 || no == 0) {
            return false;
        }
        double lambda = Math.log(q) - Math.log1p(-q) - Math.log(yes) + Math.log(no);
        so += lambda * (1 - q);
        not -= lambda * q;
        return true;
    }

    /** The greatest of the three logarithms, by which the finding's weights are scaled. */
    double scale() {
        return Math.max(0, Math.max(so, not));
    }

    Finding finding() {
        List<Double> weights = new ArrayList<>();
        for (double log : new double[] {so, not, 0}) {
            weights.add(Math.exp(log - scale()));
        }
        return new Finding.Likelihood(cases.id(), weights);
    }
}
