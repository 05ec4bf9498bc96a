package crux.inference;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The best figures of Jayes, aGrUM, libDAI and Merlin on published networks, in milliseconds on one thread, measured on one machine.
 *
 * @param prop every message recomputed
 * @param evid evidence in turn
 * @param total from a loaded network to all marginals
 * @param floor of prop: two passes over the smallest tree known; NaN where that is not known
 */
record Peers(double prop, double evid, double total, double floor) {

    /** The plain loop's nanoseconds an entry on that machine. */
    static final double TRIAD = 0.84;

    /** Of a network they were not measured on. */
    static final Peers UNKNOWN = new Peers(Double.NaN, Double.NaN, Double.NaN, Double.NaN);

    /** By network, the smallest tree first. */
    static final Map<String, Peers> FIGURES = figures();

    private static Map<String, Peers> figures() {
        Map<String, Peers> peers = new LinkedHashMap<>();
        peers.put("asia", new Peers(.003, .004, .022, Double.NaN));
        peers.put("child", new Peers(.006, .009, .13, Double.NaN));
        peers.put("alarm", new Peers(.009, .016, .33, .0008));
        peers.put("insurance", new Peers(.54, .080, 2.3, .019));
        peers.put("hailfinder", new Peers(.088, .076, .90, Double.NaN));
        peers.put("hepar2", new Peers(.024, .024, 2.0, Double.NaN));
        peers.put("win95pts", new Peers(.025, .029, 2.0, Double.NaN));
        peers.put("andes", new Peers(1.9, 1.1, 28, .19));
        peers.put("pathfinder", new Peers(1.5, 1.7, 10.8, .16));
        peers.put("pigs", new Peers(4.5, 1.7, 46, .85));
        peers.put("water", new Peers(34, 11.5, 132, 5.1));
        peers.put("mildew", new Peers(44, 6.1, 159, 5.7));
        peers.put("munin3", new Peers(44, 18, 227, 5.2));
        peers.put("munin2", new Peers(56, 59, 242, 4.6));
        peers.put("diabetes", new Peers(100, 65, 159, 32));
        peers.put("barley", new Peers(286, 18, 1000, 56));
        peers.put("munin", new Peers(373, 182, 860, 42));
        peers.put("munin4", new Peers(420, 87, 893, 40));
        peers.put("link", new Peers(412, 116, 1940, 81));
        peers.put("munin1", new Peers(9304, 71, 13439, 255));
        return peers;
    }
}
