package crux.format;

import crux.model.BestOfN;
import crux.model.Condition;
import crux.model.Conditional;
import crux.model.CountAgainstSelection;
import crux.model.Deterministic;
import crux.model.Expression;
import crux.model.Formula;
import crux.model.LogOdds;
import crux.model.Mixture;
import crux.model.NoisyAnd;
import crux.model.NoisyMax;
import crux.model.NoisyOr;
import crux.model.PlainTable;
import crux.model.Prior;
import crux.model.Ranked;
import crux.model.RuleTable;
import crux.model.Variable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** Writes the form of one variable as the native format has it. */
final class NativeFormWriter {

    private static final Expression NONE = Expression.of(0);

    private final Variable child;

    NativeFormWriter(Variable child) {
        this.child = child;
    }

    /** The object under {@code form}. */
    JsonMembers write(Conditional form) {
        if (form instanceof Prior prior) {
            return typed("prior").put("p", NativeValues.shares(prior.shares()));
        } else if (form instanceof RuleTable table) {
            return typed("table").put("rows", each(table.rows(), NativeFormWriter::row));
        } else if (form instanceof PlainTable table) {
            return typed("cpt").put("values", rows(table));
        } else if (form instanceof Deterministic deterministic) {
            return deterministic(deterministic);
        } else if (form instanceof NoisyOr or) {
            return noisyOr(or);
        } else if (form instanceof NoisyAnd and) {
            return noisyAnd(and);
        } else if (form instanceof NoisyMax max) {
            return noisyMax(max);
        } else if (form instanceof LogOdds ledger) {
            return logOdds(ledger);
        } else if (form instanceof Mixture mixture) {
            JsonMembers of = new JsonMembers();
            mixture.components().forEach((state, component) -> of.put(state, write(component)));
            return typed("mixture").put("by", mixture.by()).put("of", of);
        }
        return counted(form);
    }

    private static JsonMembers counted(Conditional form) {
        if (form instanceof Ranked ranked) {
            return ranked(ranked);
        } else if (form instanceof Formula formula) {
            return typed("formula")
                    .put("gives", lower(formula.gives()))
                    .put("is", NativeValues.expression(formula.is()));
        } else if (form instanceof CountAgainstSelection count) {
            JsonMembers members = typed("count-against-selection")
                    .put("count", NativeValues.expression(count.count()))
                    .put("direction", NativeValues.expression(count.direction()))
                    .put("steps", NativeValues.expression(count.steps()))
                    .put("bits", NativeValues.expression(count.bits()));
            return gated(members, count.gate(), count.shut());
        }
        return bestOfN((BestOfN) form);
    }

    /** The type of a form, as it stands under {@code type}: {@code noisy-or}. */
    String type(Conditional form) {
        if (form instanceof RuleTable) {
            return "table";
        } else if (form instanceof PlainTable) {
            return "cpt";
        } else if (form instanceof Deterministic deterministic && isConnective(deterministic)) {
            return deterministic.cases().get(0).when() instanceof Condition.Any ? "or" : "and";
        }
        return form.getClass()
                .getSimpleName()
                .replaceAll("(?<=[a-z])(?=[A-Z])", "-")
                .toLowerCase(Locale.ROOT);
    }

    private static JsonMembers typed(String type) {
        return new JsonMembers().put("type", type);
    }

