package crux.analysis;

import crux.model.BitScale;
import crux.model.Chance;
import crux.model.Credence;
import crux.model.Reach;
import crux.model.RealAlgebra;
import crux.model.Settings;
import java.util.List;

/**
 * How far apart two sets of answers are: the metric of changes of mind.
 *
 * <p>The root of the sum of the squares of the credences' moves. A probability or weight moves by the difference of its log2 odds; a
 * number by tenths of its range; a distribution by its distance log2 max q/p − log2 min q/p [ChDa05b], which for two states is the
 * difference of their log2 odds. Probabilities and shares are clamped as {@link BitScale} says, so that no move is infinite.
 */
public final class Moves {

    private Moves() {}

    /** The distance between two settings of the same coordinates. */
    public static double distance(Settings from, Settings to) {
        double squares = 0;
        for (Credence credence : from.coordinates().credences()) {
            double move = of(credence, from.values(credence), to.values(credence));
            squares += move * move;
        }
        return Math.sqrt(squares);
    }

    /** How far one credence moves from one answer to another; at least 0. */
    public static double of(Credence credence, List<Double> from, List<Double> to) {
        if (from.equals(to)) {
            return 0;
        }
        return switch (credence.kind()) {
            case PROBABILITY, WEIGHT -> Math.abs(BitScale.bits(to.get(0)) - BitScale.bits(from.get(0)));
            case NUMBER -> Math.abs(to.get(0) - from.get(0)) / Reach.tenth(credence);
            case DISTRIBUTION -> ofShares(from, to);
        };
    }

    private static double ofShares(List<Double> from, List<Double> to) {
        double most = Double.NEGATIVE_INFINITY;
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < from.size(); i++) {
            double ratio = RealAlgebra.log2(BitScale.clamp(to.get(i))) - RealAlgebra.log2(BitScale.clamp(from.get(i)));
            most = Math.max(most, ratio);
            least = Math.min(least, ratio);
        }
        return most - least;
    }

    /** The log2 odds of a conclusion; infinite for certainties. */
    static double bits(Chance chance) {
        return RealAlgebra.log2(chance.probability()) - RealAlgebra.log2(chance.complement());
    }
}
