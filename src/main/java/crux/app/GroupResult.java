package crux.app;

import crux.analysis.Attribution;
import crux.app.text.Bar;
import crux.app.text.Ink.Tone;
import crux.app.text.Sheet;
import crux.app.text.TextTable;
import crux.compare.Group;
import crux.compare.Member;
import crux.compare.Summary;
import crux.format.Problem;
import crux.inference.Reading;
import crux.model.Chance;
import crux.model.Coordinate;
import crux.model.Interval;
import crux.model.Target;
import crux.notation.Figures;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A group's conclusions and answers: how they are spread, what pooling makes of them, what the group disagrees about.
 *
 * @param at the network, and what was asked
 * @param overall the group's conclusions
 * @param granted the same granted what the argument grants
 * @param stances how many of them are nobody's views
 * @param against one person set against the group, where that was asked
 * @param notes rows and files that could not be read
 */
public record GroupResult(
        Standpoint at,
        Group overall,
        Optional<Group> granted,
        long stances,
        Optional<Against> against,
        List<Problem> notes)
        implements Result {

    private static final int ROWS = 10;
    private static final double NOTICEABLE = 5e-5;
    private static final int BAR = 20;

    /**
     * One person against the group.
     *
     * @param who they are
     * @param below how many conclude lower
     * @param attribution of the gap from the group's mean answers to theirs
     */
    public record Against(Member who, long below, Attribution attribution) {}

    /** Copies its list. */
    public GroupResult {
        notes = List.copyOf(notes);
    }

    @Override
    public JsonNode json() {
        Target target = at.target().orElseThrow();
        ObjectNode json = Json.object().put("network", at.network().id());
        json.set("target", Conclusion.json(target));
        put(json, overall);
        Grant.put(json, at, granted, (group, grant) -> put(grant, group));
        ObjectNode answers = Json.object();
        overall.answers().forEach((coordinate, summary) -> answers.set(coordinate.name(), json(summary)));
        json.set("answers", answers);
        against.ifPresent(one -> json.set("person", json(one)));
        json.set("notes", Json.texts(notes.stream().map(Problem::toString).toList()));
        return json;
    }

    private static void put(ObjectNode json, Group group) {
        ArrayNode members = Json.array();
        for (int i = 0; i < group.members().size(); i++) {
            members.add(
                    Json.putChance(json(group.members().get(i)), group.chances().get(i)));
        }
        json.set("members", members);
        json.set(
                "impossible",
                Json.texts(group.impossible().stream().map(Member::name).toList()));
        json.set("conclusions", json(group.conclusions()));
        json.set("pooled", json(group.pools()));
        ArrayNode shares = Json.array();
        group.disagreement()
                .forEach(share -> shares.add(
                        Json.object().put("credence", share.credence()).set("share", Json.number(share.share()))));
        json.set("varianceShares", shares);
        json.set("varianceRemainder", Json.number(group.remainder()));
    }

    private static ObjectNode json(Member member) {
        return Json.object().put("name", member.name()).put("title", member.title());
    }

    private static ObjectNode json(Summary summary) {
        ObjectNode json = Json.object().put("count", summary.count());
        json.set("mean", Json.number(summary.mean()));
        json.set("deviation", Json.number(summary.deviation()));
        json.set("least", Json.number(summary.least()));
        json.set("tenth", Json.number(summary.tenth()));
        json.set("quarter", Json.number(summary.quarter()));
        json.set("median", Json.number(summary.median()));
        json.set("threeQuarters", Json.number(summary.threeQuarters()));
        json.set("nineTenths", Json.number(summary.nineTenths()));
        json.set("greatest", Json.number(summary.greatest()));
        return json;
    }

    private static ObjectNode json(Group.Pools pools) {
        ObjectNode json = Json.object();
        json.set("linear", Json.number(pools.linear().probability()));
        put(json, "logarithmic", pools.logarithmic());
        put(json, "extremised", pools.extremised());
        json.set("exponent", Json.number(pools.exponent()));
        put(json, "ofMeanAnswers", pools.ofMeanAnswers());
        put(json, "ofLogarithmicAnswers", pools.ofLogarithmicAnswers());
        boolean all = pools.logarithmic().isPresent()
                && pools.ofMeanAnswers().isPresent()
                && pools.ofLogarithmicAnswers().isPresent();
        return all ? json : json.put("why", "answers of 0 and of 1 to one question have no pool in logarithms");
    }

    private static void put(ObjectNode json, String key, Optional<Chance> chance) {
        json.set(key, Json.number(chance.map(Chance::probability).orElse(Double.NaN)));
    }

    private static ObjectNode json(Against one) {
        ObjectNode json = json(one.who()).put("below", one.below());
        json.set("probability", Json.number(one.attribution().b().probability()));
        json.set("fromMeanAnswers", Json.number(one.attribution().a().probability()));
        json.set("attribution", ShareRows.json(one.attribution().shares()));
        return json;
    }

    /** A row a person. */
    @Override
    public CsvTable csv() {
        List<Integer> people = java.util.stream.IntStream.range(
                        0, overall.members().size())
                .boxed()
                .toList();
        boolean both = granted.isPresent()
                && granted.get().members().size() == overall.members().size();
        return CsvTable.of("name", "title", "probability", "bits", "granted")
                .with(
                        people,
                        i -> List.of(
                                overall.members().get(i).name(),
                                overall.members().get(i).title(),
                                overall.chances().get(i).probability(),
                                overall.chances().get(i).bits(),
                                both ? granted.get().chances().get(i).probability() : Double.NaN));
    }

    @Override
    public void write(Sheet sheet) {
        Target target = at.target().orElseThrow();
        sheet.heading("%s views on: %s"
                .formatted(overall.members().size(), at.network().description().title()));
        sheet.quiet(Wording.heading(at.network(), target.variable(), target.state()));
        if (stances > 0) {
            sheet.quiet(
                    stances == 1
                            ? "One of them is a stance, nobody's view."
                            : "%s of them are stances, nobody's views.".formatted(stances));
        }
        write("overall", overall, sheet);
        granted.ifPresent(group -> write(Grant.words(at), group, sheet));
        answers(sheet);
        against.ifPresent(one -> write(one, sheet));
        if (!overall.impossible().isEmpty()) {
            sheet.paragraph("Under their answers the evidence is impossible: " + titles(overall.impossible()) + ".");
        }
        notes.forEach(note -> sheet.paragraph("left out: " + note));
    }

    private static String titles(List<Member> members) {
        return members.stream().map(Member::title).collect(Collectors.joining(", "));
    }

    private void write(String when, Group group, Sheet sheet) {
        sheet.heading("Conclusions, " + when);
        Summary spread = group.conclusions();
        sheet.paragraph("median %s, half of them between %s and %s, all between %s and %s"
                .formatted(
                        Figures.percent(spread.median()),
                        Figures.percent(spread.quarter()),
                        Figures.percent(spread.threeQuarters()),
                        Figures.percent(spread.least()),
                        Figures.percent(spread.greatest())));
        sheet.table(pooled(group.pools()));
        if (group.disagreement().isEmpty()) {
            sheet.paragraph("They all conclude alike.");
        } else {
            disagreement(when, group, sheet);
        }
    }

    private static TextTable pooled(Group.Pools pools) {
        TextTable table = new TextTable("lr");
        table.row("mean of the conclusions", Figures.percent(pools.linear()));
        table.row("geometric mean of their odds", percent(pools.logarithmic()));
        table.row("the same, odds to the power " + Figures.number(pools.exponent(), ""), percent(pools.extremised()));
        table.row("conclusion from the mean answers", percent(pools.ofMeanAnswers()));
        table.row("conclusion from answers pooled by odds", percent(pools.ofLogarithmicAnswers()));
        return table;
    }

    private void disagreement(String when, Group group, Sheet sheet) {
        sheet.heading("What the group disagrees about, " + when);
        TextTable shares = new TextTable("lrl");
        group.disagreement().stream()
                .filter(share -> Math.round(1000 * share.share()) != 0)
                .limit(ROWS)
                .forEach(share -> shares.row(
                        at.network().coordinates().credence(share.credence()).label(),
                        Figures.number(Math.round(1000 * share.share()) / 10.0, "%"),
                        sheet.ink().in(Tone.QUIET, Bar.of(Math.abs(share.share()), BAR))));
        sheet.table(shares);
        sheet.quiet("Shares of the variance of the conclusions over these views.");
    }

    /** The answers that differ most, by how far the middle half of them lies apart within the author's range. */
    private void answers(Sheet sheet) {
        List<Map.Entry<Coordinate, Summary>> spread = overall.answers().entrySet().stream()
                .filter(entry -> entry.getValue().greatest() > entry.getValue().least())
                .sorted(Comparator.comparingDouble(entry -> -width(entry.getKey(), entry.getValue())))
                .toList();
        if (spread.isEmpty()) {
            return;
        }
        sheet.heading("How the answers are spread");
        TextTable table = new TextTable("lrll");
        table.head("", "median", "half of them", "all");
        spread.stream().limit(ROWS).forEach(entry -> {
            Coordinate coordinate = entry.getKey();
            Summary summary = entry.getValue();
            table.row(
                    Wording.coordinate(at.network(), coordinate),
                    value(coordinate, summary.median()),
                    value(coordinate, summary.quarter()) + " – " + value(coordinate, summary.threeQuarters()),
                    value(coordinate, summary.least()) + " – " + value(coordinate, summary.greatest()));
        });
        sheet.table(table);
        if (spread.size() > ROWS) {
            sheet.quiet("and %s more; --format json has all".formatted(spread.size() - ROWS));
        }
    }

    private double width(Coordinate coordinate, Summary summary) {
        Optional<Interval> range =
                at.network().coordinates().credence(coordinate.credence()).range();
        double whole = range.map(found -> found.high() - found.low()).orElse(1.0);
        return (summary.threeQuarters() - summary.quarter()) / whole;
    }

    private String value(Coordinate coordinate, double value) {
        return Wording.value(at.network(), coordinate, value).replace(" %", "%");
    }

    private static String percent(Optional<Chance> chance) {
        return chance.map(Figures::percent).orElse("none: answers of 0 and of 1 meet");
    }

    private void write(Against one, Sheet sheet) {
        Reading own = one.attribution().b();
        sheet.heading("%s against the group".formatted(one.who().title()));
        sheet.line("%s; %s of %s conclude lower; the mean answers give %s"
                .formatted(
                        own.chance().map(Figures::percent).orElse("impossible"),
                        one.below(),
                        overall.members().size(),
                        percent(one.attribution().a().chance())));
        TextTable table = new TextTable("lrr");
        table.head("", "points", "bits");
        one.attribution().shares().stream()
                .filter(share -> Math.abs(share.probability().orElse(0)) >= NOTICEABLE)
                .limit(ROWS)
                .forEach(share -> table.row(
                        ShareRows.label(at.network(), share.player()),
                        Signed.points(share.probability()),
                        Signed.of(share.bits())));
        sheet.table(table);
    }
}
