package crux.app;

import crux.analysis.EvidenceConflict;
import crux.analysis.Progress;
import crux.analysis.Separation;
import crux.analysis.Stories;
import crux.inference.MarkovPosteriors;
import crux.inference.ToldMarkov;
import crux.model.Finding;
import crux.model.MarkovNetwork;
import crux.model.Query;
import java.util.List;
import java.util.Optional;

/** The use case of {@code explain} on a Markov network: its most probable states, and how its findings go together. */
final class MarkovExplanation {

    private MarkovExplanation() {}

    /** Stories, conflict, and what can bear on the target where there is one; or why the findings are impossible. */
    static Result of(
            Workbench bench, MarkovNetwork network, Standpoint at, int best, Optional<String> from, Progress progress)
            throws Unusable {
        if (from.isPresent()) {
            at.requireTarget();
        }
        List<Finding> findings = at.query().findings();
        ToldMarkov told = ToldMarkov.of(network);
        Optional<MarkovPosteriors> posteriors =
                MarkovPosteriors.of(told, findings, bench.limits(), progress.part(0, 0.4)::reached);
        if (posteriors.isEmpty()) {
            return MarkovPosterior.impossible(bench, at, network);
        }
        Stories stories = new Stories(List.of(), posteriors.get().stories(best));
        progress.reached(0.6);
        Optional<EvidenceConflict> conflict = EvidenceConflict.of(
                bench.engine(),
                told.network(),
                told.network().defaults(),
                told.query(findings),
                told.held(),
                progress.part(0.6, 1));
        return new MarkovExplanationResult(
                at,
                posteriors.get(),
                stories,
                conflict,
                at.target().map(target -> separation(at, told, told.query(findings), target.variable())),
                from);
    }

    /** By the paths through potentials: with every potential seen, d-separation is separation in the graph of the weights. */
    private static Separation separation(Standpoint at, ToldMarkov told, Query query, String target) {
        Separation whole = Separation.of(told.network(), query, target);
        return new Separation(target, own(at, whole.connected()), own(at, whole.separated()));
    }

    private static List<String> own(Standpoint at, List<String> variables) {
        return variables.stream()
                .filter(id -> at.network().findVariable(id).isPresent())
                .toList();
    }
}
