package crux.library;

import crux.format.Loaded;
import crux.format.NativeNetworkReader;
import crux.model.BeliefNetwork;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The networks that come with the program, each read once, since none changes while it runs. Safe to ask from several threads. */
final class ShippedNetworks {

    private static final Map<String, Loaded<BeliefNetwork>> READ = new ConcurrentHashMap<>();

    private ShippedNetworks() {}

    /** The network of this id, if one comes with the program; who asks while another reads it waits for what that one reads. */
    static Optional<Loaded<BeliefNetwork>> find(String id) throws IOException {
        try {
            return Optional.ofNullable(READ.computeIfAbsent(id, ShippedNetworks::read));
        } catch (UncheckedIOException failed) {
            throw failed.getCause();
        }
    }

    private static @Nullable Loaded<BeliefNetwork> read(String id) {
        try {
            return Shipped.bytes(id + "/" + Library.NETWORK)
                    .map(bytes -> NativeNetworkReader.read(id, bytes))
                    .orElse(null);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Begins to read a network in the background, where one of this id comes with the program, so that it is at hand when it is asked for. */
    static void expect(String id) {
        Thread reader = new Thread(() -> begin(id), "reads " + id);
        reader.setDaemon(true);
        reader.start();
    }

    private static void begin(String id) {
        try {
            find(id);
        } catch (IOException failed) {
            return; // Who asks for it meets the same failure, and tells it.
        }
    }
}
