package crux.app;

import crux.analysis.Attribution;
import crux.analysis.Player;
import crux.app.text.Bar;
import crux.app.text.Ink.Tone;
import crux.app.text.Sheet;
import crux.app.text.TextTable;
import crux.inference.Reading;
import crux.model.BeliefNetwork;
import crux.model.Credence;
import crux.notation.Figures;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * How much of the gap between two sides of one network each thing in which they differ explains.
 *
 * @param a the first side
 * @param nameA what it is called
 * @param b the second side
 * @param nameB what it is called
 * @param overall the shares of the gap
 * @param granted the same granted what the argument grants
 */
public record ComparisonResult(
        Standpoint a, String nameA, Standpoint b, String nameB, View overall, Optional<View> granted)
        implements Result {

    /**
     * One conclusion's gap.
     *
     * @param attribution the shares
     * @param approach what would bring the two together
     */
    record View(Attribution attribution, Approach approach) {}

    private static final int BAR = 10;

    /** How many columns the names of the sides have over theirs. */
    private static final int HEAD = 10;

    @Override
    public JsonNode json() {
        ObjectNode json = Json.object().put("network", a.network().id());
        a.target().ifPresent(target -> json.set("target", Conclusion.json(target)));
        put(overall, json);
        Grant.put(json, a, granted, this::put);
        return json;
    }

    private void put(View view, ObjectNode json) {
        put(json, view.attribution());
        new ApproachWords(a.network(), view.attribution(), view.approach()).put(json);
    }

    private void put(ObjectNode json, Attribution attribution) {
        json.set("a", side(a, nameA, attribution.a()));
        json.set("b", side(b, nameB, attribution.b()));
        ArrayNode shares = Json.array();
        attribution.shares().forEach(share -> shares.add(share(share)));
        json.set("attribution", shares);
        if (attribution.method() instanceof Attribution.Method.Sampled sampled) {
            json.put("method", "sampled").put("pairs", sampled.pairs()).put("seed", sampled.seed());
        } else {
            json.put("method", "exact");
        }
        why(attribution).ifPresent(why -> json.put("why", why));
    }

    private static ObjectNode side(Standpoint at, String title, Reading reading) {
        ObjectNode side = Json.object().put("name", at.profile().id()).put("title", title);
        return Json.putChance(side, reading.chance(), "the evidence is impossible on this side");
    }

    private static ObjectNode share(Attribution.Share share) {
        ObjectNode json = ShareRows.named(share.player());
        if (share.player() instanceof Player.Answered answered) {
            json.set("a", values(answered.a()));
            json.set("b", values(answered.b()));
        } else if (share.player() instanceof Player.Evidence evidence) {
            json.set("a", Findings.json(evidence.a().stream().toList()));
            json.set("b", Findings.json(evidence.b().stream().toList()));
        } else if (share.player() instanceof Player.Done done) {
            done.a().ifPresent(act -> json.put("a", act.state()));
            done.b().ifPresent(act -> json.put("b", act.state()));
        }
        return ShareRows.measured(json, share);
    }

    private static JsonNode values(List<Double> values) {
        return values.size() == 1 ? Json.number(values.get(0)) : Json.numbers(values);
    }

    private static Optional<String> why(Attribution attribution) {
        return attribution
                .withoutBits()
                .or(attribution::withoutProbability)
                .map(undefined -> "no shares in %s: with %s moved the conclusion is %s"
                        .formatted(
                                attribution.withoutProbability().isPresent() ? "either scale" : "bits",
                                undefined.changed().isEmpty()
                                        ? "nothing"
                                        : String.join(
                                                ", ",
                                                undefined.changed().stream()
                                                        .map(Player::id)
                                                        .toList()),
                                switch (undefined.reason()) {
                                    case IMPOSSIBLE -> "undefined, the evidence being impossible";
                                    case NEVER -> "0";
                                    case ALWAYS -> "1";
                                }));
    }

    @Override
    public CsvTable csv() {
        CsvTable table = CsvTable.of(
                "given", "id", "a", "b", "probability", "bits", "standardErrorProbability", "standardErrorBits");
        CsvTable rows = table.with(overall.attribution().shares(), share -> row("overall", share));
        return granted.map(view -> rows.with(view.attribution().shares(), share -> row("granted", share)))
                .orElse(rows);
    }

    private List<?> row(String when, Attribution.Share share) {
        return List.of(
                when,
                share.player().id(),
                side(share.player(), true),
                side(share.player(), false),
                share.probability(),
                share.bits(),
                share.errorProbability(),
                share.errorBits());
    }

    @Override
    public void write(Sheet sheet) {
        sheet.heading("%s against %s".formatted(nameB, nameA));
        sheet.quiet(a.network().description().title());
        write("overall", overall, sheet);
        granted.ifPresent(view -> write(Grant.words(a), view, sheet));
    }

    private void write(String when, View view, Sheet sheet) {
        Attribution attribution = view.attribution();
        sheet.gap();
        TextTable ends = new TextTable("lrrr");
        end(ends, "%s, %s".formatted(nameA, when), attribution.a(), sheet);
        end(ends, "%s, %s".formatted(nameB, when), attribution.b(), sheet);
        sheet.table(ends);
        if (attribution.shares().isEmpty()) {
            sheet.paragraph("They differ in nothing that is asked.");
            return;
        }
        sheet.heading("Where the gap comes from, " + when);
        double most = attribution.shares().stream()
                .mapToDouble(share -> Math.abs(share.probability().orElse(0)))
                .max()
                .orElse(1);
        TextTable table = new TextTable("lrrrrl");
        table.head("", head(nameA), head(nameB), "points", "bits", "");
        attribution.shares().forEach(share -> row(table, share, most, sheet));
        sheet.table(table);
        why(attribution).ifPresent(sheet::quiet);
        if (attribution.method() instanceof Attribution.Method.Sampled sampled) {
            sheet.quiet("Sampled over %s pairs of orders, seed %s; standard errors are in the other formats."
                    .formatted(sampled.pairs(), sampled.seed()));
        }
        new ApproachWords(a.network(), attribution, view.approach()).write(nameA, nameB, sheet);
    }

    private static void end(TextTable table, String label, Reading reading, Sheet sheet) {
        reading.chance()
                .ifPresentOrElse(
                        chance -> table.row(
                                label,
                                sheet.ink().in(Tone.STRONG, Figures.percent(chance)),
                                Figures.odds(chance),
                                Figures.bits(chance)),
                        () -> table.row(label, "impossible"));
    }

    private void row(TextTable table, Attribution.Share share, double most, Sheet sheet) {
        double points = share.probability().orElse(0);
        Tone tone = points < 0 ? Tone.DOWN : Tone.UP;
        table.row(
                ShareRows.label(a.network(), share.player()),
                side(share.player(), true),
                side(share.player(), false),
                Signed.points(share.probability()),
                Signed.of(share.bits()),
                sheet.ink().in(tone, Bar.of(most == 0 ? 0 : Math.abs(points) / most, BAR)));
    }

    private String side(Player player, boolean first) {
        BeliefNetwork network = a.network();
        if (player instanceof Player.Answered answered) {
            return values(network.coordinates().credence(answered.id()), first ? answered.a() : answered.b());
        }
        if (player instanceof Player.Evidence evidence) {
            return (first ? evidence.a() : evidence.b())
                    .map(finding -> Wording.finding(network, finding))
                    .orElse("nothing");
        }
        Player.Done done = (Player.Done) player;
        return (first ? done.a() : done.b()).map(act -> act.state()).orElse("nothing");
    }

    /** A distribution in whole points, as its name is to be read beside it. */
    private String values(Credence credence, List<Double> values) {
        if (credence.isDistribution()) {
            return values.stream().map(share -> "" + Math.round(100 * share)).collect(Collectors.joining("/", "", "%"));
        }
        return Wording.value(a.network(), credence.coordinates().get(0), values.get(0))
                .replace(" %", "%");
    }

    private static String head(String name) {
        return TextTable.cut(name.startsWith("the ") ? name.substring("the ".length()) : name, HEAD);
    }
}
