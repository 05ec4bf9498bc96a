package crux.app;

import crux.app.text.Sheet;
import crux.app.text.TextTable;
import crux.elicit.TableRepair;
import crux.model.ConditionalTable;
import crux.model.Configuration;
import crux.model.Family;
import crux.model.State;
import crux.model.Variable;
import crux.notation.Figures;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A change of tables that makes a network imply what is stated, in words and as JSON. */
final class TableRepairText {

    private static final int ROWS = 12;
    private static final double UNMOVED = 1e-9;

    private TableRepairText() {}

    static ObjectNode json(TableRepair repair, Standpoint at) {
        ObjectNode json = Json.object();
        json.set("divergence", Json.number(repair.bits()));
        json.set("least", Json.number(repair.least()));
        json.put("rounds", repair.rounds()).put("reached", repair.isReached()).put("isLeast", repair.isLeast());
        json.set("open", Json.number(repair.open()));
        json.set("implied", Json.numbers(repair.implied()));
        ArrayNode tables = json.putArray("tables");
        for (ConditionalTable table : repair.tables()) {
            ObjectNode one =
                    tables.addObject().put("variable", table.family().child().id());
            ArrayNode rows = one.putArray("rows");
            ConditionalTable now = now(table, at);
            for (int i = 0; i < table.family().configurationCount(); i++) {
                ObjectNode row = rows.addObject();
                ObjectNode given = row.putObject("given");
                Configuration configuration = Configuration.numbered(table.family(), i);
                table.family()
                        .parents()
                        .forEach(parent -> given.put(
                                parent.id(), configuration.stateOf(parent.id()).id()));
                row.set("from", Json.numbers(now.row(i)));
                row.set("to", Json.numbers(table.row(i)));
            }
        }
        return json;
    }

    private static ConditionalTable now(ConditionalTable table, Standpoint at) {
        return at.network().table(table.family().child().id(), at.settings());
    }

    static void write(TableRepair repair, Standpoint at, String command, Sheet sheet) {
        if (repair.tables().isEmpty()) {
            sheet.gap()
                    .paragraph(
                            repair.isReached()
                                    ? "The network implies what you state. Nothing needs to move."
                                    : "No change of its tables reaches what you state: they rule it out, and a table near them keeps"
                                            + " what is impossible impossible.");
            return;
        }
        sheet.heading("The change of its tables that makes the network imply it");
        sheet.quiet("The network asks nothing, so its tables move; what you state and what depends on what stay.");
        repair.tables().forEach(table -> rows(table, now(table, at), sheet));
        sheet.gap().quiet(distance(repair));
        if (!repair.isReached()) {
            sheet.item(
                    "! ",
                    "What you state is not quite reached: %s stay open. The fit is a local one."
                            .formatted(Figures.number(MirrorWords.rounded(repair.open()), "bits")));
        }
        offer(repair, command, sheet);
    }

    private static String distance(TableRepair repair) {
        String bits = "It is %s away from the network as it is (Kullback–Leibler)."
                .formatted(Figures.number(MirrorWords.rounded(repair.bits()), "bits"));
        return repair.isLeast()
                ? bits + " Exact: there is no nearer."
                : bits
                        + " No distribution that has it, of any structure, is nearer than %s; of this structure one may be a little nearer."
                                .formatted(Figures.number(MirrorWords.rounded(repair.least()), "bits"));
    }

    private static void rows(ConditionalTable table, ConditionalTable now, Sheet sheet) {
        Family family = table.family();
        List<Integer> moved = new ArrayList<>();
        for (int i = 0; i < family.configurationCount(); i++) {
            if (isMoved(table, now, i) && !shares(table, i).equals(shares(now, i))) {
                moved.add(i);
            }
        }
        if (moved.isEmpty()) {
            sheet.gap()
                    .quiet("%s: by less than can be seen"
                            .formatted(family.child().label()));
            return;
        }
        TextTable text = new TextTable("lll").head(family.child().label(), "now", "then");
        moved.stream()
                .limit(ROWS)
                .forEach(row -> text.row("  " + given(family, row), shares(now, row), shares(table, row)));
        sheet.gap().table(text);
        if (moved.size() > ROWS) {
            sheet.quiet("  and %s more rows; --format json has them all".formatted(moved.size() - ROWS));
        }
    }

    private static boolean isMoved(ConditionalTable table, ConditionalTable now, int row) {
        for (int state = 0; state < table.family().child().size(); state++) {
            if (Math.abs(table.entry(row, state) - now.entry(row, state)) > UNMOVED) {
                return true;
            }
        }
        return false;
    }

    private static String given(Family family, int row) {
        Configuration configuration = Configuration.numbered(family, row);
        String words = family.parents().stream()
                .map(Variable::id)
                .map(parent -> parent + "=" + configuration.stateOf(parent).id())
                .collect(Collectors.joining(", "));
        return words.isEmpty() ? "prior" : words;
    }

    private static String shares(ConditionalTable table, int row) {
        List<State> states = table.family().child().states();
        if (states.size() == 2) {
            return "%s %s".formatted(states.get(0).id(), Figures.percent(table.entry(row, 0)));
        }
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < states.size(); i++) {
            text.append(i == 0 ? "" : ", ").append(Figures.percent(table.entry(row, i)));
        }
        return text.toString();
    }

    /** The command that takes it up; none where it was. */
    private static void offer(TableRepair repair, String command, Sheet sheet) {
        if (command.isEmpty()) {
            return;
        }
        sheet.gap().paragraph("Nothing has been changed. In a network of your own you may take all of it, or some:");
        sheet.line(command + " --accept all");
        if (repair.tables().size() > 1) {
            sheet.line(command + " --accept "
                    + repair.tables().get(0).family().child().id());
        }
    }
}
