package crux.app;

import crux.app.text.Sheet;
import crux.app.text.TextTable;
import crux.inference.JointDistribution;
import crux.inference.Story;
import crux.model.BeliefNetwork;
import crux.model.Finding;
import crux.model.Variable;
import crux.notation.Figures;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What holds of several variables together, as JSON and as text.
 *
 * @param joint their posterior, where that was asked
 * @param map their most probable states, where that was asked
 */
public record Together(Optional<JointDistribution> joint, Optional<Story> map) {

    /** Puts what was asked into an object. */
    void put(ObjectNode json) {
        joint.ifPresent(distribution -> json.set("joint", json(distribution)));
        map.ifPresent(story -> json.set("map", StoryTable.json(story)));
    }

    /** A row an entry of the joint distribution, or the one row of the most probable states; nothing where neither was asked. */
    Optional<CsvTable> csv() {
        return joint.map(Together::csv).or(() -> map.map(Together::csv));
    }

    private static CsvTable csv(JointDistribution distribution) {
        return CsvTable.of(columns(distribution.variables().stream().map(Variable::id)))
                .with(
                        IntStream.range(0, distribution.size()).boxed().toList(),
                        entry -> row(states(distribution, entry), distribution.entry(entry)));
    }

    private static CsvTable csv(Story story) {
        return CsvTable.of(columns(story.states().stream().map(Finding.Observed::variable)))
                .with(
                        List.of(story),
                        most -> row(
                                most.states().stream()
                                        .map(Finding.Observed::state)
                                        .toList(),
                                most.probability()));
    }

    private static List<String> columns(Stream<String> variables) {
        return Stream.concat(variables, Stream.of("probability")).toList();
    }

    private static List<?> row(List<String> states, Object probability) {
        return Stream.concat(states.stream(), Stream.of(probability)).toList();
    }

    private static ObjectNode json(JointDistribution distribution) {
        ObjectNode json = Json.object();
        json.set(
                "variables",
                Json.texts(distribution.variables().stream().map(Variable::id).toList()));
        ArrayNode entries = Json.array();
        for (int i = 0; i < distribution.size(); i++) {
            ObjectNode entry = Json.object();
            entry.set("states", Json.texts(states(distribution, i)));
            entry.set("probability", Json.number(distribution.entry(i)));
            entries.add(entry);
        }
        json.set("entries", entries);
        return json;
    }

    /** The states that an entry of a joint distribution stands for. */
    private static List<String> states(JointDistribution distribution, int entry) {
        List<String> states = new ArrayList<>();
        int rest = entry;
        for (int i = distribution.variables().size() - 1; i >= 0; i--) {
            Variable variable = distribution.variables().get(i);
            states.add(0, variable.states().get(rest % variable.size()).id());
            rest /= variable.size();
        }
        return states;
    }

    /** What a person reads of it; states by their labels in the network. */
    void write(BeliefNetwork network, Sheet sheet) {
        joint.ifPresent(distribution -> write(distribution, sheet));
        map.ifPresent(story -> write(network, story, sheet));
    }

    private static void write(JointDistribution distribution, Sheet sheet) {
        sheet.heading("Together");
        TextTable table = new TextTable("lr");
        for (int i = 0; i < distribution.size(); i++) {
            table.row(String.join(", ", states(distribution, i)), Figures.percent(distribution.entry(i)));
        }
        sheet.table(table);
    }

    private static void write(BeliefNetwork network, Story story, Sheet sheet) {
        sheet.heading("Most probable together");
        TextTable table = new TextTable("ll");
        for (Finding.Observed each : story.states()) {
            Variable variable = network.variable(each.variable());
            String state = variable.states().get(variable.index(each.state())).label();
            table.row(variable.label(), TextTable.cut(state, 24));
        }
        sheet.table(table);
        sheet.item("  ", "together " + Figures.percent(story.probability()));
    }
}
