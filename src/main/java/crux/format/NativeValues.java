package crux.format;

import crux.model.Condition;
import crux.model.Expression;
import crux.model.Shares;
import crux.notation.ConditionText;
import crux.notation.ExpressionText;
import java.util.List;
import java.util.Optional;

/** Writes the numbers, conditions and distributions that forms are made of. */
final class NativeValues {

    private NativeValues() {}

    /** A number as a number, anything else as text. */
    static LocatedJson expression(Expression expression) {
        return expression instanceof Expression.Constant constant
                ? JsonMembers.number(constant.value())
                : JsonMembers.text(ExpressionText.write(expression));
    }

    /** The name of a distribution, or the list of its shares. */
    static LocatedJson shares(Shares shares) {
        return shares instanceof Shares.Named named
                ? JsonMembers.text(named.credence())
                : JsonMembers.list(((Shares.Listed) shares)
                        .shares().stream().map(NativeValues::expression).toList());
    }

    /** The condition, unless it always holds. */
    static Optional<LocatedJson> conditionUnlessAlways(Condition condition) {
        return condition.equals(Condition.ALWAYS) ? Optional.empty() : Optional.of(condition(condition));
    }

    /** {@code {parent: state}} where that says it, a text where not. */
    static LocatedJson condition(Condition condition) {
        List<Condition> parts = condition instanceof Condition.All all ? all.parts() : List.of(condition);
        return nameEachParentOnce(parts) ? states(parts) : JsonMembers.text(ConditionText.write(condition));
    }

    /** Whether each of the conditions puts a parent in some state, and no two the same parent. */
    static boolean nameEachParentOnce(List<Condition> parts) {
        boolean areStates = parts.stream()
                .allMatch(
                        part -> part instanceof Condition.Is is && !is.states().isEmpty());
        return areStates
                && parts.stream()
                                .map(part -> ((Condition.Is) part).parent())
                                .distinct()
                                .count()
                        == parts.size();
    }

    /** {@code {parent: state or states}} of conditions that put a parent in some state. */
    static LocatedJson states(List<Condition> parts) {
        JsonMembers states = new JsonMembers();
        parts.forEach(part -> states.put(((Condition.Is) part).parent(), stateNames((Condition.Is) part)));
        return states.build();
    }

    /** One state as a text, several as a list. */
    static LocatedJson stateNames(Condition.Is is) {
        return is.states().size() == 1 ? JsonMembers.text(is.states().get(0)) : JsonMembers.texts(is.states());
    }
}
