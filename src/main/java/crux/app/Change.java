package crux.app;

import crux.analysis.ChangeOfMind;
import crux.analysis.ChangeSearch;
import crux.analysis.Inquiry;
import crux.analysis.Progress;
import crux.inference.Reading;
import crux.inference.SensitivityFunctions;
import crux.model.Query;
import java.util.List;
import java.util.Optional;

/** The use case of {@code change}: what would bring the conclusion to a given probability. */
public final class Change {

    private Change() {}

    /**
     * What each credence alone, and all together, would have to be, overall and granted; or why the evidence is impossible.
     *
     * @param reach the probability to reach, in any written form
     * @param tier the last tier of credences that may move
     * @param most how many credences a further, smaller change may touch; 0 asks for none
     * @throws Unusable with every problem of the request or of its files, or where there is no target
     */
    public static Result of(Workbench bench, Request request, String reach, int tier, int most, Progress progress)
            throws Unusable {
        Standpoint at = bench.standpoint(request);
        at.requireTarget();
        double threshold = WrittenChance.between("--reach", reach);
        Conclusions<ChangeResult.View> views = Conclusions.of(
                bench, at, progress, (query, part) -> view(bench, at, query, threshold, tier, most, part));
        if (views.overall().isEmpty()) {
            return Impossible.of(at, bench.outcome(at, at.query()));
        }
        return new ChangeResult(at, threshold, views.overall().get(), views.granted());
    }

    private static Optional<ChangeResult.View> view(
            Workbench bench, Standpoint at, Query query, double threshold, int tier, int most, Progress progress) {
        Inquiry inquiry = bench.inquiry(at, query);
        Reading reading = inquiry.answerer().at(at.settings());
        if (reading.chance().isEmpty()) {
            return Optional.empty();
        }
        if (at.network().credences().isEmpty()) {
            List<ParameterChange> parameters = ParameterChange.of(
                    SensitivityFunctions.of(at.network(), at.settings(), query, bench.limits())
                            .parameters(),
                    threshold);
            return Optional.of(new ChangeResult.View(reading.chance().get(), Optional.empty(), parameters));
        }
        ChangeOfMind change = ChangeSearch.of(inquiry, threshold, tier, most, progress);
        return Optional.of(new ChangeResult.View(reading.chance().get(), Optional.of(change), List.of()));
    }
}
