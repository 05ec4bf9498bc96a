package crux.format;

import crux.model.Condition;
import crux.model.Conditional;
import crux.model.Expression;
import crux.model.NoisyAnd;
import crux.model.NoisyMax;
import crux.model.NoisyOr;
import crux.model.Shares;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;

/** Reads the forms in which each parent acts on its own: noisy-or, noisy-and, noisy-max. */
final class NativeCauses {

    /** By type. */
    static final Map<String, BiFunction<NativeFields, NativeScope, Conditional>> READERS = Map.of(
            "noisy-or",
            NativeCauses::noisyOr,
            "noisy-and",
            NativeCauses::noisyAnd,
            "noisy-max",
            NativeCauses::noisyMax);

    private static final List<String> PARAMETERS = List.of("diez", "henrion");

    private NativeCauses() {}

    private static Conditional noisyOr(NativeFields form, NativeScope scope) {
        scope.hasTwoStates(form);
        List<NoisyOr.Cause> causes = new ArrayList<>();
        eachParent(form, "causes", "a cause", scope, (parent, cause) -> {
            Condition.Is when = when(cause, parent, scope);
            causes.add(new NoisyOr.Cause(when, scope.expression(cause, "p")));
        });
        Expression leak = scope.expressionOr(form, "leak", 0);
        return new NoisyOr(causes, leak, parameters(form, scope));
    }

    private static NoisyOr.Parameters parameters(NativeFields form, NativeScope scope) {
        String name = form.textOrNone("parameters");
        if (!name.isEmpty() && !PARAMETERS.contains(name)) {
            scope.problems()
                    .error(
                            form.at("parameters"),
                            "no parameters are called \"%s\"".formatted(name),
                            "use diez (a cause without the leak) or henrion (a cause with it)");
        }
        return PARAMETERS.contains(name)
                ? NoisyOr.Parameters.valueOf(name.toUpperCase(Locale.ROOT))
                : NoisyOr.Parameters.DIEZ;
    }

    private static Conditional noisyAnd(NativeFields form, NativeScope scope) {
        scope.hasTwoStates(form);
        List<NoisyAnd.Requirement> requirements = new ArrayList<>();
        eachParent(form, "conditions", "a condition", scope, (parent, condition) -> {
            Condition.Is when = when(condition, parent, scope);
            requirements.add(new NoisyAnd.Requirement(
                    when, scope.expressionOr(condition, "met", 1), scope.expressionOr(condition, "unmet", 0)));
        });
        return new NoisyAnd(requirements, scope.expressionOr(form, "leak", 0));
    }

    private static Conditional noisyMax(NativeFields form, NativeScope scope) {
        List<NoisyMax.Cause> causes = new ArrayList<>();
        eachWay(form, "causes", "the effects of", (parent, effects) -> {
            Map<String, Shares> read = new LinkedHashMap<>();
            effects.members()
                    .forEach((state, member) ->
                            read.put(state, scope.shares(form, member.value(), "the effect of " + state)));
            causes.add(new NoisyMax.Cause(parent, read));
        });
        NoisyMax.Order order = order(form, scope);
        Shares leak = form.find("leak")
                .map(value -> scope.shares(form, value, "leak"))
                .orElseGet(() -> noEffect(scope.states().size(), order));
        return new NoisyMax(causes, leak, order);
    }

    private static NoisyMax.Order order(NativeFields form, NativeScope scope) {
        String name = form.textOrNone("order");
        if (!name.isEmpty() && !name.equals("rising") && !name.equals("falling")) {
            scope.problems()
                    .error(
                            form.at("order"),
                            "states are in no order called \"%s\"".formatted(name),
                            "use rising or falling");
        }
        return name.equals("falling") ? NoisyMax.Order.FALLING : NoisyMax.Order.RISING;
    }

    /** All on the least of {@code size} states. */
    static Shares noEffect(int size, NoisyMax.Order order) {
        double[] shares = new double[size];
        shares[order == NoisyMax.Order.RISING ? 0 : size - 1] = 1;
        return Shares.listed(shares);
    }

    private static void eachParent(
            NativeFields form, String key, String name, NativeScope scope, BiConsumer<String, NativeFields> reader) {
        eachWay(form, key, name + ",", (parent, way) -> {
            NativeFields fields = new NativeFields(way, name, scope.problems());
            reader.accept(parent, fields);
            fields.close();
        });
    }

    /** What is written of each parent: an object, or a list of objects where a parent acts in more than one way. */
    private static void eachWay(
            NativeFields form, String key, String name, BiConsumer<String, LocatedJson.Members> reader) {
        form.require(key)
                .flatMap(value -> form.asObject(value, key))
                .ifPresent(object -> object.members().forEach((parent, member) -> {
                    List<LocatedJson> ways = member.value() instanceof LocatedJson.Elements list
                            ? list.elements()
                            : List.of(member.value());
                    ways.forEach(way -> form.asObject(way, name + " " + parent)
                            .ifPresent(members -> reader.accept(parent, members)));
                }));
    }

    private static Condition.Is when(NativeFields fields, String parent, NativeScope scope) {
        return fields.require("when")
                .map(value -> scope.is(fields, parent, value))
                .orElseGet(() -> new Condition.Is(parent, List.of()));
    }
}
