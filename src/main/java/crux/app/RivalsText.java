package crux.app;

import crux.analysis.Basis;
import crux.app.text.Bar;
import crux.app.text.Ink.Tone;
import crux.app.text.Sheet;
import crux.app.text.TextTable;
import crux.compare.Choice;
import crux.compare.Kinship;
import crux.compare.Rivals;
import crux.compare.StructureSpread;
import crux.format.Problem;
import crux.inference.Reading;
import crux.model.Chance;
import crux.model.Coordinate;
import crux.model.Credence;
import crux.model.Target;
import crux.notation.Figures;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Rival structures as a person reads them. */
final class RivalsText {

    private static final int BAR = 12;
    private static final int CLAIMS = 4;

    private final SideBySide result;

    RivalsText(SideBySide result) {
        this.result = result;
    }

    void write(Sheet sheet) {
        sheet.heading(
                result.areParts()
                        ? "Parts of one argument, which are no rivals"
                        : result.at().size() == 1 ? "One structure alone" : "Rival structures of one question");
        result.at().forEach(at -> sheet.item("  ", at.network().description().title()));
        conclusions(sheet);
        kinship(sheet);
        write("overall", result.overall(), sheet);
        result.granted().ifPresent(rivals -> write(granted(), rivals, sheet));
        result.notes().stream().map(Problem::toString).forEach(note -> sheet.item("note: ", note));
    }

    /** The condition in words, where it is the same everywhere. */
    private String granted() {
        List<String> words = result.at().stream().map(Grant::words).distinct().toList();
        return words.size() == 1 ? words.get(0) : "granted what each grants";
    }

    private void conclusions(Sheet sheet) {
        List<Target> targets = result.at().stream()
                .map(at -> at.target().orElseThrow())
                .distinct()
                .toList();
        sheet.gap();
        sheet.table(conclusions(targets.size() > 1, sheet));
        Target first = targets.get(0);
        sheet.quiet(
                targets.size() > 1
                        ? "They conclude about different variables: that these are one question is yours to judge."
                        : "Asked: %s."
                                .formatted(
                                        Wording.state(result.at().get(0).network(), first.variable(), first.state())));
        if (result.granted().isPresent()) {
            sheet.quiet(granted().substring(0, 1).toUpperCase(java.util.Locale.ROOT)
                    + granted().substring(1) + ", in the last column.");
        }
        if (result.overall().readings().stream()
                .anyMatch(reading -> reading.chance().isEmpty())) {
            sheet.quiet("Where the evidence is impossible, the weight goes to the others.");
        }
        updated("the evidence", result.overall(), sheet);
        result.granted().ifPresent(rivals -> updated("what is granted", rivals, sheet));
    }

    /** A row a rival, and one of all of them weighted; each says what it was asked where that differs. */
    private TextTable conclusions(boolean differ, Sheet sheet) {
        TextTable table = new TextTable("lrrr");
        table.head("", "weight", "overall", result.granted().isPresent() ? "granted" : "");
        for (int k = 0; k < result.at().size(); k++) {
            int rival = k;
            Standpoint at = result.at().get(k);
            Target target = at.target().orElseThrow();
            String asked = differ ? ": " + Wording.state(at.network(), target.variable(), target.state()) : "";
            table.row(
                    result.name(k) + asked,
                    Figures.percent(result.overall().list().get(k).weight()),
                    percent(result.overall().readings().get(k)),
                    result.granted()
                            .map(rivals -> percent(rivals.readings().get(rival)))
                            .orElse(""));
        }
        table.row(
                sheet.ink().in(Tone.STRONG, "weighted"),
                "",
                percent(result.overall().weighted()),
                result.granted().map(rivals -> percent(rivals.weighted())).orElse(""));
        return table;
    }

    private void updated(String by, Rivals rivals, Sheet sheet) {
        if (rivals.wouldMove()) {
            List<String> weights = new ArrayList<>();
            for (int k = 0; k < rivals.list().size(); k++) {
                weights.add("%s %s"
                        .formatted(
                                result.name(k), Figures.percent(rivals.updated().get(k))));
            }
            sheet.quiet(
                    "The weights are held fixed. Had they been given before %s was known, it would make them %s, and the conclusion %s."
                            .formatted(by, String.join(", ", weights), percent(rivals.updatedWeighted())));
        }
    }

    private static String percent(Reading reading) {
        return reading.chance().map(Figures::percent).orElse("impossible");
    }

    private static String percent(Optional<Chance> chance) {
        return chance.map(Figures::percent).orElse("–");
    }

