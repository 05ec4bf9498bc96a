package crux.format;

import crux.model.Condition;
import crux.model.Credence;
import crux.model.Expression;
import crux.model.Shares;
import crux.model.State;
import crux.model.Variable;
import crux.notation.ConditionText;
import crux.notation.ExpressionText;
import crux.notation.Parsed;
import crux.notation.Quoting;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the numbers, conditions and distributions that the form of one variable is written with.
 *
 * <p>What cannot be read is reported and replaced by something of its type.
 */
final class NativeScope {

    private final Variable child;
    private final boolean hasStates;
    private final Map<String, Credence.Kind> kinds;
    private final ProblemList problems;

    /**
     * A scope.
     *
     * @param child the variable, or what stands for it
     * @param hasStates whether its states are known
     * @param kinds of the credences, by id
     * @param problems where problems go
     */
    NativeScope(Variable child, boolean hasStates, Map<String, Credence.Kind> kinds, ProblemList problems) {
        this.child = child;
        this.hasStates = hasStates;
        this.kinds = kinds;
        this.problems = problems;
    }

    ProblemList problems() {
        return problems;
    }

    List<State> states() {
        return child.states();
    }

    /** Whether the variable has two states; if it is known to have another number of them, that is reported. */
    boolean hasTwoStates(NativeFields form) {
        if (hasStates && child.size() != 2) {
            problems.error(
                    form.at("type"),
                    "this form is for two states, and %s has %s".formatted(child.id(), child.size()),
                    "give it two states, or use another form");
        }
        return hasStates && child.size() == 2;
    }

    /** A number or an expression that must be there. */
    Expression expression(NativeFields fields, String key) {
        return fields.require(key).map(value -> expression(fields, value, key)).orElse(Expression.of(0));
    }

    /** A number or an expression; {@code fallback} where it is absent. */
    Expression expressionOr(NativeFields fields, String key, double fallback) {
        return fields.find(key).map(value -> expression(fields, value, key)).orElse(Expression.of(fallback));
    }

    /** A number or an expression. */
    Expression expression(NativeFields fields, LocatedJson value, String what) {
        if (value instanceof LocatedJson.NumberText number) {
            return Expression.of(number.value());
        }
        if (value instanceof LocatedJson.Text text) {
            return parsed(ExpressionText.parse(text.value()), text).orElse(Expression.of(0));
        }
        fields.wrongType(value, what, "a number or a text with an expression");
        return Expression.of(0);
    }

    private <T> Optional<T> parsed(Parsed<T> parsed, LocatedJson.Text text) {
        parsed.slips()
                .forEach(slip -> problems.error(
                        text.at(),
                        "in \"%s\": %s, at character %s".formatted(text.value(), slip.what(), slip.offset() + 1),
                        slip.mend()));
        return parsed.value();
    }

    /** The condition under a key; always, where it is absent. */
    Condition condition(NativeFields fields, String key) {
        return fields.find(key).map(value -> condition(fields, value, key)).orElse(Condition.ALWAYS);
    }

    /** The condition under a key that must be there. */
    Condition requireCondition(NativeFields fields, String key) {
        return fields.require(key).map(value -> condition(fields, value, key)).orElse(Condition.ALWAYS);
    }

    private Condition condition(NativeFields fields, LocatedJson value, String key) {
        if (value instanceof LocatedJson.Text text) {
            return parsed(ConditionText.parse(text.value()), text).orElse(Condition.ALWAYS);
        }
        if (value instanceof LocatedJson.Members object) {
            List<Condition> parts = new ArrayList<>(states(fields, object));
            return parts.size() == 1 ? parts.get(0) : new Condition.All(parts);
        }
        fields.wrongType(value, key, "an object {parent: state} or a text with a condition");
        return Condition.ALWAYS;
    }

    /** One condition for each parent of {@code {parent: state or states}}. */
    List<Condition.Is> states(NativeFields fields, LocatedJson.Members object) {
        List<Condition.Is> parts = new ArrayList<>();
        object.members().forEach((parent, member) -> parts.add(is(fields, parent, member.value())));
        return parts;
    }

    /** A parent in the state, or one of the states, that {@code value} names. */
    Condition.Is is(NativeFields fields, String parent, LocatedJson value) {
        if (!(value instanceof LocatedJson.Elements list)) {
            return new Condition.Is(
                    parent,
                    fields.asText(value, "the state of " + parent).map(List::of).orElse(List.of()));
        }
        List<String> states = new ArrayList<>();
        list.elements()
                .forEach(element ->
                        fields.asText(element, "a state of " + parent).ifPresent(states::add));
        if (list.elements().isEmpty()) {
            problems.error(list.at(), "no state of %s is named".formatted(parent), "name at least one");
        }
        return new Condition.Is(parent, states);
    }

    /** The distribution under a key that must be there. */
    Shares shares(NativeFields fields, String key) {
        return fields.require(key).map(value -> shares(fields, value, key)).orElse(new Shares.Listed(List.of()));
    }

    /** A distribution: the name of a distribution credence, a list, or on two states the share of the first. */
    Shares shares(NativeFields fields, LocatedJson value, String what) {
        if (value instanceof LocatedJson.Elements list) {
            return listed(fields, list);
        }
        if (value instanceof LocatedJson.Text text && isDistribution(text.value())) {
            return new Shares.Named(text.value());
        }
        if (hasStates && child.size() != 2) {
            fields.wrongType(value, what, "a list of shares or the name of a distribution");
        }
        return new Shares.Listed(List.of(expression(fields, value, what)));
    }

    /** Whether a text names a distribution; an unknown name does unless two states leave it open. */
    private boolean isDistribution(String text) {
        Credence.Kind kind = kinds.get(text);
        return kind == null
                ? Quoting.isBare(text) && !(hasStates && child.size() == 2)
                : kind == Credence.Kind.DISTRIBUTION;
    }

    private Shares listed(NativeFields fields, LocatedJson.Elements list) {
        List<Expression> shares = new ArrayList<>();
        list.elements().forEach(element -> shares.add(expression(fields, element, "a share")));
        boolean areNumbers = shares.stream().allMatch(Expression.Constant.class::isInstance);
        if (!areNumbers || !hasStates || shares.size() != child.size()) {
            return new Shares.Listed(shares);
        }
        List<Double> numbers = shares.stream()
                .map(share -> ((Expression.Constant) share).value())
                .toList();
        return new Shares.Listed(NativeSums.normalised(numbers, list.at(), problems).stream()
                .map(Expression::of)
                .toList());
    }

    /** One row of a plain table, or nothing where it is none. */
    Optional<List<Double>> row(NativeFields fields, LocatedJson value) {
        int before = problems.errors();
        List<Double> row = new ArrayList<>();
        fields.asList(value, "a row")
                .forEach(element -> fields.asNumber(element, "a probability").ifPresent(row::add));
        if (problems.errors() == before && hasStates && row.size() != child.size()) {
            problems.error(
                    value.at(),
                    "%s numbers for the %s states of %s".formatted(row.size(), child.size(), child.id()),
                    "give one number a state in each row");
        }
        return problems.errors() == before
                ? Optional.of(NativeSums.normalised(row, value.at(), problems))
                : Optional.empty();
    }
}
