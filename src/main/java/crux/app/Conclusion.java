package crux.app;

import crux.app.text.Ink.Tone;
import crux.app.text.Sheet;
import crux.app.text.TextTable;
import crux.model.Chance;
import crux.model.Target;
import crux.model.View;
import crux.notation.Figures;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** The conclusion of an argument, overall and granted, as every command shows it. */
final class Conclusion {

    private Conclusion() {}

    /** {@code {"variable": …, "state": …, "probability": …, "bits": …}}. */
    static ObjectNode json(Target target, Chance chance) {
        return Json.putChance(json(target), chance);
    }

    /** {@code {"variable": …, "state": …}}. */
    static ObjectNode json(Target target) {
        return Json.object().put("variable", target.variable()).put("state", target.state());
    }

    /** What was asked: the network, the target, and what is supposed. */
    static ObjectNode asked(Standpoint at) {
        ObjectNode json = Json.object().put("network", at.network().id());
        at.target().ifPresent(target -> json.set("target", json(target)));
        Findings.put(json, at.query());
        return json;
    }

    /** The same, with the chance of the target. */
    static ObjectNode asked(Standpoint at, Chance chance) {
        ObjectNode json = Json.object().put("network", at.network().id());
        at.target().ifPresent(target -> json.set("target", json(target, chance)));
        Findings.put(json, at.query());
        return json;
    }

    /** Title, what every number is conditional on, and whose the answers are. */
    static void head(Standpoint at, Sheet sheet) {
        sheet.heading(at.network().description().title());
        String condition = at.network().description().condition();
        if (!condition.isEmpty()) {
            sheet.quiet("Every number supposes " + condition + ".");
        }
        if (!at.network().credences().isEmpty()) {
            sheet.quiet(whose(at));
        }
    }

    /** How many of the answers are the profile's own, in words. */
    static String whose(Standpoint at) {
        boolean tiered = at.network().credences().stream().anyMatch(credence -> credence.tier() == 1);
        int tier = tiered ? 1 : 3;
        long total = at.network().credences().stream()
                .filter(credence -> credence.tier() <= tier)
                .count();
        long others = at.answered(3) - at.answered(tier);
        long answered = at.answered(tier);
        String beyond = others == 0 ? "" : ", and %s further".formatted(others);
        if (answered + others == 0) {
            return "0 of %s answered; these are the illustrative defaults, nobody's opinion.".formatted(total);
        }
        String whose = at.profile().id().equals(Shelf.DEFAULT)
                ? ""
                : ProfileWords.title(at.profile()) + read(at.profile().view()) + ": ";
        String rest = at.answered(3) == at.network().credences().size() ? "" : "; the rest are illustrations";
        long rejected = at.rejected(tier);
        String without = rejected == 0 ? "" : ", %s rejected".formatted(rejected);
        return "%s%s of %s answered%s%s%s.".formatted(whose, answered - rejected, total, without, beyond, rest);
    }

    /** Whose view it is a reading of, by whom and where from; nothing where it is no reading. */
    private static String read(View view) {
        if (view.whose() != View.Whose.READING) {
            return "";
        }
        String by = view.by().isEmpty() ? "" : " by " + view.by();
        return " (a reading of %s%s: %s)".formatted(view.of(), by, view.source());
    }

    /** The two conclusions with their conditions in words. */
    static void write(Standpoint at, Chance overall, Optional<Grant> granted, Sheet sheet) {
        Target target = at.target().orElseThrow();
        sheet.gap();
        TextTable table = new TextTable("lrrr");
        String words = Wording.heading(at.network(), target.variable(), target.state());
        table.row(sheet.ink().in(Tone.STRONG, words), "", "", "");
        row(table, "  overall", overall, sheet);
        granted.ifPresent(grant -> grant.chance()
                .ifPresentOrElse(
                        chance -> row(table, "  " + Grant.words(at), chance, sheet),
                        () -> table.row("  " + Grant.words(at), "impossible")));
        sheet.table(table);
    }

    private static void row(TextTable table, String label, Chance chance, Sheet sheet) {
        table.row(
                label,
                sheet.ink().in(Tone.STRONG, Figures.percent(chance)),
                Figures.odds(chance),
                Figures.bits(chance));
    }
}
