package crux.app;

import crux.analysis.Basis;
import crux.analysis.Tornado;
import crux.app.text.Sheet;
import crux.model.Chance;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Which assumption moves the conclusion most, overall and granted what the argument grants.
 *
 * @param at the standpoint
 * @param basis what the swings compare
 * @param overall nothing granted
 * @param granted granted; absent where the argument grants nothing, or what it grants is contradicted
 * @param most how many rows a person is shown
 */
public record SensitivityResult(Standpoint at, Basis basis, View overall, Optional<View> granted, int most)
        implements Result {

    /**
     * One conclusion and what moves it: credences, or where the network has none, the entries of its tables.
     *
     * @param chance the conclusion
     * @param tornado of the credences
     * @param parameters where there are no credences
     */
    public record View(Chance chance, Optional<Tornado> tornado, List<ParameterSwing> parameters) {

        /** Copies its list. */
        public View {
            parameters = List.copyOf(parameters);
        }

        private void put(ObjectNode json) {
            tornado.ifPresentOrElse(
                    found -> json.set("credences", SwingTable.json(found)),
                    () -> json.set("parameters", ParameterTable.json(parameters)));
        }

        private CsvTable rows(String when, CsvTable table) {
            return tornado.map(found -> table.with(found.swings(), swing -> SwingTable.csv(when, swing)))
                    .orElseGet(() -> table.with(parameters, swing -> ParameterTable.csv(when, swing)));
        }
    }

    @Override
    public JsonNode json() {
        ObjectNode json = Json.object()
                .put("network", at.network().id())
                .put("basis", basis.name().toLowerCase(Locale.ROOT));
        at.target().ifPresent(target -> json.set("target", Conclusion.json(target, overall.chance())));
        Findings.put(json, at.query());
        overall.put(json);
        Grant.put(json, at, granted, View::chance, View::put);
        return json;
    }

    @Override
    public CsvTable csv() {
        CsvTable table = overall.tornado().isPresent()
                ? CsvTable.of(
                        "given",
                        "credence",
                        "value",
                        "low",
                        "high",
                        "atLow",
                        "atHigh",
                        "swing",
                        "swingBits",
                        "derivative")
                : CsvTable.of(
                        "given",
                        "variable",
                        "state",
                        "parents",
                        "value",
                        "alpha",
                        "beta",
                        "gamma",
                        "delta",
                        "derivative",
                        "low",
                        "high",
                        "atLow",
                        "atHigh",
                        "swing");
        CsvTable rows = overall.rows("overall", table);
        return granted.map(view -> view.rows("granted", rows)).orElse(rows);
    }

    @Override
    public void write(Sheet sheet) {
        Conclusion.head(at, sheet);
        Optional<Grant> grant = granted.map(view -> new Grant(at.network().granted(), Optional.of(view.chance())));
        Conclusion.write(at, overall.chance(), grant, sheet);
        sheet.heading("What moves it most, overall (%s)"
                .formatted(
                        overall.tornado().isPresent()
                                ? inWords(basis)
                                : "every number of its tables moved by 10 points, either way"));
        write(overall, sheet);
        granted.ifPresent(view -> {
            sheet.heading("What moves it most, %s".formatted(Grant.words(at)));
            write(view, sheet);
        });
    }

    private void write(View view, Sheet sheet) {
        view.tornado()
                .ifPresentOrElse(
                        tornado -> SwingTable.write(at.network(), tornado, most, sheet),
                        () -> ParameterTable.write(view.parameters(), most, sheet));
    }

    /** A basis in words. */
    static String inWords(Basis basis) {
        return switch (basis) {
            case EQUAL -> "every answer moved equally: 10 points, or a tenth of its range, either way";
            case OWN -> "every answer moved over the range its owner gave";
            case AUTHOR -> "every answer moved over the range the author gave";
        };
    }
}
