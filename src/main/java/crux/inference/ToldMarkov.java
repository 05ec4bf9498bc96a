package crux.inference;

import crux.model.BeliefNetwork;
import crux.model.Dependence;
import crux.model.Finding;
import crux.model.MarkovNetwork;
import crux.model.PlainTable;
import crux.model.Potential;
import crux.model.Query;
import crux.model.Variable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A Markov network told as a belief network under evidence, so that whatever answers the one answers the other.
 *
 * <p>Variables are even before anything is seen, and each potential φ has a child that was seen to hold, with
 * P(holds | x) = φ(x) / max φ: evidence of that likelihood [ChDa05]. Posteriors are the same, and Z(e) is P(e) times every max φ
 * and every number of states. Being seen, the children are sliced out: the junction tree has the potentials themselves for leaves.
 * Immutable.
 */
public final class ToldMarkov {

    private static final String HOLDS = "holds";

    private final BeliefNetwork network;
    private final List<Finding> held;
    private final double logScale;

    private ToldMarkov(BeliefNetwork network, List<Finding> held, double logScale) {
        this.network = network;
        this.held = List.copyOf(held);
        this.logScale = logScale;
    }

    /** Tells a network. */
    public static ToldMarkov of(MarkovNetwork markov) {
        List<Dependence> dependences = new ArrayList<>();
        List<Finding> held = new ArrayList<>();
        double logScale = 0;
        for (Variable variable : markov.variables()) {
            double[] even = new double[variable.size()];
            Arrays.fill(even, 1.0 / even.length);
            dependences.add(new Dependence(variable, List.of(), PlainTable.of(even)));
            logScale += Math.log(variable.size());
        }
        String mark = "#".repeat(1 + longestName(markov));
        for (Potential potential : markov.potentials()) {
            Variable child = Variable.of(mark + held.size(), HOLDS, "fails");
            dependences.add(holding(child, potential));
            held.add(new Finding.Observed(child.id(), HOLDS));
            logScale += Math.log(potential.greatest());
        }
        return new ToldMarkov(BeliefNetwork.of(markov.id(), dependences), held, logScale);
    }

    /** A name longer than this is no variable's. */
    private static int longestName(MarkovNetwork markov) {
        return markov.variables().stream()
                .mapToInt(variable -> variable.id().length())
                .max()
                .orElse(0);
    }

    private static Dependence holding(Variable child, Potential potential) {
        double[] rows = new double[2 * potential.size()];
        double greatest = potential.greatest();
        for (int i = 0; i < potential.size(); i++) {
            rows[2 * i] = greatest == 0 ? 0 : potential.weight(i) / greatest;
            rows[2 * i + 1] = 1 - rows[2 * i];
        }
        return new Dependence(
                child, potential.variables().stream().map(Variable::id).toList(), PlainTable.of(rows));
    }

    /** The belief network: the variables in their order, and behind them a child for each potential. */
    public BeliefNetwork network() {
        return network;
    }

    /** That every potential holds. */
    public List<Finding> held() {
        return held;
    }

    /** What is to be asked of the belief network where these findings are given of the other: that every potential holds, too. */
    public Query query(List<Finding> findings) {
        return Query.NOTHING.withFindings(
                Stream.concat(findings.stream(), held.stream()).toList());
    }

    /** ln of what the belief network's probabilities are to be multiplied by to be sums of weights. */
    public double logScale() {
        return logScale;
    }

    /** A story without the potentials' children. */
    Story own(Story told) {
        Set<Finding> children = new HashSet<>(held);
        return new Story(
                told.states().stream()
                        .filter(state -> !children.contains(state))
                        .toList(),
                told.logProbability());
    }
}
