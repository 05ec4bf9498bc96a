package crux.format;

import crux.model.BeliefNetwork;
import crux.model.Dependence;
import crux.model.State;
import crux.model.Variable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The names of a network in UAI, which has none: a file beside it, called as it with {@value #ENDING} behind, that lists each variable's name and
 * those of its states, in the order in which they are numbered.
 *
 * <pre>{@code {"variables": [{"name": "rain", "states": ["yes", "no"]}, …]}}</pre>
 */
public final class UaiNames {

    /** What the file's name ends with, after the network's own. */
    public static final String ENDING = ".names.json";

    private UaiNames() {}

    /** Where the names of a network's file lie, or would lie. */
    public static Path beside(Path file) {
        return file.resolveSibling(file.getFileName() + ENDING);
    }

    /** The text of the file. */
    public static String render(BeliefNetwork network) {
        List<LocatedJson> variables = network.variables().stream()
                .<LocatedJson>map(variable -> new JsonMembers()
                        .put("name", variable.id())
                        .put(
                                "states",
                                JsonMembers.texts(variable.states().stream()
                                        .map(State::id)
                                        .toList()))
                        .build())
                .toList();
        return JsonLayout.file(
                new JsonMembers().put("variables", JsonMembers.list(variables)).build());
    }

    /** A network that was read, with the names that lie beside its file; as it is where none do. */
    static Loaded<BeliefNetwork> named(Loaded<BeliefNetwork> read, Path file) {
        Path names = beside(file);
        if (read.value().isEmpty() || !Files.isRegularFile(names)) {
            return read;
        }
        ProblemList problems = new ProblemList(names.toString());
        Optional<BeliefNetwork> named = JsonText.bytes(names, problems)
                .flatMap(bytes -> JsonText.decoded(bytes, problems))
                .flatMap(text -> LocatedJsonReader.read(text, problems))
                .flatMap(root -> variables(root, read.value().get(), problems))
                .map(variables -> renamed(read.value().get(), variables));
        List<Problem> all = new ArrayList<>(read.problems());
        all.addAll(problems.inOrder());
        return named.isPresent() && problems.errors() == 0 ? Loaded.of(named.get(), all) : Loaded.failed(all);
    }

    private static Optional<List<Variable>> variables(LocatedJson root, BeliefNetwork network, ProblemList problems) {
        List<LocatedJson> listed = root instanceof LocatedJson.Members members
                        && members.members().containsKey("variables")
                        && members.members().get("variables").value() instanceof LocatedJson.Elements list
                ? list.elements()
                : List.of();
        List<Variable> numbered = network.variables();
        if (listed.size() != numbered.size()) {
            problems.error(
                    root.at(),
                    "%s variables are named, and the network has %s".formatted(listed.size(), numbered.size()),
                    "list one object a variable under \"variables\", or remove the file");
            return Optional.empty();
        }
        List<Variable> variables = new ArrayList<>();
        HashSet<String> seen = new HashSet<>();
        for (int i = 0; i < listed.size(); i++) {
            variable(listed.get(i), numbered.get(i), problems).ifPresent(variables::add);
            if (variables.size() == i + 1 && !seen.add(variables.get(i).id())) {
                problems.error(
                        listed.get(i).at(),
                        "two variables are named " + variables.get(i).id(),
                        "give each a name of its own");
            }
            if (problems.errors() > 0) {
                return Optional.empty();
            }
        }
        return Optional.of(variables);
    }

    private static Optional<Variable> variable(LocatedJson json, Variable numbered, ProblemList problems) {
        if (!(json instanceof LocatedJson.Members members)) {
            problems.error(json.at(), "this names no variable", "write {\"name\": \"…\", \"states\": [\"…\", \"…\"]}");
            return Optional.empty();
        }
        NativeFields fields = new NativeFields(members, "a variable", problems);
        String name = fields.text("name");
        List<String> states = new ArrayList<>();
        fields.list("states").forEach(state -> fields.asText(state, "a state").ifPresent(states::add));
        fields.close();
        boolean fits = states.size() == numbered.size()
                && states.stream().distinct().count() == states.size()
                && states.stream().noneMatch(String::isBlank);
        if (!fits || name.isBlank()) {
            problems.error(
                    json.at(),
                    "%s different states are named, and %s has %s"
                            .formatted(states.stream().distinct().count(), numbered.id(), numbered.size()),
                    "give the variable a name, and each of its states one");
            return Optional.empty();
        }
        return Optional.of(Variable.of(name, states.toArray(String[]::new)));
    }

    private static BeliefNetwork renamed(BeliefNetwork network, List<Variable> variables) {
        Map<String, String> names = new HashMap<>();
        for (int i = 0; i < variables.size(); i++) {
            names.put(network.variables().get(i).id(), variables.get(i).id());
        }
        List<Dependence> dependences = new ArrayList<>();
        for (int i = 0; i < variables.size(); i++) {
            Dependence old = network.dependences().get(i);
            List<String> parents = old.parents().stream()
                    .map(parent -> names.getOrDefault(parent, parent))
                    .toList();
            dependences.add(new Dependence(variables.get(i), parents, old.conditional()));
        }
        return new BeliefNetwork(network.description(), List.of(), dependences, Optional.empty(), List.of());
    }
}
