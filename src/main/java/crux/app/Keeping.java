package crux.app;

import crux.format.ContentHash;
import crux.format.Loaded;
import crux.format.Revision;
import crux.format.Scenario;
import crux.library.Archive;
import crux.library.Library;
import crux.library.Merge;
import crux.library.Occasion;
import crux.library.Saving;
import crux.model.BeliefNetwork;
import crux.model.Profile;
import crux.model.Response;
import crux.model.View;
import java.io.IOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The use cases of {@code save}. */
public final class Keeping {

    private Keeping() {}

    /**
     * What to save over.
     *
     * @param base the revision one's changes began with; what is there now, where absent
     * @param merge whether to merge with what was saved since
     * @param take for parts that both sides changed, whose version counts: {@code answers/p_speed=mine}
     */
    public record Over(Optional<Integer> base, boolean merge, List<String> take) {

        /** Whatever is there now. */
        public static final Over WHAT_IS_THERE = new Over(Optional.empty(), false, List.of());

        /** Copies its list. */
        public Over {
            take = List.copyOf(take);
        }
    }

    /**
     * Saves a network, or a profile of it under a name: the answers of another profile with those set laid over.
     *
     * @param as the profile's name, of any characters
     */
    public static Result save(
            Workbench bench, Request request, Optional<String> as, Over over, Occasion occasion, LocalDate today)
            throws Unusable, IOException {
        return save(bench, request, as, Optional.empty(), over, occasion, today);
    }

    /**
     * Saves a profile as a reading of somebody's view.
     *
     * @param reading whose view it is said to be, where that is said now
     * @throws Unusable also where it does not say who reads, or where the view is stated
     */
    public static Result save(
            Workbench bench,
            Request request,
            Optional<String> as,
            Optional<View> reading,
            Over over,
            Occasion occasion,
            LocalDate today)
            throws Unusable, IOException {
        requireSource(reading, as.or(request::profile));
        Library library = bench.shelf().library();
        Standpoint at = bench.standpoint(request);
        if (as.isEmpty() && request.profile().isEmpty()) {
            String id = at.network().id();
            Archive<BeliefNetwork> archive = library.archive(Library.nameFor(id));
            return save(archive, at.network(), over, occasion, new Named("network", id));
        }
        String title = title(as.or(request::profile).orElseThrow(), at.network());
        String name = Library.nameFor(title);
        Archive<Profile> archive = library.archive(at.network(), name);
        Profile profile = named(at.profile(), name, title, at.network(), today);
        Profile said = reading.map(profile::withView).orElse(profile);
        return save(
                archive, said, over, occasion, new Named("profile", at.network().id() + "/" + ProfileWords.name(said)));
    }

    private static void requireSource(Optional<View> reading, Optional<String> name) throws Unusable {
        if (reading.isEmpty()) {
            return;
        }
        View view = reading.get();
        String where = "--reading-of " + view.of();
        if (name.isEmpty()) {
            throw Unusable.usage(where, "a reading is a profile", "give it a name: --as NAME");
        }
        if (view.of().isBlank() || view.by().isBlank() || view.source().isBlank()) {
            throw Unusable.usage(
                    where,
                    "a reading of somebody's view says whose, by whom, and where the view is stated",
                    "give --reading-of WHO --by WHO --source WHERE; a figure without a source is nobody's");
        }
    }

    /** Saves a network that was changed, over whatever is there. */
    static Result save(Workbench bench, BeliefNetwork network, Occasion occasion) throws Unusable, IOException {
        Archive<BeliefNetwork> archive = bench.shelf().library().archive(Library.nameFor(network.id()));
        return save(archive, network, Over.WHAT_IS_THERE, occasion, new Named("network", network.id()));
    }

    /**
     * Saves the evidence, the interventions and the target of a request under a name, as a scenario of its network.
     *
     * @param name of any characters
     */
    public static Result saveScenario(Workbench bench, Request request, String name, Over over, Occasion occasion)
            throws Unusable, IOException {
        Standpoint at = bench.standpoint(request);
        Request written = bench.shelf().supposed(at.network(), request);
        requireScenario(at, written, name);
        Scenario scenario = new Scenario(
                name.strip(),
                at.network().id(),
                written.evidence(),
                written.likelihood(),
                written.belief(),
                written.act(),
                written.target().orElse(""));
        Archive<Scenario> archive =
                bench.shelf().library().scenario(at.network().id(), name.strip());
        return save(
                archive,
                scenario,
                over,
                occasion,
                new Named("scenario", at.network().id() + ": " + scenario.name()));
    }

    /** Refuses a scenario without a name, one that supposes nothing, and one whose evidence stands elsewhere. */
    private static void requireScenario(Standpoint at, Request written, String name) throws Unusable {
        boolean nothing = at.query().findings().isEmpty()
                && at.query().interventions().isEmpty()
                && written.target().isEmpty();
        boolean file = written.evidence().stream().anyMatch(text -> text.startsWith("@"));
        if (name.isBlank() || nothing || file) {
            throw Unusable.usage(
                    "--as-scenario " + name,
                    name.isBlank()
                            ? "a scenario needs a name"
                            : nothing ? "there is nothing to suppose" : "evidence from a file is not kept",
                    "give --evidence, --likelihood, --belief, --do or --target, written out, and a name");
        }
    }

    /** What a result calls what was saved. */
    private record Named(String what, String name) {

        <T> Saved saved(Archive<T> archive, T value, Saving<T> saving) {
            return Saved.of(what, name, archive, value, saving);
        }
    }

    private static String title(String written, BeliefNetwork network) throws Unusable {
        String own = network.id() + "/";
        String title = written.startsWith(own) ? written.substring(own.length()) : written;
        if (title.isBlank() || title.equals(Shelf.DEFAULT)) {
            throw Unusable.usage(
                    "--as " + written,
                    title.isBlank() ? "a profile needs a name" : "default names the defaults",
                    "give it a name of its own");
        }
        return title;
    }

