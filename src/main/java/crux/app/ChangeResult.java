package crux.app;

import crux.analysis.ChangeOfMind;
import crux.app.text.Sheet;
import crux.app.text.TextTable;
import crux.model.Chance;
import crux.notation.Figures;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What would bring the conclusion to a probability, overall and granted what the argument grants.
 *
 * @param at the standpoint
 * @param reach the probability to reach
 * @param overall nothing granted
 * @param granted granted; absent where the argument grants nothing, or what it grants is contradicted
 */
public record ChangeResult(Standpoint at, double reach, View overall, Optional<View> granted) implements Result {

    static final String METRIC =
            "bits of log-odds, a number's move in tenths of its range, a distribution's the bits its"
                    + " shares' ratios spread; together the root of the sum of squares";

    private static final int MOST = 12;

    /**
     * One conclusion and what would change it: credences, or where the network has none, the entries of its tables.
     *
     * @param chance the conclusion
     * @param change of the credences
     * @param parameters where there are no credences
     */
    public record View(Chance chance, Optional<ChangeOfMind> change, List<ParameterChange> parameters) {

        /** Copies its list. */
        public View {
            parameters = List.copyOf(parameters);
        }

        /** Whether any distance is shown of it. */
        private boolean hasDistances() {
            return change.isPresent()
                    || parameters.stream()
                            .anyMatch(parameter -> parameter.needed().isPresent());
        }

        private void put(ObjectNode json) {
            change.ifPresentOrElse(
                    found -> ChangeTable.put(found, json),
                    () -> json.set("parameters", ChangeTable.parameters(parameters)));
        }
    }

    @Override
    public JsonNode json() {
        ObjectNode json = Conclusion.asked(at, overall.chance());
        json.set("reach", Json.number(reach));
        json.put("metric", METRIC);
        overall.put(json);
        Grant.put(json, at, granted, View::chance, View::put);
        return json;
    }

    @Override
    public CsvTable csv() {
        CsvTable table = CsvTable.of(
                "given", "change", "credence", "value", "needed", "distance", "conclusion", "least", "greatest");
        CsvTable rows = rows("overall", overall, table);
        return granted.map(view -> rows("granted", view, rows)).orElse(rows);
    }

    private static CsvTable rows(String when, View view, CsvTable table) {
        return view.change()
                .map(change -> ChangeTable.csv(when, change, table))
                .orElseGet(() -> table.with(view.parameters(), change -> ChangeTable.csv(when, change)));
    }

    @Override
    public void write(Sheet sheet) {
        Conclusion.head(at, sheet);
        Optional<Grant> grant = granted.map(view -> new Grant(at.network().granted(), Optional.of(view.chance())));
        Conclusion.write(at, overall.chance(), grant, sheet);
        write("overall", overall, sheet);
        granted.ifPresent(view -> write(Grant.words(at), view, sheet));
        boolean distances = Stream.concat(Stream.of(overall), granted.stream()).anyMatch(View::hasDistances);
        if (distances) {
            sheet.gap();
            sheet.quiet("Distances are in " + METRIC + ". Every change was put back and the conclusion computed anew.");
        }
    }

    private void write(String when, View view, Sheet sheet) {
        String goal = Figures.percent(reach);
        sheet.heading("One %s alone that brings it to %s, %s"
                .formatted(view.change().isPresent() ? "answer" : "number of its tables", goal, when));
        if (view.change().isEmpty()) {
            parameters(view, sheet);
            return;
        }
        ChangeOfMind change = view.change().get();
        List<ChangeOfMind.Single> enough = change.singles().stream()
                .filter(single -> single.needed().isPresent())
                .toList();
        TextTable table = new TextTable("lrrr");
        table.head("", "now", "needed", "distance");
        enough.stream().limit(MOST).forEach(single -> ChangeTable.row(at.network(), single, table));
        if (enough.isEmpty()) {
            sheet.paragraph("  None: no answer in its whole domain does it by itself.");
        } else {
            sheet.table(table);
        }
        int without = change.singles().size() - enough.size();
        if (!enough.isEmpty() && without > 0) {
            sheet.quiet("No value of the %s other answers does it by itself.".formatted(without));
        }
        ChangeTable.joint(at.network(), "The smallest change of all answers together, " + when, change.joint(), sheet);
        change.few()
                .ifPresent(few ->
                        ChangeTable.joint(at.network(), "The smallest change of so few answers, " + when, few, sheet));
    }

    private static void parameters(View view, Sheet sheet) {
        List<ParameterChange> enough = view.parameters().stream()
                .filter(change -> change.needed().isPresent())
                .toList();
        if (enough.isEmpty()) {
            sheet.paragraph("  None: no number of its tables does it by itself.");
            return;
        }
        TextTable table = new TextTable("lrrr");
        table.head("", "now", "needed", "distance");
        enough.stream()
                .limit(MOST)
                .forEach(change -> table.row(
                        ParameterTable.name(change.parameter()),
                        Figures.percent(change.parameter().value()),
                        Figures.percent(change.needed().orElse(Double.NaN)),
                        ChangeTable.distance(change.distance())));
        sheet.table(table);
        if (enough.size() > MOST) {
            sheet.quiet("and %s more, further away".formatted(enough.size() - MOST));
        }
    }
}
