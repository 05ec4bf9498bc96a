package crux.inference;

import crux.model.BeliefNetwork;
import crux.model.Finding;
import crux.model.Query;
import crux.model.Settings;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A network compiled once for many bodies of evidence.
 *
 * <p>The tree without evidence is kept, zeros that no evidence changes left out of it. Observed states are taken out of its tables,
 * which leaves the joins as they are; where the tables left are large all the same, the smaller graph is triangulated anew. Trees and
 * buffers are kept for the sets of observed variables met last, in whatever states, as long as they take no more memory together than
 * the tree without evidence. For one thread.
 */
public final class CompiledNetwork {

    /** Below this many entries a tree is used as it is: to look for a better one would cost more. */
    private static final double SMALL = 1 << 15;

    /** Trees that take no more bytes than this together are kept in any case. */
    private static final double SPARE = 1 << 20;

    private final BeliefNetwork network;
    private final Limits limits;
    private final Factors factors;
    private final Ready whole;
    private final List<Finding> granted;
    private final Map<BitSet, Ready> met = new LinkedHashMap<>(16, 0.75f, true);

    /** A tree and its buffers. */
    private record Ready(Compiled compiled, Propagation buffers) {

        static Ready of(Compiled compiled) {
            return new Ready(compiled, compiled.propagation(false));
        }

        double bytes() {
            return compiled.tree().size().bytes();
        }
    }

    private CompiledNetwork(BeliefNetwork network, List<Finding> granted, Limits limits) {
        this.network = network;
        this.granted = granted;
        this.limits = limits;
        Evidence always = Evidence.of(network, Query.NOTHING.withFindings(granted));
        factors = Factors.of(network, always);
        whole = Ready.of(
                new Compiled(factors, Relevance.fixed(factors, always), Relevance.all(factors), new int[0], limits));
        if (size().entries() > SMALL) {
            double room = limits.bytes() - whole.bytes();
            whole.buffers.leaveOut(SupportPass.of(whole.compiled, whole.buffers, room));
        }
    }

    /** Triangulates and builds; refuses what is too large. */
    public static CompiledNetwork of(BeliefNetwork network, Limits limits) {
        return new CompiledNetwork(network, List.of(), limits);
    }

    /** The same of a Markov network, told as a belief network: that every potential holds is granted in every answer. */
    public static CompiledNetwork of(ToldMarkov told, Limits limits) {
        return new CompiledNetwork(told.network(), told.held(), limits);
    }

    /** The size of the tree without evidence. */
    public TreeSize size() {
        return whole.compiled.tree().size();
    }

    /** All posteriors under these findings, or why there are none. */
    public Outcome posteriors(Settings settings, List<Finding> findings) {
        Query query = query(findings);
        Calibration calibration = calibrated(settings, query);
        return isMet(calibration)
                ? new Posteriors(calibration, settings, limits)
                : Engine.within(limits).posteriors(network, settings, query);
    }

    /** All posteriors under these findings; none where they are impossible, or beliefs among them cannot be met. */
    public Optional<Posteriors> possible(Settings settings, List<Finding> findings) {
        Calibration calibration = calibrated(settings, query(findings));
        return isMet(calibration) ? Optional.of(new Posteriors(calibration, settings, limits)) : Optional.empty();
    }

    private Query query(List<Finding> findings) {
        if (granted.isEmpty()) {
            return Query.NOTHING.withFindings(findings);
        }
        List<Finding> all = new ArrayList<>(findings);
        all.addAll(granted);
        return Query.NOTHING.withFindings(all);
    }

    private Calibration calibrated(Settings settings, Query query) {
        Evidence evidence = Evidence.of(network, query);
        int[] known = Relevance.fixed(factors, evidence);
        Ready ready = knowing(known);
        return Calibration.of(ready.compiled.in(known), settings, evidence, ready.buffers);
    }

    private static boolean isMet(Calibration calibration) {
        return calibration.possible() && calibration.compatible();
    }

    private Ready knowing(int[] known) {
        BitSet which = new BitSet();
        boolean nothing = true;
        for (int variable = 0; variable < known.length; variable++) {
            which.set(variable, known[variable] >= 0);
            nothing &= known[variable] < 0 || whole.compiled.fixed(variable) >= 0;
        }
        return nothing ? whole : met(which, known);
    }

    private Ready met(BitSet which, int[] known) {
        Ready ready = met.get(which);
        if (ready == null) {
            ready = Ready.of(sliced(known));
            met.put(which, ready);
            forget();
        }
        return ready;
    }

    /** Drops the trees that were longest not asked for until the others fit. */
    private void forget() {
        double bytes = 0;
        for (Ready ready : met.values()) {
            bytes += ready.bytes();
        }
        var eldest = met.values().iterator();
        while (met.size() > 1 && bytes > Math.max(SPARE, whole.bytes())) {
            bytes -= eldest.next().bytes();
            eldest.remove();
        }
    }

    private Compiled sliced(int[] known) {
        Compiled sliced = whole.compiled.sliced(known);
        if (sliced.tree().size().entries() <= SMALL) {
            return sliced;
        }
        Compiled anew = new Compiled(factors, known, Relevance.all(factors), new int[0], limits);
        return anew.tree().size().entries() < sliced.tree().size().entries() ? anew : sliced;
    }
}
