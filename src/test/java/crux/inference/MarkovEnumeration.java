package crux.inference;

import crux.model.Finding;
import crux.model.MarkovNetwork;
import crux.model.Potential;
import crux.model.Variable;
import java.util.ArrayList;
import java.util.List;

/** All weights of a small Markov network under findings, written out one by one: the oracle of its posteriors. */
public final class MarkovEnumeration {

    private final MarkovNetwork network;
    private final List<int[]> states = new ArrayList<>();
    private final List<Double> weights = new ArrayList<>();

    private MarkovEnumeration(MarkovNetwork network, List<Finding> findings) {
        this.network = network;
        int[] at = new int[network.variables().size()];
        do {
            states.add(at.clone());
            weights.add(weight(at, findings));
        } while (next(at));
    }

    /** Of a network of at most some million configurations. */
    public static MarkovEnumeration of(MarkovNetwork network, List<Finding> findings) {
        return new MarkovEnumeration(network, findings);
    }

    private double weight(int[] at, List<Finding> findings) {
        double weight = 1;
        for (Potential potential : network.potentials()) {
            int index = 0;
            for (Variable variable : potential.variables()) {
                index = index * variable.size() + at[network.variables().indexOf(variable)];
            }
            weight *= potential.weight(index);
        }
        for (int i = 0; i < at.length; i++) {
            Variable variable = network.variables().get(i);
            for (Finding finding : findings) {
                if (!finding.variable().equals(variable.id())) {
                    continue;
                }
                if (finding instanceof Finding.Observed seen) {
                    weight *= variable.index(seen.state()) == at[i] ? 1 : 0;
                } else if (finding instanceof Finding.Likelihood likelihood) {
                    weight *= likelihood.weights().get(at[i]);
                }
            }
        }
        return weight;
    }

    private boolean next(int[] at) {
        for (int i = 0; i < at.length; i++) {
            at[i] = (at[i] + 1) % network.variables().get(i).size();
            if (at[i] > 0) {
                return true;
            }
        }
        return false;
    }

    /** The sum of all weights. */
    public double total() {
        return weights.stream().mapToDouble(weight -> weight).sum();
    }

    /** The posterior of some variables together, the last one's states fastest. */
    public double[] joint(List<Variable> variables) {
        double total = total();
        double[] joint = new double[variables.stream().mapToInt(Variable::size).reduce(1, (a, b) -> a * b)];
        for (int i = 0; i < states.size(); i++) {
            int place = 0;
            for (Variable variable : variables) {
                place = place * variable.size()
                        + states.get(i)[network.variables().indexOf(variable)];
            }
            joint[place] += weights.get(i) / total;
        }
        return joint;
    }
}
