package crux.inference;

import crux.model.BeliefNetwork;
import crux.model.Chance;
import crux.model.Dependence;
import crux.model.Finding;
import crux.model.MarkovNetwork;
import crux.model.PlainTable;
import crux.model.Potential;
import crux.model.Query;
import crux.model.Target;
import crux.model.Variable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What a Markov network implies under findings: the posterior of every variable, and ln Z(e).
 *
 * <p>The network is told as a belief network whose variables are even before anything is seen, and in which each potential φ has a
 * child that was seen to hold, with P(holds | x) = φ(x) / max φ: evidence of that likelihood [ChDa05]. Posteriors are the same, and
 * Z(e) is P(e) times every max φ and every number of states. Being seen, the children are sliced out: the junction tree has the
 * potentials themselves for leaves. Cost as of the {@link Engine}; immutable.
 */
public final class MarkovPosteriors {

    private static final String HOLDS = "holds";

    private final Posteriors posteriors;
    private final double logScale;

    private MarkovPosteriors(Posteriors posteriors, double logScale) {
        this.posteriors = posteriors;
        this.logScale = logScale;
    }

    /** The posteriors under these findings; none where their weight is 0 or the beliefs among them cannot be met. */
    public static Optional<MarkovPosteriors> of(MarkovNetwork network, List<Finding> findings, Limits limits) {
        BeliefNetwork told = told(network);
        Calibration calibration = Calibration.of(told, told.defaults(), query(network, findings), limits);
        return calibration.possible() && calibration.compatible()
                ? Optional.of(
                        new MarkovPosteriors(new Posteriors(calibration, told.defaults(), limits), logScale(network)))
                : Optional.empty();
    }

    /** Of findings that are impossible a minimal set that is: drop any one of them and the rest of the set is possible. */
    public static List<Finding> conflict(MarkovNetwork network, List<Finding> findings, Limits limits) {
        return Conflict.minimal(findings, some -> of(network, some, limits).isPresent());
    }

    private static BeliefNetwork told(MarkovNetwork network) {
        List<Dependence> dependences = new ArrayList<>();
        for (Variable variable : network.variables()) {
            double[] even = new double[variable.size()];
            Arrays.fill(even, 1.0 / even.length);
            dependences.add(new Dependence(variable, List.of(), PlainTable.of(even)));
        }
        for (int i = 0; i < network.potentials().size(); i++) {
            dependences.add(holding(network, i));
        }
        return BeliefNetwork.of(network.id(), dependences);
    }

    private static Dependence holding(MarkovNetwork network, int number) {
        Potential potential = network.potentials().get(number);
        double[] rows = new double[2 * potential.size()];
        double greatest = potential.greatest();
        for (int i = 0; i < potential.size(); i++) {
            rows[2 * i] = greatest == 0 ? 0 : potential.weight(i) / greatest;
            rows[2 * i + 1] = 1 - rows[2 * i];
        }
        return new Dependence(
                Variable.of(name(network, number), HOLDS, "fails"),
                potential.variables().stream().map(Variable::id).toList(),
                PlainTable.of(rows));
    }

    /** A name that no variable has, however they are called. */
    private static String name(MarkovNetwork network, int number) {
        int longest = network.variables().stream()
                .mapToInt(variable -> variable.id().length())
                .max()
                .orElse(0);
        return "#".repeat(longest + 1) + number;
    }

    private static Query query(MarkovNetwork network, List<Finding> findings) {
        List<Finding> all = new ArrayList<>(findings);
        for (int i = 0; i < network.potentials().size(); i++) {
            all.add(new Finding.Observed(name(network, i), HOLDS));
        }
        return Query.NOTHING.withFindings(all);
    }

    private static double logScale(MarkovNetwork network) {
        double scale = 0;
        for (Variable variable : network.variables()) {
            scale += Math.log(variable.size());
        }
        for (Potential potential : network.potentials()) {
            scale += Math.log(potential.greatest());
        }
        return scale;
    }

    /** The natural logarithm of the sum of all weights that the findings leave: of Z(e), likelihood weights taken as given. */
    public double logPartition() {
        return posteriors.logEvidence() + logScale;
    }

    /** The posterior of one variable, a probability a state. */
    public List<Double> marginal(String variable) {
        return posteriors.marginal(variable);
    }

    /** The target's probability and, summed apart, its complement. */
    public Chance chance(Target target) {
        return posteriors.chance(target);
    }

    /** The posterior of several different variables together, the last one's states fastest. */
    public JointDistribution joint(List<String> variables) {
        return posteriors.joint(variables);
    }
}
