package crux.app;

import crux.analysis.Separation;
import crux.app.text.Sheet;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** Which variables can bear on another at all, as JSON and as text. */
final class SeparationText {

    /** More than so many are counted, not named. */
    private static final int NAMED = 12;

    private SeparationText() {}

    static ObjectNode json(Separation separation) {
        ObjectNode json = Json.object();
        json.set("connected", Json.texts(separation.connected()));
        json.set("separated", Json.texts(separation.separated()));
        return json;
    }

    /** Whether the one variable asked about can bear on it; where none was, which others cannot. */
    static void write(Standpoint at, Separation separation, Optional<String> from, Sheet sheet) {
        if (from.isPresent()) {
            boolean apart = separation.separated().contains(from.get());
            sheet.heading("Can “%s” bear on it?"
                    .formatted(at.network().variable(from.get()).label()));
            sheet.paragraph(
                    apart
                            ? "No: with what is known, every path to it is blocked (d-separated)."
                            : "Yes: with what is known, a path to it is open (d-connected).");
            return;
        }
        List<String> unseen = separation.separated().stream()
                .filter(id -> at.query().findings().stream()
                        .noneMatch(finding -> finding.variable().equals(id)))
                .toList();
        if (!unseen.isEmpty()) {
            sheet.heading("What cannot bear on it");
            int count = unseen.size();
            sheet.item(
                    "  ",
                    count > NAMED
                            ? "%s of %s variables: every path from them is blocked."
                                    .formatted(count, at.network().variables().size())
                            : String.join(
                                    ", ",
                                    unseen.stream()
                                            .map(id -> at.network().variable(id).label())
                                            .toList()));
        }
    }
}
