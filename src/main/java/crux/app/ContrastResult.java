package crux.app;

import crux.analysis.Attribution;
import crux.app.text.Section;
import crux.app.text.Sheet;
import crux.compare.ChangeEffects;
import crux.compare.Divergence;
import crux.compare.Matching;
import crux.compare.NetworkGap;
import crux.format.Problem;
import crux.inference.Reading;
import crux.model.Target;
import crux.model.Variable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What is different between two networks, and what each difference does. */
public final class ContrastResult implements Result {

    private final Contrast found;
    private final boolean markdown;

    ContrastResult(Contrast found, boolean markdown) {
        this.found = found;
        this.markdown = markdown;
    }

    @Override
    public JsonNode json() {
        NetworkGap gap = found.gap();
        ObjectNode json = Json.object();
        json.set("a", side(found.a(), found.nameA()));
        json.set("b", side(found.b(), found.nameB()));
        json.set("variables", variables(gap.matching()));
        ArrayNode changes = Json.array();
        gap.variables().forEach(change -> changes.add(json(change)));
        json.set("changes", changes);
        json.set("questions", questions(gap));
        gap.divergence().ifPresent(divergence -> json.set("distances", json(divergence)));
        found.overall().ifPresent(view -> json.set("conclusions", json(view)));
        found.granted().ifPresent(view -> json.set("granted", json(view)));
        json.set(
                "notes",
                Json.texts(found.notes().stream().map(Problem::toString).toList()));
        return json;
    }

    private static ObjectNode variables(Matching matching) {
        ObjectNode variables = Json.object();
        variables.set("removed", ids(matching.onlyA()));
        variables.set("added", ids(matching.onlyB()));
        ArrayNode renamed = Json.array();
        matching.pairs().stream()
                .filter(match -> match.how() != Matching.How.ID)
                .forEach(match -> renamed.add(Json.object()
                        .put("a", match.a().id())
                        .put("b", match.b().id())
                        .put("by", lower(match.how()))));
        variables.set("renamed", renamed);
        return variables;
    }

