package crux.app;

import crux.analysis.Attribution;
import crux.analysis.Inquiry;
import crux.analysis.Progress;
import crux.format.Loaded;
import crux.format.Problem;
import crux.format.Revision;
import crux.format.Scenario;
import crux.inference.Reading;
import crux.library.Archive;
import crux.model.BeliefNetwork;
import crux.model.Profile;
import crux.model.Query;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The use case of {@code history}: every state that a profile, a network or a scenario has been in, and how the conclusion moved. */
public final class History {

    private History() {}

    /**
     * The history of a saved profile, with the conclusion after each revision under the network as it is now and the share of each
     * answer in its move; or of a network, with its conclusion under its own defaults.
     *
     * @param name {@code network/profile}, the unique name of a profile, or a network's id
     * @param scenario its name, where a scenario of the network is meant: what it supposes is then what moves the conclusion
     */
    public static Result of(Workbench bench, String name, Optional<String> scenario) throws Unusable, IOException {
        Kept kept = Kept.of(bench, name, scenario);
        if (kept.scenario().isPresent()) {
            return scenario(bench, kept, kept.scenario().get());
        }
        return kept.profile().isPresent()
                ? profile(bench, kept.name(), kept.at(), kept.profile().get())
                : network(bench, kept);
    }

    /** The history of a saved profile of a network that is at hand; empty where none of this name was saved. */
    public static Result ofProfile(Workbench bench, BeliefNetwork network, String name) throws IOException {
        return profile(bench, name, network, bench.shelf().library().archive(network, name));
    }

    private static Result profile(Workbench bench, String name, BeliefNetwork network, Archive<Profile> archive)
            throws IOException {
        Loaded<List<Revision>> history = archive.history();
        List<Problem> notes = new ArrayList<>(history.problems());
        List<Optional<Standpoint>> states = new ArrayList<>();
        for (Revision revision : history.value().orElse(List.of())) {
            Loaded<Profile> loaded = archive.at(revision);
            loaded.problems().stream().filter(Problem::isError).forEach(notes::add);
            states.add(loaded.value().map(profile -> at(network, profile)));
        }
        return new HistoryResult(
                name,
                at(network, Profile.blank("default", network.id(), "")),
                steps(bench, history.value().orElse(List.of()), states),
                notes);
    }

    private static Result scenario(Workbench bench, Kept kept, Archive<Scenario> archive) throws IOException {
        Loaded<List<Revision>> history = archive.history();
        List<Problem> notes = new ArrayList<>(history.problems());
        List<Optional<Standpoint>> states = new ArrayList<>();
        for (Revision revision : history.value().orElse(List.of())) {
            Loaded<Scenario> loaded = archive.at(revision);
            loaded.problems().stream().filter(Problem::isError).forEach(notes::add);
            states.add(loaded.value().flatMap(scenario -> supposed(kept.at(), scenario, notes)));
        }
        Standpoint last = states.stream()
                .flatMap(Optional::stream)
                .reduce((earlier, later) -> later)
                .orElseGet(() -> at(kept.at(), Shelf.defaults(kept.at())));
        return new HistoryResult(kept.name(), last, steps(bench, history.value().orElse(List.of()), states), notes);
    }

    /** The network's defaults under what a scenario supposes, as far as the network still knows it. */
    private static Optional<Standpoint> supposed(BeliefNetwork network, Scenario scenario, List<Problem> notes) {
        try {
            Request request = Request.of(network.id()).in(scenario);
            return Optional.of(new RequestReader(network).read(request, Shelf.defaults(network)));
        } catch (Unusable unknown) {
            unknown.problems()
                    .forEach(problem -> notes.add(Problem.note(problem.location(), problem.what(), problem.mend())));
            return Optional.empty();
        }
    }

    /** Each state with its conclusion, and with what moved it from the state before. */
    private static List<HistoryResult.Step> steps(
            Workbench bench, List<Revision> revisions, List<Optional<Standpoint>> states) {
        List<HistoryResult.Step> steps = new ArrayList<>();
        Optional<Standpoint> before = Optional.empty();
        for (int i = 0; i < revisions.size(); i++) {
            Optional<Standpoint> now = states.get(i);
            Optional<Standpoint> from = before;
            steps.add(new HistoryResult.Step(
                    revisions.get(i),
                    now.flatMap(at -> reading(bench, at, Optional.of(at.query()))),
                    now.flatMap(at -> reading(bench, at, at.granted())),
                    from.isPresent() && now.isPresent() ? moved(bench, from.get(), now.get()) : Optional.empty()));
            before = now.or(() -> from);
        }
        return steps;
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
        if (to.target().isEmpty() || !to.target().equals(from.target())) {
            return Optional.empty();
        }
        Inquiry first = bench.inquiry(from, from.query());
        return Optional.of(Attribution.between(
                first,
                to.query().equals(from.query()) ? first.under(to.settings()) : bench.inquiry(to, to.query()),
                query -> bench.answerer(to.network(), query),
                Attribution.Effort.USUAL,
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
