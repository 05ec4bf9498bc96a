package crux.inference;

import crux.model.BeliefNetwork;
import crux.model.Chance;
import crux.model.Finding;
import crux.model.MarkovNetwork;
import crux.model.Query;
import crux.model.Target;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleConsumer;

/**
 * What a Markov network implies under findings: the posterior of every variable, what holds together, and ln Z(e).
 *
 * <p>All of it is asked of a belief network that the other is {@linkplain ToldMarkov told} as. Cost as of the {@link Engine}, of
 * {@link MaximumAPosteriori} and of {@link MostProbable}; immutable.
 */
public final class MarkovPosteriors {

    private final ToldMarkov told;
    private final Query query;
    private final Limits limits;
    private final Posteriors posteriors;

    private MarkovPosteriors(ToldMarkov told, Query query, Limits limits, Posteriors posteriors) {
        this.told = told;
        this.query = query;
        this.limits = limits;
        this.posteriors = posteriors;
    }

    /** The posteriors under these findings; none where their weight is 0 or the beliefs among them cannot be met. */
    public static Optional<MarkovPosteriors> of(MarkovNetwork network, List<Finding> findings, Limits limits) {
        return of(ToldMarkov.of(network), findings, limits, fraction -> {});
    }

    /** The same; {@code progress} is told the share of the work that is done, from 0 to 1, and may throw to stop it. */
    public static Optional<MarkovPosteriors> of(
            ToldMarkov told, List<Finding> findings, Limits limits, DoubleConsumer progress) {
        Query query = told.query(findings);
        Calibration calibration = Calibration.of(told.network(), told.network().defaults(), query, limits, progress);
        return calibration.possible() && calibration.compatible()
                ? Optional.of(new MarkovPosteriors(
                        told,
                        query,
                        limits,
                        new Posteriors(calibration, told.network().defaults(), limits)))
                : Optional.empty();
    }

    /** Of findings that are impossible a minimal set that is: drop any one of them and the rest of the set is possible. */
    public static List<Finding> conflict(MarkovNetwork network, List<Finding> findings, Limits limits) {
        return Conflict.minimal(findings, some -> of(network, some, limits).isPresent());
    }

    /** The natural logarithm of the sum of all weights that the findings leave: of Z(e), likelihood weights taken as given. */
    public double logPartition() {
        return posteriors.logEvidence() + told.logScale();
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

    /** The most probable states of some variables together, the others summed out. */
    public Story mostProbable(List<String> variables) {
        BeliefNetwork network = told.network();
        return MaximumAPosteriori.of(network, network.defaults(), query, variables, limits)
                .orElseThrow();
    }

    /** The {@code count} most probable states of all variables, the best first; fewer where fewer are possible. */
    public List<Story> stories(int count) {
        BeliefNetwork network = told.network();
        return MostProbable.stories(network, network.defaults(), query, count, limits).stream()
                .map(told::own)
                .toList();
    }
}
