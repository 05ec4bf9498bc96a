package crux.app;

import crux.analysis.ChangeOfMind;
import crux.analysis.ChangeOfMind.Found;
import crux.analysis.ChangeOfMind.Joint;
import crux.analysis.ChangeOfMind.NotFound;
import crux.analysis.ChangeOfMind.Single;
import crux.app.text.Sheet;
import crux.app.text.TextTable;
import crux.model.BeliefNetwork;
import crux.model.Chance;
import crux.model.Coordinate;
import crux.model.Credence;
import crux.notation.Figures;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Changes of mind in the three forms results are given in. */
final class ChangeTable {

    private static final int MOST = 12;

    private ChangeTable() {}

    static void put(ChangeOfMind change, ObjectNode json) {
        ArrayNode singles = Json.array();
        change.singles().forEach(single -> singles.add(json(single)));
        json.set("singles", singles);
        json.set("joint", json(change.joint()));
        change.few().ifPresent(few -> json.set("few", json(few)));
    }

    private static ObjectNode json(Single single) {
        ObjectNode row = Json.object().put("credence", single.coordinate().name());
        row.set("value", Json.number(single.value()));
        row.set("low", Json.number(single.within().low()));
        row.set("high", Json.number(single.within().high()));
        row.set("needed", Json.number(single.needed()));
        row.set("distance", Json.number(single.distance()));
        row.set("confirmed", Json.number(probability(single.confirmed())));
        row.set("least", Json.number(probability(single.least())));
        row.set("greatest", Json.number(probability(single.greatest())));
        if (single.needed().isEmpty()) {
            row.put("why", "no value between low and high brings the conclusion there");
        }
        return row;
    }

    private static double probability(Optional<Chance> chance) {
        return chance.map(Chance::probability).orElse(Double.NaN);
    }

    private static ObjectNode json(Joint joint) {
        ObjectNode json = Json.object().put("found", joint instanceof Found);
        if (joint instanceof Found found) {
            json.put("within", found.within().name().toLowerCase(Locale.ROOT));
            json.set("distance", Json.number(found.distance()));
            json.set("confirmed", Json.number(found.confirmed().probability()));
            json.put("among", found.among());
            ArrayNode moves = Json.array();
            for (ChangeOfMind.Move move : found.moves()) {
                ObjectNode row = Json.object().put("credence", move.credence());
                row.set("from", Json.numbers(move.from()));
                row.set("to", Json.numbers(move.to()));
                row.set("distance", Json.number(move.distance()));
                moves.add(row);
            }
            json.set("moves", moves);
        } else if (joint instanceof NotFound none) {
            json.put("within", none.within().name().toLowerCase(Locale.ROOT));
            json.set("nearest", Json.number(probability(none.furthest())));
            json.put("proven", none.proven());
        }
        return json;
    }

    static ArrayNode parameters(List<ParameterChange> changes) {
        ArrayNode rows = Json.array();
        for (ParameterChange change : changes) {
            ObjectNode row = Json.object()
                    .put("variable", change.parameter().variable().id())
                    .put("state", change.parameter().state().id());
            row.set("given", ParameterTable.given(change.parameter()));
            row.set("value", Json.number(change.parameter().value()));
            row.set("needed", Json.number(change.needed()));
            row.set("distance", Json.number(change.distance()));
            rows.add(row);
        }
        return rows;
    }

    static CsvTable csv(String when, ChangeOfMind change, CsvTable table) {
        CsvTable rows = table.with(
                change.singles(),
                single -> List.of(
                        when,
                        "alone",
                        single.coordinate().name(),
                        single.value(),
                        single.needed(),
                        single.distance(),
                        probability(single.confirmed()),
                        probability(single.least()),
                        probability(single.greatest())));
        rows = joint(when, "joint", change.joint(), rows);
        return change.few().isPresent() ? joint(when, "few", change.few().get(), rows) : rows;
    }

    private static CsvTable joint(String when, String kind, Joint joint, CsvTable table) {
        if (!(joint instanceof Found found)) {
            return table;
        }
        CsvTable rows = table;
        for (ChangeOfMind.Move move : found.moves()) {
            for (int i = 0; i < move.from().size(); i++) {
                String name = move.from().size() == 1 ? move.credence() : move.credence() + "#" + (i + 1);
                rows = rows.row(
                        when,
                        kind,
                        name,
                        move.from().get(i),
                        move.to().get(i),
                        move.distance(),
                        found.confirmed().probability(),
                        "",
                        "");
            }
        }
        return rows;
    }

    static List<?> csv(String when, ParameterChange change) {
        return List.of(
                when,
                "alone",
                ParameterTable.name(change.parameter()),
                change.parameter().value(),
                change.needed(),
                change.distance(),
                "",
                "",
                "");
    }

    static void row(BeliefNetwork network, Single single, TextTable table) {
        table.row(
                Wording.coordinate(network, single.coordinate(), 40),
                Wording.value(network, single.coordinate(), single.value()),
                Wording.value(network, single.coordinate(), single.needed().orElse(Double.NaN)),
                distance(single.distance().orElse(Double.NaN)));
    }

    static String distance(double bits) {
        return Double.isInfinite(bits) ? "∞" : Figures.number(Math.round(100 * bits) / 100.0, "");
    }

    static void joint(BeliefNetwork network, String heading, Joint joint, Sheet sheet) {
        sheet.heading(heading);
        if (joint instanceof NotFound none) {
            String nearest = none.furthest()
                    .map(chance -> "; the nearest met is " + Figures.percent(chance))
                    .orElse("");
            sheet.paragraph("  " + (none.proven() ? "There is none" : "None was found") + nearest + ".");
        } else {
            found(network, (Found) joint, sheet);
        }
    }

    private static void found(BeliefNetwork network, Found found, Sheet sheet) {
        TextTable table = new TextTable("lrrr");
        table.head("", "from", "to", "distance");
        List<ChangeOfMind.Move> most =
                found.moves().subList(0, Math.min(MOST, found.moves().size()));
        most.forEach(move -> row(network, move, table));
        sheet.table(table);
        if (most.size() < found.moves().size()) {
            sheet.quiet("and %s more that move less".formatted(found.moves().size() - most.size()));
        }
        sheet.quiet("%s answers, %s apart in all%s; with them it is %s."
                .formatted(
                        found.moves().size(),
                        distance(found.distance()),
                        found.within() == ChangeOfMind.Within.RANGES
                                ? ", inside the author's ranges"
                                : ", beyond the author's ranges",
                        Figures.percent(found.confirmed())));
    }

    private static void row(BeliefNetwork network, ChangeOfMind.Move move, TextTable table) {
        Credence credence = network.coordinates().credence(move.credence());
        table.row(
                TextTable.cut(credence.label(), 40),
                values(network, credence.coordinates(), move.from()),
                values(network, credence.coordinates(), move.to()),
                distance(move.distance()));
    }

    private static String values(BeliefNetwork network, List<Coordinate> coordinates, List<Double> values) {
        return IntStream.range(0, values.size())
                .mapToObj(i -> Wording.value(network, coordinates.get(i), values.get(i))
                        .replace(" %", "%"))
                .collect(Collectors.joining("/"));
    }
}
