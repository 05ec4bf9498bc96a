package crux.analysis;

import crux.model.BeliefNetwork;
import crux.model.Credence;
import crux.model.Dependence;
import crux.model.Settings;
import java.util.Collections;
import java.util.List;

/**
 * Answers that favour nothing: every probability at the even share of the variable whose table it first enters, every weight at a half,
 * every distribution even, every number at 0 or as near to it as its domain allows.
 */
public final class Neutral {

    private Neutral() {}

    /** The neutral answers of a network. */
    public static Settings of(BeliefNetwork network) {
        Settings neutral = network.defaults();
        for (Credence credence : network.credences()) {
            neutral = neutral.with(credence, answer(network, credence));
        }
        return neutral;
    }

    private static List<Double> answer(BeliefNetwork network, Credence credence) {
        return switch (credence.kind()) {
            case PROBABILITY -> List.of(evenShare(network, credence));
            case WEIGHT -> List.of(0.5);
            case NUMBER -> List.of(credence.domain().clamp(0));
            case DISTRIBUTION -> Collections.nCopies(credence.size(), 1.0 / credence.size());
        };
    }

    private static double evenShare(BeliefNetwork network, Credence credence) {
        for (Dependence dependence : network.dependences()) {
            boolean enters = dependence
                    .conditional()
                    .coordinates(network.family(dependence.variable().id()))
                    .anyMatch(coordinate -> coordinate.credence().equals(credence.id()));
            if (enters) {
                return 1.0 / dependence.variable().size();
            }
        }
        return 0.5;
    }
}
