package crux.model;

/**
 * A smooth function of the standard normal place z, made for many draws: cubic pieces through exact values and derivatives. Immutable.
 *
 * <p>It is made for quantiles on a scale, the logit or another line, where they are close to straight. With nodes 1/64 apart the error is
 * the fourth derivative over 6·10⁹. Places beyond the last node, where no draw of 53 bits lies, count as the last.
 *
 * <p>Cost: {@value #NODES} values and derivatives once; two dozen operations a draw.
 */
final class PlacedLine {

    private static final double FURTHEST = 8.5;
    private static final double STEP = 1.0 / 64;
    private static final int NODES = 1089;

    private final double[] values = new double[NODES];
    private final double[] rises = new double[NODES];

    /** A value, given one that is close to it by what lies before; no number at first. */
    interface Line {
        double at(double z, double guess);
    }

    /** How fast a value rises there. */
    interface Rise {
        double at(double z, double value);
    }

    /** Through these values, with these derivatives by z. */
    PlacedLine(Line line, Rise rise) {
        for (int i = 0; i < NODES; i++) {
            double z = i * STEP - FURTHEST;
            values[i] = line.at(z, guess(i));
            rises[i] = STEP * rise.at(z, values[i]);
        }
    }

    /** On the cubic through the two nodes before. */
    private double guess(int node) {
        return node < 2
                ? Double.NaN
                : 5 * values[node - 2] - 4 * values[node - 1] + 2 * rises[node - 2] + 4 * rises[node - 1];
    }

    /** The value at a standard normal place. */
    double at(double z) {
        double place = Math.max(0, Math.min((z + FURTHEST) / STEP, NODES - 1.0));
        int node = Math.min((int) place, NODES - 2);
        double s = place - node;
        double rest = 1 - s;
        return rest * rest * ((1 + 2 * s) * values[node] + s * rises[node])
                + s * s * ((3 - 2 * s) * values[node + 1] - rest * rises[node + 1]);
    }
}
