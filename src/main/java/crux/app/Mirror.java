package crux.app;

import crux.analysis.Progress;
import crux.analysis.Watched;
import crux.elicit.Coherence;
import crux.elicit.Repair;
import crux.elicit.Review;
import crux.library.Archive;
import crux.library.Library;
import crux.library.Occasion;
import crux.library.Saving;
import crux.model.Belief;
import crux.model.BeliefNetwork;
import crux.model.PlainTable;
import crux.model.Profile;
import crux.model.Query;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The use case of {@code coherence}: what a person states directly beside what their answers imply, what cannot hold together, and the
 * least repair, of which they take all, some or nothing.
 */
public final class Mirror {

    private Mirror() {}

    /**
     * The mirror held up to a profile; where something is accepted, the profile is saved with it and the mirror held up again.
     *
     * @throws Unusable with every problem of the request, or where the profile is not the user's own to change
     */
    public static Result of(Workbench bench, Request request, Consent consent, LocalDate today, Instant now)
            throws Unusable, IOException {
        withoutEvidence(request);
        BeliefNetwork network = bench.shelf().network(request.network());
        Profile before = bench.shelf().profile(network, request.profile().orElse(Shelf.DEFAULT));
        Standpoint at = stated(new RequestReader(network).read(request, before), consent, today);
        Coherence coherence = Coherence.of(at.network(), at.profile(), bench.engine(), bench::answerer, consent.keep());
        Look look = new Look(bench, at, coherence, request, consent);
        if (consent.accept().isEmpty() && consent.withdraw().isEmpty()) {
            return look.unsettled();
        }
        return coherence.tables().isPresent()
                ? withTables(look, new Occasion(now, "coherence"))
                : withRepair(look, before, today, now);
    }

    /** What the mirror shows before anything is settled. */
    private record Look(Workbench bench, Standpoint at, Coherence coherence, Request request, Consent consent) {

        Result unsettled() {
            return new MirrorResult(at, coherence, request, consent, List.of(), Optional.empty());
        }

        /** What it shows afterwards, and where that was saved. */
        Result settled(Standpoint then, boolean keep, Set<String> accepted, Path file) {
            Coherence anew = Coherence.of(then.network(), then.profile(), bench.engine(), bench::answerer, keep);
            return new MirrorResult(then, anew, request, consent, List.copyOf(accepted), Optional.of(file));
        }
    }

    /** Answers and beliefs that are taken are saved in the profile, where it is the user's own. */
    private static Result withRepair(Look look, Profile before, LocalDate today, Instant now)
            throws Unusable, IOException {
        Standpoint at = look.at();
        Library library = look.bench().shelf().library();
        Optional<Repair> repair = look.coherence().repair();
        Set<String> accepted = accepted(look.consent().accept().orElse("none"), Repaired.names(repair));
        requireOwn(library, at, look.request().profile().orElse(Shelf.DEFAULT));
        Profile repaired = repair.map(found -> Repaired.of(at.network(), at.profile(), found, accepted, today))
                .orElse(at.profile());
        if (repaired.equals(before)) {
            return look.unsettled();
        }
        Occasion occasion = new Occasion(now, why(look.consent(), accepted));
        Path file = saved(library.archive(at.network(), repaired.id()), repaired, before, occasion);
        Standpoint then = new Standpoint(at.network(), repaired, at.query());
        return look.settled(then, look.consent().keep(), accepted, file);
    }

    /** The beliefs as they are to be: some taken back, some stated anew. */
    private static Standpoint stated(Standpoint asked, Consent consent, LocalDate today) throws Unusable {
        Profile left = without(asked.profile(), consent.withdraw());
        Profile stated = new BeliefReader(asked.network(), today).stating(left, consent.state());
        return new Standpoint(asked.network(), stated, asked.query());
    }

    /**
     * The mirror held up to a profile as it is, with some beliefs stated besides; nothing is saved.
     *
     * @param state beliefs stated now, as in {@link Consent}
     * @param keep whether the stated beliefs stay and the answers alone move
     * @throws Unusable with every belief that cannot be understood
     */
    public static MirrorResult held(
            Workbench bench,
            BeliefNetwork network,
            Profile profile,
            List<String> state,
            boolean keep,
            LocalDate today,
            Progress progress)
            throws Unusable {
        Profile stated = new BeliefReader(network, today).stating(profile, state);
        Standpoint at = new Standpoint(network, stated, new Query(List.of(), List.of(), network.conclusion()));
        Coherence coherence = Coherence.of(
                network,
                stated,
                bench.engine(),
                (about, query) -> new Watched(bench.answerer(about, query), progress),
                keep);
        return new MirrorResult(
                at,
                coherence,
                Request.of(network.id()),
                new Consent(state, keep, List.of(), Optional.empty()),
                List.of(),
                Optional.empty());
    }

