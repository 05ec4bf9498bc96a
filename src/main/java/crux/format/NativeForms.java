package crux.format;

import crux.model.Condition;
import crux.model.Conditional;
import crux.model.Deterministic;
import crux.model.Mixture;
import crux.model.PlainTable;
import crux.model.Prior;
import crux.model.RuleTable;
import crux.model.State;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;

/** Reads the form of a variable: every form of the native format by its {@code type}. */
final class NativeForms {

    private static final Map<String, BiFunction<NativeFields, NativeScope, Conditional>> READERS = new TreeMap<>(Map.of(
            "prior", (form, scope) -> new Prior(scope.shares(form, "p")),
            "table", NativeForms::table,
            "cpt", NativeForms::plainTable,
            "or", (form, scope) -> connective(form, scope, true),
            "and", (form, scope) -> connective(form, scope, false),
            "deterministic", NativeForms::deterministic,
            "mixture", NativeForms::mixture));

    static {
        READERS.putAll(NativeCauses.READERS);
        READERS.putAll(NativeWeights.READERS);
    }

    private NativeForms() {}

    /** The form, or nothing where some of it cannot be read; what is wrong is reported. */
    static Optional<Conditional> read(LocatedJson.Members object, NativeScope scope) {
        NativeFields form = new NativeFields(object, "a form", scope.problems());
        String type = form.text("type");
        BiFunction<NativeFields, NativeScope, Conditional> reader = READERS.get(type);
        if (reader == null) {
            if (!type.isBlank()) {
                scope.problems()
                        .error(
                                form.at("type"),
                                "no form is called \"%s\"".formatted(type),
                                NearestName.to(type, READERS.keySet())
                                        .map("did you mean \"%s\"?"::formatted)
                                        .orElse("use one of: " + String.join(", ", READERS.keySet())));
            }
            return Optional.empty();
        }
        NativeFields named = new NativeFields(object, "the form \"%s\"".formatted(type), scope.problems());
        named.find("type");
        int before = scope.problems().errors();
        Conditional conditional = reader.apply(named, scope);
        named.close();
        return scope.problems().errors() == before ? Optional.of(conditional) : Optional.empty();
    }

    private static Conditional table(NativeFields form, NativeScope scope) {
        return new RuleTable(form.each(
                form.requireList("rows"),
                "a row",
                row -> new RuleTable.Row(scope.condition(row, "when"), scope.shares(row, "p"))));
    }

    private static Conditional plainTable(NativeFields form, NativeScope scope) {
        List<Double> entries = new ArrayList<>();
        form.requireList("values").forEach(row -> scope.row(form, row).ifPresent(entries::addAll));
        return PlainTable.of(entries.stream().mapToDouble(Double::doubleValue).toArray());
    }

    private static Conditional connective(NativeFields form, NativeScope scope, boolean any) {
        List<Condition> parts = new ArrayList<>();
        form.require("of")
                .flatMap(value -> form.asObject(value, "of"))
                .ifPresent(object -> parts.addAll(scope.states(form, object)));
        Condition condition = any ? new Condition.Any(parts) : new Condition.All(parts);
        List<State> states = scope.states();
        scope.hasTwoStates(form);
        return new Deterministic(
                List.of(new Deterministic.Case(condition, states.get(0).id())),
                states.get(states.size() - 1).id());
    }

    private static Conditional deterministic(NativeFields form, NativeScope scope) {
        List<Deterministic.Case> cases = form.each(
                form.requireList("cases"),
                "a case",
                one -> new Deterministic.Case(scope.requireCondition(one, "when"), one.text("state")));
        return new Deterministic(cases, form.text("otherwise"));
    }

    private static Conditional mixture(NativeFields form, NativeScope scope) {
        Map<String, Conditional> components = new LinkedHashMap<>();
        String by = form.text("by");
        form.require("of")
                .flatMap(value -> form.asObject(value, "of"))
                .ifPresent(object -> object.members()
                        .forEach((state, member) -> form.asObject(member.value(), "the form of " + state)
                                .flatMap(component -> read(component, scope))
                                .ifPresent(component -> components.put(state, component))));
        return new Mixture(by, components);
    }
}
