package crux.app;

import crux.analysis.EvidenceConflict;
import crux.analysis.Stories;
import crux.app.text.Ink.Tone;
import crux.app.text.Sheet;
import crux.inference.Story;
import crux.model.BeliefNetwork;
import crux.model.Finding;
import crux.model.Target;
import crux.notation.Figures;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Most probable stories, and the conflict in the evidence, as JSON and as text. */
final class StoryTable {

    private static final int CAUSES = 12;

    private StoryTable() {}

    static ObjectNode json(Stories stories) {
        ObjectNode json = Json.object();
        json.set("lenses", states(stories.lenses()));
        ArrayNode best = Json.array();
        for (Story story : stories.best()) {
            best.add(json(story));
        }
        json.set("best", best);
        return json;
    }

    static ObjectNode json(Story story) {
        ObjectNode json = Json.object();
        json.set("probability", Json.number(story.probability()));
        json.set("logProbability", Json.number(story.logProbability()));
        json.set("states", states(story.states()));
        return json;
    }

    private static ObjectNode states(List<Finding.Observed> states) {
        ObjectNode json = Json.object();
        states.forEach(state -> json.put(state.variable(), state.state()));
        return json;
    }

    static ObjectNode json(EvidenceConflict conflict) {
        ObjectNode json = Json.object();
        json.set("bits", Json.number(conflict.bits()));
        ArrayNode pairs = Json.array();
        for (EvidenceConflict.Pair pair : conflict.pairs()) {
            ObjectNode row = Json.object();
            row.set(
                    "findings",
                    Json.texts(List.of(pair.one().variable(), pair.other().variable())));
            row.set("bits", Json.number(pair.bits()));
            pairs.add(row);
        }
        json.set("pairs", pairs);
        ArrayNode trace = Json.array();
        for (EvidenceConflict.Step step : conflict.trace()) {
            ObjectNode row = Json.object();
            row.set(
                    "findings",
                    Json.texts(step.together().stream().map(Finding::variable).toList()));
            row.set("bits", Json.number(step.bits()));
            trace.add(row);
        }
        json.set("trace", trace);
        return json;
    }

    static void write(BeliefNetwork network, EvidenceConflict conflict, Sheet sheet) {
        sheet.heading("Do the findings go together?");
        String size = Figures.number(Math.round(100 * Math.abs(conflict.bits())) / 100.0, "bits");
        sheet.paragraph(
                conflict.bits() > 0
                        ? "They conflict: together they are %s less likely than if they had nothing to do with one another."
                                .formatted(size)
                        : "They do: together they are %s likelier than if they had nothing to do with one another."
                                .formatted(size));
        if (!conflict.trace().isEmpty()) {
            EvidenceConflict.Step worst = conflict.trace().get(conflict.trace().size() - 1);
            sheet.item(
                    "  ",
                    "The sharpest conflict, %s: %s."
                            .formatted(
                                    Figures.number(Math.round(100 * worst.bits()) / 100.0, "bits"),
                                    worst.together().stream()
                                            .map(finding -> Wording.finding(network, finding))
                                            .collect(Collectors.joining("; "))));
        }
    }

    static void write(BeliefNetwork network, Optional<Target> target, List<Stories> all, Sheet sheet) {
        if (all.isEmpty()) {
            return;
        }
        sheet.heading("The most probable story");
        for (Stories stories : all) {
            if (!stories.lenses().isEmpty()) {
                sheet.line(sheet.ink()
                        .in(
                                Tone.STRONG,
                                "  with "
                                        + stories.lenses().stream()
                                                .map(lens -> Wording.state(network, lens.variable(), lens.state()))
                                                .collect(Collectors.joining(" and "))));
            }
            for (Story story : stories.best()) {
                sheet.item("  · ", words(network, target, story));
            }
        }
        sheet.quiet("One whole story is always unlikely, being so detailed; it is the likeliest of its kind.");
    }

    /** The target, if any, and then the others in the network's order; a long story is cut. */
    private static String words(BeliefNetwork network, Optional<Target> target, Story story) {
        Predicate<Finding.Observed> asked = state ->
                target.filter(of -> of.variable().equals(state.variable())).isPresent();
        List<String> parts = story.states().stream()
                .filter(asked.negate())
                .map(state -> Wording.state(network, state.variable(), state.state()))
                .toList();
        String conclusion = story.states().stream()
                .filter(asked)
                .map(state -> Wording.state(network, state.variable(), state.state()) + " — with ")
                .collect(Collectors.joining());
        String more = parts.size() > CAUSES ? "; and %s more".formatted(parts.size() - CAUSES) : "";
        return "%s: %s%s%s"
                .formatted(
                        Figures.percent(story.probability()),
                        conclusion,
                        parts.stream().limit(CAUSES).collect(Collectors.joining("; ")),
                        more);
    }
}