    private void kinship(Sheet sheet) {
        for (SideBySide.Parts parts : result.parts()) {
            sheet.gap();
            boolean several = parts.networks().size() > 1;
            sheet.paragraph("%s %s of %s, which joins %s: to weigh %s, set the answer it is joined at there."
                    .formatted(
                            String.join(" and ", result.names(parts.networks())),
                            several ? "are parts" : "is a part",
                            parts.whole(),
                            several ? "them" : "it to the rest",
                            several ? "them" : "it"));
        }
        List<Kinship.Common> common = result.common();
        if (!common.isEmpty() && !result.areParts()) {
            sheet.gap();
            sheet.paragraph(sheet.ink().in(Tone.WARN, "Counted twice?")
                    + " More than one of them leans on the same claim, so that their agreement is not that of independent"
                    + " arguments:");
            common.stream()
                    .limit(CLAIMS)
                    .forEach(found -> sheet.item(
                            "  · ",
                            "%s: %s".formatted(found.claim().id(), found.claim().text())));
            if (common.size() > CLAIMS) {
                sheet.quiet("  and %s more".formatted(common.size() - CLAIMS));
            }
        }
    }

    private void write(String when, Rivals rivals, Sheet sheet) {
        if (rivals.list().size() > 1) {
            rivals.spread().ifPresent(spread -> spread(when, rivals, spread, sheet));
        }
        List<Choice> moving = rivals.choices().stream()
                .filter(choice -> choice.swing() > 1e-12)
                .toList();
        sheet.heading("What moves the weighted conclusion most, " + when);
        sheet.quiet("(%s)".formatted(SensitivityResult.inWords(result.study().basis())));
        if (moving.isEmpty()) {
            sheet.paragraph("  No choice moves it on this basis.");
            return;
        }
        TextTable table = new TextTable("lrlr");
        double most = moving.get(0).swing();
        moving.stream()
                .limit(result.most())
                .forEach(choice -> table.row(
                        label(choice),
                        "%s–%s"
                                .formatted(
                                        value(choice, choice.between().low()),
                                        value(choice, choice.between().high())),
                        sheet.ink().in(Tone.QUIET, Bar.of(choice.swing() / most, BAR)),
                        "%s … %s".formatted(Figures.percent(choice.atLow()), Figures.percent(choice.atHigh()))));
        sheet.table(table);
        if (moving.size() > result.most()) {
            sheet.quiet("and %s more that move it".formatted(moving.size() - result.most()));
        }
    }

    private String label(Choice choice) {
        if (choice.answer().isEmpty()) {
            return "weight of " + result.name(choice.rivals().get(0));
        }
        Coordinate coordinate = choice.answer().get();
        Standpoint at = result.at().get(choice.rivals().get(0));
        boolean all = choice.rivals().size() == result.at().size();
        return Wording.coordinate(at.network(), coordinate)
                + (all ? "" : " (%s)".formatted(String.join(", ", result.names(choice.rivals()))));
    }

    private String value(Choice choice, double value) {
        boolean number = choice.answer()
                .map(coordinate -> result.at()
                                .get(choice.rivals().get(0))
                                .network()
                                .coordinates()
                                .credence(coordinate.credence())
                                .kind()
                        == Credence.Kind.NUMBER)
                .orElse(false);
        return number ? Figures.number(value, "") : Figures.percent(value).replace(" %", "%");
    }

    private void spread(String when, Rivals rivals, StructureSpread spread, Sheet sheet) {
        sheet.heading("How far apart they are, " + when);
        sheet.table(apart(rivals, spread));
        sheet.paragraph(
                spread.drawn()
                        ? "The choice of structure carries %s of the variance (sampled, ± %s); the answers carry the rest."
                                .formatted(
                                        Figures.percent(spread.share().value()),
                                        Figures.percent(spread.share().error()))
                        : "No answer has a range, so nothing spreads within them."
                                + (asks() ? " --basis author draws the author's ranges." : ""));
    }

    private TextTable apart(Rivals rivals, StructureSpread spread) {
        double[] conclusions = rivals.readings().stream()
                .mapToDouble(Reading::probability)
                .filter(value -> !Double.isNaN(value))
                .toArray();
        double least = Arrays.stream(conclusions).min().orElseThrow();
        double greatest = Arrays.stream(conclusions).max().orElseThrow();
        TextTable table = new TextTable("lrl");
        table.row(
                "between the structures, as answered",
                points(greatest - least),
                "%s … %s".formatted(Figures.percent(least), Figures.percent(greatest)));
        String drawn = result.study().basis() == Basis.OWN ? "your ranges" : "the author's ranges";
        table.row(
                "spread between them, over " + drawn,
                points(Math.sqrt(spread.between().value())),
                "standard deviation");
        table.row(
                "spread within them, over " + drawn,
                points(Math.sqrt(spread.within().value())),
                "standard deviation");
        return table;
    }

    private boolean asks() {
        return result.at().stream().anyMatch(at -> !at.network().credences().isEmpty());
    }

    private static String points(double difference) {
        return Figures.number(Math.round(1000 * difference) / 10.0, "points");
    }
}
