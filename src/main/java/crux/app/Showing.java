package crux.app;

import crux.app.text.Ink.Tone;
import crux.app.text.Sheet;
import crux.format.NativeNetworkWriter;
import crux.model.Answer;
import crux.model.BeliefNetwork;
import crux.model.Claim;
import crux.model.Credence;
import crux.model.Dependence;
import crux.model.Interval;
import crux.model.Place;
import crux.model.Source;
import crux.model.State;
import crux.model.Variable;
import crux.notation.Echo;
import crux.notation.Figures;
import crux.notation.NumberText;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What an argument says: claims, dependencies, questions and sources. The result and the use case of {@code show}.
 *
 * @param network the argument
 */
public record Showing(BeliefNetwork network) implements Result {

    /** Of the network of a name or file. */
    public static Showing of(Workbench bench, String name) throws Unusable {
        return new Showing(bench.shelf().network(name));
    }

    @Override
    public JsonNode json() {
        ObjectNode json = Json.object()
                .put("network", network.id())
                .put("title", network.description().title())
                .put("condition", network.description().condition());
        network.conclusion().ifPresent(target -> json.set("conclusion", Conclusion.json(target)));
        if (!network.granted().isEmpty()) {
            json.set("granted", Grant.given(network.granted()));
        }
        json.set("notes", Json.texts(network.description().notes()));
        json.set("variables", each(network.dependences(), this::json));
        json.set("credences", each(network.credences(), this::json));
        json.set("claims", each(network.description().claims(), this::json));
        json.set(
                "sources",
                each(
                        network.description().sources(),
                        source -> Json.object()
                                .put("id", source.id())
                                .put("text", source.text())
                                .put("url", source.url())));
        return json;
    }

    private static <T> ArrayNode each(List<T> items, Function<T, ObjectNode> json) {
        ArrayNode array = Json.array();
        items.forEach(item -> array.add(json.apply(item)));
        return array;
    }

    private ObjectNode json(Dependence dependence) {
        Variable variable = dependence.variable();
        ObjectNode json = Json.object().put("id", variable.id()).put("label", variable.label());
        json.put("role", variable.role().name().toLowerCase(Locale.ROOT));
        json.set("states", Json.texts(variable.states().stream().map(State::id).toList()));
        json.set("parents", Json.texts(dependence.parents()));
        json.put("form", NativeNetworkWriter.formType(dependence));
        json.set(
                "credences",
                Json.texts(dependence
                        .conditional()
                        .coordinates(network.family(variable.id()))
                        .map(coordinate -> coordinate.credence())
                        .distinct()
                        .toList()));
        json.set("claims", Json.texts(variable.claims()));
        return json;
    }

    /** A form in a word: whether a table is written by rules or row by row shows nothing to a reader. */
    private static String form(Dependence dependence) {
        String type = NativeNetworkWriter.formType(dependence);
        return type.equals("cpt") ? "table" : type;
    }

    private ObjectNode json(Credence credence) {
        ObjectNode json = Json.object()
                .put("id", credence.id())
                .put("kind", credence.kind().name().toLowerCase(Locale.ROOT))
                .put("label", credence.label())
                .put("question", credence.question());
        json.set(
                "default",
                credence.size() == 1 ? Json.number(credence.defaults().get(0)) : Json.numbers(credence.defaults()));
        credence.range().ifPresent(range -> json.set("range", Json.numbers(List.of(range.low(), range.high()))));
        json.put("unit", credence.unit()).put("tier", credence.tier()).put("why", credence.why());
        json.put("section", credence.place().section())
                .put("place", credence.place().words());
        return json;
    }

    private ObjectNode json(Claim claim) {
        return Json.object()
                .put("id", claim.id())
                .put("text", claim.text())
                .put("section", claim.place().section())
                .put("place", claim.place().words())
                .put("role", claim.role());
    }