    /** The answers under another name; a stance that is nobody's becomes somebody's when it is saved under a new one. */
    private static Profile named(Profile profile, String name, String title, BeliefNetwork network, LocalDate today) {
        Map<String, Response> responses = new LinkedHashMap<>();
        profile.responses()
                .forEach((credence, response) -> responses.put(
                        credence,
                        new Response(
                                response.answer(),
                                response.written(),
                                response.date().or(() -> Optional.of(today)),
                                response.note(),
                                mark(profile, network, credence, response))));
        boolean same = profile.id().equals(name);
        return new Profile(
                name,
                same ? profile.title() : title,
                network.id(),
                isCurrent(profile, network) ? ContentHash.of(network) : profile.hash(),
                same ? profile.view() : View.ANONYMOUS,
                same ? profile.note() : "",
                responses,
                profile.beliefs(),
                profile.unplaced());
    }

    private static boolean isCurrent(Profile profile, BeliefNetwork network) {
        return profile.hash().isEmpty() || profile.hash().equals(ContentHash.of(network));
    }

    /** An answer keeps the mark it has; one without is marked where the question is known to be the one it was given to. */
    private static String mark(Profile profile, BeliefNetwork network, String credence, Response response) {
        return response.asked().isEmpty()
                        && (isCurrent(profile, network) || response.date().isEmpty())
                ? network.findCredence(credence).map(ContentHash::ofQuestion).orElse("")
                : response.asked();
    }

    private static <T> Result save(Archive<T> archive, T mine, Over over, Occasion occasion, Named named)
            throws Unusable, IOException {
        Optional<T> base = over.base().isPresent()
                ? Optional.of(revision(archive, named.name(), over.base().get()))
                : archive.current().flatMap(Loaded::value);
        Saving<T> saving = archive.save(mine, base, occasion);
        if (!(saving instanceof Saving.Stale<T> stale)) {
            return named.saved(archive, mine, saving);
        }
        Map<String, Merge.Side> decided = sides(over.take(), stale.merge().conflicts());
        boolean open = stale.merge().conflicts().stream().anyMatch(conflict -> !decided.containsKey(conflict.part()));
        if (!over.merge() || open) {
            return new StaleResult(
                    named.what(),
                    named.name(),
                    stale.file(),
                    archive.changes(stale.base().orElse(mine), mine),
                    archive.changes(stale.base().orElse(mine), stale.theirs()),
                    stale.merge().conflicts());
        }
        Loaded<T> merged = stale.merge().resolved(decided);
        if (merged.value().isEmpty()) {
            throw new Unusable(Unusable.Reason.INPUT, merged.problems());
        }
        T value = merged.value().get();
        return named.saved(archive, value, archive.saveMerged(value, stale, occasion));
    }

    private static Map<String, Merge.Side> sides(List<String> take, List<Merge.Conflict> conflicts) throws Unusable {
        Map<String, Merge.Side> decided = new LinkedHashMap<>();
        List<String> parts = conflicts.stream().map(Merge.Conflict::part).toList();
        for (String text : take) {
            int last = text.lastIndexOf('=');
            String part = last < 0 ? text : text.substring(0, last);
            String side = last < 0 ? "" : text.substring(last + 1);
            List<String> meant = parts.stream()
                    .filter(one -> one.equals(part)
                            || one.substring(one.indexOf('/') + 1).equals(part))
                    .toList();
            if (!side.equals("mine") && !side.equals("theirs")) {
                throw Unusable.usage(
                        "--take " + text, "whose version counts is not said", "write PART=mine or PART=theirs");
            }
            if (meant.isEmpty()) {
                throw Unusable.usage(
                        "--take " + text,
                        "nobody disagrees on " + part,
                        parts.isEmpty() ? "leave it out" : "use one of: " + String.join(", ", parts));
            }
            decided.put(meant.get(0), side.equals("mine") ? Merge.Side.MINE : Merge.Side.THEIRS);
        }
        return decided;
    }

    /**
     * Saves a version over whatever is there, nobody's changes lost: what others changed since the base is taken up; where both changed a
     * part, this version counts, and theirs stays in the history.
     *
     * @return what is there now, and what was merged
     */
    static <T> Joined<T> joined(Archive<T> archive, T mine, T base, Occasion occasion) throws IOException {
        Saving<T> saving = archive.save(mine, Optional.of(base), occasion);
        Joined<T> joined = new Joined<>(mine, Meanwhile.NOTHING);
        while (saving instanceof Saving.Stale<T> stale) {
            Map<String, Merge.Side> decided = new LinkedHashMap<>();
            stale.merge().conflicts().forEach(conflict -> decided.put(conflict.part(), Merge.Side.MINE));
            joined = new Joined<>(
                    stale.merge().resolved(decided).value().orElse(mine),
                    joined.meanwhile().and(stale.merge()));
            saving = archive.saveMerged(joined.kept(), stale, occasion);
        }
        return joined;
    }

    /** What is there after a merge, and what it took. */
    record Joined<T>(T kept, Meanwhile meanwhile) {}

    private static <T> T revision(Archive<T> archive, String name, int number) throws Unusable, IOException {
        Optional<Revision> found = archive.history().value().orElse(List.of()).stream()
                .filter(revision -> revision.number() == number)
                .findFirst();
        if (found.isEmpty()) {
            throw Restoring.noRevision(name, number, archive);
        }
        Loaded<T> value = archive.at(found.get());
        if (value.value().isEmpty()) {
            throw new Unusable(Unusable.Reason.INPUT, value.problems());
        }
        return value.value().get();
    }
}
