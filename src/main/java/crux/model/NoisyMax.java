package crux.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Leaky noisy-MAX over states in an order: P(Y ≤ y | x) = Π P_i(Y ≤ y | x_i), the leak being one more factor. [DiDr06]
 *
 * <p>Its parameters are Díez's: each cause's distribution is that of its effect alone.
 *
 * @param causes each parent with the effect of some of its states; a state not named has no effect
 * @param leak the distribution with no cause active
 * @param order how the states stand: the least first, or the greatest
 */
public record NoisyMax(List<Cause> causes, Shares leak, Order order) implements Conditional {

    /** How the states of the variable stand. */
    public enum Order {
        /** From the least to the greatest: without effect the first. */
        RISING,
        /** From the greatest to the least: without effect the last. */
        FALLING
    }

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

    /** Over states in rising order. */
    public NoisyMax(List<Cause> causes, Shares leak) {
        this(causes, leak, Order.RISING);
    }

    @Override
    public <N> List<N> row(Configuration configuration, Algebra<N> algebra) {
        List<State> states = configuration.family().child().states();
        List<N> row = rising(leak.of(states, algebra, configuration));
        for (Cause cause : causes) {
            Optional<Shares> effect = effect(cause, configuration);
            if (effect.isPresent()) {
                row = greater(row, rising(effect.get().of(states, algebra, configuration)), algebra);
            }
        }
        return rising(row);
    }

    /** Shares from the states' order to the rising one, and back. */
    private <N> List<N> rising(List<N> shares) {
        if (order == Order.RISING) {
            return shares;
        }
        List<N> turned = new ArrayList<>(shares);
        Collections.reverse(turned);
        return turned;
    }

    private static Optional<Shares> effect(Cause cause, Configuration configuration) {
        return Optional.ofNullable(
                cause.effects().get(configuration.stateOf(cause.parent()).id()));
    }

    /** The distribution of the greater of two: P(= y) = p(y)·Q(≤ y) + P(< y)·q(y), a sum without cancellation. */
    private static <N> List<N> greater(List<N> p, List<N> q, Algebra<N> algebra) {
        N below = algebra.constant(0);
        N upTo = algebra.constant(0);
        List<N> row = new ArrayList<>();
        for (int y = 0; y < p.size(); y++) {
            upTo = algebra.add(upTo, q.get(y));
            row.add(algebra.add(algebra.multiply(p.get(y), upTo), algebra.multiply(below, q.get(y))));
            below = algebra.add(below, p.get(y));
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
