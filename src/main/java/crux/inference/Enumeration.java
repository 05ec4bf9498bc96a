package crux.inference;

import crux.model.BeliefNetwork;
import crux.model.Chance;
import crux.model.Finding;
import crux.model.Intervention;
import crux.model.Query;
import crux.model.Settings;
import crux.model.Target;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The joint distribution written out whole: the oracle that every other engine is checked against.
 *
 * <p>P(x, e) = Π P(x_i | parents) · Π λ_i(x_i) for every configuration x. It follows the definitions word for word, shares nothing
 * with the other engines but the conditional tables, and costs the product of all state counts in time and memory: for networks
 * of up to about twenty variables of two states. Sums are plain, and P(e) underflows below 1e-308.
 */
public final class Enumeration {

    private static final int MOST_ENTRIES = 1 << 24;
    private static final int MOST_SWEEPS = 20_000;
    private static final double CONVERGED = 1e-14;

    private final BeliefNetwork network;
    private final int[] sizes;
    private final double[] joint;
    private final double evidence;
    private final boolean converged;

    private Enumeration(BeliefNetwork network, Settings settings, Query query) {
        this.network = network;
        sizes = network.variables().stream().mapToInt(v -> v.size()).toArray();
        joint = new double[entries(sizes)];
        Arrays.fill(joint, 1);
        List<String> set =
                query.interventions().stream().map(Intervention::variable).toList();
        network.variables().stream()
                .filter(v -> !set.contains(v.id()))
                .forEach(v -> multiplyConditional(v.id(), settings));
        query.interventions().forEach(intervention -> keep(intervention.variable(), intervention.state()));
        query.findings().forEach(this::enter);
        evidence = Arrays.stream(joint).sum();
        converged = believe(query.findings().stream()
                .filter(Finding.Jeffrey.class::isInstance)
                .map(Finding.Jeffrey.class::cast)
                .toList());
    }

    /** The joint distribution of a network under a query. */
    public static Enumeration of(BeliefNetwork network, Settings settings, Query query) {
        Evidence.of(network, query);
        return new Enumeration(network, settings, query);
    }

    private static int entries(int[] sizes) {
        double entries = Arrays.stream(sizes).asDoubleStream().reduce(1, (a, b) -> a * b);
        if (entries > MOST_ENTRIES) {
            throw new IllegalArgumentException(
                    "enumeration is for small networks: this one has " + entries + " configurations");
        }
        return (int) entries;
    }

    private void multiplyConditional(String variable, Settings settings) {
        int[] family = IntStream.concat(
                        network.dependence(variable).parents().stream().mapToInt(network::indexOf),
                        IntStream.of(network.indexOf(variable)))
                .toArray();
        double[] table = network.table(variable, settings).toArray();
        for (int i = 0; i < joint.length; i++) {
            int entry = 0;
            for (int member : family) {
                entry = entry * sizes[member] + state(i, member);
            }
            joint[i] *= table[entry];
        }
    }

    private void keep(String variable, String state) {
        int number = network.indexOf(variable);
        double[] certain = new double[sizes[number]];
        certain[network.variable(variable).index(state)] = 1;
        multiply(number, certain);
    }

    private void enter(Finding finding) {
        if (finding instanceof Finding.Observed observed) {
            keep(observed.variable(), observed.state());
        } else if (finding instanceof Finding.Likelihood likelihood) {
            multiply(
                    network.indexOf(likelihood.variable()),
                    likelihood.weights().stream().mapToDouble(w -> w).toArray());
        }
    }

    private void multiply(int variable, double[] weights) {
        for (int i = 0; i < joint.length; i++) {
            joint[i] *= weights[state(i, variable)];
        }
    }

    /** The state of one variable in the configuration numbered {@code index}. */
    private int state(int index, int variable) {
        int rest = index;
        for (int i = sizes.length - 1; i > variable; i--) {
            rest /= sizes[i];
        }
        return rest % sizes[variable];
    }

    /** Iterative proportional fitting until every believed variable has its posterior. */
    private boolean believe(List<Finding.Jeffrey> beliefs) {
        for (int sweep = 0; sweep < MOST_SWEEPS; sweep++) {
            double residual = 0;
            for (Finding.Jeffrey belief : beliefs) {
                residual = Math.max(residual, fit(belief));
            }
            if (residual <= CONVERGED) {
                return true;
            }
        }
        return false;
    }

    private double fit(Finding.Jeffrey belief) {
        int variable = network.indexOf(belief.variable());
        double[] marginal = marginal(new int[] {variable});
        double[] ratio = new double[marginal.length];
        double residual = 0;
        for (int i = 0; i < marginal.length; i++) {
            double wanted = belief.probabilities().get(i);
            residual = Math.max(residual, Math.abs(wanted - marginal[i]));
            ratio[i] = marginal[i] == 0 ? 0 : wanted / marginal[i];
        }
        multiply(variable, ratio);
        return residual;
    }

    /** Whether the observed and likelihood findings have a positive probability and the beliefs can be met. */
    public boolean possible() {
        return evidence > 0 && converged;
    }

    /** The natural logarithm of the probability of the observed and likelihood findings. */
    public double logEvidence() {
        return Math.log(evidence);
    }

    /** The posterior of one variable. */
    public List<Double> marginal(String variable) {
        return Arrays.stream(marginal(new int[] {network.indexOf(variable)}))
                .boxed()
                .toList();
    }

    /** The posterior of several variables together, the last one's states fastest. */
    public List<Double> joint(List<String> variables) {
        return Arrays.stream(
                        marginal(variables.stream().mapToInt(network::indexOf).toArray()))
                .boxed()
                .toList();
    }

    private double[] marginal(int[] variables) {
        int size = Arrays.stream(variables).map(v -> sizes[v]).reduce(1, (a, b) -> a * b);
        double[] sums = new double[size];
        double total = 0;
        for (int i = 0; i < joint.length; i++) {
            int entry = 0;
            for (int variable : variables) {
                entry = entry * sizes[variable] + state(i, variable);
            }
            sums[entry] += joint[i];
            total += joint[i];
        }
        for (int i = 0; i < size; i++) {
            sums[i] /= total;
        }
        return sums;
    }

    /** The target's chance. */
    public Chance chance(Target target) {
        double[] marginal = marginal(new int[] {network.indexOf(target.variable())});
        int state = network.variable(target.variable()).index(target.state());
        double rest = 0;
        for (int i = 0; i < marginal.length; i++) {
            rest += i == state ? 0 : marginal[i];
        }
        return Chance.ofWeights(marginal[state], rest);
    }

    /** The posterior probability of one whole configuration, a state for each variable in the network's order. */
    public double probability(List<Integer> states) {
        int index = 0;
        for (int i = 0; i < sizes.length; i++) {
            index = index * sizes[i] + states.get(i);
        }
        return joint[index] / Arrays.stream(joint).sum();
    }

    /** The numbers of all configurations with their posterior probabilities, the most probable first, ties in order. */
    public List<List<Integer>> ranking(int count) {
        return IntStream.range(0, joint.length)
                .boxed()
                .sorted((a, b) -> Double.compare(joint[b], joint[a]))
                .limit(count)
                .map(this::states)
                .toList();
    }

    private List<Integer> states(int index) {
        List<Integer> states = new ArrayList<>();
        for (int variable = 0; variable < sizes.length; variable++) {
            states.add(state(index, variable));
        }
        return states;
    }
}
