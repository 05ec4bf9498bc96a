package crux.app;

import crux.analysis.Attribution;
import crux.app.text.Sheet;
import crux.app.text.TextTable;
import crux.compare.Agreement;
import crux.compare.Grouping;
import crux.compare.Reconciliation;
import crux.model.BeliefNetwork;
import crux.model.Credence;
import crux.notation.Figures;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Where two people would have to talk: their gap by section and claim, what they need to agree on, what they might find out. */
final class ApproachWords {

    private static final int ROWS = 3;

    /** What leaves less decides the conclusion itself, and is no evidence for it. */
    private static final double DECIDED = 1e-6;

    private final BeliefNetwork network;
    private final Attribution attribution;
    private final Approach approach;

    ApproachWords(BeliefNetwork network, Attribution attribution, Approach approach) {
        this.network = network;
        this.attribution = attribution;
        this.approach = approach;
    }

    void put(ObjectNode json) {
        json.set("sections", groups(Grouping.bySection(network, attribution.shares()), "section"));
        json.set("claims", groups(Grouping.byClaim(network, attribution.shares()), "claim"));
        ObjectNode agreement = Json.object();
        agreement.set("width", Json.number(approach.width()));
        approach.aMoves().ifPresent(found -> agreement.set("aMoves", json(found)));
        approach.bMoves().ifPresent(found -> agreement.set("bMoves", json(found)));
        json.set("agreement", agreement);
        ArrayNode evidence = Json.array();
        for (Reconciliation one : approach.evidence()) {
            ObjectNode item = Json.object().put("variable", one.variable());
            item.set("left", Json.number(one.left()));
            item.set("closes", Json.number(one.closes()));
            evidence.add(item);
        }
        json.set("evidence", evidence);
    }

    private static ArrayNode groups(List<Grouping> groups, String key) {
        ArrayNode list = Json.array();
        for (Grouping group : groups) {
            ObjectNode item = Json.object().put(key, group.name());
            if (!group.text().isEmpty()) {
                item.put("text", group.text());
            }
            item.set("credences", Json.texts(group.credences()));
            item.set("probability", Json.number(group.probability()));
            item.set("bits", Json.number(group.bits()));
            list.add(item);
        }
        return list;
    }

    private static ObjectNode json(Agreement found) {
        ObjectNode json = Json.object();
        json.set("credences", Json.texts(found.credences()));
        json.set("left", Json.number(found.left()));
        return json.put("smallest", found.smallest());
    }

    void write(String nameA, String nameB, Sheet sheet) {
        List<Grouping> sections = Grouping.bySection(network, attribution.shares());
        if (sections.size() > 1 && attribution.withoutProbability().isEmpty()) {
            sheet.gap();
            TextTable table = new TextTable("lr");
            table.head("by section of the text", "points");
            sections.forEach(group -> table.row(
                    group.name().isEmpty() ? "elsewhere" : group.name(), Signed.of(100 * group.probability())));
            sheet.table(table);
        }
        if (attribution.shares().size() > 1) {
            sheet.gap();
            approach.aMoves().ifPresent(found -> agree(nameA, nameB, found, sheet));
            approach.bMoves().ifPresent(found -> agree(nameB, nameA, found, sheet));
        }
        evidence(sheet);
    }

    private void agree(String mover, String other, Agreement found, Sheet sheet) {
        String width = Figures.number(100 * approach.width(), "points");
        if (found.credences().isEmpty()) {
            return;
        }
        String labels = found.credences().stream()
                .map(id -> "“%s”"
                        .formatted(network.findCredence(id).map(Credence::label).orElse(id)))
                .collect(Collectors.joining(", "));
        sheet.paragraph("If %s took over %s from %s, %s would be left between them%s."
                .formatted(
                        TextTable.cut(mover, 24),
                        labels,
                        TextTable.cut(other, 24),
                        Figures.number(Math.round(1000 * found.left()) / 10.0, "points"),
                        found.smallest() ? "; no fewer answers bring them within " + width : "; a smaller set may do"));
    }

    private void evidence(Sheet sheet) {
        List<Reconciliation> closing = approach.evidence().stream()
                .filter(one -> one.closes() > 5e-4 && one.left() > DECIDED)
                .limit(ROWS)
                .toList();
        Optional<Reconciliation> first = closing.stream().findFirst();
        if (first.isPresent()) {
            sheet.paragraph("What the two might find out: "
                    + closing.stream()
                            .map(one -> "“%s” (expected to close %s)"
                                    .formatted(
                                            network.variable(one.variable()).label(),
                                            Figures.number(Math.round(1000 * one.closes()) / 10.0, "points")))
                            .collect(Collectors.joining(", "))
                    + ".");
        }
    }
}
