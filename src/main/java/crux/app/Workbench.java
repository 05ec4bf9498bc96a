package crux.app;

import crux.analysis.Inquiry;
import crux.circuit.CircuitEngine;
import crux.inference.Answerer;
import crux.inference.Engine;
import crux.inference.Limits;
import crux.inference.Outcome;
import crux.library.Library;
import crux.library.LibraryFolder;
import crux.model.BeliefNetwork;
import crux.model.Profile;
import crux.model.Query;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What every use case works at: the library, the engines, and how much they may use of the machine.
 *
 * <p>It finds networks and profiles by name or file, understands requests, and makes answerers. Safe to share between threads.
 */
public final class Workbench {

    private final Shelf shelf;
    private final Limits limits;
    private final int threads;
    private final Engine engine;
    private final CircuitEngine circuits;

    private Workbench(Shelf shelf, Limits limits, int threads) {
        this.shelf = shelf;
        this.limits = limits.on(threads);
        this.threads = threads;
        engine = Engine.within(this.limits);
        circuits = CircuitEngine.within(this.limits, threads);
    }

    /** A workbench at the library in this folder, at the usual one where none is named. */
    public static Workbench of(Optional<Path> library, Limits limits, int threads) {
        Path folder = library.orElseGet(LibraryFolder::ofThisMachine);
        return new Workbench(new Shelf(Library.at(folder)), limits, threads);
    }

    /** Begins to read what comes with the program under a name, if anything does; to be said as soon as it is likely to be asked for. */
    public static void expect(String network) {
        Library.expect(network);
    }

    /** Where networks and profiles are found. */
    public Shelf shelf() {
        return shelf;
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
        BeliefNetwork network = shelf.network(request.network());
        return standpoint(network, request);
    }

    /** The standpoint that a request describes, of a network that is at hand. */
    public Standpoint standpoint(BeliefNetwork network, Request written) throws Unusable {
        Request request = shelf.supposed(network, written);
        Profile profile = request.profile().isPresent()
                ? shelf.profile(network, request.profile().get())
                : Shelf.defaults(network);
        return new RequestReader(network).read(request, profile);
    }

    /** What a query comes to. */
    public Outcome outcome(Standpoint at, Query query) {
        return engine.posteriors(at.network(), at.settings(), query);
    }

    /** The conclusion of a query that has a target, as a function of the credences. */
    public Answerer answerer(BeliefNetwork network, Query query) {
        return circuits.answerer(network, query);
    }

    /** What every analysis starts from. */
    public Inquiry inquiry(Standpoint at, Query query) {
        return new Inquiry(at.network(), query, at.settings(), answerer(at.network(), query));
    }
}
