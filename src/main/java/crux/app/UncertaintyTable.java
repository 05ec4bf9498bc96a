package crux.app;

import crux.analysis.Bound;
import crux.analysis.Bounds;
import crux.analysis.Estimate;
import crux.analysis.Uncertainty;
import crux.app.text.Bar;
import crux.app.text.Ink.Tone;
import crux.app.text.Sheet;
import crux.app.text.TextTable;
import crux.model.BeliefNetwork;
import crux.model.Coordinate;
import crux.model.Credence;
import crux.notation.Figures;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Bounds and draws in the three forms results are given in. */
final class UncertaintyTable {

    private static final String HEIGHTS = " ▁▂▃▄▅▆▇█";
    private static final int BAR = 12;
    private static final int ROWS = 12;

    private UncertaintyTable() {}

    static ObjectNode json(Bounds bounds) {
        ObjectNode json = Json.object();
        json.set("open", Json.texts(bounds.open()));
        json.set("low", json(bounds, bounds.low()));
        json.set("high", json(bounds, bounds.high()));
        json.put("impossibleCorners", bounds.impossible().size());
        return json;
    }

    private static ObjectNode json(Bounds bounds, Bound bound) {
        ObjectNode json = Json.object();
        json.set("probability", Json.number(bound.inner().probability()));
        json.put("exact", bound.isExact());
        json.set("outer", Json.number(bound.outer().probability()));
        ObjectNode attained = Json.object();
        for (String id : bounds.open()) {
            Credence credence = bound.attained().coordinates().credence(id);
            for (Coordinate coordinate : credence.coordinates()) {
                attained.set(coordinate.name(), Json.number(bound.attained().value(coordinate)));
            }
        }
        json.set("attained", attained);
        return json;
    }

    static ObjectNode json(Uncertainty found) {
        ObjectNode json = Json.object();
        json.set("mean", json(found.mean()));
        json.set("median", json(found.median()));
        json.set("deviation", json(found.deviation()));
        json.set("quantiles", quantiles(found));
        json.set("shares", shares(found));
        json.set("density", density(found));
        json.set("impossible", Json.number(found.impossible()));
        return json.put("twoStories", found.tellsTwoStories())
                .put("draws", found.draws().size())
                .put("seed", found.seed());
    }

    private static ArrayNode quantiles(Uncertainty found) {
        ArrayNode quantiles = Json.array();
        found.quantiles().forEach(quantile -> {
            ObjectNode row = Json.object();
            row.set("level", Json.number(quantile.level()));
            quantiles.add(row.setAll(json(quantile.value())));
        });
        return quantiles;
    }

    private static ArrayNode shares(Uncertainty found) {
        ArrayNode shares = Json.array();
        found.shares().forEach(share -> {
            ObjectNode row = Json.object().put(share.isShared() ? "factor" : "credence", share.name());
            row.set("first", json(share.first()));
            row.set("total", json(share.total()));
            shares.add(row);
        });
        return shares;
    }

    private static ArrayNode density(Uncertainty found) {
        ArrayNode density = Json.array();
        found.density().forEach(bin -> {
            ObjectNode row = Json.object();
            row.set("low", Json.number(bin.low()));
            row.set("high", Json.number(bin.high()));
            density.add(row.put("count", bin.count()));
        });
        return density;
    }

    private static ObjectNode json(Estimate estimate) {
        ObjectNode json = Json.object();
        json.set("value", Json.number(estimate.value()));
        json.set("standardError", Json.number(estimate.error()));
        return json;
    }

    static CsvTable csv(String when, Optional<Bounds> bounds, CsvTable table) {
        return bounds.map(found -> table.row(
                                when,
                                "low",
                                found.low().inner().probability(),
                                found.low().outer().probability())
                        .row(
                                when,
                                "high",
                                found.high().inner().probability(),
                                found.high().outer().probability()))
                .orElse(table);
    }

    static void write(BeliefNetwork network, String when, Bounds bounds, Sheet sheet) {
        sheet.heading("As far as ranges and rejected questions allow, " + when);
        if (bounds.open().isEmpty()) {
            sheet.paragraph("  What was given as a range, or rejected, does not bear on it.");
            return;
        }
        bound(network, "at least", bounds, bounds.low(), sheet);
        bound(network, "at most", bounds, bounds.high(), sheet);
        if (!bounds.impossible().isEmpty()) {
            int out = bounds.impossible().size();
            sheet.quiet(
                    out == 1
                            ? "At one corner of the ranges the evidence is impossible; it is left out."
                            : "At %s corners of the ranges the evidence is impossible; they are left out."
                                    .formatted(out));
        }
    }

