package crux.app;

import crux.analysis.Basis;
import crux.analysis.Bounds;
import crux.analysis.Draws;
import crux.analysis.Tie;
import crux.analysis.Uncertainty;
import crux.app.text.Sheet;
import crux.model.Chance;
import crux.model.Coordinate;
import crux.notation.Figures;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What ranges and distributions in the answers make of the conclusion, overall and granted what the argument grants.
 *
 * @param at the standpoint
 * @param basis whose ranges
 * @param ties what is tied to a shared factor
 * @param overall nothing granted
 * @param granted granted; absent where the argument grants nothing, or what it grants is contradicted
 */
public record UncertaintyResult(Standpoint at, Basis basis, List<Tie> ties, View overall, Optional<View> granted)
        implements Result {

    /**
     * One conclusion and how uncertain it is.
     *
     * @param now at the single values that stand for the answers
     * @param bounds where answers are ranges
     * @param draws where answers are distributions
     */
    public record View(Chance now, Optional<Bounds> bounds, Optional<Uncertainty> draws) {

        private void put(ObjectNode json) {
            bounds.ifPresent(found -> json.set("bounds", UncertaintyTable.json(found)));
            draws.ifPresent(found -> json.set("distribution", UncertaintyTable.json(found)));
        }
    }

    /** Copies its list. */
    public UncertaintyResult {
        ties = List.copyOf(ties);
    }

    @Override
    public JsonNode json() {
        ObjectNode json =
                Json.object().put("network", at.network().id()).put("basis", basis == Basis.AUTHOR ? "author" : "own");
        at.target().ifPresent(target -> json.set("target", Conclusion.json(target, overall.now())));
        Findings.put(json, at.query());
        if (!ties.isEmpty()) {
            ArrayNode list = Json.array();
            for (Tie tie : ties) {
                ObjectNode row = Json.object();
                row.set("credences", Json.texts(tie.credences()));
                row.set("correlation", Json.number(tie.correlation()));
                list.add(row);
            }
            json.set("ties", list);
        }
        overall.put(json);
        Grant.put(json, at, granted, View::now, View::put);
        return json;
    }

    /** The draws, a row each; without draws the bounds. */
    @Override
    public CsvTable csv() {
        if (overall.draws().isEmpty()) {
            CsvTable table = CsvTable.of("given", "bound", "probability", "outer");
            CsvTable rows = UncertaintyTable.csv("overall", overall.bounds(), table);
            return granted.map(view -> UncertaintyTable.csv("granted", view.bounds(), rows))
                    .orElse(rows);
        }
        List<String> columns = new ArrayList<>(List.of("given"));
        at.network().coordinates().list().stream().map(Coordinate::name).forEach(columns::add);
        columns.add("conclusion");
        CsvTable rows = rows("overall", overall, CsvTable.of(columns));
        return granted.map(view -> rows("granted", view, rows)).orElse(rows);
    }

    private static CsvTable rows(String when, View view, CsvTable table) {
        if (view.draws().isEmpty()) {
            return table;
        }
        Draws draws = view.draws().get().draws();
        return table.with(IntStream.range(0, draws.size()).boxed().toList(), draw -> row(when, draws, draw));
    }

    private static List<?> row(String when, Draws draws, int draw) {
        List<Object> row = new ArrayList<>(List.of(when));
        for (int i = 0; i < draws.coordinates().size(); i++) {
            row.add(draws.answer(draw, i));
        }
        row.add(draws.conclusion(draw));
        return row;
    }

    @Override
    public void write(Sheet sheet) {
        Conclusion.head(at, sheet);
        Optional<Grant> grant = granted.map(view -> new Grant(at.network().granted(), Optional.of(view.now())));
        Conclusion.write(at, overall.now(), grant, sheet);
        if (overall.bounds().isEmpty() && overall.draws().isEmpty()) {
            sheet.gap();
            sheet.paragraph(
                    at.network().credences().isEmpty()
                            ? "This network asks nothing, so no answer of it can be a range or a distribution: its numbers"
                                    + " are fixed. crux sensitivity shows what moving each of them would do."
                            : "No answer is a range or a distribution, so there is nothing to spread. Write an answer as"
                                    + " 10..40% (hard bounds), 10% to 40% (a 90 % interval) or 5% 25% 60% (three"
                                    + " percentiles), or ask with --basis author what the author's ranges would come to.");
            return;
        }
        write("overall", overall, sheet);
        granted.ifPresent(view -> write(Grant.words(at), view, sheet));
        ties.forEach(tie -> sheet.quiet("Tied with correlation %s: %s."
                .formatted(Figures.number(tie.correlation(), ""), String.join(", ", tie.credences()))));
        if (overall.draws().isPresent() && ties.isEmpty()) {
            sheet.gap();
            sheet.quiet("Answers were drawn independently of one another; if one thing lies behind several of them, tie"
                    + " them (--tie A,B=0.5), for independence understates the spread.");
        }
    }

    private void write(String when, View view, Sheet sheet) {
        view.bounds().ifPresent(found -> UncertaintyTable.write(at.network(), when, found, sheet));
        view.draws().ifPresent(found -> UncertaintyTable.write(at.network(), when, found, sheet));
    }
}
