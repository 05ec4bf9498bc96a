package crux.format;

import java.util.List;
import java.util.Optional;

/** Reads and writes a scenario: {@code "crux": 1}, {@code "kind": "scenario"}, its name and network, and texts as they are written. */
public final class ScenarioFile {

    private static final String KIND = "scenario";

    private ScenarioFile() {}

    /** The text of a scenario's file. */
    public static String render(Scenario scenario) {
        JsonMembers file = new JsonMembers()
                .put("crux", NativeHeader.VERSION)
                .put("kind", KIND)
                .put("name", scenario.name())
                .put("network", scenario.network())
                .putIfAny("evidence", texts(scenario.evidence()))
                .putIfAny("likelihood", texts(scenario.likelihood()))
                .putIfAny("belief", texts(scenario.belief()))
                .putIfAny("do", texts(scenario.act()))
                .putIfAny("target", scenario.target());
        return JsonLayout.file(file.build());
    }

    private static List<LocatedJson> texts(List<String> texts) {
        return texts.stream().map(JsonMembers::text).toList();
    }

    /** The scenario in a file of that name, or what is wrong with the file. */
    public static Loaded<Scenario> read(String file, byte[] bytes) {
        ProblemList problems = new ProblemList(file);
        return JsonText.decoded(bytes, problems)
                .flatMap(text -> LocatedJsonReader.read(text, problems))
                .flatMap(root -> scenario(root, problems))
                .filter(scenario -> problems.errors() == 0)
                .map(scenario -> Loaded.of(scenario, problems.inOrder()))
                .orElseGet(() -> Loaded.failed(problems.inOrder()));
    }

    private static Optional<Scenario> scenario(LocatedJson root, ProblemList problems) {
        return NativeHeader.open(root, KIND, problems).map(fields -> {
            Scenario scenario = new Scenario(
                    fields.text("name"),
                    fields.text("network"),
                    list(fields, "evidence"),
                    list(fields, "likelihood"),
                    list(fields, "belief"),
                    list(fields, "do"),
                    fields.textOrNone("target"));
            fields.close();
            return scenario;
        });
    }

    private static List<String> list(NativeFields fields, String key) {
        return fields.list(key).stream()
                .flatMap(element -> fields.asText(element, "what is written").stream())
                .toList();
    }
}
