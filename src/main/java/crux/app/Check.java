package crux.app;

import crux.format.Loaded;
import crux.format.Location;
import crux.format.NativeKind;
import crux.format.NativeNetworkReader;
import crux.format.NativeProfileReader;
import crux.format.NetworkFiles;
import crux.format.Problem;
import crux.format.ProfileDraft;
import crux.model.BeliefNetwork;
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
        int files = 0;
        for (String name : names) {
            for (Path file : files(bench, name, problems)) {
                problems.addAll(problems(bench, file));
                files++;
            }
        }
        return new CheckResult(Math.max(files, names.size()), problems);
    }

    private static List<Path> files(Workbench bench, String name, List<Problem> problems) throws Unusable {
        Path path = Path.of(name);
        try {
            if (Files.isDirectory(path)) {
                return inFolder(path);
            }
            if (!Files.exists(path)) {
                Optional<Loaded<BeliefNetwork>> saved = bench.shelf().library().network(name);
                if (saved.isEmpty()) {
                    throw Unusable.file(name, "there is no such file", "check its name and folder");
                }
                problems.addAll(saved.get().problems());
                return List.of();
            }
            return List.of(path);
        } catch (IOException failed) {
            throw Unusable.file(name, "it cannot be read: " + failed.getMessage(), "check that you may read it");
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

    private static List<Problem> problems(Workbench bench, Path file) throws Unusable {
        if (!file.toString().endsWith(".json")) {
            try {
                return NetworkFiles.read(file).problems();
            } catch (IOException failed) {
                throw Unusable.file(
                        file.toString(), "it cannot be read: " + failed.getMessage(), "check that you may read it");
            }
        }
        if (NativeKind.of(file).orElse(NativeKind.NETWORK) == NativeKind.NETWORK) {
            return NativeNetworkReader.read(file).problems();
        }
        Loaded<ProfileDraft> draft = NativeProfileReader.read(file);
        return draft.value().map(value -> against(bench, file, value)).orElse(draft.problems());
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
