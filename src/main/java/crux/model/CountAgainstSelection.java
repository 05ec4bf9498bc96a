package crux.model;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A head-count weighed against selection: log2 odds of the first of two states = count − direction · steps · bits.
 *
 * <p>100 doublings against 100 steps of one halving are exactly even. Where the gate does not hold the log2 odds are −shut.
 *
 * @param count doublings by which the first state's ways outnumber the second's
 * @param direction +1 where selection works against the first state, −1 for it, 0 neither
 * @param steps steps of selection spent
 * @param bits halvings a step
 * @param gate the precondition of the count
 * @param shut halvings below even where the gate is shut
 */
public record CountAgainstSelection(
        Expression count, Expression direction, Expression steps, Expression bits, Condition gate, Expression shut)
        implements Conditional {

    @Override
    public <N> List<N> row(Configuration configuration, Algebra<N> algebra) {
        return algebra.ofOdds(logOdds(configuration, algebra));
    }

    private <N> N logOdds(Configuration configuration, Algebra<N> algebra) {
        if (!gate.holds(configuration)) {
            return algebra.subtract(algebra.constant(0), shut.value(algebra, configuration));
        }
        N selection = algebra.product(List.of(
                direction.value(algebra, configuration),
                steps.value(algebra, configuration),
                bits.value(algebra, configuration)));
        return algebra.subtract(count.value(algebra, configuration), selection);
    }

    @Override
    public Stream<Coordinate> coordinates(Family family) {
        return Stream.of(count, direction, steps, bits, shut).flatMap(Expression::coordinates);
    }

    @Override
    public List<Flaw> flaws(Family family, FormCheck check) {
        List<Flaw> flaws = new ArrayList<>(check.twoStates(family.child()));
        flaws.addAll(check.expression("count", count, family));
        flaws.addAll(check.expression("direction", direction, family));
        flaws.addAll(check.expression("steps", steps, family));
        flaws.addAll(check.expression("bits", bits, family));
        flaws.addAll(check.condition("gate", gate, family));
        flaws.addAll(check.expression("shut", shut, family));
        if (flaws.isEmpty()) {
            flaws.addAll(check.rows(family, contexts(), this::row));
        }
        return flaws;
    }
}
