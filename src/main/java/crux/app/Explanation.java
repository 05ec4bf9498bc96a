package crux.app;

import crux.analysis.Attribution;
import crux.analysis.EvidenceConflict;
import crux.analysis.Ledger;
import crux.analysis.Lint;
import crux.analysis.Neutral;
import crux.analysis.Progress;
import crux.analysis.Separation;
import crux.analysis.Stories;
import crux.analysis.Worth;
import crux.inference.Outcome;
import crux.inference.Posteriors;
import crux.model.MarkovNetwork;
import crux.model.Settings;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The use case of {@code explain}: why the conclusion is what it is. */
public final class Explanation {

    /** Up to how many players every coalition is evaluated, and how many pairs of orders beyond. */
    private static final Attribution.Effort EFFORT = new Attribution.Effort(8, 16, 1);

    private static final double EVEN = 0.5;

    /** The answers the ledger starts from, and what they are called. */
    private record Reference(Settings answers, String name) {}

    private Explanation() {}

    /**
     * What else is asked.
     *
     * @param best how many stories, for each combination of the lenses
     * @param reference the profile the ledger starts from
     * @param from a variable to be held against the target: can it bear on it at all
     */
    public record Options(int best, Optional<String> reference, Optional<String> from) {}

    /**
     * Ledger, stories, conflict, d-separation, lints, and a paragraph in words; or why the evidence is impossible. Of a Markov network,
     * which has no answers, what there is of these.
     *
     * @throws Unusable with every problem of the request or of its files, or where there is no target
     */
    public static Result of(Workbench bench, Request request, Options options, Progress progress) throws Unusable {
        Optional<MarkovNetwork> markov = bench.shelf().markov(request.network());
        if (markov.isPresent()) {
            return of(bench, markov.get(), request, options, progress);
        }
        Standpoint at = bench.standpoint(request);
        at.requireTarget();
        check(at, options);
        Outcome outcome = bench.outcome(at, at.query());
        return outcome instanceof Posteriors posteriors
                ? explained(bench, at, posteriors, options, progress)
                : Impossible.of(at, outcome);
    }

    /** All that is told of a conclusion, each part worked out beside the others. */
    private static Result explained(
            Workbench bench, Standpoint at, Posteriors posteriors, Options options, Progress progress) throws Unusable {
        Reference reference = reference(bench, at, options);
        List<Progress> parts = progress.atOnce(5);
        AtOnce work = new AtOnce();
        Supplier<Ledger> ledger = work.add(() -> ledger(bench, at, reference.answers(), parts.get(0)));
        Supplier<List<Lint>> lints = work.add(() -> Lints.of(bench, at, parts.get(1)));
        Supplier<List<Stories>> stories = work.add(() ->
                Stories.of(at.network(), at.settings(), at.query(), options.best(), bench.limits(), parts.get(2)));
        Supplier<Optional<EvidenceConflict>> conflict = work.add(
                () -> EvidenceConflict.of(bench.engine(), at.network(), at.settings(), at.query(), parts.get(3)));
        Supplier<Worth> worth =
                work.add(() -> Worth.of(bench.engine(), posteriors, at.settings(), at.query(), EVEN, parts.get(4)));
        Supplier<Optional<Grant>> granted = work.add(() -> Posterior.granted(bench, at));
        work.run(bench.threads());
        return new ExplanationResult(
                at,
                ledger.get(),
                reference.name(),
                granted.get(),
                worth.get(),
                stories.get(),
                conflict.get(),
                Separation.of(at.network(), at.query(), at.requireTarget().variable()),
                options.from(),
                lints.get());
    }

    private static Ledger ledger(Workbench bench, Standpoint at, Settings reference, Progress progress) {
        return Ledger.of(
                bench.inquiry(at, at.query()),
                reference,
                query -> bench.answerer(at.network(), query),
                EFFORT,
                progress);
    }

    private static Result of(
            Workbench bench, MarkovNetwork network, Request request, Options options, Progress progress)
            throws Unusable {
        Standpoint at = MarkovPosterior.standpoint(bench, network, request);
        check(at, options);
        if (options.reference().isPresent()) {
            throw Unusable.usage(
                    "--reference " + options.reference().get(),
                    "%s is a Markov network: it asks no questions, and there is no ledger of answers"
                            .formatted(network.id()),
                    "leave it out");
        }
        return MarkovExplanation.of(bench, network, at, options.best(), options.from(), progress);
    }

    private static void check(Standpoint at, Options options) throws Unusable {
        if (options.best() < 1 || options.best() > 1000) {
            throw Unusable.usage("--best " + options.best(), "it is no number of stories", "write 1 to 1000");
        }
        if (options.from().isPresent()) {
            String name = options.from().get();
            VariableNames.require(at.network(), "--from " + name, name);
        }
    }

    /** The defaults; for the default answers themselves, answers that favour nothing. */
    private static Reference reference(Workbench bench, Standpoint at, Options options) throws Unusable {
        if (options.reference().isPresent()) {
            String name = options.reference().get();
            return new Reference(
                    bench.shelf().profile(at.network(), name).settings(at.network()), "the answers of " + name);
        }
        Settings defaults = at.network().defaults();
        boolean isDefault = at.settings().equals(defaults);
        String name = isDefault ? "answers that favour nothing" : "the illustrative defaults";
        return new Reference(
                isDefault ? Neutral.of(at.network()) : defaults,
                at.network().credences().isEmpty() ? "the network's own numbers" : name);
    }
}
