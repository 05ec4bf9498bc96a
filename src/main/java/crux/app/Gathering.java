package crux.app;

import crux.analysis.Attribution;
import crux.analysis.Inquiry;
import crux.analysis.Progress;
import crux.compare.Group;
import crux.compare.Member;
import crux.compare.Pool;
import crux.format.Problem;
import crux.library.Library;
import crux.model.BeliefNetwork;
import crux.model.Profile;
import crux.model.Query;
import crux.model.View;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The use case of {@code group}: many people's answers to one network. */
public final class Gathering {

    private static final double USUAL_EXPONENT = 2;

    private Gathering() {}

    /**
     * Whom to gather.
     *
     * @param profiles names, files, or folders of files; with no survey and none of these, all profiles of the library
     * @param survey a table of answers, a row a person
     * @param person one of them, to set against the others
     * @param exponent of the extremised pool
     */
    public record Call(List<String> profiles, Optional<String> survey, Optional<String> person, double exponent) {

        /** Copies its list. */
        public Call {
            profiles = List.copyOf(profiles);
        }
    }

    /** What the group comes to. */
    public static Result of(Workbench bench, Request written, Call call, Progress progress)
            throws Unusable, IOException {
        Request request = bench.shelf().supposed(bench.shelf().network(written.network()), written);
        if (!(call.exponent() > 0 && call.exponent() < 100)) {
            throw Unusable.usage(
                    "--exponent " + call.exponent(), "that is no exponent", "write a number above 0, such as 2");
        }
        Standpoint base = bench.standpoint(request);
        base.requireTarget();
        List<Problem> notes = new ArrayList<>();
        List<Profile> people = people(bench, base.network(), call, notes);
        if (people.isEmpty()) {
            throw Unusable.usage(
                    request.network(), "there is nobody in this group", "name profiles, a folder, or --csv FILE");
        }
        List<Member> members = new ArrayList<>();
        for (Profile profile : people) {
            Standpoint at = new RequestReader(base.network()).read(request, profile);
            members.add(new Member(profile.id(), ProfileWords.title(profile), at.settings()));
        }
        return of(bench, base, members, people, call, notes, progress);
    }

    /** What people whose profiles are at hand come to, about the conclusion of a network that is. */
    public static Result of(Workbench bench, BeliefNetwork network, List<Profile> people, Progress progress)
            throws Unusable {
        Standpoint base = bench.standpoint(network, Request.of(network.id()));
        base.requireTarget();
        List<Member> members = people.stream()
                .map(profile -> new Member(profile.id(), ProfileWords.title(profile), profile.settings(network)))
                .toList();
        Call call = new Call(List.of(), Optional.empty(), Optional.empty(), USUAL_EXPONENT);
        return of(bench, base, members, people, call, List.of(), progress);
    }

    private static Result of(
            Workbench bench,
            Standpoint base,
            List<Member> members,
            List<Profile> people,
            Call call,
            List<Problem> notes,
            Progress progress)
            throws Unusable {
        Inquiry inquiry = bench.inquiry(base, base.query());
        Optional<Group> overall = Group.of(inquiry, members, call.exponent(), progress.part(0, 0.5));
        if (overall.isEmpty()) {
            return Impossible.of(base, bench.outcome(base, base.query()));
        }
        Optional<Query> query = base.granted();
        Optional<Group> granted = query.isPresent()
                ? Group.of(bench.inquiry(base, query.get()), members, call.exponent(), progress.part(0.5, 1))
                : Optional.empty();
        Optional<GroupResult.Against> against = call.person().isPresent()
                ? Optional.of(
                        against(bench, inquiry, overall.get(), call.person().get()))
                : Optional.empty();
        long stances = people.stream()
                .filter(profile -> profile.view().whose() == View.Whose.NOBODY)
                .count();
        return new GroupResult(base, overall.get(), granted, stances, against, notes);
    }

    private static List<Profile> people(Workbench bench, BeliefNetwork network, Call call, List<Problem> notes)
            throws Unusable, IOException {
        List<Profile> people = new ArrayList<>();
        Set<String> named = new HashSet<>();
        for (String name : call.profiles()) {
            if (!named.add(name)) {
                throw Unusable.usage(name, "it is named twice, and would count twice", "leave one of them out");
            }
            Optional<Path> folder = folder(name);
            if (folder.isPresent()) {
                people.addAll(inFolder(bench, network, folder.get(), notes));
            } else {
                people.add(bench.shelf().profile(network, name));
            }
        }
        if (call.survey().isPresent()) {
            Survey survey = Survey.of(call.survey().get(), network);
            people.addAll(survey.profiles());
            notes.addAll(survey.problems());
        }
        if (call.profiles().isEmpty() && call.survey().isEmpty()) {
            Library library = bench.shelf().library();
            for (String name : library.profiles(network.id())) {
                people.add(bench.shelf().profile(network, name));
            }
        }
        return people;
    }

    private static Optional<Path> folder(String name) {
        try {
            return Optional.of(Path.of(name)).filter(Files::isDirectory);
        } catch (InvalidPathException odd) {
            return Optional.empty();
        }
    }

    /** Everybody whose file can be read; the others are noted. */
    private static List<Profile> inFolder(Workbench bench, BeliefNetwork network, Path folder, List<Problem> notes)
            throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.filter(file -> file.toString().endsWith(".json")
                            && !file.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList();
        }
        List<Profile> people = new ArrayList<>();
        for (Path file : files) {
            try {
                people.add(bench.shelf().profile(network, file.toString()));
            } catch (Unusable unusable) {
                unusable.problems().forEach(p -> notes.add(Problem.note(p.location(), p.what(), p.mend())));
            }
        }
        return people;
    }

    private static GroupResult.Against against(Workbench bench, Inquiry inquiry, Group group, String person)
            throws Unusable {
        String name = person.substring(person.indexOf('/') + 1);
        List<Member> found = group.members().stream()
                .filter(member -> member.name().equals(name) || member.title().equals(person))
                .toList();
        if (found.isEmpty()) {
            throw Unusable.usage(
                    "--person " + person,
                    "nobody of this name is in the group",
                    UnknownName.mend(
                            person, group.members().stream().map(Member::name).toList()));
        }
        Inquiry centre = inquiry.under(Pool.linearAnswers(
                group.members().stream().map(Member::settings).toList()));
        Attribution attribution = Attribution.between(
                centre,
                inquiry.under(found.get(0).settings()),
                query -> bench.answerer(inquiry.network(), query),
                Attribution.Effort.USUAL,
                Progress.SILENT);
        double own = attribution.b().probability();
        long below = group.chances().stream()
                .filter(chance -> chance.probability() < own)
                .count();
        return new GroupResult.Against(found.get(0), below, attribution);
    }
}
