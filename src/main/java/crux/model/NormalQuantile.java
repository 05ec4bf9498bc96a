package crux.model;

import org.apache.commons.math3.special.Erf;

/** The quantile function of the standard normal distribution. */
public final class NormalQuantile {

    private static final double ROOT_TWO = Math.sqrt(2);

    private NormalQuantile() {}

    /** The value below which a share {@code u} lies: infinite at 0 and 1, to full relative precision in the lower tail. */
    public static double of(double u) {
        if (u > 0.5) {
            return -of(1 - u);
        }
        double z = -ROOT_TWO * Erf.erfcInv(2 * u);
        if (Double.isInfinite(z)) {
            return z;
        }
        // One Newton step: the library's inverse is good to about 1e-9 far out.
        double density = Math.exp(-0.5 * z * z) / Math.sqrt(2 * Math.PI);
        return density > 0 ? z - (RealAlgebra.normalCdf(z) - u) / density : z;
    }
}
