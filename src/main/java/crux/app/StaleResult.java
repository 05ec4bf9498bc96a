package crux.app;

import crux.app.text.Sheet;
import crux.app.text.TextTable;
import crux.library.Merge;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A save that was refused, because somebody has saved since its changes began; nothing was written.
 *
 * @param what {@code network} or {@code profile}
 * @param name of it
 * @param file where it lies
 * @param mine the parts one changed
 * @param theirs the parts that were changed meanwhile
 * @param conflicts the parts both changed, each in another way
 */
public record StaleResult(
        String what, String name, Path file, List<String> mine, List<String> theirs, List<Merge.Conflict> conflicts)
        implements Result {

    /** Copies its lists. */
    public StaleResult {
        mine = List.copyOf(mine);
        theirs = List.copyOf(theirs);
        conflicts = List.copyOf(conflicts);
    }

    @Override
    public JsonNode json() {
        ObjectNode json = Json.object().put("refused", what).put("name", name).put("file", file.toString());
        json.set("mine", Json.texts(mine));
        json.set("theirs", Json.texts(theirs));
        ArrayNode list = Json.array();
        for (Merge.Conflict conflict : conflicts) {
            ObjectNode item = Json.object().put("part", conflict.part());
            put(item, "base", conflict.base());
            put(item, "mine", conflict.mine());
            put(item, "theirs", conflict.theirs());
            list.add(item);
        }
        json.set("conflicts", list);
        return json;
    }

    private static void put(ObjectNode json, String key, Optional<String> words) {
        words.ifPresentOrElse(text -> json.put(key, text), () -> json.putNull(key));
    }

    @Override
    public CsvTable csv() {
        return CsvTable.of("part", "base", "mine", "theirs")
                .with(
                        conflicts,
                        conflict -> List.of(conflict.part(), conflict.base(), conflict.mine(), conflict.theirs()));
    }

    @Override
    public void write(Sheet sheet) {
        sheet.heading("Not saved: the %s %s has changed since".formatted(what, name));
        sheet.paragraph("Yours changes %s. Saved meanwhile: %s.".formatted(list(mine), list(theirs)));
        if (conflicts.isEmpty()) {
            sheet.paragraph("No part was changed on both sides: --merge saves both.");
            return;
        }
        TextTable table = new TextTable("llll");
        table.head("both changed", "before", "mine", "theirs");
        conflicts.forEach(conflict -> table.row(
                conflict.part(),
                conflict.base().orElse("–"),
                conflict.mine().orElse("removed"),
                conflict.theirs().orElse("removed")));
        sheet.table(table);
        sheet.paragraph("--merge with --take PART=mine or --take PART=theirs for each saves both.");
    }

    private static String list(List<String> parts) {
        return parts.isEmpty() ? "nothing" : String.join(", ", parts);
    }
}
