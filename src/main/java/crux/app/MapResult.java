package crux.app;

import crux.analysis.TwoWay;
import crux.app.text.Ink.Tone;
import crux.app.text.Sheet;
import crux.app.text.TextTable;
import crux.model.Chance;
import crux.notation.Figures;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The conclusion over two credences, overall and granted what the argument grants.
 *
 * @param at the standpoint
 * @param overall nothing granted
 * @param granted granted; absent where the argument grants nothing, or what it grants is contradicted
 */
public record MapResult(Standpoint at, TwoWay overall, Optional<TwoWay> granted) implements Result {

    private static final int FITTING = 8;

    @Override
    public JsonNode json() {
        ObjectNode json = Conclusion.asked(at);
        json.put("along", overall.x().name()).put("and", overall.y().name());
        json.set("x", Json.numbers(overall.xs()));
        json.set("y", Json.numbers(overall.ys()));
        json.set("rows", rows(overall));
        Grant.put(json, at, granted, (map, grant) -> grant.set("rows", rows(map)));
        return json;
    }

    /** One array for each value of the second credence: the conclusion at each of the first. */
    private static ArrayNode rows(TwoWay map) {
        ArrayNode rows = Json.array();
        map.chances()
                .forEach(row -> rows.add(
                        Json.numbers(row.stream().map(MapResult::probability).toList())));
        return rows;
    }

    /** Its probability; NaN where there is none. */
    static double probability(Optional<Chance> chance) {
        return chance.map(Chance::probability).orElse(Double.NaN);
    }

    /** Its percentage. */
    static String percent(Optional<Chance> chance) {
        return chance.map(Figures::percent).orElse("impossible");
    }

    @Override
    public CsvTable csv() {
        CsvTable table = cells("overall", overall, CsvTable.of("given", "x", "y", "probability"));
        return granted.map(map -> cells("granted", map, table)).orElse(table);
    }

    private static CsvTable cells(String when, TwoWay map, CsvTable table) {
        CsvTable cells = table;
        for (int row = 0; row < map.ys().size(); row++) {
            for (int column = 0; column < map.xs().size(); column++) {
                cells = cells.row(
                        when,
                        map.xs().get(column),
                        map.ys().get(row),
                        probability(map.chances().get(row).get(column)));
            }
        }
        return cells;
    }

    @Override
    public void write(Sheet sheet) {
        Conclusion.head(at, sheet);
        sheet.heading("The conclusion over two answers");
        sheet.item("  → ", "across: " + Wording.coordinate(at.network(), overall.x()));
        sheet.item("  ↓ ", "down: " + Wording.coordinate(at.network(), overall.y()));
        if (overall.xs().size() > FITTING) {
            sheet.gap();
            sheet.quiet("%s columns do not fit a line: --format csv and --format json have them all."
                    .formatted(overall.xs().size()));
            return;
        }
        write("Overall", overall, sheet);
        granted.ifPresent(map -> write("G" + Grant.words(at).substring(1), map, sheet));
    }

    private void write(String when, TwoWay map, Sheet sheet) {
        sheet.heading(when);
        TextTable table = new TextTable("r".repeat(map.xs().size() + 1));
        List<String> head = new ArrayList<>(List.of(""));
        map.xs().forEach(x -> head.add(Wording.value(at.network(), map.x(), x).replace(" %", "%")));
        table.head(head.toArray(String[]::new));
        for (int i = 0; i < map.ys().size(); i++) {
            List<String> row = new ArrayList<>();
            row.add(sheet.ink()
                    .in(
                            Tone.QUIET,
                            Wording.value(at.network(), map.y(), map.ys().get(i))
                                    .replace(" %", "%")));
            map.chances()
                    .get(i)
                    .forEach(chance ->
                            row.add(chance.map(found -> Figures.percent(found).replace(" %", "%"))
                                    .orElse("–")));
            table.row(row.toArray(String[]::new));
        }
        sheet.table(table);
    }
}
