package crux.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Leaky noisy-MAX over states in rising order: P(Y ≤ y | x) = Π P_i(Y ≤ y | x_i), the leak being one more factor. [DiDr06]
 *
 * <p>Its parameters are Díez's: each cause's distribution is that of its effect alone.
 *
 * @param causes each parent with the effect of some of its states; a state not named has no effect
 * @param leak the distribution with no cause active
 */
public record NoisyMax(List<Cause> causes, Shares leak) implements Conditional {

    /** What each state of a parent does on its own. */
    public record Cause(String parent, Map<String, Shares> effects) {

        /** Copies its map, keeping its order. */
        public Cause {
            effects = Collections.unmodifiableMap(new LinkedHashMap<>(effects));
        }
    }

    /** Copies its list. */
    public NoisyMax {
        causes = List.copyOf(causes);
    }

    @Override
    public <N> List<N> row(Configuration configuration, Algebra<N> algebra) {
        List<State> states = configuration.family().child().states();
        List<N> cumulative = cumulative(leak.of(states, algebra, configuration), algebra);
        for (Cause cause : causes) {
            Optional<Shares> effect = effect(cause, configuration);
            if (effect.isPresent()) {
                List<N> factor = cumulative(effect.get().of(states, algebra, configuration), algebra);
                cumulative = product(cumulative, factor, algebra);
            }
        }
        return differences(cumulative, algebra);
    }

    private static Optional<Shares> effect(Cause cause, Configuration configuration) {
        return Optional.ofNullable(
                cause.effects().get(configuration.stateOf(cause.parent()).id()));
    }

    /** Sums from the first state up to each; the last is 1 whatever rounding says. */
    private static <N> List<N> cumulative(List<N> shares, Algebra<N> algebra) {
        List<N> sums = new ArrayList<>();
        for (int i = 0; i < shares.size() - 1; i++) {
            sums.add(algebra.sum(shares.subList(0, i + 1)));
        }
        sums.add(algebra.constant(1));
        return sums;
    }

    private static <N> List<N> product(List<N> a, List<N> b, Algebra<N> algebra) {
        List<N> products = new ArrayList<>();
        for (int i = 0; i < a.size(); i++) {
            products.add(algebra.multiply(a.get(i), b.get(i)));
        }
        return products;
    }

    private static <N> List<N> differences(List<N> cumulative, Algebra<N> algebra) {
        List<N> row = new ArrayList<>();
        row.add(cumulative.get(0));
        for (int i = 1; i < cumulative.size(); i++) {
            row.add(algebra.subtract(cumulative.get(i), cumulative.get(i - 1)));
        }
        return row;
    }

    @Override
    public Stream<Coordinate> coordinates(Family family) {
        List<State> states = family.child().states();
        return Stream.concat(
                causes.stream()
                        .flatMap(cause -> cause.effects().values().stream())
                        .flatMap(shares -> shares.coordinates(states)),
                leak.coordinates(states));
    }

    @Override
    public List<Flaw> flaws(Family family, FormCheck check) {
        List<State> states = family.child().states();
        List<Flaw> flaws = new ArrayList<>(check.shares("leak", leak, states, family));
        for (Cause cause : causes) {
            String path = "causes/" + cause.parent();
            cause.effects().forEach((state, effect) -> {
                flaws.addAll(
                        check.condition(path + "/" + state, new Condition.Is(cause.parent(), List.of(state)), family));
                flaws.addAll(check.shares(path + "/" + state, effect, states, family));
            });
        }
        return flaws;
    }
}