    /** What the history says of it. */
    private static String why(Consent consent, Set<String> accepted) {
        List<String> done = new ArrayList<>();
        if (!consent.withdraw().isEmpty()) {
            done.add("withdrawn: " + String.join(", ", consent.withdraw()));
        }
        if (!consent.state().isEmpty()) {
            done.add("stated: " + String.join("; ", consent.state()));
        }
        if (!accepted.isEmpty()) {
            done.add("brought into agreement");
        }
        return String.join("; ", done);
    }

    /** A profile with some of its beliefs taken back. */
    private static Profile without(Profile profile, List<String> withdraw) throws Unusable {
        List<String> names = IntStream.range(0, profile.beliefs().size())
                .mapToObj(Review.Held::nameOf)
                .toList();
        for (String name : withdraw) {
            if (!name.equals("all") && !names.contains(name)) {
                throw Unusable.usage(
                        "--withdraw " + name,
                        "no belief of that name is stated",
                        names.isEmpty()
                                ? "nothing is stated directly"
                                : "use one of: " + String.join(", ", names) + "; or all");
            }
        }
        List<Belief> left = IntStream.range(0, names.size())
                .filter(i -> !withdraw.contains("all") && !withdraw.contains(names.get(i)))
                .mapToObj(profile.beliefs()::get)
                .toList();
        return profile.withBeliefs(left);
    }

    /** The repair is of the answers that were read: over others it would mean something else. */
    private static Path saved(Archive<Profile> archive, Profile repaired, Profile before, Occasion occasion)
            throws Unusable, IOException {
        Saving<Profile> saving = archive.save(repaired, Optional.of(before), occasion);
        if (saving instanceof Saving.Stale<Profile> stale) {
            throw Unusable.file(
                    stale.file().toString(),
                    "somebody has saved it while the repair was found; nothing was written",
                    "run the command again, over their answers");
        }
        return archive.file();
    }

    /** Tables that are taken are written into the network, where it is the user's own; the beliefs are looked at again. */
    private static Result withTables(Look look, Occasion occasion) throws Unusable, IOException {
        Standpoint at = look.at();
        Map<String, PlainTable> tables = new LinkedHashMap<>();
        look.coherence()
                .tables()
                .orElseThrow()
                .tables()
                .forEach(table -> tables.put(table.family().child().id(), PlainTable.of(table.toArray())));
        Set<String> accepted = accepted(look.consent().accept().orElse("none"), List.copyOf(tables.keySet()));
        if (accepted.isEmpty()) {
            return look.unsettled();
        }
        tables.keySet().retainAll(accepted);
        BeliefNetwork changed = OwnNetwork.with(at.network(), tables);
        Path file = OwnNetwork.written(look.bench(), look.request().network(), changed, occasion);
        return look.settled(new Standpoint(changed, at.profile(), at.query()), false, accepted, file);
    }

    private static void withoutEvidence(Request request) throws Unusable {
        boolean some = !request.evidence().isEmpty()
                || !request.likelihood().isEmpty()
                || !request.belief().isEmpty()
                || !request.act().isEmpty()
                || request.scenario().isPresent();
        if (some) {
            throw Unusable.usage(
                    "coherence",
                    "answers and beliefs are compared as they stand before any evidence or intervention",
                    "leave --evidence, --likelihood, --belief, --do and --scenario out; to state a belief: --state \"VARIABLE=STATE is 20%\"");
        }
    }

    private static Set<String> accepted(String list, List<String> names) throws Unusable {
        if (list.strip().equals("all")) {
            return new LinkedHashSet<>(names);
        }
        if (list.strip().equals("none")) {
            return Set.of();
        }
        Set<String> accepted = new LinkedHashSet<>();
        for (String name : list.split(",", -1)) {
            if (!names.contains(name.strip())) {
                throw Unusable.usage(
                        "--accept " + list,
                        "nothing is proposed for “%s”".formatted(name.strip()),
                        names.isEmpty()
                                ? "nothing is proposed: use none to keep what you stated"
                                : UnknownName.mend(name.strip(), names) + "; or all, or none");
            }
            accepted.add(name.strip());
        }
        return accepted;
    }

    /** Only a profile that lies in the user's own library is changed. */
    private static void requireOwn(Library library, Standpoint at, String written) throws Unusable {
        String own = at.network().id() + "/";
        String name = written.startsWith(own) ? written.substring(own.length()) : written;
        String id = Library.nameFor(name);
        boolean mine = id.equals(at.profile().id())
                && Files.exists(library.fileOf(at.network().id(), id));
        if (!mine) {
            throw Unusable.usage(
                    "--profile " + written,
                    "only a profile in your own library is changed",
                    "take a copy first: crux save %s --profile %s --as NAME"
                            .formatted(at.network().id(), Typed.word(written)));
        }
    }
}
