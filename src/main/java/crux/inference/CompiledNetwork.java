package crux.inference;

import crux.model.BeliefNetwork;
import crux.model.Finding;
import crux.model.Query;
import crux.model.Settings;
import java.util.Arrays;
import java.util.List;

/**
 * A network compiled once for many bodies of evidence.
 *
 * <p>The tree without evidence is kept. Observed states are taken out of its tables, which leaves the joins as they are; where the
 * tables left are large all the same, the smaller graph is triangulated anew. Buffers are kept while nothing is observed. For one
 * thread.
 */
public final class CompiledNetwork {

    /** Below this many entries a tree is used as it is: to look for a better one would cost more. */
    private static final double SMALL = 1 << 15;

    private final BeliefNetwork network;
    private final Limits limits;
    private final Factors factors;
    private final Compiled whole;
    private final Propagation buffers;

    private CompiledNetwork(BeliefNetwork network, Limits limits) {
        this.network = network;
        this.limits = limits;
        Evidence nothing = Evidence.of(network, Query.NOTHING);
        factors = Factors.of(network, nothing);
        whole = new Compiled(factors, Relevance.fixed(factors, nothing), Relevance.all(factors), new int[0], limits);
        buffers = new Propagation(whole.tree(), false);
    }

    /** Triangulates and builds; refuses what is too large. */
    public static CompiledNetwork of(BeliefNetwork network, Limits limits) {
        return new CompiledNetwork(network, limits);
    }

    /** The size of the tree without evidence. */
    public TreeSize size() {
        return whole.tree().size();
    }

    /** All posteriors under these findings, or why there are none. */
    public Outcome posteriors(Settings settings, List<Finding> findings) {
        Query query = Query.NOTHING.withFindings(findings);
        Evidence evidence = Evidence.of(network, query);
        int[] known = Relevance.fixed(factors, evidence);
        Calibration calibration = Arrays.equals(known, whole.fixed())
                ? Calibration.of(whole, settings, evidence, buffers)
                : Calibration.of(sliced(known), settings, evidence);
        return calibration.possible() && calibration.compatible()
                ? new Posteriors(calibration, settings, limits)
                : Engine.within(limits).posteriors(network, settings, query);
    }

    private Compiled sliced(int[] known) {
        Compiled sliced = whole.sliced(known);
        if (sliced.tree().size().entries() <= SMALL) {
            return sliced;
        }
        Compiled anew = new Compiled(factors, known, Relevance.all(factors), new int[0], limits);
        return anew.tree().size().entries() < sliced.tree().size().entries() ? anew : sliced;
    }
}
