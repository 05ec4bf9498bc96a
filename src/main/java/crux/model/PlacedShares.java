package crux.model;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/** The shares of an {@link UncertainShares} over standard normal places. Immutable. */
public final class PlacedShares {

    private final double[] means;
    private final List<DoubleUnaryOperator> parts;

    PlacedShares(List<Double> means, List<DoubleUnaryOperator> parts) {
        this.means = means.stream().mapToDouble(Double::doubleValue).toArray();
        this.parts = List.copyOf(parts);
    }

    /**
     * Fills the rows of the shares, {@code start} and those after it, from the places {@code from} and those after it; both by number,
     * then by draw.
     */
    public void put(double[][] places, int from, double[][] rows, int start) {
        int draws = rows[start].length;
        double[] left = new double[draws];
        Arrays.fill(left, 1);
        int used = 0;
        for (int i = 0; i < means.length; i++) {
            double[] row = rows[start + i];
            if (means[i] > 0 && used < parts.size()) {
                DoubleUnaryOperator part = parts.get(used);
                double[] place = places[from + used++];
                for (int draw = 0; draw < draws; draw++) {
                    row[draw] = left[draw] * part.applyAsDouble(place[draw]);
                    left[draw] -= row[draw];
                }
            } else if (means[i] > 0) {
                System.arraycopy(left, 0, row, 0, draws);
                Arrays.fill(left, 0);
            } else {
                Arrays.fill(row, 0);
            }
        }
    }
}
