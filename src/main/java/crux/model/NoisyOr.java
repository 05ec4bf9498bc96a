package crux.model;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Leaky noisy-OR over the first of two states: 1 − (1−leak)·Π(1−c) over the causes present. [DiDr06]
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
        /** p: the cause together with the leak, 1 − p = (1−leak)(1−c). */
        HENRION
    }

    /** Copies its list. */
    public NoisyOr {
        causes = List.copyOf(causes);
    }

    @Override
    public <N> List<N> row(Configuration configuration, Algebra<N> algebra) {
        N noLeak = algebra.complement(leak.value(algebra, configuration));
        N none = noLeak;
        for (Cause cause : causes) {
            if (cause.when().holds(configuration)) {
                N fails = algebra.complement(cause.chance().value(algebra, configuration));
                none = algebra.multiply(none, parameters == Parameters.DIEZ ? fails : algebra.divide(fails, noLeak));
            }
        }
        return List.of(algebra.complement(none), none);
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
            flaws.addAll(check.probability(path + "/p", cause.chance(), family));
        }
        flaws.addAll(check.probability("leak", leak, family));
        return flaws;
    }
}
