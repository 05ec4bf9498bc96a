package crux.app;

import crux.analysis.Attribution;
import crux.analysis.Inquiry;
import crux.analysis.Progress;
import crux.format.Revision;
import crux.inference.Answerer;
import crux.inference.Reading;
import crux.model.BeliefNetwork;
import crux.model.Query;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The steps of a history under one network: each state with its conclusion, and with what moved it from the state before.
 *
 * <p>States mostly differ in their answers alone, and ask the same of the network: what answers a query is made once and kept as long as
 * the next state asks it too. For one thread.
 */
final class HistorySteps {

    private final Workbench bench;
    private final BeliefNetwork network;
    private final Map<Query, Answerer> answerers = new LinkedHashMap<>();

    HistorySteps(Workbench bench, BeliefNetwork network) {
        this.bench = bench;
        this.network = network;
    }

    /**
     * Each state with what it comes to.
     *
     * @param states one a revision; nothing for one that cannot be read
     */
    List<HistoryResult.Step> of(List<Revision> revisions, List<Optional<Standpoint>> states, Progress progress) {
        List<HistoryResult.Step> steps = new ArrayList<>();
        double count = revisions.size();
        Optional<Standpoint> before = Optional.empty();
        for (int i = 0; i < count; i++) {
            Progress part = progress.part(i / count, (i + 1) / count);
            part.reached(0);
            Optional<Standpoint> now = states.get(i);
            steps.add(step(revisions.get(i), before, now, part));
            before = now.isPresent() ? now : before;
        }
        return steps;
    }

    private HistoryResult.Step step(
            Revision revision, Optional<Standpoint> before, Optional<Standpoint> now, Progress progress) {
        HistoryResult.Step step = new HistoryResult.Step(
                revision,
                now.flatMap(at -> reading(at, Optional.of(at.query()))),
                now.flatMap(at -> reading(at, at.granted())),
                before.flatMap(from -> now.flatMap(to -> moved(from, to, progress))));
        now.ifPresent(this::forgetAllBut);
        return step;
    }

    private Optional<Reading> reading(Standpoint at, Optional<Query> query) {
        return at.target().isPresent() ? query.map(each -> answerer(each).at(at.settings())) : Optional.empty();
    }

    private Optional<Attribution> moved(Standpoint from, Standpoint to, Progress progress) {
        if (to.target().isEmpty() || !to.target().equals(from.target())) {
            return Optional.empty();
        }
        return Optional.of(
                Attribution.between(inquiry(from), inquiry(to), this::answerer, Attribution.Effort.USUAL, progress));
    }

    private Inquiry inquiry(Standpoint at) {
        return new Inquiry(network, at.query(), at.settings(), answerer(at.query()));
    }

    private Answerer answerer(Query query) {
        return answerers.computeIfAbsent(query, asked -> bench.answerer(network, asked));
    }

    private void forgetAllBut(Standpoint at) {
        List<Query> asked =
                Stream.concat(Stream.of(at.query()), at.granted().stream()).toList();
        answerers.keySet().retainAll(asked);
    }
}
