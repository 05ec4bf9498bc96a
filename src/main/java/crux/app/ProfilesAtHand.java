package crux.app;

import crux.format.Loaded;
import crux.format.NativeProfileReader;
import crux.library.Library;
import crux.model.BeliefNetwork;
import crux.model.Profile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The profiles of a network: those in the folder beside the network's own file, if it came from one, and those of
 * the library, by name. One beside the file wins over one of the library.
 */
public final class ProfilesAtHand {

    private static final String JSON = ".json";

    private final Shelf shelf;
    private final BeliefNetwork network;
    private final Optional<Path> beside;

    /** The profiles of a network that came from the library, or from a file beside whose folder of profiles it lies. */
    public ProfilesAtHand(Shelf shelf, BeliefNetwork network, Optional<Path> beside) {
        this.shelf = shelf;
        this.network = network;
        this.beside = beside;
    }

    /**
     * The profile of a name.
     *
     * @throws Unusable where there is none, or with what is wrong with it
     */
    public Profile named(String name) throws Unusable, IOException {
        Optional<Path> file = beside.map(folder -> folder.resolve(name + JSON)).filter(Files::isRegularFile);
        return file.isPresent() ? shelf.profile(network, file.get().toString()) : shelf.profile(network, name);
    }

    /** All but one, by name; what cannot be read is left out. */
    public List<Profile> allBut(String author) throws IOException {
        Map<String, Profile> found = new TreeMap<>();
        Library library = shelf.library();
        for (String name : library.profiles(network.id())) {
            library.profile(network, name).flatMap(Loaded::value).ifPresent(profile -> found.put(name, profile));
        }
        for (Path file : files()) {
            String name = file.getFileName().toString();
            NativeProfileReader.read(file, network)
                    .value()
                    .ifPresent(profile -> found.put(name.substring(0, name.length() - JSON.length()), profile));
        }
        found.remove(author);
        return new ArrayList<>(found.values());
    }

    private List<Path> files() throws IOException {
        if (beside.isEmpty()) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(beside.get())) {
            return files.filter(file -> file.toString().endsWith(JSON)).sorted().toList();
        }
    }
}
