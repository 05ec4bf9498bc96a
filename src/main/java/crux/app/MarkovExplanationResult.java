package crux.app;

import crux.analysis.EvidenceConflict;
import crux.analysis.Separation;
import crux.analysis.Stories;
import crux.app.text.Sheet;
import crux.inference.MarkovPosteriors;
import crux.inference.Story;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a Markov network holds most probable as a whole, and how its findings go together.
 *
 * @param at what was seen of its variables
 * @param posteriors of every variable
 * @param stories the most probable ones
 * @param conflict among the findings, where there are two or more
 * @param separation which variables can bear on the target, where there is one
 * @param from a variable asked about in particular
 */
public record MarkovExplanationResult(
        Standpoint at,
        MarkovPosteriors posteriors,
        Stories stories,
        Optional<EvidenceConflict> conflict,
        Optional<Separation> separation,
        Optional<String> from)
        implements Result {

    @Override
    public JsonNode json() {
        ObjectNode json = Json.object().put("network", at.network().id());
        at.target().ifPresent(target -> json.set("target", Conclusion.json(target, posteriors.chance(target))));
        json.set("logPartition", Json.number(posteriors.logPartition()));
        Findings.put(json, at.query());
        ArrayNode told = Json.array();
        told.add(StoryTable.json(stories));
        json.set("stories", told);
        conflict.ifPresent(found -> json.set("conflict", StoryTable.json(found)));
        separation.ifPresent(found -> json.set("separation", SeparationText.json(found)));
        return json;
    }

    /** A row for each state of each story. */
    @Override
    public CsvTable csv() {
        CsvTable table = CsvTable.of("story", "logProbability", "variable", "state");
        for (int i = 0; i < stories.best().size(); i++) {
            int number = i + 1;
            Story story = stories.best().get(i);
            table = table.with(
                    story.states(), state -> List.of(number, story.logProbability(), state.variable(), state.state()));
        }
        return table;
    }

    @Override
    public void write(Sheet sheet) {
        MarkovResult.head(at, posteriors, sheet);
        at.target().ifPresent(target -> Conclusion.write(at, posteriors.chance(target), Optional.empty(), sheet));
        conflict.ifPresent(found -> StoryTable.write(at.network(), found, sheet));
        StoryTable.write(at.network(), at.target(), List.of(stories), sheet);
        separation.ifPresent(found -> SeparationText.write(at, found, from, sheet));
    }
}
