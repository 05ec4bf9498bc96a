package crux.inference;

import crux.model.BeliefNetwork;
import crux.model.Finding;
import crux.model.Intervention;
import crux.model.Query;
import crux.model.Target;
import crux.model.Variable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The findings, interventions and target of a query, by the numbers of a network's variables and states. Immutable.
 *
 * <p>Made from a query that fits the network; one that does not is refused with everything that is wrong with it.
 */
public final class Evidence {

    /** Of a variable of which no finding gives weights. */
    static final double[] UNWEIGHED = {};

    private static final double SUM_TOLERANCE = 1e-9;

    private final List<Finding> findings;
    private final int[] observed;
    private final int[] set;
    private final double[][] weights;
    private final int[] believed;

    private Evidence(BeliefNetwork network, Query query) {
        int count = network.variables().size();
        findings = query.findings();
        observed = new int[count];
        set = new int[count];
        weights = new double[count][];
        Arrays.fill(weights, UNWEIGHED);
        Arrays.fill(observed, -1);
        Arrays.fill(set, -1);
        int[] jeffrey = new int[findings.size()];
        int beliefs = 0;
        for (Intervention intervention : query.interventions()) {
            set[network.indexOf(intervention.variable())] =
                    network.variable(intervention.variable()).index(intervention.state());
        }
        for (Finding finding : findings) {
            int variable = network.indexOf(finding.variable());
            if (finding instanceof Finding.Observed seen) {
                observed[variable] = network.variable(seen.variable()).index(seen.state());
            } else if (finding instanceof Finding.Likelihood likelihood) {
                weights[variable] = numbers(likelihood.weights());
            } else if (finding instanceof Finding.Jeffrey belief) {
                weights[variable] = numbers(belief.probabilities());
                jeffrey[beliefs++] = variable;
            }
        }
        believed = Arrays.copyOf(jeffrey, beliefs);
        Arrays.sort(believed);
    }

    /** The evidence of a query about a network. */
    public static Evidence of(BeliefNetwork network, Query query) {
        List<String> flaws = flaws(network, query);
        if (!flaws.isEmpty()) {
            throw new IllegalArgumentException(String.join("\n", flaws));
        }
        return new Evidence(network, query);
    }

    private static double[] numbers(List<Double> list) {
        return list.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** The findings as they were given. */
    List<Finding> findings() {
        return findings;
    }

    /** The state a variable was seen in, or −1. */
    public int observed(int variable) {
        return observed[variable];
    }

    /** The state a variable was set to, or −1. */
    public int set(int variable) {
        return set[variable];
    }

    /** The weights of a variable's states under a likelihood finding; empty where there is none. */
    public double[] likelihood(int variable) {
        return isBelieved(variable) ? UNWEIGHED : weights[variable];
    }

    /** The variables with a Jeffrey finding, in the network's order. */
    public int[] believed() {
        return believed.clone();
    }

    /** The posterior a Jeffrey finding gives a variable. */
    double[] belief(int variable) {
        return weights[variable];
    }

    /** Whether something is known of a variable: it is seen, weighed or believed. */
    public boolean isInformed(int variable) {
        return observed[variable] >= 0 || weights[variable].length > 0;
    }

    private boolean isBelieved(int variable) {
        return Arrays.binarySearch(believed, variable) >= 0;
    }

    private static List<String> flaws(BeliefNetwork network, Query query) {
        List<String> flaws = new ArrayList<>();
        query.findings().forEach(finding -> flaws.addAll(flaws(network, finding)));
        query.interventions()
                .forEach(intervention ->
                        state(network, intervention.variable(), intervention.state(), "the intervention on", flaws));
        query.target().ifPresent(target -> flaws.addAll(flaws(network, target)));
        return flaws;
    }

    private static List<String> flaws(BeliefNetwork network, Target target) {
        List<String> flaws = new ArrayList<>();
        state(network, target.variable(), target.state(), "the target", flaws);
        return flaws;
    }

    private static List<String> flaws(BeliefNetwork network, Finding finding) {
        List<String> flaws = new ArrayList<>();
        if (finding instanceof Finding.Observed seen) {
            state(network, seen.variable(), seen.state(), "the finding on", flaws);
        } else if (finding instanceof Finding.Likelihood likelihood) {
            counts(network, likelihood.variable(), likelihood.weights(), flaws);
            if (likelihood.weights().stream().allMatch(weight -> weight == 0)) {
                flaws.add("the likelihood finding on %s has no positive weight".formatted(likelihood.variable()));
            }
        } else if (finding instanceof Finding.Jeffrey belief) {
            counts(network, belief.variable(), belief.probabilities(), flaws);
            double sum = belief.probabilities().stream()
                    .mapToDouble(Double::doubleValue)
                    .sum();
            if (!(Math.abs(sum - 1) <= SUM_TOLERANCE)) {
                flaws.add("the belief about %s sums to %s, not to 1".formatted(belief.variable(), sum));
            }
        }
        return flaws;
    }

    private static void state(BeliefNetwork network, String variable, String state, String what, List<String> flaws) {
        Optional<Variable> found = network.findVariable(variable);
        if (found.isEmpty()) {
            flaws.add("%s %s: there is no such variable".formatted(what, variable));
        } else if (found.get().indexOf(state) < 0) {
            flaws.add("%s %s: it has no state %s".formatted(what, variable, state));
        }
    }

    private static void counts(BeliefNetwork network, String variable, List<Double> numbers, List<String> flaws) {
        Optional<Variable> found = network.findVariable(variable);
        if (found.isEmpty()) {
            flaws.add("the finding on %s: there is no such variable".formatted(variable));
        } else if (found.get().size() != numbers.size()) {
            flaws.add("the finding on %s gives %s numbers for %s states"
                    .formatted(variable, numbers.size(), found.get().size()));
        }
        if (numbers.stream().anyMatch(number -> !(number >= 0) || number.isInfinite())) {
            flaws.add("the finding on %s has a number that is negative or not finite".formatted(variable));
        }
    }
}
