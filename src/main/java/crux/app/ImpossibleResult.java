package crux.app;

import crux.app.text.Sheet;
import crux.model.Finding;
import java.util.List;
import java.util.OptionalDouble;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The evidence cannot hold: a result, with the reason.
 *
 * @param at where it was asked
 * @param conflict a minimal set of findings that conflict
 * @param residual where beliefs cannot be met together, by how much one of them stays off
 */
public record ImpossibleResult(Standpoint at, List<Finding> conflict, OptionalDouble residual) implements Result {

    /** Copies its list. */
    public ImpossibleResult {
        conflict = List.copyOf(conflict);
    }

    @Override
    public JsonNode json() {
        ObjectNode json = Json.object().put("network", at.network().id()).put("impossible", true);
        json.set("conflict", Findings.json(conflict));
        residual.ifPresent(off -> json.set("residual", Json.number(off)));
        return json;
    }

    @Override
    public CsvTable csv() {
        return CsvTable.of("kind", "variable", "state", "finding")
                .with(
                        conflict,
                        finding -> List.of(
                                Findings.json(finding).path("kind").asString(),
                                finding.variable(),
                                finding instanceof Finding.Observed observed ? observed.state() : "",
                                Wording.finding(at.network(), finding)));
    }

    @Override
    public void write(Sheet sheet) {
        sheet.heading(
                residual.isPresent()
                        ? "These beliefs cannot all hold in this network"
                        : "This evidence is impossible in this network");
        conflict.forEach(finding -> sheet.item("  · ", Wording.finding(at.network(), finding)));
        if (conflict.isEmpty()) {
            sheet.paragraph(
                    "It is impossible under these answers whatever was found: an answer of 0 or 1 rules it out.");
        } else if (conflict.size() == 1) {
            sheet.paragraph("Under these answers its probability is 0. Drop it, or change an answer that is 0 or 1.");
        } else {
            sheet.paragraph("Together they have probability 0. Drop any one of them and the others can hold.");
        }
        if (!at.query().interventions().isEmpty()) {
            sheet.paragraph("That is so with what is done to the network:");
            at.query().interventions().forEach(act -> sheet.item("  · ", Wording.act(at.network(), act)));
        }
    }
}
