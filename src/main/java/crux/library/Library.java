package crux.library;

import crux.format.AtomicFile;
import crux.format.Disk;
import crux.format.Loaded;
import crux.format.NativeNetworkReader;
import crux.format.NativeProfileReader;
import crux.format.NativeProfileWriter;
import crux.format.ProfileDraft;
import crux.format.Scenario;
import crux.format.SystemDisk;
import crux.model.BeliefNetwork;
import crux.model.Profile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Networks and profiles by name: a folder of the user's own, laid over what comes with the program.
 *
 * <p>{@code ID/network.json} and {@code ID/profiles/NAME.json} below the folder, as in the native format. What lies there is looked at
 * anew each time, so that edits by hand or by git count at once. The folder need not exist before something is saved. What comes
 * with the program is never changed: a profile saved for a shipped network lies in the user's folder.
 */
public final class Library {

    static final String NETWORK = "network.json";
    private static final String PROFILES = "profiles";
    private static final String SCENARIOS = "scenarios";
    private static final String JSON = ".json";

    private static final String HISTORY = "history";

    private final Path folder;
    private final Disk disk;

    private Library(Path folder, Disk disk) {
        this.folder = folder;
        this.disk = disk;
    }

    /** The library whose own part is this folder. */
    public static Library at(Path folder) {
        return at(folder, SystemDisk.DISK);
    }

    /** The same over a disk that is watched. */
    static Library at(Path folder, Disk disk) {
        return new Library(folder.toAbsolutePath().normalize(), disk);
    }

    /** The user's own part. */
    public Path folder() {
        return folder;
    }

    /** What stands in the way of saving here, as far as can be told beforehand: a file where a folder should be, a folder that is closed. */
    public Optional<Path> obstacle() {
        Path nearest = folder;
        while (!Files.exists(nearest) && nearest.getParent() != null) {
            nearest = nearest.getParent();
        }
        boolean open = Files.isDirectory(nearest) && Files.isWritable(nearest);
        return open ? Optional.empty() : Optional.of(nearest);
    }

    /** The ids of all networks, in order. */
    public List<String> networks() throws IOException {
        TreeSet<String> ids = new TreeSet<>();
        for (String id : Shipped.list("")) {
            if (Shipped.bytes(id + "/" + NETWORK).isPresent()) {
                ids.add(id);
            }
        }
        for (String id : own(folder)) {
            if (Files.isRegularFile(folder.resolve(id).resolve(NETWORK))) {
                ids.add(id);
            }
        }
        return List.copyOf(ids);
    }

    /** The names of a network's profiles, in order. */
    public List<String> profiles(String network) throws IOException {
        TreeSet<String> names = new TreeSet<>();
        Shipped.list(network + "/" + PROFILES).forEach(name -> addName(names, name));
        if (isName(network)) {
            own(folder.resolve(network).resolve(PROFILES)).forEach(name -> addName(names, name));
        }
        return List.copyOf(names);
    }

    private static void addName(Set<String> names, String file) {
        if (file.endsWith(JSON) && !file.startsWith(".")) {
            names.add(file.substring(0, file.length() - JSON.length()));
        }
    }

