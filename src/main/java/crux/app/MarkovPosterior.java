package crux.app;

import crux.analysis.Progress;
import crux.inference.BucketSampling;
import crux.inference.MarkovPosteriors;
import crux.inference.SampledPosteriors;
import crux.inference.ToldMarkov;
import crux.model.BeliefNetwork;
import crux.model.Dependence;
import crux.model.Finding;
import crux.model.MarkovNetwork;
import crux.model.PlainTable;
import crux.model.Variable;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** The use case of {@code posterior} on a Markov network. */
final class MarkovPosterior {

    private MarkovPosterior() {}

    /** Estimates of the posteriors, for where the exact ones are too large. */
    static Result sampled(MarkovNetwork network, Standpoint at, Sampling sampling) throws Unusable {
        sampling.requireNoBeliefs(at);
        ToldMarkov told = ToldMarkov.of(network);
        SampledPosteriors sampled = BucketSampling.sample(
                told.network(),
                told.network().defaults(),
                told.query(at.query().findings()),
                sampling.samples(),
                sampling.seed());
        return new SampledResult(at, sampled, Optional.empty(), OptionalDouble.of(told.logScale()));
    }

    /** The posterior of every variable, and of those named together; or why the findings are impossible. */
    static Result of(
            Workbench bench,
            MarkovNetwork network,
            Standpoint at,
            Optional<String> jointly,
            Optional<String> mostProbably,
            Progress progress)
            throws Unusable {
        List<String> joint = VariableNames.in(at, "--joint", jointly);
        List<String> map = VariableNames.in(at, "--map", mostProbably);
        List<Finding> findings = at.query().findings();
        Optional<MarkovPosteriors> found =
                MarkovPosteriors.of(ToldMarkov.of(network), findings, bench.limits(), progress::reached);
        if (found.isEmpty()) {
            return impossible(bench, at, network);
        }
        MarkovPosteriors posteriors = found.get();
        Together together = new Together(
                joint.isEmpty() ? Optional.empty() : Optional.of(posteriors.joint(joint)),
                map.isEmpty() ? Optional.empty() : Optional.of(posteriors.mostProbable(map)));
        return new MarkovResult(at, posteriors, together);
    }

    /** Why nothing can be told under the findings. */
    static ImpossibleResult impossible(Workbench bench, Standpoint at, MarkovNetwork network) {
        return new ImpossibleResult(
                at, MarkovPosteriors.conflict(network, at.query().findings(), bench.limits()), OptionalDouble.empty());
    }

    /** What a request says of a network's variables; it can set none of them from outside. */
    static Standpoint standpoint(Workbench bench, MarkovNetwork network, Request request) throws Unusable {
        Standpoint at = bench.standpoint(apart(network), request);
        if (!at.query().interventions().isEmpty()) {
            throw Unusable.usage(
                    "--do " + String.join(" ", request.act()),
                    "%s is a Markov network: it has no causes, and nothing can be set from outside"
                            .formatted(network.id()),
                    "say --evidence where something was seen");
        }
        return at;
    }

    /** The variables alone, by which a request is understood. */
    private static BeliefNetwork apart(MarkovNetwork network) {
        return BeliefNetwork.of(
                network.id(),
                network.variables().stream()
                        .map(variable -> new Dependence(variable, List.of(), even(variable)))
                        .toList());
    }

    private static PlainTable even(Variable variable) {
        double[] shares = new double[variable.size()];
        Arrays.fill(shares, 1.0 / shares.length);
        return PlainTable.of(shares);
    }
}
