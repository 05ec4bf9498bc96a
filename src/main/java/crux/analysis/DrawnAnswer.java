package crux.analysis;

import crux.model.DrawnShares;
import crux.model.DrawnValues;
import crux.model.QuickNormal;
import java.util.function.DoubleUnaryOperator;

/** One answer of many draws: how it follows from the draws' uniform numbers. Immutable. */
sealed interface DrawnAnswer {

    /** The first coordinate it fills. */
    int coordinate();

    /** How many coordinates it fills. */
    int width();

    /** Whether it depends on one of the numbers {@code from} to below {@code to}. */
    boolean reads(int from, int to);

    /** Fills its rows; numbers and rows are by number or coordinate, then by draw. */
    void put(double[][] numbers, double[][] rows);

    /** A single value that has a number to itself, or all of a shared one. */
    record Alone(int coordinate, int own, DrawnValues drawn) implements DrawnAnswer {
        @Override
        public int width() {
            return 1;
        }

        @Override
        public boolean reads(int from, int to) {
            return own >= from && own < to;
        }

        @Override
        public void put(double[][] numbers, double[][] rows) {
            drawn.put(numbers[own], rows[coordinate]);
        }
    }

    /** A single value of which part is shared: its standard normal place is √r of the common one and √(1 − r) of its own. */
    record Tied(int coordinate, int common, int own, double correlation, DoubleUnaryOperator placed)
            implements DrawnAnswer {
        @Override
        public int width() {
            return 1;
        }

        @Override
        public boolean reads(int from, int to) {
            return (own >= from && own < to) || (common >= from && common < to);
        }

        @Override
        public void put(double[][] numbers, double[][] rows) {
            double[] row = rows[coordinate];
            double shared = Math.sqrt(correlation);
            double apart = Math.sqrt(1 - correlation);
            for (int draw = 0; draw < row.length; draw++) {
                row[draw] = placed.applyAsDouble(
                        shared * QuickNormal.of(numbers[common][draw]) + apart * QuickNormal.of(numbers[own][draw]));
            }
        }
    }

    /** The shares of a distribution. */
    record Together(int coordinate, int width, int first, int count, DrawnShares drawn) implements DrawnAnswer {
        @Override
        public boolean reads(int from, int to) {
            return first < to && first + count > from;
        }

        @Override
        public void put(double[][] numbers, double[][] rows) {
            drawn.put(numbers, first, rows, coordinate);
        }
    }
}
