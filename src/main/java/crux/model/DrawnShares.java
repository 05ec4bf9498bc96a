package crux.model;

import java.util.Arrays;
import java.util.List;

/** The shares of an {@link UncertainShares} over uniform numbers. Immutable. */
public final class DrawnShares {

    private final double[] means;
    private final List<DrawnValues> parts;

    DrawnShares(List<Double> means, List<DrawnValues> parts) {
        this.means = means.stream().mapToDouble(Double::doubleValue).toArray();
        this.parts = List.copyOf(parts);
    }

    /**
     * Fills the rows of the shares, {@code start} and those after it, from the uniform numbers {@code from} and those after it; both by number,
     * then by draw.
     */
    public void put(double[][] numbers, int from, double[][] rows, int start) {
        int draws = rows[start].length;
        double[] left = new double[draws];
        Arrays.fill(left, 1);
        int used = 0;
        for (int i = 0; i < means.length; i++) {
            double[] row = rows[start + i];
            if (means[i] > 0 && used < parts.size()) {
                parts.get(used).put(numbers[from + used], row);
                used++;
                for (int draw = 0; draw < draws; draw++) {
                    row[draw] *= left[draw];
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
