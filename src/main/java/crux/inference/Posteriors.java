package crux.inference;

import crux.model.BeliefNetwork;
import crux.model.Chance;
import crux.model.Settings;
import crux.model.Target;
import crux.model.Variable;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a network implies under a query: the posterior of every variable, observed ones included, and ln P(e).
 *
 * <p>Marginals are computed once; a joint or family marginal is computed when it is asked for, at the cost of one more collect.
 * Immutable; safe to share between threads.
 */
public final class Posteriors implements Outcome {

    private final BeliefNetwork network;
    private final Settings settings;
    private final Compiled compiled;
    private final Weights weights;
    private final Limits limits;
    private final double logEvidence;
    private final double[][] marginals;

    Posteriors(Calibration calibration, Settings settings, Limits limits) {
        compiled = calibration.compiled();
        network = compiled.factors().network();
        this.settings = settings;
        this.limits = limits;
        weights = calibration.weights();
        logEvidence = calibration.logEvidence();
        calibration.distributed();
        marginals = new double[compiled.factors().count()][];
        for (int variable = 0; variable < marginals.length; variable++) {
            marginals[variable] = calibration.marginal(variable);
        }
    }

    /** The network they are of. */
    public BeliefNetwork network() {
        return network;
    }

    /**
     * The natural logarithm of the probability of the observed and likelihood findings together, the weights taken as given, after
     * interventions; Jeffrey findings do not enter it. Finite where the probability itself underflows.
     */
    public double logEvidence() {
        return logEvidence;
    }

    /** The posterior of one variable, a probability a state. */
    public List<Double> marginal(String variable) {
        return Arrays.stream(marginals[network.indexOf(variable)]).boxed().toList();
    }

    /** The target's probability and, summed apart, its complement. */
    public Chance chance(Target target) {
        double[] marginal = marginals[network.indexOf(target.variable())];
        return chance(marginal, network.variable(target.variable()).index(target.state()));
    }

    /** The chance of one state by the weights of all. */
    static Chance chance(double[] weights, int state) {
        double rest = 0;
        for (int i = 0; i < weights.length; i++) {
            rest += i == state ? 0 : weights[i];
        }
        return Chance.ofWeights(weights[state], rest);
    }

    /** The posterior of a variable's parents and itself, in that order: of the family in the network, whatever is set. */
    public JointDistribution family(String variable) {
        return joint(Stream.concat(network.dependence(variable).parents().stream(), Stream.of(variable))
                .toList());
    }

    /** The posterior of several different variables together, the last one's states fastest. */
    public JointDistribution joint(List<String> variables) {
        List<Variable> asked = variables.stream().map(network::variable).toList();
        int[] numbers = variables.stream().mapToInt(network::indexOf).toArray();
        if (Arrays.stream(numbers).distinct().count() < numbers.length) {
            throw new IllegalArgumentException("a variable is named twice: " + variables);
        }
        Compiled rooted = compiled.keeping(numbers, limits);
        Propagation propagation = rooted.propagation(false);
        rooted.load(propagation, settings, weights);
        propagation.collect();
        double[] free = Kernels.normalise(propagation.root().clone());
        return new JointDistribution(asked, rooted.spreadRoot(numbers, free));
    }
}
