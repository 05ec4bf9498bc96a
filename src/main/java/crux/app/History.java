package crux.app;

import crux.analysis.Attribution;
import crux.analysis.Inquiry;
import crux.analysis.Progress;
import crux.format.Loaded;
import crux.format.Problem;
import crux.format.Revision;
import crux.inference.Reading;
import crux.library.Archive;
import crux.model.BeliefNetwork;
import crux.model.Profile;
import crux.model.Query;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The use case of {@code history}: every state that a profile or a network has been in, and how the conclusion moved. */
public final class History {

    private static final Attribution.Effort EFFORT = new Attribution.Effort(14, 1000, 1);

    private History() {}

    /**
     * The history of a saved profile, with the conclusion after each revision under the network as it is now and the share of each
     * answer in its move; or of a network, with its conclusion under its own defaults.
     *
     * @param name {@code network/profile}, the unique name of a profile, or a network's id
     */
    public static Result of(Workbench bench, String name) throws Unusable, IOException {
        Kept kept = Kept.of(bench, name);
        return kept.profile().isPresent() ? profile(bench, kept, kept.profile().get()) : network(bench, kept);
    }

    private static Result profile(Workbench bench, Kept kept, Archive<Profile> archive) throws IOException {
        Loaded<List<Revision>> history = archive.history();
        List<Problem> notes = new ArrayList<>(history.problems());
        List<HistoryResult.Step> steps = new ArrayList<>();
        Optional<Standpoint> before = Optional.empty();
        for (Revision revision : history.value().orElse(List.of())) {
            Loaded<Profile> loaded = archive.at(revision);
            loaded.problems().stream().filter(Problem::isError).forEach(notes::add);
            Optional<Standpoint> now = loaded.value().map(profile -> at(kept.at(), profile));
            Optional<Standpoint> from = before;
            Optional<Attribution> moved =
                    from.isPresent() && now.isPresent() ? moved(bench, from.get(), now.get()) : Optional.empty();
            steps.add(new HistoryResult.Step(
                    revision,
                    now.flatMap(at -> reading(bench, at, Optional.of(at.query()))),
                    now.flatMap(at -> reading(bench, at, at.granted())),
                    moved));
            before = now.or(() -> from);
        }
        return new HistoryResult(
                kept.name(), at(kept.at(), Profile.blank("default", kept.at().id(), "")), steps, notes);
    }

    private static Standpoint at(BeliefNetwork network, Profile profile) {
        return new Standpoint(network, profile, new Query(List.of(), List.of(), network.conclusion()));
    }

    private static Optional<Reading> reading(Workbench bench, Standpoint at, Optional<Query> query) {
        return at.target().isPresent() && query.isPresent()
                ? Optional.of(bench.answerer(at.network(), query.get()).at(at.settings()))
                : Optional.empty();
    }

    private static Optional<Attribution> moved(Workbench bench, Standpoint from, Standpoint to) {
        if (to.target().isEmpty()) {
            return Optional.empty();
        }
        Inquiry first = bench.inquiry(from, from.query());
        return Optional.of(Attribution.between(
                first,
                first.under(to.settings()),
                query -> bench.answerer(to.network(), query),
                EFFORT,
                Progress.SILENT));
    }

    private static Result network(Workbench bench, Kept kept) throws IOException {
        Loaded<List<Revision>> history = kept.network().history();
        List<Problem> notes = new ArrayList<>(history.problems());
        List<HistoryResult.Step> steps = new ArrayList<>();
        for (Revision revision : history.value().orElse(List.of())) {
            Loaded<BeliefNetwork> loaded = kept.network().at(revision);
            loaded.problems().stream().filter(Problem::isError).forEach(notes::add);
            Optional<Standpoint> now = loaded.value().map(network -> at(network, Shelf.defaults(network)));
            steps.add(new HistoryResult.Step(
                    revision,
                    now.flatMap(at -> reading(bench, at, Optional.of(at.query()))),
                    now.flatMap(at -> reading(bench, at, at.granted())),
                    Optional.empty()));
        }
        return new HistoryResult(kept.name(), at(kept.at(), Shelf.defaults(kept.at())), steps, notes);
    }
}
