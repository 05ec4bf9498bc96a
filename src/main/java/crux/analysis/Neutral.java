package crux.analysis;

import crux.model.BeliefNetwork;
import crux.model.Credence;
import crux.model.Dependence;
import crux.model.Settings;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Answers that favour nothing: every probability at the even share of the variable whose table it first enters, every weight at a half,
 * every distribution even, every number at 0 or as near to it as its domain allows.
 */
public final class Neutral {

    private Neutral() {}

    /** The neutral answers of a network. */
    public static Settings of(BeliefNetwork network) {
        Map<String, Double> evenShares = evenShares(network);
        double[] values = network.credences().stream()
                .flatMap(credence -> answer(credence, evenShares).stream())
                .mapToDouble(Double::doubleValue)
                .toArray();
        return Settings.of(network.coordinates(), values);
    }

    private static List<Double> answer(Credence credence, Map<String, Double> evenShares) {
        return switch (credence.kind()) {
            case PROBABILITY -> List.of(evenShares.getOrDefault(credence.id(), 0.5));
            case WEIGHT -> List.of(0.5);
            case NUMBER -> List.of(credence.domain().clamp(0));
            case DISTRIBUTION -> Collections.nCopies(credence.size(), 1.0 / credence.size());
        };
    }

    /** Of the variable whose table each credence first enters. */
    private static Map<String, Double> evenShares(BeliefNetwork network) {
        Map<String, Double> shares = new HashMap<>();
        for (Dependence dependence : network.dependences()) {
            dependence
                    .conditional()
                    .coordinates(network.family(dependence.variable().id()))
                    .forEach(coordinate -> shares.putIfAbsent(
                            coordinate.credence(), 1.0 / dependence.variable().size()));
        }
        return shares;
    }
}
