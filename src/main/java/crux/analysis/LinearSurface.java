package crux.analysis;

import crux.model.Interval;
import java.util.List;
import java.util.stream.IntStream;

/**
 * G near one point z: its value there, and its gradient g, so that G(y) ≈ off + g·(y − z). The surface is where that is 0.
 *
 * <p>Immutable.
 */
final class LinearSurface {

    private final double off;
    private final double[] gradient;

    /** Of a value and a gradient, which is not copied. */
    LinearSurface(double off, double[] gradient) {
        this.off = off;
        this.gradient = gradient;
    }

    /** G at the point. */
    double off() {
        return off;
    }

    /** The derivative of G by one coordinate. */
    double gradient(int i) {
        return gradient[i];
    }

    /** |g|². */
    double steepness() {
        return squares(gradient);
    }

    /** The largest derivative, in size. */
    double steepest() {
        double steepest = 0;
        for (double partial : gradient) {
            steepest = Math.max(steepest, Math.abs(partial));
        }
        return steepest;
    }

    /**
     * Of the points at which the surface is met or passed, the nearest to 0; the rooms' ends towards it where none is.
     *
     * <p>The point is y(λ) = clamp(λg) for the least λ with g·y(λ) large enough: piecewise linear in λ, its slope losing g_i² where
     * coordinate i comes to its end. Cost: a sort of the coordinates.
     *
     * @param from the point z
     * @param rooms where each coordinate may be; 0 is inside
     */
    double[] nearest(double[] from, List<Interval> rooms) {
        double wanted = -off;
        for (int i = 0; i < from.length; i++) {
            wanted += gradient[i] * from[i];
        }
        if (wanted <= 0) {
            return new double[from.length];
        }
        double multiplier = multiplier(wanted, rooms);
        return IntStream.range(0, from.length)
                .mapToDouble(i -> gradient[i] == 0 ? 0 : rooms.get(i).clamp(multiplier * gradient[i]))
                .toArray();
    }

    /** The least λ at which g·y(λ) is {@code wanted}; infinite where it never is. */
    private double multiplier(double wanted, List<Interval> rooms) {
        double[] ends = IntStream.range(0, gradient.length)
                .mapToDouble(i -> end(i, rooms.get(i)))
                .toArray();
        int[] order = IntStream.range(0, ends.length)
                .filter(i -> gradient[i] != 0)
                .boxed()
                .sorted((i, j) -> Double.compare(ends[i], ends[j]))
                .mapToInt(Integer::intValue)
                .toArray();
        double[] slopes = slopes(order);
        double risen = 0;
        double here = 0;
        for (int k = 0; k < order.length; k++) {
            double end = ends[order[k]];
            double rise = slopes[k] * (end - here);
            if (risen + rise >= wanted) {
                return here + (wanted - risen) / slopes[k];
            }
            risen += rise;
            here = end;
        }
        return Double.POSITIVE_INFINITY;
    }

    /** The λ at which a coordinate comes to the end of its room. */
    private double end(int i, Interval room) {
        return (gradient[i] > 0 ? room.high() : room.low()) / gradient[i];
    }

    /** The slopes by λ while the coordinates from the k-th in order on are still on their way, summed from the last. */
    private double[] slopes(int[] order) {
        double[] slopes = new double[order.length];
        double slope = 0;
        for (int k = order.length - 1; k >= 0; k--) {
            slope += gradient[order[k]] * gradient[order[k]];
            slopes[k] = slope;
        }
        return slopes;
    }

    /** The sum of the squares of some values. */
    static double squares(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value * value;
        }
        return sum;
    }
}
