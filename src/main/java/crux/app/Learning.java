package crux.app;

import crux.analysis.Progress;
import crux.analysis.Worth;
import crux.inference.Posteriors;
import crux.model.Query;
import java.util.Optional;

/** The use case of {@code worth}: what learning each variable's true state would be worth. */
public final class Learning {

    private Learning() {}

    /**
     * The worth of each variable, overall and granted; or why the evidence is impossible.
     *
     * @param threshold the probability whose crossing counts, in any written form
     * @param most how many rows a person is shown
     * @throws Unusable with every problem of the request or of its files, or where there is no target
     */
    public static Result of(Workbench bench, Request request, String threshold, int most, Progress progress)
            throws Unusable {
        Standpoint at = bench.standpoint(request);
        at.requireTarget();
        double crossed = WrittenChance.between("--threshold", threshold);
        Conclusions<Worth> worth =
                Conclusions.of(bench, at, progress, (query, part) -> worth(bench, at, query, crossed, part));
        if (worth.overall().isEmpty()) {
            return Impossible.of(at, bench.outcome(at, at.query()));
        }
        return new LearningResult(at, worth.overall().get(), worth.granted(), most);
    }

    private static Optional<Worth> worth(
            Workbench bench, Standpoint at, Query query, double threshold, Progress progress) {
        return bench.outcome(at, query) instanceof Posteriors base
                ? Optional.of(Worth.of(bench.engine(), base, at.settings(), query, threshold, progress))
                : Optional.empty();
    }
}
