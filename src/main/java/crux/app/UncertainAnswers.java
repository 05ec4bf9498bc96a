package crux.app;

import crux.analysis.Basis;
import crux.analysis.Bounds;
import crux.analysis.DrawStudy;
import crux.analysis.Inquiry;
import crux.analysis.Progress;
import crux.analysis.Tie;
import crux.analysis.Uncertainties;
import crux.analysis.Uncertainty;
import crux.inference.Reading;
import crux.model.Answer;
import crux.model.Query;
import crux.model.State;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The use case of {@code uncertainty}: what ranges and distributions in the answers make of the conclusion. */
public final class UncertainAnswers {

    private UncertainAnswers() {}

    /**
     * How the answers are drawn.
     *
     * @param basis {@link Basis#OWN} for the profile's own ranges and distributions, {@link Basis#AUTHOR} for the author's ranges
     * @param tier the last tier of credences the author's ranges are drawn of
     * @param ties credences of a shared factor, each {@code A,B[,…]=CORRELATION}
     * @param points of each replicate
     * @param seed of the draws
     */
    public record Study(Basis basis, int tier, List<String> ties, int points, long seed) {

        /** Copies its list. */
        public Study {
            ties = List.copyOf(ties);
        }
    }

    /**
     * Exact bounds where answers are ranges, draws where they are distributions, overall and granted; or why the evidence is impossible.
     *
     * @throws Unusable with every problem of the request or of its files, or where there is no target
     */
    public static Result of(Workbench bench, Request request, Study study, Progress progress) throws Unusable {
        Standpoint at = bench.standpoint(request);
        at.requireTarget();
        if (study.points() < 2 || Integer.bitCount(study.points()) != 1) {
            throw Unusable.usage("--points " + study.points(), "it is no power of two", "write 32, 64 or 128");
        }
        List<Tie> ties = ties(at, study);
        Conclusions<UncertaintyResult.View> views =
                Conclusions.of(bench, at, progress, (query, part) -> view(bench, at, query, study, ties, part));
        if (views.overall().isEmpty()) {
            return Impossible.of(at, bench.outcome(at, at.query()));
        }
        return new UncertaintyResult(at, study.basis(), ties, views.overall().get(), views.granted());
    }

    private static Optional<UncertaintyResult.View> view(
            Workbench bench, Standpoint at, Query query, Study study, List<Tie> ties, Progress progress) {
        Inquiry inquiry = bench.inquiry(at, query);
        Reading reading = inquiry.answerer().at(at.settings());
        if (reading.chance().isEmpty()) {
            return Optional.empty();
        }
        boolean own = study.basis() != Basis.AUTHOR;
        Uncertainties found =
                own ? Uncertainties.stated(inquiry, at.profile()) : Uncertainties.ofRanges(inquiry, study.tier());
        Optional<Bounds> bounds = own ? bounds(inquiry, at, progress.part(0, 0.3)) : Optional.empty();
        List<Tie> bearing = ties.stream()
                .filter(tie -> found.single().keySet().containsAll(tie.credences()))
                .toList();
        Optional<Uncertainty> draws = found.isEmpty()
                ? Optional.empty()
                : Optional.of(DrawStudy.of(
                        inquiry,
                        found,
                        bearing,
                        new Uncertainty.Effort(study.points(), study.seed()),
                        progress.part(0.3, 1)));
        return Optional.of(new UncertaintyResult.View(reading.chance().get(), bounds, draws));
    }

    /** How far the conclusion goes over the answers that are ranges, and over the whole domain of rejected questions; nothing without either. */
    static Optional<Bounds> bounds(Inquiry inquiry, Standpoint at, Progress progress) {
        return hasRanges(at)
                ? Optional.of(Bounds.of(inquiry, at.profile(), Bounds.Effort.USUAL, progress))
                : Optional.empty();
    }

    private static boolean hasRanges(Standpoint at) {
        return at.network().credences().stream()
                .anyMatch(credence -> at.profile()
                        .answer(credence.id())
                        .filter(answer -> answer instanceof Answer.Range || answer instanceof Answer.Rejected)
                        .isPresent());
    }

    private static List<Tie> ties(Standpoint at, Study study) throws Unusable {
        List<Tie> ties = new ArrayList<>();
        List<String> tied = new ArrayList<>();
        for (String text : study.ties()) {
            Tie tie = tie(text);
            for (String credence : tie.credences()) {
                boolean single = at.network()
                        .findCredence(credence)
                        .filter(found -> !found.isDistribution())
                        .isPresent();
                if (!single || tied.contains(credence)) {
                    throw Unusable.usage(
                            "--tie " + text,
                            single ? credence + " is tied twice" : "no credence of a single value is named " + credence,
                            "tie each credence once, by its name");
                }
                tied.add(credence);
            }
            ties.add(tie);
        }
        return ties;
    }

    private static Tie tie(String text) throws Unusable {
        int equals = text.lastIndexOf('=');
        double correlation = State.numberIn(text.substring(equals + 1).strip()).orElse(Double.NaN);
        List<String> names = new ArrayList<>();
        for (String name : text.substring(0, Math.max(0, equals)).split(",", -1)) {
            names.add(name.strip());
        }
        if (!(correlation > 0 && correlation <= 1) || names.size() < 2) {
            throw Unusable.usage(
                    "--tie " + text,
                    "this is not of the form CREDENCE,CREDENCE=CORRELATION",
                    "name two or more credences and a correlation above 0 and at most 1");
        }
        return new Tie("shared by " + String.join(", ", names), names, correlation);
    }
}
