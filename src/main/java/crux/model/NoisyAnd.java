package crux.model;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Leaky noisy-AND over the first of two states: leak + (1−leak)·Π(met or unmet) over the conditions. [DiDr06]
 *
 * @param requirements each with its factor where it is met and where it is not
 * @param leak the chance of the effect whatever is met
 */
public record NoisyAnd(List<Requirement> requirements, Expression leak) implements Conditional {

    /** A factor that depends on whether one parent is in some states. */
    public record Requirement(Condition.Is when, Expression met, Expression unmet) {}

    /** Copies its list. */
    public NoisyAnd {
        requirements = List.copyOf(requirements);
    }

    @Override
    public <N> List<N> row(Configuration configuration, Algebra<N> algebra) {
        N all = algebra.product(requirements.stream()
                .map(requirement -> factor(requirement, configuration).value(algebra, configuration))
                .toList());
        N leaks = leak.value(algebra, configuration);
        N noLeak = algebra.complement(leaks);
        return List.of(
                algebra.add(leaks, algebra.multiply(noLeak, all)), algebra.multiply(noLeak, algebra.complement(all)));
    }

    private static Expression factor(Requirement requirement, Configuration configuration) {
        return requirement.when().holds(configuration) ? requirement.met() : requirement.unmet();
    }

    @Override
    public Stream<Coordinate> coordinates(Family family) {
        return Stream.concat(
                requirements.stream()
                        .flatMap(requirement -> Stream.of(requirement.met(), requirement.unmet()))
                        .flatMap(Expression::coordinates),
                leak.coordinates());
    }

    @Override
    public List<Flaw> flaws(Family family, FormCheck check) {
        List<Flaw> flaws = new ArrayList<>(check.twoStates(family.child()));
        for (Requirement requirement : requirements) {
            String path = "conditions/" + requirement.when().parent();
            flaws.addAll(check.condition(path + "/when", requirement.when(), family));
            flaws.addAll(check.probability(path + "/met", requirement.met(), family));
            flaws.addAll(check.probability(path + "/unmet", requirement.unmet(), family));
        }
        flaws.addAll(check.probability("leak", leak, family));
        return flaws;
    }
}
