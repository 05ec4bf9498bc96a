package crux.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A ranked variable: a normal distribution truncated to 0..1, its mean a weighted combination of the parents' ranks. [FNC07]
 *
 * <p>State i of k stands for the interval [i/k, (i+1)/k] of its variable, and a parent enters by the middle of its interval, where
 * the paper averages over points of it.
 *
 * @param weights a positive weight for each parent
 * @param combination how the ranks are combined
 * @param variance of the normal distribution before truncation, positive
 */
public record Ranked(Map<String, Expression> weights, Combination combination, Expression variance)
        implements Conditional {

    /** How the parents' ranks make the mean. */
    public enum Combination {
        /** The weighted mean. */
        MEAN,
        /** The least of the means in which one parent has its weight and the others 1. */
        MIN,
        /** The greatest of those means. */
        MAX
    }

    /** Copies its map, keeping its order. */
    public Ranked {
        weights = Collections.unmodifiableMap(new LinkedHashMap<>(weights));
    }

    @Override
    public <N> List<N> row(Configuration configuration, Algebra<N> algebra) {
        N mean = mean(configuration, algebra);
        N deviation = algebra.exp2(
                algebra.multiply(algebra.constant(0.5), algebra.log2(variance.value(algebra, configuration))));
        int size = configuration.family().child().size();
        List<N> bounds = new ArrayList<>();
        for (int i = 0; i <= size; i++) {
            N bound = algebra.constant((double) i / size);
            bounds.add(algebra.divide(algebra.subtract(bound, mean), deviation));
        }
        List<N> masses = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            masses.add(mass(bounds.get(i), bounds.get(i + 1), algebra));
        }
        N whole = algebra.sum(masses);
        return masses.stream().map(mass -> algebra.divide(mass, whole)).toList();
    }

    /** Φ(b) − Φ(a), left and right of 0 apart, so that neither tail is a difference of numbers near 1. */
    private static <N> N mass(N a, N b, Algebra<N> algebra) {
        N zero = algebra.constant(0);
        N left = algebra.subtract(algebra.normalCdf(algebra.min(b, zero)), algebra.normalCdf(algebra.min(a, zero)));
        N right = algebra.subtract(
                algebra.normalCdf(algebra.subtract(zero, algebra.max(zero, a))),
                algebra.normalCdf(algebra.subtract(zero, algebra.max(zero, b))));
        return algebra.add(left, right);
    }

    private <N> N mean(Configuration configuration, Algebra<N> algebra) {
        List<N> means = new ArrayList<>();
        if (combination == Combination.MEAN) {
            means.add(weightedMean(configuration, algebra, weights));
        } else {
            weights.forEach((parent, weight) -> {
                Map<String, Expression> one = new LinkedHashMap<>(weights);
                one.replaceAll((other, ignored) -> other.equals(parent) ? weight : Expression.of(1));
                means.add(weightedMean(configuration, algebra, one));
            });
        }
        return means.stream()
                .reduce((a, b) -> combination == Combination.MIN ? algebra.min(a, b) : algebra.max(a, b))
                .orElseThrow(() -> new IllegalArgumentException("a ranked form needs a weighted parent"));
    }

    private static <N> N weightedMean(
            Configuration configuration, Algebra<N> algebra, Map<String, Expression> weights) {
        List<N> terms = new ArrayList<>();
        List<N> values = new ArrayList<>();
        weights.forEach((parent, expression) -> {
            N weight = expression.value(algebra, configuration);
            values.add(weight);
            terms.add(algebra.multiply(weight, algebra.constant(rank(parent, configuration))));
        });
        return algebra.divide(algebra.sum(terms), algebra.sum(values));
    }

    private static double rank(String parent, Configuration configuration) {
        Family family = configuration.family();
        int place = family.indexOf(parent);
        return (configuration.stateIndex(place) + 0.5)
                / family.parents().get(place).size();
    }

    @Override
    public Stream<Coordinate> coordinates(Family family) {
        return Stream.concat(weights.values().stream().flatMap(Expression::coordinates), variance.coordinates());
    }

    @Override
    public List<Flaw> flaws(Family family, FormCheck check) {
        List<Flaw> flaws = new ArrayList<>();
        if (weights.isEmpty()) {
            flaws.add(new Flaw("weights", "no parent has a weight", "give each parent a positive weight"));
        }
        family.parents().stream()
                .map(Variable::id)
                .filter(parent -> !weights.containsKey(parent))
                .forEach(parent -> flaws.add(new Flaw(
                        "weights", "the parent %s has no weight".formatted(parent), "give it one, or remove it")));
        weights.forEach((parent, weight) -> {
            flaws.addAll(check.parent("weights/" + parent, parent, family));
            flaws.addAll(check.positive("weights/" + parent, weight, family));
        });
        flaws.addAll(check.positive("variance", variance, family));
        if (flaws.isEmpty()) {
            flaws.addAll(check.rows(family, contexts(), this::row));
        }
        return flaws;
    }
}
