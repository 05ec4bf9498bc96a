package crux.app;

import crux.inference.JointDistribution;
import crux.inference.LikelihoodWeighting;
import crux.inference.Outcome;
import crux.inference.Posteriors;
import crux.inference.SampledPosteriors;
import crux.inference.TooLarge;
import crux.model.Finding;
import crux.model.MarkovNetwork;
import crux.model.Query;
import crux.notation.Assignment;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The use case of {@code posterior}: what a network implies from a standpoint. */
public final class Posterior {

    private Posterior() {}

    /**
     * Posteriors of every variable, the conclusion overall and granted, and the joint of {@code joint} where that is asked; or why
     * the evidence is impossible.
     *
     * @param joint names of variables, with commas between
     * @param sampling leave to sample where the exact answer is too large; joints are never sampled
     * @throws Unusable with every problem of the request or of its files
     */
    public static Result of(Workbench bench, Request request, Optional<String> joint, Optional<Sampling> sampling)
            throws Unusable {
        Optional<MarkovNetwork> markov = bench.shelf().markov(request.network());
        if (markov.isPresent() && joint.isEmpty()) {
            return MarkovPosterior.of(bench, markov.get(), request);
        }
        Standpoint at = bench.standpoint(request);
        try {
            return of(bench, at, joint);
        } catch (TooLarge large) {
            if (sampling.isEmpty() || joint.isPresent()) {
                throw large;
            }
            return sampled(at, sampling.get());
        }
    }

    private static Result sampled(Standpoint at, Sampling sampling) throws Unusable {
        for (Finding finding : at.query().findings()) {
            if (finding instanceof Finding.Jeffrey) {
                throw Unusable.usage(
                        "--belief " + finding.variable(),
                        "the exact answer is too large, and beliefs cannot be sampled",
                        "leave the belief out, or give more memory");
            }
        }
        Optional<Query> granted = at.target().isEmpty() ? Optional.empty() : at.granted();
        return new SampledResult(
                at, sample(at, at.query(), sampling), granted.map(query -> sample(at, query, sampling)));
    }

    private static SampledPosteriors sample(Standpoint at, Query query, Sampling sampling) {
        return LikelihoodWeighting.sample(at.network(), at.settings(), query, sampling.samples(), sampling.seed());
    }

    /** The same from a standpoint that is at hand. */
    static Result of(Workbench bench, Standpoint at, Optional<String> joint) throws Unusable {
        List<String> together = joint.isPresent() ? variables(at, joint.get()) : List.of();
        Outcome outcome = bench.outcome(at, at.query());
        if (!(outcome instanceof Posteriors posteriors)) {
            return Impossible.of(at, outcome);
        }
        Optional<JointDistribution> distribution =
                together.isEmpty() ? Optional.empty() : Optional.of(posteriors.joint(together));
        return new PosteriorResult(at, posteriors, granted(bench, at), distribution);
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

    private static List<String> variables(Standpoint at, String text) throws Unusable {
        List<String> names = new ArrayList<>();
        for (String name : Assignment.list(text)) {
            String stripped = name.strip();
            if (at.network().findVariable(stripped).isEmpty()) {
                throw Unusable.usage(
                        "--joint " + text,
                        "no variable is named " + stripped,
                        RequestReader.nearest(
                                stripped,
                                at.network().variables().stream()
                                        .map(variable -> variable.id())
                                        .toList()));
            }
            if (names.contains(stripped)) {
                throw Unusable.usage("--joint " + text, stripped + " is named twice", "name each variable once");
            }
            names.add(stripped);
        }
        return names;
    }
}
