package crux.app;

import crux.format.Loaded;
import crux.format.NativeKind;
import crux.format.NativeNetworkReader;
import crux.format.NativeProfileReader;
import crux.format.NetworkFiles;
import crux.library.Library;
import crux.model.BeliefNetwork;
import crux.model.MarkovNetwork;
import crux.model.Profile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Networks and profiles as people name them: by id, by {@code network/profile}, or by file.
 *
 * <p>An id wins over a file of the same name; {@code ./name} is the file.
 */
public final class Shelf {

    /** What names a network's defaults where a profile is asked for. */
    public static final String DEFAULT = "default";

    private static final String PROFILES = "profiles";

    private final Library library;

    Shelf(Library library) {
        this.library = library;
    }

    /** The library behind it. */
    public Library library() {
        return library;
    }

    /** A profile that answers nothing; without a hash, which takes as long as reading the network does, since there is no answer to date. */
    static Profile defaults(BeliefNetwork network) {
        return Profile.blank(DEFAULT, network.id(), "");
    }

    /**
     * The network of a name: an id of the library, a file in any format, or a folder of the native format.
     *
     * @throws Unusable where there is none, or with every problem of its file
     */
    public BeliefNetwork network(String name) throws Unusable {
        try {
            Optional<Loaded<BeliefNetwork>> saved = library.network(name);
            if (saved.isPresent()) {
                return usable(saved.get());
            }
            Optional<Path> file = existing(name);
            if (file.isEmpty()) {
                throw missing(name, "network", library.networks());
            }
            return usable(read(file.get()));
        } catch (IOException failed) {
            throw Unusable.file(name, failed);
        }
    }

    /**
     * The network of a name that may have been meant for a profile's.
     *
     * @throws Unusable where there is neither
     */
    BeliefNetwork keptNetwork(String name) throws Unusable {
        try {
            if (library.networks().contains(name) || existing(name).isPresent()) {
                return network(name);
            }
            List<String> known = new ArrayList<>(library.networks());
            for (String network : library.networks()) {
                known.addAll(library.profiles(network));
            }
            throw missing(name, "profile and no network", known);
        } catch (IOException failed) {
            throw Unusable.file(name, failed);
        }
    }

    /**
     * The Markov network of a name, where the name is that of a file that holds one.
     *
     * @throws Unusable with every problem of its file
     */
    public Optional<MarkovNetwork> markov(String name) throws Unusable {
        try {
            Optional<Path> file = existing(name).filter(Files::isRegularFile);
            if (file.isEmpty() || library.network(name).isPresent()) {
                return Optional.empty();
            }
            Optional<Loaded<MarkovNetwork>> markov = NetworkFiles.readMarkov(file.get());
            return markov.isEmpty() ? Optional.empty() : Optional.of(usable(markov.get()));
        } catch (IOException failed) {
            throw Unusable.file(name, failed);
        }
    }

    /** The folder of profiles that lies beside a network's own file; nothing beside another format, or where the library has the network. */
    public Optional<Path> profilesBeside(String network) throws IOException {
        if (library.networks().contains(network)) {
            return Optional.empty();
        }
        return existing(network)
                .filter(file -> Files.isDirectory(file) || isJson(file))
                .map(file -> Files.isDirectory(file) ? file.resolve(PROFILES) : file.resolveSibling(PROFILES))
                .filter(Files::isDirectory);
    }

