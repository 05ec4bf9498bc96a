package crux.analysis;

import crux.inference.Readings;
import java.util.BitSet;
import java.util.Optional;
import java.util.OptionalDouble;

/** Each player's share of a gap, on one scale. Immutable. */
public final class ShapleyShares {

    private final double[] shares;
    private final double[] errors;
    private final Optional<BitSet> undefined;

    private ShapleyShares(double[] shares, double[] errors, Optional<BitSet> undefined) {
        this.shares = shares;
        this.errors = errors;
        this.undefined = undefined;
    }

    /** The scales a gap is measured on. */
    public enum Scale {
        /** The probability itself. */
        PROBABILITY {
            @Override
            double of(Readings readings, int lane) {
                return readings.probability(lane);
            }
        },
        /** log2 of the odds. */
        BITS {
            @Override
            double of(Readings readings, int lane) {
                return readings.bits(lane);
            }
        };

        /** A lane's value on this scale; NaN where it has none. */
        abstract double of(Readings readings, int lane);
    }

    static ShapleyShares exact(double[] shares) {
        return new ShapleyShares(shares, new double[0], Optional.empty());
    }

    static ShapleyShares sampled(double[] shares, double[] errors) {
        return new ShapleyShares(shares, errors, Optional.empty());
    }

    /** No shares: the conclusion of this coalition has no value on the scale. */
    static ShapleyShares undefined(BitSet coalition) {
        return new ShapleyShares(new double[0], new double[0], Optional.of(coalition));
    }

    /** The share of a player; none where shares are undefined. */
    public OptionalDouble share(int player) {
        return shares.length == 0 ? OptionalDouble.empty() : OptionalDouble.of(shares[player]);
    }

    /** The standard error of a sampled share; none where shares are exact or undefined. */
    public OptionalDouble error(int player) {
        return errors.length == 0 ? OptionalDouble.empty() : OptionalDouble.of(errors[player]);
    }

    Optional<BitSet> undefined() {
        return undefined;
    }
}
