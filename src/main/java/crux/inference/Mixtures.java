package crux.inference;

import crux.model.Credence;
import crux.model.Settings;
import java.util.Arrays;
import java.util.List;

/** Mixtures of two settings, written out. */
final class Mixtures {

    private Mixtures() {}

    /** Those of {@code lanes} coalitions of some credences, from number {@code first} on: by coordinate, then by lane. */
    static double[][] of(Settings from, Settings to, List<String> credences, int first, int lanes) {
        double[] before = from.toArray();
        double[] after = to.toArray();
        double[][] mixtures = new double[before.length][lanes];
        for (int i = 0; i < before.length; i++) {
            Arrays.fill(mixtures[i], before[i]);
        }
        for (int player = 0; player < credences.size(); player++) {
            Credence credence = from.coordinates().credence(credences.get(player));
            int start = from.coordinates().firstOf(credence.id());
            for (int lane = 0; lane < lanes; lane++) {
                if (((first + lane) >> player & 1) == 1) {
                    for (int i = start; i < start + credence.size(); i++) {
                        mixtures[i][lane] = after[i];
                    }
                }
            }
        }
        return mixtures;
    }
}
