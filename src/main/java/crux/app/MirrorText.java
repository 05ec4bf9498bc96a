package crux.app;

import crux.app.text.Sheet;
import crux.app.text.TextTable;
import crux.elicit.Coherence;
import crux.elicit.Conflict;
import crux.elicit.Stated;
import crux.model.Belief;
import crux.model.Interval;
import crux.notation.Figures;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** A held-up mirror in words. */
record MirrorText(Standpoint at, Coherence coherence, Request request, Consent consent) {

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
        saved.ifPresent(file -> sheet.gap().paragraph("%s. Saved: %s".formatted(done(accepted), file)));
        if (saved.isEmpty() && consent.accept().isPresent()) {
            sheet.gap().paragraph("There was nothing to take up; nothing is saved.");
        }
        if (coherence.stated().isEmpty()) {
            nothing(sheet);
            return;
        }
        stated(sheet);
        conflicts(sheet);
        coherence
                .repair()
                .ifPresent(repair -> new RepairText(at, repair, consent, command(saved.isPresent()))
                        .write(saved.isPresent(), sheet));
        coherence
                .tables()
                .ifPresent(tables -> TableRepairText.write(tables, at, saved.isPresent() ? "" : command(false), sheet));
    }

    /** The command as it was given, to be run again; with what was stated, unless that is saved. */
    private String command(boolean saved) {
        return "  crux coherence " + request.network()
                + request.profile()
                        .map(name -> " --profile " + Typed.word(name))
                        .orElse("")
                + (consent.keep() ? " --keep-beliefs" : "")
                + (saved
                        ? ""
                        : consent.state().stream()
                                .map(text -> " --state " + Typed.word(text))
                                .collect(Collectors.joining()));
    }

    private String done(List<String> accepted) {
        List<String> done = new ArrayList<>();
        if (!consent.withdraw().isEmpty()) {
            done.add("Withdrawn: " + String.join(", ", consent.withdraw()));
        }
        if (!accepted.isEmpty()) {
            done.add("Taken up: " + String.join(", ", accepted));
        } else if (!consent.state().isEmpty()) {
            done.add("Nothing was moved; what you stated is kept");
        }
        return done.isEmpty() ? "Nothing was moved" : String.join(". ", done);
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
        sheet.line("%s --state \"%s is 20%%\"%s".formatted(command(false), example, asks() ? " --accept none" : ""));
    }

    private boolean asks() {
        return !at.network().credences().isEmpty();
    }

    private void stated(Sheet sheet) {
        sheet.heading("What you state directly, beside what %s"
                .formatted(asks() ? "your answers imply" : "the network implies"));
        TextTable table = new TextTable("lrrr").wrapped().head("", "stated", "implied", "apart");
        coherence
                .stated()
                .forEach(one -> table.row(
                        "  " + MirrorWords.of(at.network(), one.belief()),
                        Figures.percent(one.belief().probability()),
                        one.implied().map(Figures::percent).orElse("—"),
                        MirrorWords.bits(one.gapBits())));
        sheet.table(table);
        for (Stated one : coherence.stated()) {
            if (one.implied().isEmpty()) {
                sheet.item(
                        "! ",
                        "Your answers rule out the condition of “%s”."
                                .formatted(MirrorWords.of(at.network(), one.belief())));
            }
            Interval room = one.allowed().orElse(Interval.UNIT);
            if (one.isOutside() && room.width() > 0) {
                sheet.item(
                        "! ",
                        "%s: whatever you believe of what it depends on, %s %s only."
                                .formatted(
                                        MirrorWords.of(at.network(), one.belief()),
                                        asks() ? "your answers about it allow" : "its table allows",
                                        span(room)));
            }
        }
    }

    private static String span(Interval interval) {
        String low = Figures.percent(interval.low());
        String high = Figures.percent(interval.high());
        return low.equals(high) ? low : low + " to " + high;
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
                                        MirrorWords.of(at.network(), belief),
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
}
