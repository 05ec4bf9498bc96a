package crux.app;

import crux.analysis.OneWay;
import crux.app.text.Bar;
import crux.app.text.Ink.Tone;
import crux.app.text.Sheet;
import crux.app.text.TextTable;
import crux.inference.SensitivityFunction;
import crux.model.Chance;
import crux.notation.Figures;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The conclusion along one credence, overall and granted what the argument grants.
 *
 * @param at the standpoint
 * @param overall nothing granted
 * @param granted granted; absent where the argument grants nothing, or what it grants is contradicted
 * @param reach the probability whose crossings were asked for
 */
public record CurveResult(Standpoint at, OneWay overall, Optional<OneWay> granted, OptionalDouble reach)
        implements Result {

    private static final int BAR = 24;
    private static final double ROUNDING = 1e-12;

    @Override
    public JsonNode json() {
        ObjectNode json = Conclusion.asked(at);
        json.put("along", overall.coordinate().name());
        json.set("value", Json.number(overall.value()));
        if (reach.isPresent()) {
            json.set("threshold", Json.number(reach));
        }
        put(overall, json);
        Grant.put(json, at, granted, this::put);
        return json;
    }

    private void put(OneWay curve, ObjectNode json) {
        ArrayNode points = Json.array();
        for (OneWay.Point point : curve.points()) {
            ObjectNode row = Json.object();
            row.set("value", Json.number(point.value()));
            points.add(Json.putChance(row, point.chance(), "the evidence is impossible here"));
        }
        json.set("points", points);
        curve.function().ifPresent(function -> json.set("function", json(function)));
        if (reach.isPresent()) {
            json.set("crossings", Json.numbers(curve.crossings()));
        }
    }

    private static ObjectNode json(SensitivityFunction function) {
        ObjectNode json = Json.object();
        json.set("alpha", Json.number(function.alpha()));
        json.set("beta", Json.number(function.beta()));
        json.set("gamma", Json.number(function.gamma()));
        json.set("delta", Json.number(function.delta()));
        return json;
    }

    @Override
    public CsvTable csv() {
        CsvTable table = rows("overall", overall, CsvTable.of("given", "value", "probability"));
        return granted.map(curve -> rows("granted", curve, table)).orElse(table);
    }

    private static CsvTable rows(String when, OneWay curve, CsvTable table) {
        return table.with(curve.points(), point -> List.of(when, point.value(), MapResult.probability(point.chance())));
    }

    @Override
    public void write(Sheet sheet) {
        Conclusion.head(at, sheet);
        String name = Wording.coordinate(at.network(), overall.coordinate());
        sheet.heading("The conclusion along “%s”, now %s".formatted(name, value(overall.value())));
        TextTable table = new TextTable("rlrr");
        table.head("at", "", "overall", granted.isPresent() ? "granted" : "");
        for (int i = 0; i < overall.points().size(); i++) {
            OneWay.Point point = overall.points().get(i);
            int row = i;
            table.row(
                    value(point.value()),
                    sheet.ink().in(Tone.QUIET, bar(point.chance())),
                    MapResult.percent(point.chance()),
                    granted.map(curve ->
                                    MapResult.percent(curve.points().get(row).chance()))
                            .orElse(""));
        }
        sheet.table(table);
        sheet.gap();
        say("Overall", overall, sheet);
        granted.ifPresent(curve -> say("Granted", curve, sheet));
    }

    private static String bar(Optional<Chance> chance) {
        return chance.map(found -> Bar.of(found.probability(), BAR)).orElse("");
    }

    private String value(double value) {
        return Wording.value(at.network(), overall.coordinate(), value);
    }

    private void say(String when, OneWay curve, Sheet sheet) {
        if (reach.isPresent()) {
            String where = curve.crossings().isEmpty()
                    ? "nowhere on this curve"
                    : curve.crossings().stream().map(this::value).collect(Collectors.joining(" and at ", "at ", ""));
            sheet.item("", "%s it is %s %s.".formatted(when, Figures.percent(reach.getAsDouble()), where));
        }
        curve.function()
                .ifPresent(function -> sheet.quiet("%s it is (αθ + β) / (γθ + δ) with α %s, β %s, γ %s, δ %s."
                        .formatted(coefficients(when, function))));
    }

    /** What is nothing beside the largest of the four is rounding, and shown as 0. */
    private static Object[] coefficients(String when, SensitivityFunction function) {
        double[] all = {function.alpha(), function.beta(), function.gamma(), function.delta()};
        double most = DoubleStream.of(all).map(Math::abs).max().orElse(0);
        return Stream.concat(
                        Stream.of(when),
                        DoubleStream.of(all)
                                .mapToObj(one -> Figures.number(Math.abs(one) <= ROUNDING * most ? 0 : one, "")))
                .toArray();
    }
}