    private static List<String> own(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    /** Whether a network of this id is the program's own, with none of the user's laid over it. */
    public boolean isShipped(String network) throws IOException {
        return isName(network)
                && !Files.exists(folder.resolve(network).resolve(NETWORK))
                && Shipped.bytes(network + "/" + NETWORK).isPresent();
    }

    /** The network of this id, if there is one. */
    public Optional<Loaded<BeliefNetwork>> network(String id) throws IOException {
        if (!isName(id)) {
            return Optional.empty();
        }
        Path file = folder.resolve(id).resolve(NETWORK);
        return Files.exists(file) ? Optional.of(NativeNetworkReader.read(file)) : ShippedNetworks.find(id);
    }

    /** Begins to read what comes with the program under a name, if anything does, before it is asked for. */
    public static void expect(String id) {
        if (isName(id)) {
            ShippedNetworks.expect(id);
        }
    }

    /** The profile of this name, by itself, if there is one; the name may have any characters. */
    public Optional<Loaded<ProfileDraft>> draft(String network, String written) throws IOException {
        if (!isName(network)) {
            return Optional.empty();
        }
        String name = nameFor(written);
        Path file = fileOf(network, name);
        return Files.exists(file)
                ? Optional.of(NativeProfileReader.read(file))
                : Shipped.bytes(network + "/" + PROFILES + "/" + name + JSON)
                        .map(bytes -> NativeProfileReader.read(network + "/" + name, bytes));
    }

    /** The profile of this name as answers to a network, if there is one. */
    public Optional<Loaded<Profile>> profile(BeliefNetwork network, String name) throws IOException {
        return draft(network.id(), name)
                .map(draft -> draft.value()
                        .map(value -> value.against(network))
                        .orElseGet(() -> Loaded.failed(draft.problems())));
    }

    /** Saves a profile in the user's part, whole or not at all, and returns where. */
    public Path save(Profile profile) throws IOException {
        Path file = fileOf(profile.network(), profile.id());
        Files.createDirectories(folder.resolve(profile.network()).resolve(PROFILES));
        AtomicFile.write(file, NativeProfileWriter.render(profile));
        return file;
    }

    /** Where a profile lies, or would lie, in the user's part. */
    public Path fileOf(String network, String profile) {
        requireName(network);
        requireName(profile);
        return folder.resolve(network).resolve(PROFILES).resolve(profile + JSON);
    }

    private static void requireName(String name) {
        if (!isName(name)) {
            throw new IllegalArgumentException("“%s” cannot be the name of a file".formatted(name));
        }
    }

    /**
     * Whether a text can name a network or a profile as it is: letters, digits, {@code - _ .}, begun by a letter or digit, and nothing a
     * system reserves.
     */
    public static boolean isName(String text) {
        return FileName.isPlain(text);
    }

    /** The name for any text that people choose: itself where it can be one; different texts have different names. */
    public static String nameFor(String text) {
        return FileName.of(text);
    }

    /** A profile's file with its history. */
    public Archive<Profile> archive(BeliefNetwork network, String profile) throws IOException {
        requireName(network.id());
        requireName(profile);
        Path home = folder.resolve(network.id());
        return new Archive<>(
                new ProfileContent(network),
                files(
                        fileOf(network.id(), profile),
                        home.resolve(HISTORY).resolve(PROFILES).resolve(profile)),
                Shipped.bytes(network.id() + "/" + PROFILES + "/" + profile + JSON));
    }

    /** The names of a network's scenarios, in order, as files have them. */
    public List<String> scenarios(String network) throws IOException {
        TreeSet<String> names = new TreeSet<>();
        if (isName(network)) {
            own(folder.resolve(network).resolve(SCENARIOS)).forEach(name -> addName(names, name));
        }
        return List.copyOf(names);
    }

    /** A scenario's file with its history; the name may have any characters. */
    public Archive<Scenario> scenario(String network, String written) {
        requireName(network);
        String name = nameFor(written);
        Path home = folder.resolve(network);
        return new Archive<>(
                new ScenarioContent(),
                files(
                        home.resolve(SCENARIOS).resolve(name + JSON),
                        home.resolve(HISTORY).resolve(SCENARIOS).resolve(name)),
                Optional.empty());
    }

    /** A network's file with its history. */
    public Archive<BeliefNetwork> archive(String network) throws IOException {
        requireName(network);
        Path home = folder.resolve(network);
        return new Archive<>(
                new NetworkContent(),
                files(home.resolve(NETWORK), home.resolve(HISTORY).resolve("network")),
                Shipped.bytes(network + "/" + NETWORK));
    }

    private ArchiveFiles files(Path file, Path history) {
        return new ArchiveFiles(disk, folder, file, history);
    }
}