    private static ArrayNode questions(NetworkGap gap) {
        ArrayNode questions = Json.array();
        gap.questions().forEach(question -> {
            ObjectNode item = Json.object().put("credence", question.credence());
            item.set(
                    "aspects",
                    Json.texts(question.aspects().stream()
                            .map(ContrastResult::lower)
                            .toList()));
            questions.add(item);
        });
        return questions;
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static ArrayNode ids(List<Variable> variables) {
        return Json.texts(variables.stream().map(Variable::id).toList());
    }

    private static ObjectNode side(Standpoint at, String name) {
        ObjectNode json = Json.object()
                .put("name", name)
                .put("network", at.network().id())
                .put("title", at.network().description().title())
                .put("variables", at.network().variables().size())
                .put("edges", ContrastRows.edges(at.network()))
                .put("credences", at.network().credences().size());
        at.target().ifPresent(target -> json.set("target", json(target)));
        return json;
    }

    private static ObjectNode json(Target target) {
        return Conclusion.json(target);
    }

    private static ObjectNode json(NetworkGap.VariableChange change) {
        ObjectNode json = Json.object()
                .put("variable", change.match().a().id())
                .put("inB", change.match().b().id());
        json.set("statesAdded", Json.texts(change.statesAdded()));
        json.set("statesRemoved", Json.texts(change.statesRemoved()));
        json.set("parentsAdded", Json.texts(change.parentsAdded()));
        json.set("parentsRemoved", Json.texts(change.parentsRemoved()));
        json.put("formA", change.formA()).put("formB", change.formB());
        json.set("greatestDifference", Json.number(change.greatest()));
        return json;
    }

    private static ObjectNode json(Divergence divergence) {
        ObjectNode json = Json.object();
        json.set("chanDarwiche", Json.number(divergence.distance()));
        json.set("bitsFromA", Json.number(divergence.fromA()));
        json.set("bitsFromB", Json.number(divergence.fromB()));
        ContrastRows.why(divergence).ifPresent(why -> json.put("why", why));
        return json;
    }

    private static ObjectNode json(Contrast.View view) {
        ObjectNode json = Json.object();
        json.set("a", json(view.a()));
        json.set("bUnderAnswersOfA", json(view.shared()));
        json.set("b", json(view.own()));
        if (view.effects().isPresent()) {
            ArrayNode effects = Json.array();
            view.effects().get().list().forEach(effect -> effects.add(json(effect)));
            json.set("effects", effects);
            if (view.effects().get().method() instanceof Attribution.Method.Sampled sampled) {
                json.put("method", "sampled").put("pairs", sampled.pairs()).put("seed", sampled.seed());
            } else {
                json.put("method", "exact");
            }
        }
        json.set(
                "answers",
                ShareRows.json(view.answers().map(Attribution::shares).orElse(List.of())));
        return json;
    }

    private static ObjectNode json(ChangeEffects.Effect effect) {
        ObjectNode json = Json.object();
        json.set("variables", Json.texts(effect.variables()));
        json.set("alone", Json.number(effect.alone()));
        json.set("last", Json.number(effect.last()));
        json.set("share", Json.number(effect.share()));
        effect.error().ifPresent(error -> json.set("standardError", Json.number(error)));
        return json;
    }

    private static ObjectNode json(Reading reading) {
        return Json.putChance(Json.object(), reading.chance(), "the evidence is impossible here");
    }

    @Override
    public CsvTable csv() {
        NetworkGap gap = found.gap();
        List<List<?>> rows = new ArrayList<>();
        gap.matching().onlyA().forEach(one -> rows.add(row("variable removed", one.id(), OptionalDouble.empty())));
        gap.matching().onlyB().forEach(one -> rows.add(row("variable added", one.id(), OptionalDouble.empty())));
        gap.variables().forEach(change -> {
            String id = change.match().a().id();
            change.parentsAdded()
                    .forEach(parent -> rows.add(row("edge added", parent + " → " + id, OptionalDouble.empty())));
            change.parentsRemoved()
                    .forEach(parent -> rows.add(row("edge removed", parent + " → " + id, OptionalDouble.empty())));
            if (!change.formA().equals(change.formB())) {
                rows.add(row(
                        "form", "%s: %s → %s".formatted(id, change.formA(), change.formB()), OptionalDouble.empty()));
            }
            if (change.greatest().orElse(0) > 0) {
                rows.add(row("greatest difference", id, change.greatest()));
            }
        });
        gap.questions()
                .forEach(question -> question.aspects()
                        .forEach(aspect -> rows.add(
                                row("question " + lower(aspect), question.credence(), OptionalDouble.empty()))));
        found.overall().ifPresent(view -> rows.addAll(rows("", view)));
        found.granted().ifPresent(view -> rows.addAll(rows("granted ", view)));
        return CsvTable.of("kind", "item", "value").with(rows, row -> row);
    }

    private static List<?> row(String kind, String item, OptionalDouble value) {
        return List.of(kind, item, value);
    }

    private static List<List<?>> rows(String when, Contrast.View view) {
        List<List<?>> rows = new ArrayList<>();
        rows.add(row(when + "conclusion", "a", OptionalDouble.of(view.a().probability())));
        rows.add(row(
                when + "conclusion",
                "b under the answers of a",
                OptionalDouble.of(view.shared().probability())));
        rows.add(row(when + "conclusion", "b", OptionalDouble.of(view.own().probability())));
        view.effects()
                .ifPresent(effects -> effects.list().forEach(effect -> {
                    String names = String.join(" ", effect.variables());
                    rows.add(row(when + "effect alone", names, effect.alone()));
                    rows.add(row(when + "effect share", names, effect.share()));
                    if (effect.error().isPresent()) {
                        rows.add(row(when + "standard error of share", names, effect.error()));
                    }
                }));
        return rows;
    }

    @Override
    public void write(Sheet sheet) {
        ContrastRows rows = new ContrastRows(found);
        if (markdown) {
            sheet.line("# " + rows.title());
            rows.sections().forEach(section -> section.markdown(sheet));
        } else {
            sheet.heading(rows.title());
            rows.sections().stream()
                    .filter(section -> !section.isEmpty())
                    .forEach((Section section) -> section.write(sheet));
        }
    }
}
