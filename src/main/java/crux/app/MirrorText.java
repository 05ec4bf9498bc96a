package crux.app;

import crux.app.text.Sheet;
import crux.app.text.TextTable;
import crux.elicit.Coherence;
import crux.elicit.Conflict;
import crux.elicit.Repair;
import crux.elicit.Stated;
import crux.model.Belief;
import crux.model.BeliefNetwork;
import crux.model.Credence;
import crux.model.Interval;
import crux.notation.Figures;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/** A held-up mirror in words. */
record MirrorText(Standpoint at, Coherence coherence) {

    static String key(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static String name(Belief belief) {
        return belief.target().variable() + "=" + belief.target().state();
    }

    static String given(Belief belief) {
        return belief.given().entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining(", "));
    }

    void write(List<String> accepted, Optional<Path> saved, Sheet sheet) {
        Conclusion.head(at, sheet);
        saved.ifPresent(file -> sheet.gap()
                .paragraph("%s. Saved: %s"
                        .formatted(
                                accepted.isEmpty()
                                        ? "Nothing was moved; what you stated is kept"
                                        : "Taken up: " + String.join(", ", accepted),
                                file)));
        if (coherence.stated().isEmpty()) {
            nothing(sheet);
            return;
        }
        stated(sheet);
        conflicts(sheet);
        coherence.repair().ifPresent(repair -> repair(repair, saved.isPresent(), sheet));
        coherence.tables().ifPresent(tables -> TableRepairText.write(tables, at, saved.isPresent(), sheet));
    }

    private void nothing(Sheet sheet) {
        String example = at.network()
                .conclusion()
                .map(target -> target.variable() + "=" + target.state())
                .orElse("VARIABLE=STATE");
        sheet.gap()
                .paragraph(
                        "You have stated nothing directly. Say what you believe of the conclusion, or of any claim, before"
                                + " you look at what your answers imply:");
        sheet.line("  crux coherence %s --profile %s --state \"%s is 20%%\" --accept none"
                .formatted(at.network().id(), at.profile().id(), example));
    }

    private boolean asks() {
        return !at.network().credences().isEmpty();
    }

    private void stated(Sheet sheet) {
        sheet.heading("What you state directly, beside what %s"
                .formatted(asks() ? "your answers imply" : "the network implies"));
        TextTable table = new TextTable("lrrr").head("", "stated", "implied", "apart");
        coherence
                .stated()
                .forEach(one -> table.row(
                        "  " + words(one.belief()),
                        Figures.percent(one.belief().probability()),
                        one.implied().map(Figures::percent).orElse("—"),
                        bits(one.gapBits())));
        sheet.table(table);
        for (Stated one : coherence.stated()) {
            if (one.implied().isEmpty()) {
                sheet.item("! ", "Your answers rule out the condition of “%s”.".formatted(words(one.belief())));
            }
            Interval room = one.allowed().orElse(Interval.UNIT);
            if (one.isOutside() && room.width() > 0) {
                sheet.item(
                        "! ",
                        "“%s”: whatever you believe of what it depends on, %s %s only."
                                .formatted(
                                        words(one.belief()),
                                        asks() ? "your answers about it allow" : "its table allows",
                                        span(room)));
            }
        }
    }

    private static String bits(OptionalDouble bits) {
        if (bits.isEmpty()) {
            return "";
        }
        String size = Figures.number(Math.rint(10 * Math.abs(bits.getAsDouble())) / 10, "");
        return (size.equals("0") ? "" : bits.getAsDouble() < 0 ? "−" : "+") + size + " bits";
    }

    private static String span(Interval interval) {
        String low = Figures.percent(interval.low());
        String high = Figures.percent(interval.high());
        return low.equals(high) ? low : low + " to " + high;
    }

    private String words(Belief belief) {
        BeliefNetwork network = at.network();
        String heading = Wording.heading(
                network, belief.target().variable(), belief.target().state());
        String condition = belief.given().entrySet().stream()
                .map(entry -> Wording.state(network, entry.getKey(), entry.getValue()))
                .collect(Collectors.joining(" and "));
        return condition.isEmpty() ? heading : heading + ", given " + condition;
    }

