package crux.elicit;

import crux.model.BitScale;
import crux.model.Credence;
import crux.model.Reach;
import crux.model.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * One credence that a repair may move, as free coordinates u and their scaled residuals.
 *
 * <p>A probability or weight has one u, bits gained; a number one u, tenths of its range. A distribution of k positive shares has k − 1: the bits
 * each share but the first gains on the first; its distance is √2 times the Euclidean one of the centred log2 shares, which for two
 * shares is the difference of their log2 odds. Shares of 0 stay 0.
 *
 * @param credence which
 * @param from its values before
 * @param weight of the square of its distance
 * @param alive the shares that move; {@code [0]} where it is no distribution
 */
record Track(Credence credence, List<Double> from, double weight, List<Integer> alive) {

    private static final double LN_2 = Math.log(2);

    Track {
        from = List.copyOf(from);
        alive = List.copyOf(alive);
    }

    static Track of(Credence credence, Settings settings, double weight) {
        List<Double> from = settings.values(credence);
        return new Track(
                credence,
                from,
                weight,
                credence.isDistribution()
                        ? IntStream.range(0, from.size())
                                .filter(i -> from.get(i) > 0)
                                .boxed()
                                .toList()
                        : List.of(0));
    }

    /** Whether it can move at all: a certainty cannot. */
    boolean isFree() {
        return switch (credence.kind()) {
            case NUMBER -> true;
            case PROBABILITY, WEIGHT -> from.get(0) > 0 && from.get(0) < 1;
            case DISTRIBUTION -> alive.size() > 1;
        };
    }

    /** How many free coordinates it has. */
    int free() {
        return credence.isDistribution() ? alive.size() - 1 : 1;
    }

    /** How many residuals it has. */
    int residuals() {
        return alive.size();
    }

    /** Its values at the coordinates that begin at {@code at}. */
    List<Double> values(double[] point, int at) {
        return switch (credence.kind()) {
            case PROBABILITY, WEIGHT ->
                List.of(
                        point[at] == 0
                                ? from.get(0)
                                : BitScale.probability(oddsOf(from.get(0)) + Math.max(-60, Math.min(60, point[at]))));
            case NUMBER -> List.of(credence.domain().clamp(from.get(0) + point[at] * Reach.tenth(credence)));
            case DISTRIBUTION -> shares(point, at);
        };
    }

    private static double oddsOf(double probability) {
        return (Math.log(probability) - Math.log1p(-probability)) / LN_2;
    }

    private List<Double> shares(double[] point, int at) {
        double[] weights = new double[from.size()];
        double sum = 0;
        for (int i = 0; i < alive.size(); i++) {
            double gain = i == 0 ? 0 : Math.max(-60, Math.min(60, point[at + i - 1]));
            weights[alive.get(i)] = from.get(alive.get(i)) * Math.exp(gain * LN_2);
            sum += weights[alive.get(i)];
        }
        List<Double> shares = new ArrayList<>();
        for (double weight : weights) {
            shares.add(weight / sum);
        }
        return shares;
    }

    /** The derivative of each value by one of its coordinates, in the values' order. */
    double[] derivative(double[] point, int at, int coordinate) {
        List<Double> values = values(point, at);
        double[] derivative = new double[values.size()];
        switch (credence.kind()) {
            case PROBABILITY, WEIGHT -> derivative[0] = LN_2 * values.get(0) * (1 - values.get(0));
            case NUMBER -> {
                double free = from.get(0) + point[at] * Reach.tenth(credence);
                derivative[0] = credence.domain().contains(free) ? Reach.tenth(credence) : 0;
            }
            case DISTRIBUTION -> {
                int moved = alive.get(coordinate + 1);
                for (int i = 0; i < derivative.length; i++) {
                    derivative[i] = LN_2 * values.get(moved) * ((i == moved ? 1 : 0) - values.get(i));
                }
            }
        }
        return derivative;
    }

    /** One residual, whose squares add up to the weighted square of the distance. */
    double residual(double[] point, int at, int number) {
        double sum = 0;
        for (int i = 0; i < free(); i++) {
            sum += factor(number, i) * point[at + i];
        }
        return sum;
    }

    /** The derivative of a residual by a coordinate, which is constant. */
    double factor(int number, int coordinate) {
        double root = Math.sqrt(weight);
        if (!credence.isDistribution()) {
            return root;
        }
        double mean = 1.0 / alive.size();
        return root * Math.sqrt(2) * ((number == coordinate + 1 ? 1 : 0) - mean);
    }

    /** How far it has moved: signed where it has one coordinate. */
    double distance(double[] point, int at) {
        if (!credence.isDistribution()) {
            return point[at];
        }
        double squares = 0;
        for (int i = 0; i < residuals(); i++) {
            squares += residual(point, at, i) * residual(point, at, i);
        }
        return Math.sqrt(squares / weight);
    }
}
