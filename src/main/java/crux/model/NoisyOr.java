package crux.model;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Leaky noisy-OR over the first of two states: 1 − (1−leak)·Π(1−c) over the causes present. [DiDr06]
 *
 * <p>Causes are taken in one by one, P ← P + (1−P)·c, so that small chances keep their digits.
 *
 * @param causes each with the chance that it alone brings the effect about
 * @param leak the chance of the effect with no cause present
 * @param parameters whether a cause's chance leaves the leak out (Díez) or takes it in (Henrion)
 */
public record NoisyOr(List<Cause> causes, Expression leak, Parameters parameters) implements Conditional {

    /** A cause, present under a condition on one parent. */
    public record Cause(Condition.Is when, Expression chance) {}

    /** What a cause's chance means. */
    public enum Parameters {
        /** c: the cause alone, without the leak. */
        DIEZ,
        /** p: the cause together with the leak, 1 − p = (1−leak)(1−c); below the leak it counts as the leak. */
        HENRION
    }

    /** Copies its list. */
    public NoisyOr {
        causes = List.copyOf(causes);
    }

    @Override
    public <N> List<N> row(Configuration configuration, Algebra<N> algebra) {
        N leaks = leak.value(algebra, configuration);
        N noLeak = algebra.complement(leaks);
        N some = leaks;
        N none = noLeak;
        for (Cause cause : causes) {
            if (cause.when().holds(configuration)) {
                N chance = cause.chance().value(algebra, configuration);
                N alone = parameters == Parameters.DIEZ ? chance : withoutLeak(chance, leaks, noLeak, algebra);
                some = algebra.add(some, algebra.multiply(none, alone));
                none = algebra.multiply(none, algebra.complement(alone));
            }
        }
        return List.of(some, none);
    }

    /** (p − leak) / (1 − leak), cut to 0 where p is below the leak. */
    private static <N> N withoutLeak(N chance, N leaks, N noLeak, Algebra<N> algebra) {
        N above = algebra.max(algebra.subtract(chance, leaks), algebra.constant(0));
        return algebra.divide(above, algebra.max(noLeak, algebra.constant(Double.MIN_NORMAL)));
    }

    @Override
    public Stream<Coordinate> coordinates(Family family) {
        return Stream.concat(causes.stream().flatMap(cause -> cause.chance().coordinates()), leak.coordinates());
    }

    @Override
    public List<Flaw> flaws(Family family, FormCheck check) {
        List<Flaw> flaws = new ArrayList<>(check.twoStates(family.child()));
        for (Cause cause : causes) {
            String path = "causes/" + cause.when().parent();
            flaws.addAll(check.condition(path + "/when", cause.when(), family));
            flaws.addAll(check.where(cause.when()::holds).probability(path + "/p", cause.chance(), family));
        }
        flaws.addAll(check.probability("leak", leak, family));
        return flaws;
    }
}