    private static void bound(BeliefNetwork network, String which, Bounds bounds, Bound bound, Sheet sheet) {
        String where = bounds.open().stream()
                .flatMap(id -> network.coordinates().credence(id).coordinates().stream())
                .map(coordinate -> "%s %s"
                        .formatted(
                                Wording.inSentence(Wording.coordinate(network, coordinate)),
                                Wording.value(
                                        network, coordinate, bound.attained().value(coordinate))))
                .collect(Collectors.joining("; "));
        String kind =
                bound.isExact() ? "exact" : "an inner bound; nothing goes beyond " + Figures.percent(bound.outer());
        sheet.item("  ", "%s %s (%s), with %s".formatted(which, Figures.percent(bound.inner()), kind, where));
    }

    static void write(BeliefNetwork network, String when, Uncertainty found, Sheet sheet) {
        sheet.heading("How it spreads, " + when);
        TextTable table = new TextTable("lrr");
        table.row("  mean, the chance to act on", percent(found.mean()), error(found.mean()));
        table.row("  median", percent(found.median()), error(found.median()));
        found.quantiles()
                .forEach(quantile -> table.row(
                        "  %s of the draws lie below".formatted(Figures.percent(quantile.level())),
                        percent(quantile.value()),
                        error(quantile.value())));
        sheet.table(table);
        List<Uncertainty.Bin> bins = found.density();
        sheet.line("  %s %s %s"
                .formatted(
                        Figures.percent(bins.get(0).low()),
                        sheet.ink().in(Tone.QUIET, heights(bins)),
                        Figures.percent(bins.get(bins.size() - 1).high())));
        if (found.tellsTwoStories()) {
            sheet.line(sheet.ink().in(Tone.WARN, "  Mean and median tell different stories:"));
            sheet.paragraph("  most draws lie on one side and a few far off carry the mean. Say which one is meant.");
        }
        if (found.impossible() > 0) {
            sheet.quiet("At %s of the draws the evidence is impossible; they are left out."
                    .formatted(Figures.percent(found.impossible())));
        }
        shares(network, when, found, sheet);
    }

    private static void shares(BeliefNetwork network, String when, Uncertainty found, Sheet sheet) {
        sheet.heading("Whose uncertainty that is, " + when);
        TextTable table = new TextTable("lrrl");
        table.head("", "alone", "in all", "");
        List<Uncertainty.Share> shares = found.shares();
        for (Uncertainty.Share share : shares.subList(0, Math.min(ROWS, shares.size()))) {
            String label = share.isShared()
                    ? share.name()
                    : network.coordinates().credence(share.name()).label();
            table.row(
                    "  " + TextTable.cut(label, 38),
                    share(share.first()),
                    share(share.total()),
                    sheet.ink().in(Tone.QUIET, Bar.of(share.total().value(), BAR)));
        }
        sheet.table(table);
        if (shares.size() > ROWS) {
            sheet.quiet("and %s more with less".formatted(shares.size() - ROWS));
        }
        sheet.quiet("Shares of the variance: what would go if that alone were known, and what would be left if all the"
                + " rest were; ± one standard error. %s draws, seed %s."
                        .formatted(found.draws().size(), found.seed()));
    }

    private static String percent(Estimate estimate) {
        return Figures.percent(Math.max(0, Math.min(1, estimate.value())));
    }

    private static String error(Estimate estimate) {
        return "± " + Figures.number(Math.round(1000 * 100 * estimate.error()) / 1000.0, "points");
    }

    private static String share(Estimate estimate) {
        return "%s ± %s %%"
                .formatted(
                        Figures.number(Math.round(1000 * estimate.value()) / 10.0, ""),
                        Figures.number(Math.round(1000 * estimate.error()) / 10.0, ""));
    }

    private static String heights(List<Uncertainty.Bin> bins) {
        int most = bins.stream().mapToInt(Uncertainty.Bin::count).max().orElse(1);
        StringBuilder heights = new StringBuilder();
        for (Uncertainty.Bin bin : bins) {
            int height = (int) Math.ceil(8.0 * bin.count() / most);
            heights.append(HEIGHTS.charAt(height));
        }
        return heights.toString();
    }
}
