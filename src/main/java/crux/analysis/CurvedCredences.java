package crux.analysis;

import crux.model.BeliefNetwork;
import crux.model.Credence;
import crux.model.Query;
import java.util.List;

/** The credences along which a conclusion is no linear-fractional function: what is followed piece by piece, not by its ends. */
public final class CurvedCredences {

    private CurvedCredences() {}

    /** Their ids, in the network's order, read off the conditional forms. */
    public static List<String> of(BeliefNetwork network, Query query) {
        Degrees degrees = Degrees.of(network, query);
        return network.credences().stream()
                .map(Credence::id)
                .filter(credence -> !degrees.isLinearFractional(credence))
                .toList();
    }
}
