package crux.testing;

import crux.format.Loaded;
import crux.format.NativeNetworkReader;
import crux.format.NativeProfileReader;
import crux.model.BeliefNetwork;
import crux.model.Profile;
import crux.model.Query;
import java.nio.file.Path;

/** The shipped argument networks and their profiles. */
public final class Flagship {

    private static final Path NETWORKS = Path.of("networks");

    private Flagship() {}

    /** A shipped network by its id. */
    public static BeliefNetwork network(String id) {
        return value(NativeNetworkReader.read(NETWORKS.resolve(id).resolve("network.json")));
    }

    /** A shipped profile of the flagship by its id. */
    public static Profile profile(String id, BeliefNetwork network) {
        Path file = NETWORKS.resolve("scheming").resolve("profiles").resolve(id + ".json");
        return value(NativeProfileReader.read(file, network));
    }

    /** Asks for a network's conclusion. */
    public static Query overall(BeliefNetwork network) {
        return Query.of(network.conclusion().orElseThrow());
    }

    /** Asks for a network's conclusion, granted what it grants. */
    public static Query granted(BeliefNetwork network) {
        return overall(network).withFindings(network.granted());
    }

    private static <T> T value(Loaded<T> loaded) {
        return loaded.value()
                .orElseThrow(() -> new IllegalStateException(loaded.problems().toString()));
    }
}
