package crux.format;

import crux.model.BestOfN;
import crux.model.Condition;
import crux.model.Conditional;
import crux.model.CountAgainstSelection;
import crux.model.Expression;
import crux.model.Formula;
import crux.model.LogOdds;
import crux.model.Ranked;
import crux.model.Shares;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;

/** Reads the forms that weigh numbers: log-odds, ranked, formula and the two counts. */
final class NativeWeights {

    /** By type. */
    static final Map<String, BiFunction<NativeFields, NativeScope, Conditional>> READERS = Map.of(
            "log-odds", NativeWeights::logOdds,
            "ranked", NativeWeights::ranked,
            "formula", NativeWeights::formula,
            "count-against-selection", NativeWeights::countAgainstSelection,
            "best-of-n", NativeWeights::bestOfN);

    private static final int MOST_OTHERS = 1000;

    private NativeWeights() {}

    private static Conditional logOdds(NativeFields form, NativeScope scope) {
        Optional<Shares> prior = form.find("prior").map(value -> scope.shares(form, value, "prior"));
        List<LogOdds.Term> terms = new ArrayList<>();
        eachTerm(form, form.requireList("terms"), scope, (when, term) -> {
            Map<String, Expression> add = new LinkedHashMap<>();
            term.require("add")
                    .flatMap(value -> term.asObject(value, "add"))
                    .ifPresent(object -> object.members()
                            .forEach((state, member) -> add.put(
                                    state, scope.expression(term, member.value(), "what is added to " + state))));
            terms.add(new LogOdds.Term(when, add));
        });
        return new LogOdds(prior, terms);
    }

    private static void eachTerm(
            NativeFields form,
            List<LocatedJson> elements,
            NativeScope scope,
            BiConsumer<Condition, NativeFields> reader) {
        for (LocatedJson element : elements) {
            form.asObject(element, "a term").ifPresent(object -> {
                NativeFields term = new NativeFields(object, "a term", scope.problems());
                reader.accept(scope.condition(term, "when"), term);
                term.close();
            });
        }
    }

    private static Conditional ranked(NativeFields form, NativeScope scope) {
        Map<String, Expression> weights = new LinkedHashMap<>();
        form.require("weights")
                .flatMap(value -> form.asObject(value, "weights"))
                .ifPresent(object -> object.members()
                        .forEach((parent, member) -> weights.put(
                                parent, scope.expression(form, member.value(), "the weight of " + parent))));
        Ranked.Combination combination =
                Ranked.Combination.valueOf(oneOf(form, "combine", List.of("mean", "min", "max"), false, scope));
        return new Ranked(weights, combination, scope.expression(form, "variance"));
    }

    private static Conditional formula(NativeFields form, NativeScope scope) {
        Formula.Gives gives =
                Formula.Gives.valueOf(oneOf(form, "gives", List.of("probability", "bits", "value"), true, scope));
        return new Formula(gives, scope.expression(form, "is"));
    }

    /** One of some words, in capitals; the first where it is absent or another. */
    private static String oneOf(
            NativeFields form, String key, List<String> words, boolean isRequired, NativeScope scope) {
        String word = isRequired ? form.text(key) : form.textOrNone(key);
        if (!word.isBlank() && !words.contains(word)) {
            scope.problems()
                    .error(
                            form.at(key),
                            "\"%s\" cannot be \"%s\"".formatted(key, word),
                            "use one of: " + String.join(", ", words));
        }
        return (words.contains(word) ? word : words.get(0)).toUpperCase(Locale.ROOT);
    }

    private static Conditional countAgainstSelection(NativeFields form, NativeScope scope) {
        scope.hasTwoStates(form);
        return new CountAgainstSelection(
                scope.expression(form, "count"),
                scope.expression(form, "direction"),
                scope.expression(form, "steps"),
                scope.expression(form, "bits"),
                scope.condition(form, "gate"),
                shut(form, scope));
    }

    /** What holds where the gate is shut; a gate that is never shut needs none. */
    private static Expression shut(NativeFields form, NativeScope scope) {
        return form.has("gate") ? scope.expression(form, "shut") : scope.expressionOr(form, "shut", 0);
    }

    private static Conditional bestOfN(NativeFields form, NativeScope scope) {
        scope.hasTwoStates(form);
        List<BestOfN.Term> terms = new ArrayList<>();
        Expression share = scope.expression(form, "share");
        Expression count = scope.expression(form, "count");
        int others = form.whole("others", 1, MOST_OTHERS);
        Condition gate = scope.condition(form, "gate");
        Expression shut = shut(form, scope);
        eachTerm(
                form,
                form.list("terms"),
                scope,
                (when, term) -> terms.add(new BestOfN.Term(when, scope.expression(term, "add"))));
        return new BestOfN(share, count, others, gate, shut, terms);
    }
}
