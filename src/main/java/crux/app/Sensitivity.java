package crux.app;

import crux.analysis.Basis;
import crux.analysis.Inquiry;
import crux.analysis.Progress;
import crux.analysis.Tornado;
import crux.inference.Reading;
import crux.inference.SensitivityFunctions;
import crux.model.Query;
import java.util.List;
import java.util.Optional;

/** The use case of {@code sensitivity}: which assumption moves the conclusion most. */
public final class Sensitivity {

    private Sensitivity() {}

    /**
     * Swings overall and granted; or why the evidence is impossible.
     *
     * @param tier the last tier of credences that is moved
     * @param most how many rows a person is shown
     * @throws Unusable with every problem of the request or of its files, or where there is no target
     */
    public static Result of(Workbench bench, Request request, Basis basis, int tier, int most) throws Unusable {
        return of(bench, bench.standpoint(request), basis, tier, most);
    }

    /** The same from a standpoint that is at hand. */
    static Result of(Workbench bench, Standpoint at, Basis basis, int tier, int most) throws Unusable {
        at.requireTarget();
        Conclusions<SensitivityResult.View> views =
                Conclusions.of(bench, at, Progress.SILENT, (query, part) -> view(bench, at, query, basis, tier));
        if (views.overall().isEmpty()) {
            return Impossible.of(at, bench.outcome(at, at.query()));
        }
        return new SensitivityResult(at, basis, views.overall().get(), views.granted(), most);
    }

    /** One conclusion with its swings; nothing where the evidence is impossible. */
    private static Optional<SensitivityResult.View> view(
            Workbench bench, Standpoint at, Query query, Basis basis, int tier) {
        Inquiry inquiry = bench.inquiry(at, query);
        Reading reading = inquiry.answerer().at(at.settings());
        if (reading.chance().isEmpty()) {
            return Optional.empty();
        }
        if (at.network().credences().isEmpty()) {
            return Optional.of(new SensitivityResult.View(
                    reading.chance().get(), Optional.empty(), parameters(bench, at, query, basis)));
        }
        Tornado tornado = Tornado.of(inquiry, basis, tier, at.profile());
        return Optional.of(new SensitivityResult.View(reading.chance().get(), Optional.of(tornado), List.of()));
    }

    private static List<ParameterSwing> parameters(Workbench bench, Standpoint at, Query query, Basis basis) {
        return ParameterSwing.of(
                SensitivityFunctions.of(at.network(), at.settings(), query, bench.limits())
                        .parameters(),
                basis);
    }
}
