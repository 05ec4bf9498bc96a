package crux.app;

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

    /** The share of reading the revisions in the time that a history takes. */
    private static final double READING = 0.4;

    private History() {}

    /**
     * The history of a saved profile, with the conclusion after each revision under the network as it is now and the share of each
     * answer in its move; or of a network, with its conclusion under its own defaults.
     *
     * @param name {@code network/profile}, the unique name of a profile, or a network's id
     * @param scenario its name, where a scenario of the network is meant: what it supposes is then what moves the conclusion
     */
    public static Result of(Workbench bench, String name, Optional<String> scenario, Progress progress)
            throws Unusable, IOException {
        Kept kept = Kept.of(bench, name, scenario);
        if (kept.scenario().isPresent()) {
            return scenario(bench, kept, kept.scenario().get(), progress);
        }
        return kept.profile().isPresent()
                ? profile(bench, kept.name(), kept.at(), kept.profile().get(), progress)
                : network(bench, kept, progress);
    }

    /** The history of a saved profile of a network that is at hand; empty where none of this name was saved. */
    public static Result ofProfile(Workbench bench, BeliefNetwork network, String name, Progress progress)
            throws IOException {
        return profile(bench, name, network, bench.shelf().library().archive(network, name), progress);
    }

    private static Result profile(
            Workbench bench, String name, BeliefNetwork network, Archive<Profile> archive, Progress progress)
            throws IOException {
        Loaded<List<Revision>> history = archive.history();
        List<Problem> notes = new ArrayList<>(history.problems());
        List<Revision> revisions = history.value().orElse(List.of());
        List<Optional<Standpoint>> states = new ArrayList<>();
        for (Revision revision : revisions) {
            progress.reached(READING * states.size() / revisions.size());
            Loaded<Profile> loaded = archive.at(revision);
            loaded.problems().stream().filter(Problem::isError).forEach(notes::add);
            states.add(loaded.value().map(profile -> at(network, profile)));
        }
        return new HistoryResult(
                name,
                at(network, Profile.blank("default", network.id(), "")),
                new HistorySteps(bench, network).of(revisions, states, progress.part(READING, 1)),
                notes);
    }

    private static Result scenario(Workbench bench, Kept kept, Archive<Scenario> archive, Progress progress)
            throws IOException {
        Loaded<List<Revision>> history = archive.history();
        List<Problem> notes = new ArrayList<>(history.problems());
        List<Revision> revisions = history.value().orElse(List.of());
        List<Optional<Standpoint>> states = new ArrayList<>();
        for (Revision revision : revisions) {
            progress.reached(READING * states.size() / revisions.size());
            Loaded<Scenario> loaded = archive.at(revision);
            loaded.problems().stream().filter(Problem::isError).forEach(notes::add);
            states.add(loaded.value().flatMap(scenario -> supposed(kept.at(), scenario, notes)));
        }
        Standpoint last = states.stream()
                .flatMap(Optional::stream)
                .reduce((earlier, later) -> later)
                .orElseGet(() -> at(kept.at(), Shelf.defaults(kept.at())));
        List<HistoryResult.Step> steps =
                new HistorySteps(bench, kept.at()).of(revisions, states, progress.part(READING, 1));
        return new HistoryResult(kept.name(), last, steps, notes);
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

    private static Standpoint at(BeliefNetwork network, Profile profile) {
        return new Standpoint(network, profile, new Query(List.of(), List.of(), network.conclusion()));
    }

    private static Optional<Reading> reading(Workbench bench, Standpoint at, Optional<Query> query) {
        return at.target().isPresent() && query.isPresent()
                ? Optional.of(bench.answerer(at.network(), query.get()).at(at.settings()))
                : Optional.empty();
    }

    private static Result network(Workbench bench, Kept kept, Progress progress) throws IOException {
        Loaded<List<Revision>> history = kept.network().history();
        List<Problem> notes = new ArrayList<>(history.problems());
        List<HistoryResult.Step> steps = new ArrayList<>();
        List<Revision> revisions = history.value().orElse(List.of());
        for (Revision revision : revisions) {
            progress.reached(steps.size() / (double) revisions.size());
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
