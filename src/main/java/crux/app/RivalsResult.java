package crux.app;

import crux.analysis.Estimate;
import crux.app.text.Sheet;
import crux.compare.Choice;
import crux.compare.Rivals;
import crux.compare.StructureSpread;
import crux.format.Problem;
import crux.inference.Reading;
import crux.model.Chance;
import crux.model.Coordinate;
import crux.model.Target;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Rival structures of one question side by side, and averaged. */
public final class RivalsResult implements Result {

    private final SideBySide found;

    RivalsResult(SideBySide found) {
        this.found = found;
    }

    @Override
    public JsonNode json() {
        ObjectNode json = Json.object();
        json.put("basis", found.study().basis().name().toLowerCase(Locale.ROOT));
        put(json, found.overall(), false);
        found.granted().ifPresent(rivals -> {
            ObjectNode grant = Json.object();
            put(grant, rivals, true);
            json.set("granted", grant);
        });
        ArrayNode kin = Json.array();
        found.parts().forEach(part -> {
            ObjectNode item = Json.object();
            item.set("networks", Json.texts(found.names(part.networks())));
            kin.add(item.put("of", part.whole()));
        });
        json.set("parts", kin);
        ArrayNode claims = Json.array();
        found.common().forEach(claim -> {
            ObjectNode item = Json.object()
                    .put("claim", claim.claim().id())
                    .put("text", claim.claim().text());
            item.set("networks", Json.texts(found.names(claim.networks())));
            claims.add(item);
        });
        json.set("commonClaims", claims);
        json.set(
                "notes",
                Json.texts(found.notes().stream().map(Problem::toString).toList()));
        return json;
    }

    private void put(ObjectNode json, Rivals rivals, boolean isGranted) {
        ArrayNode list = Json.array();
        for (int k = 0; k < rivals.list().size(); k++) {
            list.add(rival(rivals, k, isGranted));
        }
        json.set("rivals", list);
        rivals.weighted().ifPresent(chance -> json.set("weighted", Json.putChance(Json.object(), chance)));
        rivals.updatedWeighted()
                .ifPresent(chance -> json.set("weightedAfterEvidence", Json.putChance(Json.object(), chance)));
        rivals.spread().ifPresent(spread -> json.set("spread", json(spread)));
        ArrayNode choices = Json.array();
        rivals.choices().forEach(choice -> choices.add(json(choice)));
        json.set("choices", choices);
    }

    private ObjectNode rival(Rivals rivals, int k, boolean isGranted) {
        Standpoint standpoint = found.at().get(k);
        Target target = standpoint.target().orElseThrow();
        ObjectNode json = Json.object()
                .put("name", found.name(k))
                .put("network", standpoint.network().id())
                .put("title", standpoint.network().description().title());
        json.set("weight", Json.number(rivals.list().get(k).weight()));
        json.set("weightAfterEvidence", Json.number(rivals.updated().get(k)));
        json.set("target", Conclusion.json(target));
        if (isGranted) {
            json.set("given", Grant.given(standpoint.network().granted()));
        }
        Reading reading = rivals.readings().get(k);
        json.set("logEvidence", Json.number(reading.logEvidence()));
        return Json.putChance(json, reading.chance(), "the evidence is impossible here; the weight goes to the others");
    }

    private static ObjectNode json(StructureSpread spread) {
        ObjectNode json = Json.object();
        put(json, "between", spread.between());
        put(json, "within", spread.within());
        put(json, "share", spread.share());
        return json.put("drawn", spread.drawn());
    }

    private static void put(ObjectNode json, String key, Estimate estimate) {
        json.set(key, Json.number(estimate.value()));
        json.set(key + "StandardError", Json.number(estimate.error()));
    }

    private ObjectNode json(Choice choice) {
        ObjectNode json = Json.object();
        choice.answer()
                .ifPresentOrElse(
                        answer -> json.put("credence", answer.name()),
                        () -> json.put("weight", found.name(choice.rivals().get(0))));
        json.set("rivals", Json.texts(found.names(choice.rivals())));
        json.set("value", Json.number(choice.value()));
        json.set("low", Json.number(choice.between().low()));
        json.set("high", Json.number(choice.between().high()));
        json.set("atLow", Json.number(choice.atLow()));
        json.set("atHigh", Json.number(choice.atHigh()));
        json.set("swing", Json.number(choice.swing()));
        return json;
    }

    @Override
    public CsvTable csv() {
        CsvTable table = CsvTable.of("given", "kind", "name", "value", "probability", "low", "high", "swing");
        CsvTable rows = rows("overall", found.overall(), table);
        return found.granted().map(rivals -> rows("granted", rivals, rows)).orElse(rows);
    }

    private CsvTable rows(String when, Rivals rivals, CsvTable table) {
        CsvTable rows = table;
        for (int k = 0; k < rivals.list().size(); k++) {
            rows = rows.row(
                    when,
                    "rival",
                    found.name(k),
                    rivals.list().get(k).weight(),
                    rivals.readings().get(k).probability(),
                    "",
                    "",
                    "");
        }
        rows = rows.row(when, "weighted", "", "", rivals.weighted().map(Chance::probability), "", "", "");
        return rows.with(
                rivals.choices(),
                choice -> List.of(
                        when,
                        choice.answer().isPresent() ? "credence" : "weight",
                        choice.answer()
                                .map(Coordinate::name)
                                .orElseGet(() -> found.name(choice.rivals().get(0))),
                        choice.value(),
                        "",
                        choice.atLow(),
                        choice.atHigh(),
                        choice.swing()));
    }

    @Override
    public void write(Sheet sheet) {
        new RivalsText(found).write(sheet);
    }
}
