package crux.inference;

import crux.model.Chance;
import crux.model.Coordinates;
import crux.model.Settings;
import java.util.Arrays;
import java.util.function.Function;

/** What an answerer reads at many settings with the derivatives: a slope a lane. Immutable. */
public final class Slopes {

    private final Coordinates coordinates;
    private final double[] probabilities;
    private final double[] complements;
    private final double[] logEvidence;
    private final double[][] derivatives;

    private Slopes(
            Coordinates coordinates,
            double[] probabilities,
            double[] complements,
            double[] logEvidence,
            double[][] derivatives) {
        this.coordinates = coordinates;
        this.probabilities = probabilities;
        this.complements = complements;
        this.logEvidence = logEvidence;
        this.derivatives = derivatives;
    }

    /**
     * Slopes of these arrays, one entry a lane, NaN where the evidence is impossible; the arrays are not copied and must not change
     * again.
     *
     * @param derivatives by coordinate, then by lane
     */
    public static Slopes of(
            Coordinates coordinates,
            double[] probabilities,
            double[] complements,
            double[] logEvidence,
            double[][] derivatives) {
        return new Slopes(coordinates, probabilities, complements, logEvidence, derivatives);
    }

    /** The slopes of settings, given by coordinate and then by lane, one by one. */
    static Slopes of(Coordinates coordinates, double[][] settings, int lanes, Function<Settings, Slope> slope) {
        Slopes slopes = of(
                coordinates,
                new double[lanes],
                new double[lanes],
                new double[lanes],
                new double[settings.length][lanes]);
        for (int lane = 0; lane < lanes; lane++) {
            int at = lane;
            double[] setting = new double[settings.length];
            Arrays.setAll(setting, i -> settings[i][at]);
            Slope found = slope.apply(Settings.of(coordinates, setting));
            slopes.probabilities[lane] = found.reading().probability();
            slopes.complements[lane] = found.reading().complement();
            slopes.logEvidence[lane] = found.reading().logEvidence();
            for (int i = 0; i < settings.length; i++) {
                slopes.derivatives[i][lane] = found.derivative(i);
            }
        }
        return slopes;
    }

    /** How many lanes. */
    public int lanes() {
        return probabilities.length;
    }

    /** The slope in one lane. */
    public Slope of(int lane) {
        Reading reading = Double.isNaN(probabilities[lane])
                ? Reading.IMPOSSIBLE
                : Reading.of(new Chance(probabilities[lane], complements[lane]), logEvidence[lane]);
        double[] own = new double[derivatives.length];
        Arrays.setAll(own, i -> derivatives[i][lane]);
        return Slope.of(reading, coordinates, own);
    }
}
