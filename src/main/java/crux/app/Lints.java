package crux.app;

import crux.analysis.Lint;
import crux.analysis.Linter;
import crux.analysis.Progress;
import crux.model.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The lints of a standpoint: those found overall, and those that only granting what the argument grants brings about. */
final class Lints {

    private Lints() {}

    static List<Lint> of(Workbench bench, Standpoint at, Progress progress) {
        List<Lint> lints = new ArrayList<>(
                Linter.of(bench.engine(), at.network(), at.settings(), at.query(), progress.part(0, 0.8)));
        Optional<Query> granted = at.granted();
        if (granted.isPresent() && lints.stream().noneMatch(Lint.LensMoved.class::isInstance)) {
            lints.addAll(Linter.lenses(bench.engine(), at.network(), at.settings(), granted.get()));
        }
        progress.reached(1);
        return lints;
    }
}
