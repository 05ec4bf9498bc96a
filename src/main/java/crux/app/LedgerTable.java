package crux.app;

import crux.analysis.Attribution;
import crux.analysis.Ledger;
import crux.analysis.Player;
import crux.app.text.Bar;
import crux.app.text.Ink.Tone;
import crux.app.text.Sheet;
import crux.app.text.TextTable;
import crux.inference.Reading;
import crux.model.BeliefNetwork;
import crux.notation.Figures;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A ledger as JSON and as text. */
final class LedgerTable {

    private static final int BAR = 12;
    private static final int ROWS = 14;

    private LedgerTable() {}

    static ObjectNode json(Ledger ledger, String reference) {
        ObjectNode json = Json.object();
        json.set("reference", reading(ledger.reference()).put("name", reference));
        json.set("answers", shares(ledger.answers(), "credence"));
        json.set("prior", reading(ledger.prior()));
        ArrayNode steps = Json.array();
        for (Ledger.Step step : ledger.inOrder()) {
            ObjectNode row = Json.object().put("finding", step.finding().variable());
            row.set("bits", Json.number(step.bits()));
            row.set("after", Json.number(step.after().probability()));
            steps.add(row);
        }
        json.set("findingsInOrder", steps);
        json.set("findings", shares(ledger.orderFree(), "finding"));
        json.set("conclusion", reading(ledger.now()));
        why(ledger).ifPresent(why -> json.put("why", why));
        return json;
    }

    private static ObjectNode reading(Reading reading) {
        ObjectNode json = Json.object();
        json.set("probability", Json.number(reading.probability()));
        json.set("bits", Json.number(reading.bits()));
        return json;
    }

    private static ArrayNode shares(Attribution attribution, String kind) {
        ArrayNode rows = Json.array();
        for (Attribution.Share share : attribution.shares()) {
            ObjectNode row = Json.object().put(kind, share.player().id());
            row.set("bits", Json.number(share.bits()));
            row.set("probability", Json.number(share.probability()));
            share.errorBits().ifPresent(error -> row.set("standardErrorBits", Json.number(error)));
            share.errorProbability().ifPresent(error -> row.set("standardErrorProbability", Json.number(error)));
            rows.add(row);
        }
        return rows;
    }

    /** Why some bits are missing, if any are. */
    private static Optional<String> why(Ledger ledger) {
        return Stream.of(ledger.answers(), ledger.orderFree())
                .flatMap(attribution -> attribution.withoutBits().stream())
                .findFirst()
                .map(undefined -> switch (undefined.reason()) {
                    case IMPOSSIBLE -> "somewhere between reference and conclusion the evidence is impossible";
                    case NEVER -> "somewhere between reference and conclusion the probability is 0, which has no odds";
                    case ALWAYS -> "somewhere between reference and conclusion the probability is 1, which has no odds";
                });
    }

    static void write(BeliefNetwork network, Ledger ledger, String reference, Sheet sheet) {
        if (ledger.answers().shares().isEmpty() && ledger.inOrder().isEmpty()) {
            return;
        }
        sheet.heading("The ledger, in bits");
        boolean bits = why(ledger).isEmpty();
        TextTable table = new TextTable("lrrl");
        boolean findings = !ledger.inOrder().isEmpty();
        table.head("", bits ? "bits" : "points", findings ? "in order" : "", "");
        end(table, "from " + reference, ledger.reference(), bits);
        answers(network, ledger, bits, table, sheet);
        findings(network, ledger, bits, table, sheet);
        end(table, "conclusion", ledger.now(), bits);
        sheet.table(table);
        why(ledger).ifPresent(why -> sheet.quiet("In points of probability, for " + why + "."));
        notes(ledger, findings, sheet);
    }

    /** The answers that do most, and the sum of the others. */
    private static void answers(BeliefNetwork network, Ledger ledger, boolean bits, TextTable table, Sheet sheet) {
        List<Attribution.Share> answers = ledger.answers().shares().stream()
                .sorted(Comparator.comparingDouble(share -> -Math.abs(amount(share, bits))))
                .toList();
        double most = most(ledger, bits);
        answers.stream().limit(ROWS).forEach(share -> row(network, table, share, bits, most, Double.NaN, sheet));
        if (answers.size() > ROWS) {
            double rest = answers.stream()
                    .skip(ROWS)
                    .mapToDouble(share -> amount(share, bits))
                    .sum();
            table.row("  %s others".formatted(answers.size() - ROWS), signed(rest, bits), "", "");
        }
    }

    private static void findings(BeliefNetwork network, Ledger ledger, boolean bits, TextTable table, Sheet sheet) {
        double most = most(ledger, bits);
        for (Ledger.Step step : ledger.inOrder()) {
            ledger.orderFree().shares().stream()
                    .filter(share -> share.player().id().equals(step.finding().variable()))
                    .forEach(share -> row(network, table, share, bits, most, step.bits(), sheet));
        }
    }

    /** The greatest amount in the ledger, whose bar is the longest. */
    private static double most(Ledger ledger, boolean bits) {
        return Stream.concat(ledger.answers().shares().stream(), ledger.orderFree().shares().stream())
                .mapToDouble(share -> Math.abs(amount(share, bits)))
                .max()
                .orElse(0);
    }

    private static void notes(Ledger ledger, boolean findings, Sheet sheet) {
        OptionalDouble error = ledger.answers().shares().stream()
                .flatMapToDouble(share -> share.errorBits().stream())
                .max();
        error.ifPresent(most -> sheet.quiet(
                "Answers are many, so their shares are sampled, each to within %s bits (one standard error); their sum is exact."
                        .formatted(Figures.number(Math.round(1000 * most) / 1000.0, ""))));
        if (findings) {
            sheet.quiet(
                    "A finding's bits are its average over all orders; beside them what it adds in the order given.");
        }
    }

    private static double amount(Attribution.Share share, boolean bits) {
        return (bits ? share.bits() : share.probability()).orElse(0);
    }

    private static void end(TextTable table, String label, Reading reading, boolean bits) {
        double value = bits ? reading.bits() : reading.probability();
        String shown = Double.isNaN(value) ? "–" : signed(value, bits);
        table.row(
                label,
                bits ? shown : shown.replace("+", ""),
                "",
                reading.chance().map(Figures::percent).orElse(""));
    }

    private static void row(
            BeliefNetwork network,
            TextTable table,
            Attribution.Share share,
            boolean bits,
            double most,
            double inOrder,
            Sheet sheet) {
        double amount = amount(share, bits);
        Tone tone = amount < 0 ? Tone.DOWN : Tone.UP;
        String shown = signed(amount, bits);
        table.row(
                "  " + TextTable.cut(label(network, share.player()), 44),
                shown,
                Double.isNaN(inOrder) ? "" : signed(inOrder, true),
                sheet.ink().in(tone, Bar.of(shown.equals("0") ? 0 : Math.abs(amount) / most, BAR)));
    }

    private static String label(BeliefNetwork network, Player player) {
        if (player instanceof Player.Answered answered) {
            return network.coordinates().credence(answered.id()).label();
        }
        if (player instanceof Player.Evidence evidence) {
            return evidence.b()
                    .map(finding -> Wording.finding(network, finding))
                    .orElse(evidence.id());
        }
        return player.id();
    }

    private static String signed(double amount, boolean bits) {
        double scaled = bits ? amount : 100 * amount;
        String size = Figures.number(Math.round(Math.abs(scaled) * 100) / 100.0, "");
        return size.equals("0") ? "0" : (scaled < 0 ? "−" : "+") + size;
    }
}
