package crux.app;

import crux.analysis.Progress;
import crux.inference.JointDistribution;
import crux.inference.LikelihoodWeighting;
import crux.inference.MaximumAPosteriori;
import crux.inference.Outcome;
import crux.inference.Posteriors;
import crux.inference.SampledPosteriors;
import crux.inference.Story;
import crux.inference.TooLarge;
import crux.model.MarkovNetwork;
import crux.model.Query;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** The use case of {@code posterior}: what a network implies from a standpoint. */
public final class Posterior {

    private Posterior() {}

    /**
     * What is asked beside the posterior of every variable.
     *
     * @param joint names of variables, with commas between: their posterior together
     * @param map names of variables, with commas between: their most probable states together, all others summed out
     * @param sampling leave to sample where the exact answer is too large; what holds together is never sampled
     */
    public record Options(Optional<String> joint, Optional<String> map, Optional<Sampling> sampling) {

        /** Nothing else. */
        public static final Options NONE = new Options(Optional.empty(), Optional.empty(), Optional.empty());

        /** The samples to draw where the exact answer is too large, as it is thrown on where there is no leave for any. */
        Sampling insteadOf(TooLarge large) {
            if (joint.isPresent() || map.isPresent()) {
                throw large;
            }
            return sampling.orElseThrow(() -> large);
        }
    }

    /**
     * Posteriors of every variable, the conclusion overall and granted, and what else is asked; or why the evidence is impossible.
     *
     * @throws Unusable with every problem of the request or of its files
     */
    public static Result of(Workbench bench, Request request, Options options, Progress progress) throws Unusable {
        Optional<MarkovNetwork> markov = bench.shelf().markov(request.network());
        if (markov.isPresent()) {
            return of(bench, markov.get(), request, options, progress);
        }
        Standpoint at = bench.standpoint(request);
        try {
            return of(bench, at, options, progress);
        } catch (TooLarge large) {
            return sampled(at, options.insteadOf(large));
        }
    }

    private static Result of(
            Workbench bench, MarkovNetwork network, Request request, Options options, Progress progress)
            throws Unusable {
        Standpoint at = MarkovPosterior.standpoint(bench, network, request);
        try {
            return MarkovPosterior.of(bench, network, at, options.joint(), options.map(), progress);
        } catch (TooLarge large) {
            return MarkovPosterior.sampled(network, at, options.insteadOf(large));
        }
    }

    private static Result sampled(Standpoint at, Sampling sampling) throws Unusable {
        sampling.requireNoBeliefs(at);
        Optional<Query> granted = at.target().isEmpty() ? Optional.empty() : at.granted();
        return new SampledResult(
                at,
                sample(at, at.query(), sampling),
                granted.map(query -> sample(at, query, sampling)),
                OptionalDouble.empty());
    }

    private static SampledPosteriors sample(Standpoint at, Query query, Sampling sampling) {
        return LikelihoodWeighting.sample(at.network(), at.settings(), query, sampling.samples(), sampling.seed());
    }

    /** The same from a standpoint that is at hand. */
    public static Result of(Workbench bench, Standpoint at, Options options, Progress progress) throws Unusable {
        List<String> joint = VariableNames.in(at, "--joint", options.joint());
        List<String> map = VariableNames.in(at, "--map", options.map());
        Outcome outcome = bench.engine().posteriors(at.network(), at.settings(), at.query(), progress::reached);
        if (!(outcome instanceof Posteriors posteriors)) {
            return Impossible.of(at, outcome);
        }
        Optional<JointDistribution> distribution =
                joint.isEmpty() ? Optional.empty() : Optional.of(posteriors.joint(joint));
        Optional<Story> story = map.isEmpty()
                ? Optional.empty()
                : MaximumAPosteriori.of(at.network(), at.settings(), at.query(), map, bench.limits());
        return new PosteriorResult(at, posteriors, granted(bench, at), new Together(distribution, story));
    }

    /** The conclusion granted what the argument grants; nothing where it grants nothing or there is no target. */
    static Optional<Grant> granted(Workbench bench, Standpoint at) {
        if (at.target().isEmpty() || at.network().granted().isEmpty()) {
            return Optional.empty();
        }
        Optional<Query> query = at.granted();
        return Optional.of(new Grant(
                at.network().granted(),
                query.flatMap(granted ->
                        bench.answerer(at.network(), granted).at(at.settings()).chance())));
    }
}
