package crux.app;

import crux.elicit.Anchors;
import crux.elicit.StatedRow;
import crux.model.Condition;
import crux.model.Configuration;
import crux.model.Credence;
import crux.model.Family;
import crux.model.Profile;
import crux.model.State;
import crux.model.Variable;
import crux.notation.Assignment;
import crux.notation.CredenceText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Understands the judgements of an author about one variable's table; every problem of them at once. */
final class FillReader {

    private final Family family;
    private final RequestProblems problems = new RequestProblems();

    FillReader(Family family) {
        this.family = family;
    }

    /** The anchors and the rows stated beside them. */
    record Judgements(Anchors anchors, List<StatedRow> rows) {

        Judgements {
            rows = List.copyOf(rows);
        }
    }

    Judgements read(FillRequest asked) throws Unusable {
        List<Double> best = distribution("--best", asked.best());
        List<Double> worst = distribution("--worst", asked.worst());
        Map<String, Double> weights = new LinkedHashMap<>();
        asked.weights().forEach(text -> weight(text, weights));
        Map<String, List<String>> orders = new LinkedHashMap<>();
        asked.orders().forEach(text -> order(text, orders));
        List<StatedRow> rows = new ArrayList<>();
        asked.rows().forEach(text -> row(text, rows));
        if (!best.isEmpty() && best.equals(worst)) {
            problems.add("--best", "the best case is the worst case", "judge them apart");
        }
        problems.requireNone();
        return new Judgements(new Anchors(family, orders, best, worst, weights, asked.interaction()), rows);
    }

    private List<Double> distribution(String where, Optional<String> text) {
        if (text.isEmpty()) {
            problems.add(where, "the best and the worst case go together", "say both");
            return List.of();
        }
        return distribution(where + " " + text.get(), text.get());
    }

    private List<Double> distribution(String where, String text) {
        boolean binary = family.child().size() == 2;
        Credence asked = binary ? Credence.probability("p", "", 0.5) : Spread.over(family.child());
        List<Double> values = problems.accepted(where, CredenceText.of(asked).read(text))
                .flatMap(Profile::representative)
                .orElse(List.of());
        return binary && values.size() == 1 ? List.of(values.get(0), 1 - values.get(0)) : values;
    }

    private static List<String> states(Variable variable) {
        return variable.states().stream().map(State::id).toList();
    }

    private void weight(String text, Map<String, Double> weights) {
        String where = "--weight " + text;
        parent(where, text).ifPresent(pair -> {
            try {
                double weight = Double.parseDouble(pair.value());
                if (weight > 0 && Double.isFinite(weight)) {
                    weights.put(pair.name(), weight);
                    return;
                }
            } catch (NumberFormatException none) {
                // Refused below, as a weight that is not positive is.
            }
            problems.add(
                    where,
                    "“%s” is no weight".formatted(pair.value()),
                    "write a positive number; where a parent works the other way, turn its states with --order");
        });
    }

    private void order(String text, Map<String, List<String>> orders) {
        String where = "--order " + text;
        parent(where, text).ifPresent(pair -> {
            List<String> states = states(family.parents().get(family.indexOf(pair.name())));
            List<String> order = Assignment.list(pair.value());
            if (order.size() == states.size() && new LinkedHashSet<>(order).containsAll(states)) {
                orders.put(pair.name(), order);
            } else {
                problems.add(
                        where,
                        "this does not name each state of %s once".formatted(pair.name()),
                        "order these from worst to best: " + String.join(",", states));
            }
        });
    }

    private Optional<Assignment> parent(String where, String text) {
        List<String> parents = family.parents().stream().map(Variable::id).toList();
        Optional<Assignment> pair = Assignment.of(text, parents::contains);
        if (pair.isEmpty() || !parents.contains(pair.get().name())) {
            return problems.refuse(
                    where,
                    "%s has no parent %s"
                            .formatted(
                                    family.child().id(),
                                    pair.map(Assignment::name).orElse("of that name")),
                    UnknownName.mend(pair.map(Assignment::name).orElse(text), parents));
        }
        return pair;
    }

    /** A row that names some parents stands for every configuration that agrees with it. */
    private void row(String text, List<StatedRow> rows) {
        String where = "--row " + text;
        int is = text.lastIndexOf(" is ");
        if (is < 0) {
            problems.add(where, "this states no row", "write PARENT=STATE, PARENT=STATE is 30%");
            return;
        }
        int before = problems.count();
        List<Condition> parts = new ArrayList<>();
        for (String part : text.substring(0, is).split("\\s*,\\s*|\\s+and\\s+", -1)) {
            condition(where, part).ifPresent(parts::add);
        }
        List<Double> shares = distribution(where, text.substring(is + " is ".length()));
        if (problems.count() == before) {
            Condition when = new Condition.All(parts);
            for (int i = 0; i < family.configurationCount(); i++) {
                if (when.holds(Configuration.numbered(family, i))) {
                    rows.add(new StatedRow(i, shares));
                }
            }
        }
    }

    private Optional<Condition> condition(String where, String part) {
        return parent(where, part).flatMap(pair -> {
            Variable parent = family.parents().get(family.indexOf(pair.name()));
            if (parent.indexOf(pair.value()) < 0) {
                return problems.refuse(
                        where,
                        "%s has no state %s".formatted(parent.id(), pair.value()),
                        "use one of: " + String.join(", ", states(parent)));
            }
            return Optional.of(Condition.is(pair.name(), pair.value()));
        });
    }
}
