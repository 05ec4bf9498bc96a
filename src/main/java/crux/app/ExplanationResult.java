package crux.app;

import crux.analysis.Attribution;
import crux.analysis.EvidenceConflict;
import crux.analysis.Ledger;
import crux.analysis.Lint;
import crux.analysis.Player;
import crux.analysis.Separation;
import crux.analysis.Stories;
import crux.analysis.Worth;
import crux.app.text.Sheet;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Why the conclusion is what it is.
 *
 * @param at the standpoint
 * @param ledger what pushed it, from the reference
 * @param reference what the ledger starts from, in words
 * @param granted the conclusion granted what the argument grants
 * @param worth what could still be learned
 * @param stories the most probable ones
 * @param conflict among the findings, where there are two or more
 * @param separation which variables can bear on the target
 * @param from a variable asked about in particular
 * @param lints habits that often mislead
 */
public record ExplanationResult(
        Standpoint at,
        Ledger ledger,
        String reference,
        Optional<Grant> granted,
        Worth worth,
        List<Stories> stories,
        Optional<EvidenceConflict> conflict,
        Separation separation,
        Optional<String> from,
        List<Lint> lints)
        implements Result {

    /** Copies its lists. */
    public ExplanationResult {
        stories = List.copyOf(stories);
        lints = List.copyOf(lints);
    }

    @Override
    public JsonNode json() {
        ObjectNode json = Json.object().put("network", at.network().id());
        json.set("target", Conclusion.json(worth.target(), worth.now()));
        granted.ifPresent(grant -> json.set("granted", grant.json()));
        Findings.put(json, at.query());
        json.put("words", ExplanationWords.paragraph(at.network(), worth, ledger, reference));
        json.set("ledger", LedgerTable.json(ledger, reference));
        ArrayNode told = Json.array();
        stories.forEach(story -> told.add(StoryTable.json(story)));
        json.set("stories", told);
        conflict.ifPresent(found -> json.set("conflict", StoryTable.json(found)));
        json.set("separation", SeparationText.json(separation));
        ArrayNode notes = Json.array();
        lints.forEach(lint -> notes.add(
                Json.object().put("lint", LintWords.kind(lint)).put("what", LintWords.words(at.network(), lint))));
        json.set("lints", notes);
        return json;
    }

    /** The ledger. */
    @Override
    public CsvTable csv() {
        CsvTable table = CsvTable.of("entry", "kind", "bits", "probability", "inOrder")
                .row(
                        "reference",
                        "reference",
                        ledger.reference().bits(),
                        ledger.reference().probability(),
                        "");
        table = table.with(ledger.answers().shares(), share -> row("answer", share, Double.NaN));
        table = table.with(ledger.orderFree().shares(), share -> row("finding", share, inOrder(share.player())));
        return table.row(
                "conclusion", "conclusion", ledger.now().bits(), ledger.now().probability(), "");
    }

    private static List<?> row(String kind, Attribution.Share share, double inOrder) {
        return List.of(share.player().id(), kind, share.bits(), share.probability(), inOrder);
    }

    private double inOrder(Player player) {
        return ledger.inOrder().stream()
                .filter(step -> step.finding().variable().equals(player.id()))
                .mapToDouble(Ledger.Step::bits)
                .findFirst()
                .orElse(Double.NaN);
    }

    @Override
    public void write(Sheet sheet) {
        Conclusion.head(at, sheet);
        Conclusion.write(at, worth.now(), granted, sheet);
        sheet.gap().paragraph(ExplanationWords.paragraph(at.network(), worth, ledger, reference));
        LedgerTable.write(at.network(), ledger, reference, sheet);
        conflict.ifPresent(found -> StoryTable.write(at.network(), found, sheet));
        StoryTable.write(at.network(), Optional.of(worth.target()), stories, sheet);
        SeparationText.write(at, separation, from, sheet);
        if (!lints.isEmpty()) {
            sheet.heading("Worth a second look");
            LintWords.grouped(at.network(), lints).forEach(words -> sheet.item("  · ", words));
        }
    }
}
