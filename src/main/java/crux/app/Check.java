package crux.app;

import crux.analysis.Lint;
import crux.analysis.Progress;
import crux.format.Loaded;
import crux.format.Location;
import crux.format.NativeKind;
import crux.format.NativeNetworkReader;
import crux.format.NativeProfileReader;
import crux.format.NetworkFiles;
import crux.format.Problem;
import crux.format.ProfileDraft;
import crux.inference.TooLarge;
import crux.model.BeliefNetwork;
import crux.model.MarkovNetwork;
import crux.model.Query;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The use case of {@code check}: every problem in networks and profiles. */
public final class Check {

    private Check() {}

    /**
     * Every problem of every file; a folder stands for its {@code network.json} and profiles, an id for the library's network.
     *
     * @throws Unusable where a file cannot be read at all
     */
    public static CheckResult of(Workbench bench, List<String> names) throws Unusable {
        List<Problem> problems = new ArrayList<>();
        List<CheckResult.Habit> habits = new ArrayList<>();
        int files = 0;
        for (String name : names) {
            for (Path file : files(bench, name, problems, habits)) {
                problems.addAll(problems(bench, file, habits));
                files++;
            }
        }
        return new CheckResult(Math.max(files, names.size()), problems, habits);
    }

    /** What often misleads in a network under its own defaults; of one too large to be answered, nothing. */
    private static List<CheckResult.Habit> habits(Workbench bench, String name, BeliefNetwork network) {
        try {
            Standpoint at = new Standpoint(
                    network, Shelf.defaults(network), new Query(List.of(), List.of(), network.conclusion()));
            List<Lint> lints = Lints.of(bench, at, Progress.SILENT);
            return LintWords.grouped(network, lints).stream()
                    .map(words -> new CheckResult.Habit(name, words))
                    .toList();
        } catch (TooLarge tooLarge) {
            return List.of();
        }
    }

    private static List<Path> files(
            Workbench bench, String name, List<Problem> problems, List<CheckResult.Habit> habits) throws Unusable {
        Path path = Path.of(name);
        try {
            if (Files.isDirectory(path)) {
                List<Path> found = inFolder(path);
                if (found.isEmpty()) {
                    throw Unusable.file(
                            name,
                            "no network and no profile of Crux's own format is in this folder",
                            "name the files themselves, or another folder");
                }
                return found;
            }
            if (!Files.exists(path)) {
                Optional<Loaded<BeliefNetwork>> saved = bench.shelf().library().network(name);
                if (saved.isEmpty()) {
                    throw Unusable.file(name, "there is no such file", "check its name and folder");
                }
                problems.addAll(saved.get().problems());
                saved.get().value().ifPresent(network -> habits.addAll(habits(bench, name, network)));
                return List.of();
            }
            return List.of(path);
        } catch (IOException failed) {
            throw Unusable.file(name, failed);
        }
    }

    private static List<Path> inFolder(Path folder) throws IOException {
        List<Path> files = new ArrayList<>();
        try (Stream<Path> below = Files.walk(folder, 3)) {
            below.filter(file -> file.toString().endsWith(".json")
                            && NativeKind.of(file).isPresent())
                    .sorted()
                    .forEach(files::add);
        }
        return files;
    }

    private static List<Problem> problems(Workbench bench, Path file, List<CheckResult.Habit> habits) throws Unusable {
        if (!file.toString().endsWith(".json")) {
            try {
                Optional<Loaded<MarkovNetwork>> markov = NetworkFiles.readMarkov(file);
                return markov.isPresent()
                        ? markov.get().problems()
                        : problems(bench, file, NetworkFiles.read(file), habits);
            } catch (IOException failed) {
                throw Unusable.file(file.toString(), failed);
            }
        }
        if (NativeKind.of(file).orElse(NativeKind.NETWORK) == NativeKind.NETWORK) {
            return problems(bench, file, NativeNetworkReader.read(file), habits);
        }
        Loaded<ProfileDraft> draft = NativeProfileReader.read(file);
        return draft.value().map(value -> against(bench, file, value)).orElse(draft.problems());
    }

    private static List<Problem> problems(
            Workbench bench, Path file, Loaded<BeliefNetwork> loaded, List<CheckResult.Habit> habits) {
        loaded.value().ifPresent(network -> habits.addAll(habits(bench, file.toString(), network)));
        return loaded.problems();
    }

    /** A profile held against its network: the one in the folder above, or the library's. */
    private static List<Problem> against(Workbench bench, Path file, ProfileDraft draft) {
        Optional<BeliefNetwork> network = beside(file).or(() -> named(bench, draft.network()));
        return network.map(found -> draft.against(found).problems())
                .orElseGet(() -> List.of(Problem.note(
                        Location.of(file.toString()),
                        "its network %s is not at hand, so its answers were not checked".formatted(draft.network()),
                        "put the network into the library, or the profile into the folder profiles beside it")));
    }

    private static Optional<BeliefNetwork> beside(Path file) {
        Path folder = file.toAbsolutePath().normalize().getParent();
        Path above = folder == null ? null : folder.getParent();
        if (above == null || !Files.isRegularFile(above.resolve("network.json"))) {
            return Optional.empty();
        }
        return NativeNetworkReader.read(above.resolve("network.json")).value();
    }

    private static Optional<BeliefNetwork> named(Workbench bench, String network) {
        try {
            return bench.shelf().library().network(network).flatMap(Loaded::value);
        } catch (IOException failed) {
            return Optional.empty();
        }
    }
}
