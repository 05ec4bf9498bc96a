package crux.app;

import crux.analysis.Swing;
import crux.analysis.Tornado;
import crux.app.text.Bar;
import crux.app.text.Ink;
import crux.app.text.Sheet;
import crux.app.text.TextTable;
import crux.model.BeliefNetwork;
import crux.model.Chance;
import crux.model.Credence;
import crux.notation.Figures;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The swings of a network's credences in the three forms results are given in. */
final class SwingTable {

    /** Probabilities this near are told apart by rounding alone. */
    static final double ROUNDING = 1e-12;

    private static final int BAR = 15;
    private static final int LABEL = 36;

    private SwingTable() {}

    static ArrayNode json(Tornado tornado) {
        ArrayNode rows = Json.array();
        tornado.swings().forEach(swing -> rows.add(json(swing)));
        return rows;
    }

    private static ObjectNode json(Swing swing) {
        ObjectNode row = Json.object().put("credence", swing.coordinate().name());
        row.set("value", Json.number(swing.value()));
        row.set("low", Json.number(swing.between().low()));
        row.set("high", Json.number(swing.between().high()));
        row.set("atLow", Json.number(swing.atLow().map(Chance::probability).orElse(Double.NaN)));
        row.set("atHigh", Json.number(swing.atHigh().map(Chance::probability).orElse(Double.NaN)));
        row.set("swing", Json.number(swing.swing()));
        row.set("swingBits", Json.number(swing.swingBits()));
        row.set("derivative", Json.number(swing.derivative()));
        why(swing).ifPresent(why -> row.put("why", why));
        return row;
    }

    private static Optional<String> why(Swing swing) {
        if (swing.atLow().isEmpty()
                || swing.atHigh().isEmpty()
                || swing.derivative().isEmpty()) {
            return Optional.of("the evidence is impossible where a number is missing");
        }
        return swing.swingBits().isEmpty()
                ? Optional.of("the conclusion is 0 or 1 at an extreme, which has no odds")
                : Optional.empty();
    }

    static List<?> csv(String when, Swing swing) {
        return List.of(
                when,
                swing.coordinate().name(),
                swing.value(),
                swing.between().low(),
                swing.between().high(),
                swing.atLow().map(Chance::probability).orElse(Double.NaN),
                swing.atHigh().map(Chance::probability).orElse(Double.NaN),
                swing.swing(),
                swing.swingBits(),
                swing.derivative());
    }

    /** A tornado in characters: the widest swings, each with what it moves between. */
    static void write(BeliefNetwork network, Tornado tornado, int most, Sheet sheet) {
        List<Swing> moving = moving(network, tornado);
        if (moving.isEmpty()) {
            sheet.paragraph("  No answer asked about moves it on this basis.");
            return;
        }
        double low = moving.stream().mapToDouble(swing -> least(swing)).min().orElse(0);
        double high =
                moving.stream().mapToDouble(swing -> greatest(swing)).max().orElse(1);
        double base = tornado.base().probability();
        TextTable table = new TextTable("lrlr");
        table.head("", "moved over", "", "conclusion");
        for (Swing swing : moving.subList(0, Math.min(most, moving.size()))) {
            table.row(
                    Wording.coordinate(network, swing.coordinate(), LABEL + sheet.width() - Sheet.USUAL_WIDTH),
                    between(network, swing),
                    bar(swing, base, low, high, sheet.ink()),
                    ends(swing));
        }
        sheet.table(table);
        int more = moving.size() - most;
        if (more > 0) {
            sheet.quiet("and %s more that move it".formatted(more));
        }
    }

    /** Those that move it by more than rounding does, the largest first; equals in the network's order, whatever the last bits say. */
    private static List<Swing> moving(BeliefNetwork network, Tornado tornado) {
        return tornado.swings().stream()
                .filter(swing -> swing.swing() > ROUNDING)
                .sorted(Comparator.comparingLong((Swing swing) -> -Math.round(swing.swing() / ROUNDING))
                        .thenComparingInt(swing -> network.coordinates().indexOf(swing.coordinate())))
                .toList();
    }

    private static String between(BeliefNetwork network, Swing swing) {
        Credence.Kind kind =
                network.coordinates().credence(swing.coordinate().credence()).kind();
        String low = number(kind, swing.between().low());
        String high = number(kind, swing.between().high());
        boolean percents = low.endsWith("%") && high.endsWith("%");
        return low.equals(high) ? low : (percents ? low.substring(0, low.length() - 1) : low) + "–" + high;
    }

    private static String number(Credence.Kind kind, double value) {
        return kind == Credence.Kind.NUMBER
                ? Figures.number(value, "")
                : Figures.percent(value).replace(" %", "%");
    }

    private static String bar(Swing swing, double base, double low, double high, Ink ink) {
        double width = Math.max(high - low, Double.MIN_NORMAL);
        return Bar.between(
                (least(swing) - low) / width, (greatest(swing) - low) / width, (base - low) / width, BAR, ink);
    }

    private static String ends(Swing swing) {
        return "%s … %s"
                .formatted(
                        swing.atLow().map(SwingTable::percent).orElse("impossible"),
                        swing.atHigh().map(SwingTable::percent).orElse("impossible"));
    }

    private static String percent(Chance chance) {
        return Figures.percent(chance).replace(" %", "%");
    }

    private static double least(Swing swing) {
        return swing.least().map(Chance::probability).orElse(Double.NaN);
    }

    private static double greatest(Swing swing) {
        return swing.greatest().map(Chance::probability).orElse(Double.NaN);
    }
}
