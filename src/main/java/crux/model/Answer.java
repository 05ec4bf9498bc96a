package crux.model;

import java.util.List;

/**
 * What a person says to one credence.
 *
 * <p>Sealed: a {@link Point}, a {@link Range} with hard bounds, an {@link Spread uncertain value} by its percentiles, a {@link Beta}
 * distribution, or a {@link Rejected} question.
 */
public sealed interface Answer {

    /** One value, or a share for each state. */
    record Point(List<Double> values) implements Answer {

        /** Copies its list. */
        public Point {
            values = List.copyOf(values);
            if (values.isEmpty()) {
                throw new IllegalArgumentException("an answer needs a value");
            }
        }

        /** A single value. */
        public static Point of(double value) {
            return new Point(List.of(value));
        }
    }

    /** Hard bounds, and no view of what lies between. */
    record Range(double low, double high) implements Answer {

        /** Checks the order of the bounds. */
        public Range {
            if (!(low <= high)) {
                throw new IllegalArgumentException("no range from %s to %s".formatted(low, high));
            }
        }
    }

    /** An uncertain value: its 5th, 50th and 95th percentiles; the middle is absent as NaN where only an interval was given. */
    record Spread(double low, double best, double high) implements Answer {

        /** Checks the order of the percentiles. */
        public Spread {
            if (!(low < high) || best <= low || best >= high) {
                throw new IllegalArgumentException("no spread %s, %s, %s".formatted(low, best, high));
            }
        }

        /** A 90 % interval without a middle. */
        public static Spread interval(double low, double high) {
            return new Spread(low, Double.NaN, high);
        }

        /** Whether a middle was given. */
        public boolean hasBest() {
            return !Double.isNaN(best);
        }
    }

    /** An uncertain probability with a Beta distribution. */
    record Beta(double a, double b) implements Answer {

        /** Checks that both are positive. */
        public Beta {
            if (!(a > 0 && b > 0)) {
                throw new IllegalArgumentException("no distribution beta(%s, %s)".formatted(a, b));
            }
        }
    }

    /** The question is not accepted: it is run over its whole domain. */
    record Rejected(String reason) implements Answer {}
}
