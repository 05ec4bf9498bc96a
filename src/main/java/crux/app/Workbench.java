package crux.app;

import crux.analysis.Inquiry;
import crux.format.ContentHash;
import crux.format.Loaded;
import crux.format.NativeNetworkReader;
import crux.format.NativeProfileReader;
import crux.format.NetworkFiles;
import crux.inference.Answerer;
import crux.inference.Engine;
import crux.inference.Limits;
import crux.inference.Outcome;
import crux.model.BeliefNetwork;
import crux.model.Profile;
import crux.model.Query;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What every use case works at: the library, the engines, and how much they may use of the machine.
 *
 * <p>It finds networks and profiles by name or file, understands requests, and makes answerers. Safe to share between threads.
 */
public final class Workbench {

    private final Limits limits;
    private final int threads;
    private final Engine engine;

    private Workbench(Limits limits, int threads) {
        this.limits = limits;
        this.threads = threads;
        engine = Engine.within(limits);
    }

    /** A workbench at a library, the usual one where none is named. */
    public static Workbench of(Optional<Path> library, Limits limits, int threads) {
        return new Workbench(limits, threads);
    }

    /** How much memory exact answers may take. */
    public Limits limits() {
        return limits;
    }

    /** How many processors may be used. */
    public int threads() {
        return threads;
    }

    /** The exact engine. */
    public Engine engine() {
        return engine;
    }

    /** The standpoint that a request describes. */
    public Standpoint standpoint(Request request) throws Unusable {
        BeliefNetwork network = network(request.network());
        Profile profile = request.profile().isPresent()
                ? profile(network, request.profile().get())
                : Profile.blank("default", network.id(), ContentHash.of(network));
        return new RequestReader(network).read(request, profile, List.of());
    }

    /** The network of a name or a file. */
    public BeliefNetwork network(String name) throws Unusable {
        try (InputStream in = Workbench.class.getResourceAsStream("/crux/networks/" + name + "/network.json")) {
            if (in != null) {
                return usable(NativeNetworkReader.read(name, in.readAllBytes()));
            }
            Path file = Path.of(name);
            if (!Files.exists(file)) {
                throw Unusable.file(name, "there is no such network", "give an id or a file");
            }
            return usable(name.endsWith(".json") ? NativeNetworkReader.read(file) : NetworkFiles.read(file));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private Profile profile(BeliefNetwork network, String name) throws Unusable {
        String plain = name.startsWith(network.id() + "/")
                ? name.substring(network.id().length() + 1)
                : name;
        try (InputStream in = Workbench.class.getResourceAsStream(
                "/crux/networks/" + network.id() + "/profiles/" + plain + ".json")) {
            if (in != null) {
                return usable(NativeProfileReader.read(name, in.readAllBytes(), network));
            }
            return usable(NativeProfileReader.read(Path.of(name), network));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static <T> T usable(Loaded<T> loaded) throws Unusable {
        if (loaded.value().isEmpty()) {
            throw new Unusable(Unusable.Reason.INPUT, loaded.problems());
        }
        return loaded.value().get();
    }

    /** What a query comes to. */
    public Outcome outcome(Standpoint at, Query query) {
        return engine.posteriors(at.network(), at.settings(), query);
    }

    /** The conclusion of a query that has a target, as a function of the credences. */
    public Answerer answerer(BeliefNetwork network, Query query) {
        return engine.answerer(network, query);
    }

    /** What every analysis starts from. */
    public Inquiry inquiry(Standpoint at, Query query) {
        return new Inquiry(at.network(), query, at.settings(), answerer(at.network(), query));
    }
}
