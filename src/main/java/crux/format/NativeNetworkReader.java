package crux.format;

import crux.model.AuthorPage;
import crux.model.BeliefNetwork;
import crux.model.Conditional;
import crux.model.Credence;
import crux.model.Description;
import crux.model.Finding;
import crux.model.Target;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads a network of the native format ({@code network.json}): the network with notes, or every problem at once, each with its
 * line and column.
 */
public final class NativeNetworkReader {

    private final ProblemList problems;

    private NativeNetworkReader(ProblemList problems) {
        this.problems = problems;
    }

    /** Reads a file. */
    public static Loaded<BeliefNetwork> read(Path file) {
        ProblemList problems = new ProblemList(file.toString());
        return JsonText.bytes(file, problems)
                .map(bytes -> read(bytes, problems))
                .orElseGet(() -> Loaded.failed(problems.inOrder()));
    }

    /** Reads what a file of that name holds. */
    public static Loaded<BeliefNetwork> read(String file, byte[] bytes) {
        return read(bytes, new ProblemList(file));
    }

    private static Loaded<BeliefNetwork> read(byte[] bytes, ProblemList problems) {
        return JsonText.decoded(bytes, problems)
                .flatMap(text -> LocatedJsonReader.read(text, problems))
                .flatMap(new NativeNetworkReader(problems)::network)
                .map(network -> Loaded.of(network, problems.inOrder()))
                .orElseGet(() -> Loaded.failed(problems.inOrder()));
    }

    private Optional<BeliefNetwork> network(LocatedJson root) {
        return NativeHeader.open(root, "network", problems).flatMap(fields -> network(root, fields));
    }

    private Optional<BeliefNetwork> network(LocatedJson root, NativeFields fields) {
        NativeDescription described = new NativeDescription(fields, problems);
        Description description = described.read();
        Optional<Target> conclusion = conclusion(fields);
        List<Finding.Observed> granted = granted(fields);
        List<NativeOutline> variables = new NativeVariables(described, problems).read(fields);
        List<NativeCredences.Outline> credences =
                new NativeCredences(described, byId(variables), problems).read(fields);
        List<Optional<Conditional>> forms = forms(variables, kinds(credences));
        Optional<AuthorPage> page = page(credences, fields);
        fields.close();
        NativeAssembly assembly = new NativeAssembly(variables, forms, credences, conclusion, granted);
        // What is wrong with the whole is looked for once: again, to be told, only where something is.
        Optional<BeliefNetwork> sound =
                problems.errors() == 0 ? assembly.network(description.with(page)) : Optional.empty();
        if (sound.isEmpty()) {
            assembly.flaws()
                    .forEach(flaw -> problems.error(LocatedJson.spot(root, flaw.path()), flaw.what(), flaw.mend()));
        }
        return sound;
    }

    private Optional<AuthorPage> page(List<NativeCredences.Outline> credences, NativeFields fields) {
        Set<String> ids = new LinkedHashSet<>();
        credences.forEach(outline -> outline.id().ifPresent(ids::add));
        boolean isEveryOneNamed =
                credences.stream().allMatch(outline -> outline.id().isPresent());
        return new NativePage(ids, isEveryOneNamed, problems).read(fields);
    }

    private Optional<Target> conclusion(NativeFields fields) {
        return fields.find("conclusion")
                .flatMap(value -> fields.asObject(value, "conclusion"))
                .map(object -> {
                    NativeFields target = new NativeFields(object, "a conclusion", problems);
                    Target read = new Target(target.text("variable"), target.text("state"));
                    target.close();
                    return read;
                });
    }

    private List<Finding.Observed> granted(NativeFields fields) {
        List<Finding.Observed> granted = new ArrayList<>();
        fields.object(
                "granted",
                object -> object.members()
                        .forEach((variable, member) -> fields.asText(member.value(), "the state of " + variable)
                                .ifPresent(state -> granted.add(new Finding.Observed(variable, state)))));
        return granted;
    }

    private static Map<String, NativeOutline> byId(List<NativeOutline> variables) {
        Map<String, NativeOutline> byId = new LinkedHashMap<>();
        variables.forEach(outline -> outline.id().ifPresent(id -> byId.putIfAbsent(id, outline)));
        return byId;
    }

    private static Map<String, Credence.Kind> kinds(List<NativeCredences.Outline> credences) {
        Map<String, Credence.Kind> kinds = new LinkedHashMap<>();
        credences.forEach(outline ->
                outline.id().ifPresent(id -> outline.kind().ifPresent(kind -> kinds.putIfAbsent(id, kind))));
        return kinds;
    }

    private List<Optional<Conditional>> forms(List<NativeOutline> variables, Map<String, Credence.Kind> kinds) {
        List<Optional<Conditional>> forms = new ArrayList<>();
        for (NativeOutline outline : variables) {
            NativeScope scope =
                    new NativeScope(outline.standIn(), outline.variable().isPresent(), kinds, problems);
            forms.add(outline.fields()
                    .flatMap(fields -> fields.require("form").flatMap(value -> fields.asObject(value, "form")))
                    .flatMap(form -> NativeForms.read(form, scope)));
        }
        return forms;
    }
}
