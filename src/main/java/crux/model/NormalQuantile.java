package crux.model;

/**
 * The quantile function of the standard normal distribution: three ratios of polynomials of degree 7, for the middle and for the two
 * parts of a tail [Wich88]. Relative error below 1e-15, and some twenty times faster than inverting the error function.
 */
public final class NormalQuantile {

    private static final double MIDDLE = 0.425;
    private static final double MIDDLE_SQUARE = 0.180625;
    private static final double FAR = 5;
    private static final double NEAR_SHIFT = 1.6;

    private static final double[] MIDDLE_ABOVE = {
        3.3871328727963665, 133.14166789178438, 1971.5909503065513, 13731.69376550946,
        45921.95393154987, 67265.7709270087, 33430.57558358813, 2509.0809287301227
    };
    private static final double[] MIDDLE_BELOW = {
        1.0, 42.31333070160091, 687.1870074920579, 5394.196021424751,
        21213.794301586597, 39307.89580009271, 28729.085735721943, 5226.495278852854
    };
    private static final double[] NEAR_ABOVE = {
        1.4234371107496835, 4.630337846156546, 5.769497221460691, 3.6478483247632045,
        1.2704582524523684, 0.2417807251774506, 0.022723844989269184, 0.0007745450142783414
    };
    private static final double[] NEAR_BELOW = {
        1.0, 2.053191626637759, 1.6763848301838038, 0.6897673349851,
        0.14810397642748008, 0.015198666563616457, 0.0005475938084995345, 1.0507500716444169e-9
    };
    private static final double[] FAR_ABOVE = {
        6.657904643501103, 5.463784911164114, 1.7848265399172913, 0.29656057182850487,
        0.026532189526576124, 0.0012426609473880784, 2.7115555687434876e-5, 2.0103343992922881e-7
    };
    private static final double[] FAR_BELOW = {
        1.0, 0.599832206555888, 0.1369298809227358, 0.014875361290850615,
        0.0007868691311456133, 1.8463183175100548e-5, 1.421511758316446e-7, 2.0442631033899397e-15
    };

    private NormalQuantile() {}

    /** The value below which a share {@code u} lies: infinite at 0 and 1, to full relative precision in the lower tail. */
    public static double of(double u) {
        double fromMiddle = u - 0.5;
        if (Math.abs(fromMiddle) <= MIDDLE) {
            double r = MIDDLE_SQUARE - fromMiddle * fromMiddle;
            return fromMiddle * at(MIDDLE_ABOVE, r) / at(MIDDLE_BELOW, r);
        }
        double tail = fromMiddle < 0 ? u : 1 - u;
        if (!(tail > 0)) {
            return tail == 0 ? Math.copySign(Double.POSITIVE_INFINITY, fromMiddle) : Double.NaN;
        }
        double r = Math.sqrt(-Math.log(tail));
        double size = r <= FAR
                ? at(NEAR_ABOVE, r - NEAR_SHIFT) / at(NEAR_BELOW, r - NEAR_SHIFT)
                : at(FAR_ABOVE, r - FAR) / at(FAR_BELOW, r - FAR);
        return fromMiddle < 0 ? -size : size;
    }

    private static double at(double[] polynomial, double r) {
        double sum = polynomial[7];
        for (int i = 6; i >= 0; i--) {
            sum = sum * r + polynomial[i];
        }
        return sum;
    }
}
