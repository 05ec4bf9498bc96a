package crux.app;

import crux.app.text.Sheet;
import crux.elicit.Coherence;
import crux.elicit.Repair;
import crux.elicit.Stated;
import crux.model.Belief;
import crux.model.Interval;
import crux.model.Profile;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Stated beliefs beside implied ones, what cannot hold together, and the least repair.
 *
 * @param at the standpoint, after what was accepted
 * @param coherence of its profile
 * @param request which network, and whose credences
 * @param consent what was asked
 * @param accepted the names of the proposals that were taken up
 * @param saved where the profile was saved, if it was
 */
public record MirrorResult(
        Standpoint at,
        Coherence coherence,
        Request request,
        Consent consent,
        List<String> accepted,
        Optional<Path> saved)
        implements Result {

    /** Copies its list. */
    public MirrorResult {
        accepted = List.copyOf(accepted);
    }

    /** What each belief says, in words, by the labels of what it speaks of. */
    public List<String> wording() {
        return coherence.stated().stream()
                .map(stated -> MirrorWords.of(at.network(), stated.belief()))
                .toList();
    }

    /** The law that each conflict breaks, in words. */
    public List<String> laws() {
        return coherence.conflicts().stream()
                .map(conflict -> MirrorText.law(conflict.law()))
                .toList();
    }

    /** The profile with the whole of the least repair taken up; as it is where nothing need move. */
    public Profile repaired(LocalDate today) {
        Set<String> all = new LinkedHashSet<>(Repaired.names(coherence.repair()));
        return coherence
                .repair()
                .map(repair -> Repaired.of(at.network(), at.profile(), repair, all, today))
                .orElse(at.profile());
    }

    @Override
    public JsonNode json() {
        ObjectNode json = Json.object()
                .put("network", at.network().id())
                .put("profile", at.profile().id());
        ArrayNode beliefs = json.putArray("beliefs");
        coherence.stated().forEach(stated -> beliefs.add(belief(stated)));
        ArrayNode conflicts = json.putArray("conflicts");
        coherence.conflicts().forEach(conflict -> {
            ObjectNode one = conflicts.addObject().put("law", MirrorText.key(conflict.law()));
            ArrayNode members = one.putArray("beliefs");
            for (int i = 0; i < conflict.beliefs().size(); i++) {
                ObjectNode member =
                        members.addObject().put("belief", conflict.beliefs().get(i) + 1);
                member.set("left", interval(conflict.left().get(i)));
            }
        });
        ArrayNode unchecked = json.putArray("unchecked");
        coherence.unchecked().forEach(place -> unchecked.add(place + 1));
        coherence.repair().ifPresent(repair -> json.set("repair", repair(repair)));
        coherence.tables().ifPresent(tables -> json.set("tables", TableRepairText.json(tables, at)));
        json.set("accepted", Json.texts(accepted));
        saved.ifPresent(file -> json.put("saved", file.toString()));
        return json;
    }

    private static ObjectNode belief(Stated stated) {
        Belief belief = stated.belief();
        ObjectNode json = named(Json.object(), belief);
        json.set("stated", Json.number(belief.probability()));
        json.set(
                "implied",
                Json.number(stated.implied().map(chance -> chance.probability()).orElse(Double.NaN)));
        json.set("gapBits", Json.number(stated.gapBits()));
        if (stated.implied().isEmpty()) {
            json.put("why", "the answers make its condition impossible");
        } else if (stated.gapBits().isEmpty()) {
            json.put("why", "a probability of 0 or 1 has no odds");
        }
        stated.allowed().ifPresent(room -> {
            json.set("allowed", interval(room));
            json.put("outside", stated.isOutside());
        });
        return json.put("sure", belief.sure());
    }

    private static ObjectNode named(ObjectNode json, Belief belief) {
        json.put("variable", belief.target().variable())
                .put("state", belief.target().state());
        ObjectNode given = json.putObject("given");
        belief.given().forEach(given::put);
        return json;
    }

    private static ArrayNode interval(Interval interval) {
        return Json.numbers(List.of(interval.low(), interval.high()));
    }

    private static ObjectNode repair(Repair repair) {
        ObjectNode json = Json.object()
                .put("optimum", MirrorText.key(repair.optimum()))
                .put("starts", repair.starts())
                .put("agreeing", repair.agreeing());
        json.set("cost", Json.number(repair.cost()));
        json.set("open", Json.number(repair.open()));
        ArrayNode moves = json.putArray("answers");
        repair.moves().forEach(move -> {
            ObjectNode one = moves.addObject().put("credence", move.credence().id());
            one.set("from", Json.numbers(move.from()));
            one.set("to", Json.numbers(move.to()));
            one.set("distance", Json.number(move.distance()));
            one.set("weight", Json.number(move.weight()));
            one.put("own", move.own());
        });
        ArrayNode restated = json.putArray("beliefs");
        repair.restated().forEach(one -> {
            ObjectNode belief = named(restated.addObject().put("name", Repaired.name(one)), one.belief());
            belief.set("from", Json.number(one.belief().probability()));
            belief.set("to", Json.number(one.to().probability()));
            belief.set("bits", Json.number(one.bits()));
            belief.set("weight", Json.number(one.weight()));
        });
        return json;
    }

    @Override
    public CsvTable csv() {
        CsvTable table = CsvTable.of("kind", "name", "given", "from", "to", "bits", "weight")
                .with(
                        coherence.stated(),
                        stated -> List.of(
                                "implied",
                                MirrorText.name(stated.belief()),
                                MirrorText.given(stated.belief()),
                                stated.belief().probability(),
                                stated.implied().map(chance -> chance.probability()),
                                stated.gapBits(),
                                ""));
        for (Repair.Move move : coherence.repair().map(Repair::moves).orElse(List.of())) {
            table = rows(move, table);
        }
        return table.with(
                coherence.repair().map(Repair::restated).orElse(List.of()),
                one -> List.of(
                        "belief",
                        MirrorText.name(one.belief()),
                        MirrorText.given(one.belief()),
                        one.belief().probability(),
                        one.to().probability(),
                        one.bits(),
                        one.weight()));
    }

    private static CsvTable rows(Repair.Move move, CsvTable table) {
        CsvTable rows = table;
        for (int i = 0; i < move.from().size(); i++) {
            rows = rows.row(
                    "answer",
                    move.credence().coordinates().get(i).name(),
                    "",
                    move.from().get(i),
                    move.to().get(i),
                    move.distance(),
                    move.weight());
        }
        return rows;
    }

    @Override
    public void write(Sheet sheet) {
        new MirrorText(at, coherence, request, consent).write(accepted, saved, sheet);
    }
}