    private static Loaded<BeliefNetwork> read(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            if (!Files.exists(file.resolve("network.json"))) {
                throw new NoSuchFileException(file.resolve("network.json").toString());
            }
            return NativeNetworkReader.read(file.resolve("network.json"));
        }
        return isJson(file) ? NativeNetworkReader.read(file) : NetworkFiles.read(file);
    }

    private static boolean isJson(Path file) {
        return file.toString().endsWith(".json");
    }

    /**
     * The profile of a name as answers to {@code network}: {@code network/name}, {@code name}, a file, or {@code default}.
     *
     * @throws Unusable where there is none, or with every problem of its file
     */
    public Profile profile(BeliefNetwork network, String name) throws Unusable {
        String own = network.id() + "/";
        String plain = name.startsWith(own) ? name.substring(own.length()) : name;
        if (plain.equals(DEFAULT)) {
            return defaults(network);
        }
        try {
            Optional<Loaded<Profile>> saved = library.profile(network, plain);
            if (saved.isPresent()) {
                return usable(saved.get());
            }
            Optional<Path> file = existing(name);
            if (file.isEmpty()) {
                throw missing(name, "profile of " + network.id(), library.profiles(network.id()));
            }
            return usable(NativeProfileReader.read(file.get(), network));
        } catch (IOException failed) {
            throw Unusable.file(name, failed);
        }
    }

    /**
     * A request with what its scenario supposes written out.
     *
     * @throws Unusable where the network has no scenario of this name, or its file has problems
     */
    public Request supposed(BeliefNetwork network, Request request) throws Unusable {
        if (request.scenario().isEmpty()) {
            return request;
        }
        String name = request.scenario().get();
        requireScenario(network, name);
        try {
            return request.in(
                    usable(library.scenario(network.id(), name).current().orElseThrow()));
        } catch (IOException failed) {
            throw Unusable.file(name, failed);
        }
    }

    /** Whether a scenario of this name is saved with a network. */
    boolean hasScenario(BeliefNetwork network, String name) {
        return Library.isName(network.id())
                && Files.exists(library.scenario(network.id(), name).file());
    }

    /** Refuses a scenario that is not saved with the network. */
    void requireScenario(BeliefNetwork network, String name) throws Unusable {
        if (hasScenario(network, name)) {
            return;
        }
        try {
            throw Unusable.usage(
                    "--scenario " + name,
                    "%s has no scenario of this name".formatted(network.id()),
                    UnknownName.mend(name, library.scenarios(network.id())));
        } catch (IOException failed) {
            throw Unusable.file(name, failed);
        }
    }

    /**
     * The network that a profile named by itself answers: of {@code network/name} that network, of a unique name the one that has
     * it, of a file the one it names. Nothing where the name is no profile's.
     */
    public Optional<String> networkOf(String profile) throws Unusable {
        try {
            int slash = profile.indexOf('/');
            if (slash > 0 && library.network(profile.substring(0, slash)).isPresent()) {
                String network = profile.substring(0, slash);
                String name = profile.substring(slash + 1);
                return name.equals(DEFAULT) || library.draft(network, name).isPresent()
                        ? Optional.of(network)
                        : Optional.empty();
            }
            List<String> owners = new ArrayList<>();
            for (String network : library.networks()) {
                if (library.draft(network, profile).isPresent()) {
                    owners.add(network);
                }
            }
            if (owners.size() > 1) {
                throw Unusable.usage(
                        profile,
                        "more than one network has a profile of this name: " + String.join(", ", owners),
                        "write " + owners.get(0) + "/" + profile);
            }
            return owners.isEmpty() ? networkOfFile(profile) : Optional.of(owners.get(0));
        } catch (IOException failed) {
            throw Unusable.file(profile, failed);
        }
    }

    private static Optional<String> networkOfFile(String profile) throws Unusable {
        Optional<Path> file = existing(profile)
                .filter(Shelf::isJson)
                .filter(Files::isRegularFile)
                .filter(found -> NativeKind.of(found).equals(Optional.of(NativeKind.PROFILE)));
        return file.isEmpty()
                ? Optional.empty()
                : Optional.of(usable(NativeProfileReader.read(file.get())).network());
    }

    private static Optional<Path> existing(String name) {
        try {
            return Optional.of(name)
                    .filter(text -> !text.isBlank())
                    .map(Path::of)
                    .filter(Files::exists);
        } catch (InvalidPathException odd) {
            return Optional.empty();
        }
    }

    private static <T> T usable(Loaded<T> loaded) throws Unusable {
        if (loaded.value().isEmpty()) {
            throw new Unusable(Unusable.Reason.INPUT, loaded.problems());
        }
        return loaded.value().get();
    }

    /** What looks like a file is a file that is not there; what does not is a name nobody knows. */
    private static Unusable missing(String name, String kind, List<String> known) {
        boolean file = name.indexOf('/') >= 0 || name.indexOf('\\') >= 0 || name.matches(".*\\.[A-Za-z]{2,5}");
        return file
                ? Unusable.file(name, "there is no such file", "check its name and folder")
                : Unusable.usage(
                        name.isBlank() ? "\"" + name + "\"" : name,
                        "there is no " + kind + " of this name",
                        UnknownName.mend(name, known, "crux list"));
    }
}
