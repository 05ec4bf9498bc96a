package crux.page;

import crux.app.Unusable;
import crux.app.Workbench;
import crux.model.BeliefNetwork;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.node.ObjectNode;

/** The documents that a server of pages sends. Safe to share between threads. */
public final class Pages {

    private final Workbench bench;
    private final ModuleGraph graph = ModuleGraph.ofPage();
    /** Circuits and pictures, made once a version of a network. */
    private final Map<String, ObjectNode> parts = new ConcurrentHashMap<>();

    /** Pages of the networks at a workbench. */
    public Pages(Workbench bench) {
        this.bench = bench;
    }

    /** The modules that the documents import. */
    public ModuleGraph modules() {
        return graph;
    }

    /** What stands over the page of a network. */
    public static String title(BeliefNetwork network) {
        return Payload.title(network);
    }

    /**
     * The page of a network.
     *
     * @param named what a command calls the network
     * @param profile the name that answers are kept under
     */
    public PageDocument page(BeliefNetwork network, String named, String profile) throws Unusable, IOException {
        return PageDocument.live(
                graph, Payload.title(network), new Payload(bench, network, parts).live(named, profile));
    }
}
