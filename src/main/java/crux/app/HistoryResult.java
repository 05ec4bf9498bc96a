package crux.app;

import crux.analysis.Attribution;
import crux.app.text.Ink.Tone;
import crux.app.text.Sheet;
import crux.app.text.TextTable;
import crux.format.Problem;
import crux.format.Revision;
import crux.inference.Reading;
import crux.model.Chance;
import crux.notation.Figures;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Every state that a profile, a network or a scenario has been in, and how the conclusion moved from each to the next.
 *
 * @param name of it
 * @param at the network the conclusions are those of
 * @param steps in order
 * @param notes what could not be read
 */
public record HistoryResult(String name, Standpoint at, List<Step> steps, List<Problem> notes) implements Result {

    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);
    private static final int SHOWN = 4;

    /**
     * One revision.
     *
     * @param revision what was saved, when and why
     * @param overall the conclusion then; nothing where the network has none or the revision cannot be read
     * @param granted the same granted what the argument grants
     * @param moved the shares of the answers, or of what is supposed, in the move from the revision before; nothing at the first
     */
    public record Step(
            Revision revision, Optional<Reading> overall, Optional<Reading> granted, Optional<Attribution> moved) {

        private Optional<Chance> chance() {
            return overall.flatMap(Reading::chance);
        }

        private List<Attribution.Share> shares() {
            return moved.map(Attribution::shares).orElse(List.of());
        }
    }

    /** Copies its lists. */
    public HistoryResult {
        steps = List.copyOf(steps);
        notes = List.copyOf(notes);
    }

    /** What each answer's changes come to from the first revision to the last, in probability. */
    private Map<String, Double> totals() {
        Map<String, Double> totals = new LinkedHashMap<>();
        steps.forEach(step -> step.shares()
                .forEach(share ->
                        totals.merge(share.player().id(), share.probability().orElse(0), Double::sum)));
        return totals;
    }

    /** What people call each of them. */
    private Map<String, String> labels() {
        Map<String, String> labels = new LinkedHashMap<>();
        steps.forEach(step -> step.shares()
                .forEach(share -> labels.put(share.player().id(), ShareRows.label(at.network(), share.player()))));
        return labels;
    }

    @Override
    public JsonNode json() {
        ObjectNode json =
                Json.object().put("name", name).put("network", at.network().id());
        at.target().ifPresent(target -> json.set("target", Conclusion.json(target)));
        ArrayNode list = Json.array();
        steps.forEach(step -> list.add(json(step)));
        json.set("revisions", list);
        ObjectNode totals = Json.object();
        totals().forEach((credence, share) -> totals.set(credence, Json.number(share)));
        json.set("total", totals);
        if (!notes.isEmpty()) {
            json.set("notes", Json.texts(notes.stream().map(Problem::toString).toList()));
        }
        return json;
    }

    private static ObjectNode json(Step step) {
        Revision revision = step.revision();
        ObjectNode json = Json.object()
                .put("number", revision.number())
                .put("when", revision.when().toString())
                .put("how", revision.how().name().toLowerCase(Locale.ROOT));
        revision.of().ifPresent(of -> json.put("of", of));
        json.set("changed", Json.texts(revision.changed()));
        json.put("hash", revision.hash());
        step.chance().ifPresent(chance -> Json.putChance(json, chance));
        json.put("why", revision.why());
        step.granted()
                .flatMap(Reading::chance)
                .ifPresent(chance -> json.set("granted", Json.putChance(Json.object(), chance)));
        if (step.moved().isPresent()) {
            json.set("attribution", ShareRows.json(step.shares()));
        }
        return json;
    }

    /** A row a revision, and below it one for each answer that moved the conclusion: the data of a chart. */
    @Override
    public CsvTable csv() {
        List<List<?>> rows = new ArrayList<>();
        for (Step step : steps) {
            Revision revision = step.revision();
            rows.add(List.of(
                    revision.number(),
                    revision.when(),
                    "",
                    step.chance().map(Chance::probability),
                    step.chance().map(chance -> chance.bits()).orElse(OptionalDouble.empty()),
                    step.granted().flatMap(Reading::chance).map(Chance::probability),
                    revision.why()));
            step.shares()
                    .forEach(share -> rows.add(List.of(
                            revision.number(),
                            revision.when(),
                            share.player().id(),
                            share.probability(),
                            share.bits(),
                            "",
                            "")));
        }
        return CsvTable.of("revision", "when", "credence", "probability", "bits", "granted", "why")
                .with(rows, row -> row);
    }

    @Override
    public void write(Sheet sheet) {
        sheet.heading("How %s came to be".formatted(name));
        if (steps.isEmpty()) {
            sheet.paragraph("Nothing of it has been saved in your library yet.");
        } else {
            at.target()
                    .ifPresent(target -> sheet.quiet(
                            Wording.heading(at.network(), target.variable(), target.state()) + ", times in UTC"));
        }
        steps.forEach(step -> write(step, sheet));
        if (steps.size() > 2 && !totals().isEmpty()) {
            total(sheet);
        }
        notes.forEach(note -> sheet.paragraph("note: " + note));
    }

    private void write(Step step, Sheet sheet) {
        Revision revision = step.revision();
        String chance =
                step.chance().map(value -> "  " + Figures.percent(value)).orElse("");
        String granted = step.granted()
                .flatMap(Reading::chance)
                .map(value -> " (granted %s)".formatted(Figures.percent(value)))
                .orElse("");
        sheet.gap();
        sheet.line("%s  %s  %s%s%s".formatted(revision.number(), when(revision), how(revision), chance, granted));
        if (!revision.why().isEmpty()) {
            sheet.item("   ", "“%s”".formatted(revision.why()));
        }
        List<Attribution.Share> shares = step.shares();
        if (shares.isEmpty() && !revision.changed().isEmpty() && revision.number() > 1) {
            sheet.item("   ", changed(revision) + (step.moved().isPresent() ? ": it moves nothing" : ""));
        }
        TextTable table = new TextTable("lrr");
        List<Attribution.Share> told =
                shares.stream().filter(HistoryResult::shows).toList();
        told.forEach(share -> table.row(
                "   " + ShareRows.label(at.network(), share.player()),
                Signed.points(share.probability()) + " points",
                Signed.of(share.bits()) + " bits"));
        sheet.table(table);
        rest(shares.size() - told.size(), !told.isEmpty(), "   ", sheet);
    }

    private static boolean shows(Attribution.Share share) {
        return Signed.shows(100 * share.probability().orElse(0))
                || Signed.shows(share.bits().orElse(0));
    }

    /** How many rows would show nothing but 0. */
    private static void rest(int count, boolean some, String indent, Sheet sheet) {
        if (count > 0) {
            String each = count == 1 ? "" : "each ";
            sheet.item(
                    indent,
                    sheet.ink()
                            .in(
                                    Tone.QUIET,
                                    some
                                            ? "and %s more, %sless than 0.01 points".formatted(count, each)
                                            : "what changed moves it less than 0.01 points"));
        }
    }

    private String changed(Revision revision) {
        List<String> parts = revision.changed().stream()
                .map(part -> Meanwhile.words(at.network(), part))
                .toList();
        String more = parts.size() > SHOWN ? " and %s more".formatted(parts.size() - SHOWN) : "";
        return String.join(", ", parts.subList(0, Math.min(SHOWN, parts.size()))) + more;
    }

    private void total(Sheet sheet) {
        Map<String, String> labels = labels();
        sheet.heading("From the first to the last");
        TextTable table = new TextTable("lr");
        Map<String, Double> totals = totals();
        totals.entrySet().stream()
                .filter(entry -> Signed.shows(100 * entry.getValue()))
                .sorted((a, b) -> Double.compare(Math.abs(b.getValue()), Math.abs(a.getValue())))
                .forEach(entry -> table.row(
                        labels.getOrDefault(entry.getKey(), entry.getKey()),
                        Signed.of(100 * entry.getValue()) + " points"));
        sheet.table(table);
        long shown = totals.values().stream()
                .filter(total -> Signed.shows(100 * total))
                .count();
        rest(totals.size() - (int) shown, shown > 0, "", sheet);
    }

    private static String when(Revision revision) {
        return WHEN.format(revision.when().atOffset(ZoneOffset.UTC));
    }

    private static String how(Revision revision) {
        String of = revision.of().isPresent() ? " to " + revision.of().getAsInt() : "";
        return revision.how().name().toLowerCase(Locale.ROOT) + of;
    }
}
