package crux.app;

import crux.app.text.Sheet;
import crux.app.text.TextTable;
import crux.elicit.Repair;
import crux.model.Coordinate;
import crux.model.Credence;
import crux.notation.Figures;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/** The least repair in words: what moves, by how much, under which name it is accepted, and the commands that accept it. */
record RepairText(Standpoint at, Repair repair, Consent consent, String command) {

    private static final int MANY = 12;
    private static final double SMALL = 0.05;

    void write(boolean saved, Sheet sheet) {
        if (repair.optimum() == Repair.Optimum.NONE_NEEDED) {
            sheet.gap().paragraph("Your answers and what you state agree. Nothing needs to move.");
            return;
        }
        sheet.heading("The least change that makes them agree");
        sheet.table(table());
        int hidden = repair.moves().size() - shown().size();
        if (hidden > 0) {
            sheet.quiet("And %s that move by less than %s bits each; all takes them too.".formatted(hidden, SMALL));
        }
        sheet.gap().quiet(optimum());
        if (repair.open() > 0.01) {
            sheet.item(
                    "! ",
                    "With what you state kept as it is, your answers come no nearer than %s."
                            .formatted(MirrorWords.bits(OptionalDouble.of(repair.open()))));
        }
        offer(saved, sheet);
    }

    /** Every move, or, of a great many, those that can be seen. */
    private List<Repair.Move> shown() {
        return repair.moves().size() <= MANY
                ? repair.moves()
                : repair.moves().stream()
                        .filter(move -> Math.abs(move.distance()) >= SMALL)
                        .toList();
    }

    private TextTable table() {
        TextTable table = new TextTable("lrrrl").wrapped().head("", "now", "then", "move", "accept as");
        group("Your answers", shown().stream().filter(Repair.Move::own).toList(), table);
        group(
                "Defaults that nobody gave",
                shown().stream().filter(move -> !move.own()).toList(),
                table);
        if (!repair.restated().isEmpty()) {
            table.row("What you stated");
        }
        repair.restated()
                .forEach(one -> table.row(
                        "  " + MirrorWords.of(at.network(), one.belief()),
                        Figures.percent(one.belief().probability()),
                        Figures.percent(one.to()),
                        MirrorWords.bits(one.bits(), 100),
                        Repaired.name(one)));
        return table;
    }

    private void group(String name, List<Repair.Move> moves, TextTable table) {
        if (!moves.isEmpty()) {
            table.row(name);
        }
        moves.forEach(move -> rows(move, table));
    }

    private void rows(Repair.Move move, TextTable table) {
        Credence credence = move.credence();
        String by = by(move);
        if (!credence.isDistribution()) {
            table.row(
                    "  " + credence.label(), value(move, 0, move.from()), value(move, 0, move.to()), by, credence.id());
            return;
        }
        table.row("  " + credence.label(), "", "", by, credence.id());
        for (int i = 0; i < move.from().size(); i++) {
            table.row("    " + share(move, i), value(move, i, move.from()), value(move, i, move.to()));
        }
    }

    private String share(Repair.Move move, int place) {
        Coordinate coordinate = move.credence().coordinates().get(place);
        String label = Wording.coordinate(at.network(), coordinate);
        return label.substring(move.credence().label().length() + 2);
    }

    private String value(Repair.Move move, int place, List<Double> values) {
        double value = move.credence().kind() == Credence.Kind.NUMBER
                ? MirrorWords.rounded(values.get(place))
                : values.get(place);
        return Wording.value(at.network(), move.credence().coordinates().get(place), value);
    }

    /** In bits; a number's in tenths of its range. */
    private static String by(Repair.Move move) {
        String bits = MirrorWords.bits(OptionalDouble.of(move.distance()), 100);
        return move.credence().kind() == Credence.Kind.NUMBER ? bits.replace("bits", "tenths") : bits;
    }

    private String optimum() {
        String how =
                "Least by the weighted sum of squared moves in log2 odds, a number's in tenths of its range: what you are sure of"
                        + " weighs more, a default nobody gave least.";
        return switch (repair.optimum()) {
            case NONE_NEEDED -> "";
            case EXACT -> how + " Exact: there is no smaller.";
            case LOCAL ->
                how
                        + " A local optimum, to rounding: %s of %s starts end here, and there may be a smaller elsewhere."
                                .formatted(repair.agreeing(), repair.starts());
        };
    }

    /** The commands that take the repair up, as they can be run: with what was stated just now, where that is not saved. */
    private void offer(boolean saved, Sheet sheet) {
        Optional<String> first = Stream.concat(
                        shown().stream().map(move -> move.credence().id()),
                        repair.restated().stream().map(Repaired::name))
                .findFirst();
        if (first.isEmpty()) {
            return;
        }
        sheet.gap()
                .paragraph(
                        saved
                                ? "Nothing else has been moved. You may take the rest, some of it, or leave it so:"
                                : "Nothing has been changed. You may take all of it, some, or nothing:");
        sheet.line(command + " --accept all").line(command + " --accept " + first.get());
        if (!saved && !consent.state().isEmpty()) {
            sheet.line(command + " --accept none").quiet("Of these, none keeps what you state now, and moves nothing.");
        }
    }
}