    private void conflicts(Sheet sheet) {
        if (coherence.conflicts().isEmpty()) {
            if (coherence.stated().size() > coherence.unchecked().size() + 1) {
                sheet.gap().quiet("What you state can hold together: some distribution has it all.");
            }
        } else {
            sheet.heading("What cannot hold together, whatever your answers");
        }
        for (Conflict conflict : coherence.conflicts()) {
            sheet.item("• ", law(conflict.law()) + " Leave any one of these out and the rest can hold:");
            for (int i = 0; i < conflict.beliefs().size(); i++) {
                Belief belief =
                        coherence.stated().get(conflict.beliefs().get(i)).belief();
                sheet.item(
                        "    ",
                        "%s: %s; the others leave it %s"
                                .formatted(
                                        words(belief),
                                        Figures.percent(belief.probability()),
                                        span(conflict.left().get(i))));
            }
        }
        if (!coherence.unchecked().isEmpty()) {
            sheet.quiet("%s of them speak of too many variables to be held against each other."
                    .formatted(coherence.unchecked().size()));
        }
    }

    static String law(Conflict.Law law) {
        return switch (law) {
            case SUM -> "The chances of all that one thing can be sum to 100 %.";
            case TOTAL_PROBABILITY ->
                "A chance is the average of what it is in each case, by how likely the case is (total probability).";
            case BAYES -> "How often A goes with B, and B with A, are tied by how likely each is (Bayes).";
            case FRECHET -> "What is part of something is no likelier than it, and likely things overlap (Fréchet).";
        };
    }

    private void repair(Repair repair, boolean saved, Sheet sheet) {
        if (repair.optimum() == Repair.Optimum.NONE_NEEDED) {
            sheet.gap().paragraph("Your answers and what you state agree. Nothing needs to move.");
            return;
        }
        sheet.heading("The least change that makes them agree");
        TextTable table = new TextTable("lrrrl").head("", "now", "then", "move", "accept as");
        repair.moves().forEach(move -> moves(move, table));
        repair.restated()
                .forEach(one -> table.row(
                        "  stated: " + words(one.belief()),
                        Figures.percent(one.belief().probability()),
                        Figures.percent(one.to()),
                        bits(one.bits()),
                        Repaired.name(one)));
        sheet.table(table);
        sheet.quiet(optimum(repair));
        if (repair.open() > 0.01) {
            sheet.item(
                    "! ",
                    "With what you state kept as it is, your answers come no nearer than %s."
                            .formatted(bits(OptionalDouble.of(repair.open()))));
        }
        offer(repair, saved, sheet);
    }

    private void moves(Repair.Move move, TextTable table) {
        boolean number = move.credence().kind() == Credence.Kind.NUMBER;
        List<String> rows = new ArrayList<>();
        move.credence().coordinates().forEach(at -> rows.add(Wording.coordinate(this.at.network(), at)));
        for (int i = 0; i < rows.size(); i++) {
            String by = i > 0 ? "" : number ? tenths(move.distance()) : bits(OptionalDouble.of(move.distance()));
            table.row(
                    "  " + rows.get(i) + (move.own() ? "" : " (a default)"),
                    Wording.value(
                            at.network(),
                            move.credence().coordinates().get(i),
                            move.from().get(i)),
                    Wording.value(
                            at.network(),
                            move.credence().coordinates().get(i),
                            move.to().get(i)),
                    by,
                    i > 0 ? "" : move.credence().id());
        }
    }

    private static String tenths(double distance) {
        return bits(OptionalDouble.of(distance)).replace("bits", "tenths");
    }

    private static String optimum(Repair repair) {
        String how =
                "Least by the weighted sum of squared moves in log2 odds: what you are sure of weighs more, a default nobody gave least.";
        return switch (repair.optimum()) {
            case NONE_NEEDED -> "";
            case EXACT -> how + " Exact: there is no smaller.";
            case LOCAL ->
                how
                        + " A local optimum, to rounding: %s of %s starts end here, and there may be a smaller elsewhere."
                                .formatted(repair.agreeing(), repair.starts());
        };
    }

    private void offer(Repair repair, boolean saved, Sheet sheet) {
        Optional<String> first = repair.moves().stream()
                .map(move -> move.credence().id())
                .findFirst()
                .or(() -> repair.restated().stream().map(Repaired::name).findFirst());
        sheet.gap()
                .paragraph(
                        saved
                                ? "The rest of the change is as above; nothing more was moved."
                                : "Nothing has been changed. Take all of it, some, or nothing:");
        if (!saved && first.isPresent()) {
            String command = "  crux coherence %s --profile %s --accept "
                    .formatted(at.network().id(), at.profile().id());
            sheet.line(command + "all");
            sheet.line(command + first.get());
        }
    }
}
