package crux.compare;

import crux.model.Chance;
import crux.model.Credence;
import crux.model.RealAlgebra;
import crux.model.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Several people's numbers made into one.
 *
 * <p>Linear: the mean. Logarithmic: the shares in proportion to the geometric mean of the shares, which for two states is the geometric
 * mean of the odds. Extremised: the log odds of the logarithmic pool times an exponent [SBF+14 §3]. A pool of logarithms does not exist
 * where each state is ruled out by somebody.
 */
public final class Pool {

    private Pool() {}

    /** The mean of conclusions. */
    public static Chance linear(List<Chance> chances) {
        return new Chance(
                chances.stream().mapToDouble(Chance::probability).average().orElseThrow(),
                chances.stream().mapToDouble(Chance::complement).average().orElseThrow());
    }

    /** The geometric mean of the odds, raised to a power: 1 leaves it as it is. */
    public static Optional<Chance> logarithmic(List<Chance> chances, double exponent) {
        double yes = chances.stream()
                .mapToDouble(chance -> RealAlgebra.log2(chance.probability()))
                .average()
                .orElseThrow();
        double no = chances.stream()
                .mapToDouble(chance -> RealAlgebra.log2(chance.complement()))
                .average()
                .orElseThrow();
        return odds(exponent * yes, exponent * no);
    }

    /** Of two weights in bits. */
    private static Optional<Chance> odds(double yes, double no) {
        double most = Math.max(yes, no);
        return most == Double.NEGATIVE_INFINITY
                ? Optional.empty()
                : Optional.of(Chance.ofWeights(Math.pow(2, yes - most), Math.pow(2, no - most)));
    }

    /** The mean of every answer. */
    public static Settings linearAnswers(List<Settings> people) {
        double[] sum = new double[people.get(0).coordinates().size()];
        for (Settings settings : people) {
            double[] values = settings.toArray();
            for (int i = 0; i < sum.length; i++) {
                sum[i] += values[i];
            }
        }
        for (int i = 0; i < sum.length; i++) {
            sum[i] /= people.size();
        }
        return Settings.of(people.get(0).coordinates(), sum);
    }

    /**
     * Every answer pooled by logarithms, each apart; a number in its own unit by its mean. Nothing where an answer has no such pool.
     */
    public static Optional<Settings> logarithmicAnswers(List<Settings> people) {
        Settings pooled = linearAnswers(people);
        for (Credence credence : pooled.coordinates().credences()) {
            if (credence.kind() != Credence.Kind.NUMBER) {
                Optional<List<Double>> shares = credence.isDistribution()
                        ? shares(people, credence)
                        : logarithmic(chances(people, credence), 1).map(chance -> List.of(chance.probability()));
                if (shares.isEmpty()) {
                    return Optional.empty();
                }
                pooled = pooled.with(credence, shares.get());
            }
        }
        return Optional.of(pooled);
    }

    private static List<Chance> chances(List<Settings> people, Credence credence) {
        return people.stream()
                .map(settings -> settings.values(credence).get(0))
                .map(value -> new Chance(value, 1 - value))
                .toList();
    }

    private static Optional<List<Double>> shares(List<Settings> people, Credence credence) {
        double[] bits = new double[credence.size()];
        for (Settings settings : people) {
            List<Double> values = settings.values(credence);
            for (int i = 0; i < bits.length; i++) {
                bits[i] += RealAlgebra.log2((double) values.get(i)) / people.size();
            }
        }
        double most = java.util.Arrays.stream(bits).max().orElseThrow();
        if (most == Double.NEGATIVE_INFINITY) {
            return Optional.empty();
        }
        double total = java.util.Arrays.stream(bits)
                .map(value -> Math.pow(2, value - most))
                .sum();
        List<Double> shares = new ArrayList<>();
        for (double value : bits) {
            shares.add(Math.pow(2, value - most) / total);
        }
        return Optional.of(shares);
    }
}
