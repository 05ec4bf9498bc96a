package crux.app;

import crux.analysis.Worth;
import crux.app.text.Bar;
import crux.app.text.Ink.Tone;
import crux.app.text.Sheet;
import crux.app.text.TextTable;
import crux.notation.Figures;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What learning each variable would be worth, overall and granted what the argument grants.
 *
 * @param at the standpoint
 * @param overall nothing granted
 * @param granted granted; absent where the argument grants nothing, or what it grants is contradicted
 * @param most how many rows a person is shown
 */
public record LearningResult(Standpoint at, Worth overall, Optional<Worth> granted, int most) implements Result {

    private static final int BAR = 12;

    @Override
    public JsonNode json() {
        ObjectNode json = Conclusion.asked(at, overall.now());
        json.set("threshold", Json.number(overall.threshold()));
        put(overall, json);
        Grant.put(json, at, granted, Worth::now, LearningResult::put);
        return json;
    }

    private static void put(Worth worth, ObjectNode json) {
        json.set("entropy", Json.number(worth.entropy()));
        ArrayNode rows = Json.array();
        for (Worth.Lesson lesson : worth.lessons()) {
            ObjectNode row = Json.object().put("variable", lesson.variable());
            row.set("information", Json.number(lesson.information()));
            row.set("movement", Json.number(lesson.movement()));
            row.set("crossing", Json.number(lesson.crossing()));
            ObjectNode states = Json.object();
            for (Worth.Prospect prospect : lesson.states()) {
                ObjectNode state = Json.object();
                state.set("probability", Json.number(prospect.probability()));
                state.set("conclusion", Json.number(prospect.conclusion()));
                states.set(prospect.state(), state);
            }
            row.set("states", states);
            rows.add(row);
        }
        json.set("variables", rows);
    }

    @Override
    public CsvTable csv() {
        CsvTable table = CsvTable.of(
                "given", "variable", "information", "movement", "crossing", "state", "probability", "conclusion");
        CsvTable rows = rows("overall", overall, table);
        return granted.map(worth -> rows("granted", worth, rows)).orElse(rows);
    }

    private static CsvTable rows(String when, Worth worth, CsvTable table) {
        CsvTable rows = table;
        for (Worth.Lesson lesson : worth.lessons()) {
            rows = rows.with(
                    lesson.states(),
                    prospect -> List.of(
                            when,
                            lesson.variable(),
                            lesson.information(),
                            lesson.movement(),
                            lesson.crossing(),
                            prospect.state(),
                            prospect.probability(),
                            prospect.conclusion()));
        }
        return rows;
    }

    @Override
    public void write(Sheet sheet) {
        Conclusion.head(at, sheet);
        Optional<Grant> grant = granted.map(worth -> new Grant(at.network().granted(), Optional.of(worth.now())));
        Conclusion.write(at, overall.now(), grant, sheet);
        write("overall", overall, sheet);
        granted.ifPresent(worth -> write(Grant.words(at), worth, sheet));
        sheet.gap();
        sheet.quiet(
                ("worth: how much is learned of “%s”, in bits (mutual information); moves: how far the conclusion is"
                                + " expected to move, in points; crosses: the chance that it crosses %s; at most: the state that"
                                + " would move it furthest, and where to.")
                        .formatted(
                                at.network()
                                        .variable(overall.target().variable())
                                        .label(),
                                Figures.percent(overall.threshold())));
    }

    private void write(String when, Worth worth, Sheet sheet) {
        sheet.heading("What would be most worth learning, " + when);
        List<Worth.Lesson> lessons = worth.lessons().stream()
                .filter(lesson -> lesson.information() > 0)
                .toList();
        if (lessons.isEmpty()) {
            sheet.paragraph("  Nothing: no variable that can still be learned bears on it.");
            return;
        }
        double top = lessons.get(0).information();
        TextTable table = new TextTable("lrlrrl");
        table.head("", "worth", "", "moves", "crosses", "at most");
        for (Worth.Lesson lesson : lessons.subList(0, Math.min(most, lessons.size()))) {
            table.row(
                    TextTable.cut(at.network().variable(lesson.variable()).label(), 28 + sheet.width() - 80),
                    bits(lesson.information()),
                    sheet.ink().in(Tone.QUIET, Bar.of(lesson.information() / top, BAR)),
                    Figures.number(Math.round(1000 * lesson.movement()) / 10.0, ""),
                    Figures.percent(lesson.crossing()),
                    furthest(lesson, worth));
        }
        sheet.table(table);
        int more = lessons.size() - most;
        if (more > 0) {
            sheet.quiet("and %s more that bear on it".formatted(more));
        }
    }

    private static String bits(double information) {
        return information < 0.0005 ? "< 0.001" : Figures.number(Math.round(1000 * information) / 1000.0, "");
    }

    /** The state that would move the conclusion furthest, and where to. */
    private String furthest(Worth.Lesson lesson, Worth worth) {
        Worth.Prospect prospect = lesson.states().stream()
                .max(Comparator.comparingDouble(
                        state -> Math.abs(state.conclusion() - worth.now().probability())))
                .orElseThrow();
        return "%s → %s".formatted(TextTable.cut(prospect.state(), 14), Figures.percent(prospect.conclusion()));
    }
}
