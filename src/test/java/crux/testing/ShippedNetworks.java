package crux.testing;

import crux.format.NativeNetworkReader;
import crux.model.BeliefNetwork;
import java.nio.file.Path;

/** The networks that the project ships, read from its own files. */
public final class ShippedNetworks {

    private ShippedNetworks() {}

    /** The network of this id. */
    public static BeliefNetwork network(String id) {
        return NativeNetworkReader.read(Path.of("networks", id, "network.json"))
                .value()
                .orElseThrow(() -> new IllegalStateException("networks/" + id + " does not read"));
    }
}