    @Override
    public CsvTable csv() {
        return CsvTable.of("credence", "kind", "tier", "default", "low", "high", "unit", "label", "question", "section")
                .with(
                        network.credences(),
                        credence -> List.of(
                                credence.id(),
                                credence.kind().name().toLowerCase(Locale.ROOT),
                                credence.tier(),
                                credence.defaults().stream().map(NumberText::of).collect(Collectors.joining(" ")),
                                credence.range().map(Interval::low).orElse(Double.NaN),
                                credence.range().map(Interval::high).orElse(Double.NaN),
                                credence.unit(),
                                credence.label(),
                                credence.question(),
                                credence.place().section()));
    }

    @Override
    public void write(Sheet sheet) {
        sheet.heading(network.description().title());
        if (!network.description().condition().isEmpty()) {
            sheet.quiet("Every number supposes " + network.description().condition() + ".");
        }
        network.description().notes().forEach(note -> sheet.gap().paragraph(note));
        variables(sheet);
        questions(sheet);
        claims(sheet);
        List<Source> sources = network.description().sources();
        if (!sources.isEmpty()) {
            sheet.heading("Sources");
            sources.forEach(source -> sheet.item("  · ", (source.text() + " " + source.url()).strip()));
        }
    }

    private void variables(Sheet sheet) {
        sheet.heading("What depends on what");
        for (Dependence dependence : network.dependences()) {
            Variable variable = dependence.variable();
            String states = variable.states().stream().map(State::label).collect(Collectors.joining(" | "));
            String id = variable.label().equals(variable.id()) ? "" : " (" + variable.id() + ")";
            sheet.item("  · ", sheet.ink().in(Tone.STRONG, variable.label()) + id + ": " + states);
            String role = variable.isLens() ? "a lens: a way of reasoning, not an event; " : "";
            String parents =
                    dependence.parents().isEmpty() ? "no parents" : "from " + String.join(", ", dependence.parents());
            sheet.item("      ", role + form(dependence) + ", " + parents);
        }
    }

    private void questions(Sheet sheet) {
        for (int tier = 1; tier <= 3; tier++) {
            int asked = tier;
            List<Credence> credences = network.credences().stream()
                    .filter(credence -> credence.tier() == asked)
                    .toList();
            if (!credences.isEmpty()) {
                sheet.heading("Questions for "
                        + List.of("everyone", "the interested", "experts").get(tier - 1));
                credences.forEach(credence -> question(credence, sheet));
            }
        }
    }

    private void question(Credence credence, Sheet sheet) {
        sheet.item("  · ", sheet.ink().in(Tone.STRONG, credence.label()) + " (" + credence.id() + ")");
        sheet.item("      ", credence.question());
        String range = credence.range()
                .map(interval -> "; looked at from %s to %s"
                        .formatted(shown(credence, interval.low()), shown(credence, interval.high())))
                .orElse("");
        sheet.item(
                "      ",
                "illustrative default %s%s. %s %s"
                        .formatted(
                                Echo.of(network, credence, new Answer.Point(credence.defaults())),
                                range,
                                credence.why(),
                                place(credence.place()))
                        .strip());
    }

    private static String shown(Credence credence, double value) {
        return credence.kind() == Credence.Kind.NUMBER
                ? Figures.number(value, credence.unit())
                : Figures.percent(value);
    }

    private static String place(Place place) {
        if (place.isEmpty()) {
            return "";
        }
        String words = place.words().isEmpty() ? "" : ", “%s…”".formatted(place.words());
        return "[%s%s]".formatted(place.section().isEmpty() ? place.source() : "§" + place.section(), words);
    }

    private void claims(Sheet sheet) {
        if (network.description().claims().isEmpty()) {
            return;
        }
        sheet.heading("Claims of the text, in our words");
        for (Claim claim : network.description().claims()) {
            sheet.item("  " + claim.id() + " ", claim.text() + " " + place(claim.place()));
        }
    }
}
