package crux.inference;

import crux.model.Coordinates;
import crux.model.Settings;
import java.util.List;

/**
 * The probability of one target under one query, as a function of a network's credences: settings in, probability and derivatives
 * out.
 *
 * <p>What analyses and comparisons ask; they do not know which engine answers. An answerer is made for one network, its evidence,
 * its interventions and its target. It may be shared between threads.
 */
public interface Answerer {

    /** The order of the values in settings and of the derivatives in a slope. */
    Coordinates coordinates();

    /** On how many threads it may be asked at once to advantage. */
    default int threads() {
        return 1;
    }

    /** The target's probability at one setting of the credences, or that the evidence is impossible there. */
    Reading at(Settings settings);

    /** The same with its derivative by every coordinate, each moved alone. */
    Slope slopeAt(Settings settings);

    /**
     * The same, where derivatives by the coordinates of one credence alone are wanted; those by others may be NaN. An engine that
     * spares work by it overrides this.
     */
    default Slope slopeAt(Settings settings, String credence) {
        return slopeAt(settings);
    }

    /**
     * The target's probability at many settings at once. An engine that evaluates blocks overrides this.
     *
     * @param settings the values by coordinate, then by lane
     * @param lanes how many settings
     * @return a reading for each lane
     */
    default Readings at(double[][] settings, int lanes) {
        double[] probabilities = new double[lanes];
        double[] complements = new double[lanes];
        double[] lane = new double[coordinates().size()];
        for (int i = 0; i < lanes; i++) {
            for (int c = 0; c < lane.length; c++) {
                lane[c] = settings[c][i];
            }
            Reading reading = at(Settings.of(coordinates(), lane));
            probabilities[i] = reading.probability();
            complements[i] = reading.complement();
        }
        return Readings.of(probabilities, complements);
    }

    /**
     * The same with derivatives, each lane as {@link #slopeAt(Settings)} gives it. An engine that evaluates blocks overrides this.
     *
     * @param settings the values by coordinate, then by lane
     * @param lanes how many settings
     */
    default Slopes slopesAt(double[][] settings, int lanes) {
        return Slopes.of(coordinates(), settings, lanes, this::slopeAt);
    }

    /** The same, where derivatives by the coordinates of one credence alone are wanted; those by others may be NaN. */
    default Slopes slopesAt(double[][] settings, int lanes, String credence) {
        return Slopes.of(coordinates(), settings, lanes, setting -> slopeAt(setting, credence));
    }

    /**
     * The target's probability under every mixture of two settings: bit i of a coalition's number says whether the i-th of
     * {@code credences} is answered as in {@code to}, as all others are answered as in {@code from}. An engine that can share work
     * between coalitions overrides this.
     */
    default Coalitions coalitions(Settings from, Settings to, List<String> credences) {
        return (first, lanes) -> at(Mixtures.of(from, to, credences, first, lanes), lanes);
    }
}