    private static String lower(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT);
    }

    private static <T> LocatedJson each(List<T> parts, Function<T, JsonMembers> writer) {
        return JsonMembers.list(
                parts.stream().map(writer).map(JsonMembers::build).toList());
    }

    private static JsonMembers row(RuleTable.Row row) {
        return new JsonMembers()
                .putIfAny("when", NativeValues.conditionUnlessAlways(row.when()))
                .put("p", NativeValues.shares(row.shares()));
    }

    private LocatedJson rows(PlainTable table) {
        List<LocatedJson> rows = new ArrayList<>();
        for (int from = 0; from < table.size(); from += child.size()) {
            List<LocatedJson> row = new ArrayList<>();
            for (int i = from; i < from + child.size(); i++) {
                row.add(JsonMembers.number(table.entry(i)));
            }
            rows.add(JsonMembers.list(row));
        }
        return JsonMembers.list(rows);
    }

    private JsonMembers deterministic(Deterministic form) {
        if (isConnective(form)) {
            Condition when = form.cases().get(0).when();
            List<Condition> parts = when instanceof Condition.Any any ? any.parts() : ((Condition.All) when).parts();
            return typed(when instanceof Condition.Any ? "or" : "and").put("of", NativeValues.states(parts));
        }
        return typed("deterministic")
                .put(
                        "cases",
                        each(
                                form.cases(),
                                one -> new JsonMembers()
                                        .put("when", NativeValues.condition(one.when()))
                                        .put("state", one.state())))
                .put("otherwise", form.otherwise());
    }

    /** Whether it is the first of two states where any, or all, of some parents are in some state. */
    private boolean isConnective(Deterministic form) {
        if (child.size() != 2 || form.cases().size() != 1) {
            return false;
        }
        Deterministic.Case only = form.cases().get(0);
        List<Condition> parts = only.when() instanceof Condition.Any any
                ? any.parts()
                : only.when() instanceof Condition.All all ? all.parts() : List.of();
        return !parts.isEmpty()
                && NativeValues.nameEachParentOnce(parts)
                && child.indexOf(only.state()) == 0
                && child.indexOf(form.otherwise()) == 1;
    }

    private static JsonMembers noisyOr(NoisyOr form) {
        LocatedJson causes = byParent(
                form.causes(),
                cause -> cause.when().parent(),
                cause -> new JsonMembers()
                        .put("when", NativeValues.stateNames(cause.when()))
                        .put("p", NativeValues.expression(cause.chance())));
        JsonMembers members = typed("noisy-or").put("causes", causes);
        putUnlessNone(members, "leak", form.leak());
        return form.parameters() == NoisyOr.Parameters.DIEZ
                ? members
                : members.put("parameters", lower(form.parameters()));
    }

    private static JsonMembers noisyAnd(NoisyAnd form) {
        LocatedJson conditions = byParent(
                form.requirements(),
                part -> part.when().parent(),
                part -> new JsonMembers()
                        .put("when", NativeValues.stateNames(part.when()))
                        .put("met", NativeValues.expression(part.met()))
                        .put("unmet", NativeValues.expression(part.unmet())));
        JsonMembers members = typed("noisy-and").put("conditions", conditions);
        putUnlessNone(members, "leak", form.leak());
        return members;
    }

    private JsonMembers noisyMax(NoisyMax form) {
        LocatedJson causes = byParent(form.causes(), NoisyMax.Cause::parent, cause -> {
            JsonMembers effects = new JsonMembers();
            cause.effects().forEach((state, effect) -> effects.put(state, NativeValues.shares(effect)));
            return effects;
        });
        JsonMembers members = typed("noisy-max").put("causes", causes);
        if (!form.leak().equals(NativeCauses.noEffect(child.size(), form.order()))) {
            members.put("leak", NativeValues.shares(form.leak()));
        }
        return form.order() == NoisyMax.Order.RISING ? members : members.put("order", "falling");
    }

    /** What each parent does: an object, or a list of them where one parent stands more than once. */
    private static <T> LocatedJson byParent(
            List<T> parts, Function<T, String> parent, Function<T, JsonMembers> writer) {
        Map<String, List<LocatedJson>> ways = new LinkedHashMap<>();
        parts.forEach(part -> ways.computeIfAbsent(parent.apply(part), name -> new ArrayList<>())
                .add(writer.apply(part).build()));
        JsonMembers members = new JsonMembers();
        ways.forEach((name, list) -> members.put(name, list.size() == 1 ? list.get(0) : JsonMembers.list(list)));
        return members.build();
    }

    private static void putUnlessNone(JsonMembers members, String key, Expression expression) {
        if (!expression.equals(NONE)) {
            members.put(key, NativeValues.expression(expression));
        }
    }

    private static JsonMembers logOdds(LogOdds form) {
        return typed("log-odds")
                .putIfAny("prior", form.prior().map(NativeValues::shares))
                .put("terms", each(form.terms(), term -> {
                    JsonMembers add = new JsonMembers();
                    term.add().forEach((state, bits) -> add.put(state, NativeValues.expression(bits)));
                    return new JsonMembers()
                            .putIfAny("when", NativeValues.conditionUnlessAlways(term.when()))
                            .put("add", add);
                }));
    }

    private static JsonMembers ranked(Ranked form) {
        JsonMembers weights = new JsonMembers();
        form.weights().forEach((parent, weight) -> weights.put(parent, NativeValues.expression(weight)));
        JsonMembers members = typed("ranked").put("weights", weights);
        if (form.combination() != Ranked.Combination.MEAN) {
            members.put("combine", lower(form.combination()));
        }
        return members.put("variance", NativeValues.expression(form.variance()));
    }

    /** A gate that is never shut is left out, with what would hold behind it. */
    private static JsonMembers gated(JsonMembers members, Condition gate, Expression shut) {
        if (gate.equals(Condition.ALWAYS)) {
            putUnlessNone(members, "shut", shut);
            return members;
        }
        return members.put("gate", NativeValues.condition(gate)).put("shut", NativeValues.expression(shut));
    }

    private static JsonMembers bestOfN(BestOfN form) {
        JsonMembers members = typed("best-of-n")
                .put("share", NativeValues.expression(form.share()))
                .put("count", NativeValues.expression(form.count()))
                .put("others", form.others());
        gated(members, form.gate(), form.shut());
        return form.terms().isEmpty()
                ? members
                : members.put(
                        "terms",
                        each(
                                form.terms(),
                                term -> new JsonMembers()
                                        .putIfAny("when", NativeValues.conditionUnlessAlways(term.when()))
                                        .put("add", NativeValues.expression(term.add()))));
    }
}
