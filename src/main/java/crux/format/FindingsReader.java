package crux.format;

import crux.model.BeliefNetwork;
import crux.model.Finding;
import crux.model.State;
import crux.model.Variable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads findings on the variables of a network from JSON: one object, variable by variable, with every problem at once.
 *
 * <p>A text is the state observed, {@code {"rain": "yes"}}; a list of numbers is a likelihood, one weight a state,
 * {@code {"rain": [0.8, 0.1]}}; an object under {@code "belief"} is a Jeffrey finding, {@code {"rain": {"belief": [0.7, 0.3]}}}.
 */
public final class FindingsReader {

    private static final double TOLERANCE = 1e-9;

    private final BeliefNetwork network;
    private final ProblemList problems;

    private FindingsReader(BeliefNetwork network, ProblemList problems) {
        this.network = network;
        this.problems = problems;
    }

    /** Reads a file. */
    public static Loaded<List<Finding>> read(Path file, BeliefNetwork network) {
        ProblemList problems = new ProblemList(file.toString());
        return read(
                JsonText.bytes(file, problems).flatMap(bytes -> JsonText.decoded(bytes, problems)), network, problems);
    }

    /** Reads a text that came from elsewhere; {@code name} is what its problems call it. */
    public static Loaded<List<Finding>> read(String name, String text, BeliefNetwork network) {
        return read(Optional.of(text), network, new ProblemList(name));
    }

    private static Loaded<List<Finding>> read(Optional<String> text, BeliefNetwork network, ProblemList problems) {
        Optional<List<Finding>> findings = text.flatMap(json -> LocatedJsonReader.read(json, problems))
                .flatMap(root -> new FindingsReader(network, problems).findings(root));
        return findings.filter(all -> problems.errors() == 0)
                .map(all -> Loaded.of(all, problems.inOrder()))
                .orElseGet(() -> Loaded.failed(problems.inOrder()));
    }

    private Optional<List<Finding>> findings(LocatedJson root) {
        if (!(root instanceof LocatedJson.Members object)) {
            problems.error(
                    root.at(), "the file holds %s, where an object is wanted".formatted(root.kind()), "write {…}");
            return Optional.empty();
        }
        List<Finding> findings = new ArrayList<>();
        for (Map.Entry<String, LocatedJson.Member> member : object.members().entrySet()) {
            Optional<Variable> variable = network.findVariable(member.getKey());
            if (variable.isEmpty()) {
                List<String> names =
                        network.variables().stream().map(Variable::id).toList();
                problems.error(
                        member.getValue().key(),
                        "no variable is named " + member.getKey(),
                        NearestName.mend(member.getKey(), names, "name a variable of the network"));
            } else {
                finding(variable.get(), member.getValue().value()).ifPresent(findings::add);
            }
        }
        return Optional.of(findings);
    }

    private Optional<Finding> finding(Variable variable, LocatedJson value) {
        if (value instanceof LocatedJson.Text text) {
            if (variable.indexOf(text.value()) < 0) {
                problems.error(
                        value.at(),
                        "%s has no state %s".formatted(variable.id(), text.value()),
                        "use one of: " + states(variable));
                return Optional.empty();
            }
            return Optional.of(new Finding.Observed(variable.id(), text.value()));
        }
        if (value instanceof LocatedJson.Elements list) {
            return weights(variable, list).map(weights -> new Finding.Likelihood(variable.id(), weights));
        }
        if (value instanceof LocatedJson.Members object
                && object.find("belief").orElse(value) instanceof LocatedJson.Elements list) {
            return weights(variable, list)
                    .filter(shares -> sumsToOne(list, shares))
                    .map(shares -> new Finding.Jeffrey(variable.id(), shares));
        }
        problems.error(
                value.at(),
                "a finding on %s is %s".formatted(variable.id(), value.kind()),
                "write a state, a list with one weight a state, or {\"belief\": [one probability a state]}");
        return Optional.empty();
    }

    private Optional<List<Double>> weights(Variable variable, LocatedJson.Elements list) {
        List<Double> weights = new ArrayList<>();
        for (LocatedJson element : list.elements()) {
            if (element instanceof LocatedJson.NumberText number && number.value() >= 0) {
                weights.add(number.value());
            }
        }
        boolean sound = weights.size() == list.elements().size()
                && weights.size() == variable.size()
                && weights.stream().anyMatch(weight -> weight > 0);
        if (!sound) {
            problems.error(
                    list.at(),
                    "these are no weights of the %s states of %s".formatted(variable.size(), variable.id()),
                    "write one number a state, none negative and not all 0, in the order: " + states(variable));
        }
        return sound ? Optional.of(weights) : Optional.empty();
    }

    private boolean sumsToOne(LocatedJson.Elements list, List<Double> shares) {
        double sum = shares.stream().mapToDouble(Double::doubleValue).sum();
        if (Math.abs(sum - 1) > TOLERANCE) {
            problems.error(list.at(), "these probabilities sum to " + sum, "make them sum to 1");
            return false;
        }
        return true;
    }

    private static String states(Variable variable) {
        return String.join(", ", variable.states().stream().map(State::id).toList());
    }
}
