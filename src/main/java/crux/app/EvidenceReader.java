package crux.app;

import crux.format.FindingsReader;
import crux.format.Loaded;
import crux.format.UaiEvidence;
import crux.model.Answer;
import crux.model.BeliefNetwork;
import crux.model.Credence;
import crux.model.Finding;
import crux.model.State;
import crux.model.Variable;
import crux.notation.CredenceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Understands the findings of a request: observed states, those of a file, likelihoods and beliefs. For one thread. */
final class EvidenceReader {

    private final BeliefNetwork network;
    private final RequestProblems problems;
    private final StateReader states;

    /** A variable and what is written of its states. */
    private record Weighed(Variable variable, String value) {}

    EvidenceReader(BeliefNetwork network, RequestProblems problems) {
        this.network = network;
        this.problems = problems;
        states = new StateReader(network, problems);
    }

    /** What could be understood, kind by kind. */
    List<Finding> read(Request request) throws Unusable {
        List<Finding> findings = new ArrayList<>();
        for (String text : request.evidence()) {
            if (text.startsWith("@")) {
                findings.addAll(inFile(text.substring(1)));
            } else {
                observed(text).ifPresent(findings::add);
            }
        }
        request.likelihood().forEach(text -> likelihood(text).ifPresent(findings::add));
        request.belief().forEach(text -> belief(text).ifPresent(findings::add));
        return findings;
    }

    /** The findings of a file, whose problems are the file's and are told at once. */
    private List<Finding> inFile(String name) throws Unusable {
        Path file = Path.of(name);
        if (!Files.isRegularFile(file)) {
            throw Unusable.file(
                    name.isBlank() ? RequestProblems.where("--evidence", "@" + name) : name,
                    "there is no such file",
                    "check its name and folder");
        }
        Loaded<List<Finding>> loaded = findings(file);
        if (loaded.value().isEmpty()) {
            throw new Unusable(Unusable.Reason.INPUT, loaded.problems());
        }
        return loaded.value().get();
    }

    /** JSON, or numbers as UAI has them where the file is called so. */
    private Loaded<List<Finding>> findings(Path file) throws Unusable {
        if (!UaiEvidence.isNamedSo(file)) {
            return FindingsReader.read(file, network);
        }
        try {
            return UaiEvidence.read(file, network.variables());
        } catch (IOException failed) {
            throw Unusable.file(file.toString(), failed);
        }
    }

    private Optional<Finding> observed(String text) {
        return states.read(RequestProblems.where("--evidence", text), text)
                .map(state -> new Finding.Observed(state.variable(), state.state()));
    }

    private Optional<Finding> likelihood(String text) {
        String where = RequestProblems.where("--likelihood", text);
        return weighed(where, text)
                .flatMap(pair -> weights(where, pair)
                        .map(list -> new Finding.Likelihood(pair.variable().id(), list)));
    }

    private Optional<Finding> belief(String text) {
        String where = RequestProblems.where("--belief", text);
        return weighed(where, text)
                .flatMap(pair -> probabilities(where, pair)
                        .map(list -> new Finding.Jeffrey(pair.variable().id(), list)));
    }

    private Optional<Weighed> weighed(String where, String text) {
        return problems.split(where, text, states::isVariable, "VARIABLE=NUMBER,NUMBER,…")
                .flatMap(pair ->
                        states.variable(where, pair.name()).map(variable -> new Weighed(variable, pair.value())));
    }

    private Optional<List<Double>> weights(String where, Weighed pair) {
        List<Double> weights = new ArrayList<>();
        for (String part : pair.value().split(",", -1)) {
            double weight = State.numberIn(part.strip()).orElse(Double.NaN);
            if (!(weight >= 0) || Double.isInfinite(weight)) {
                return problems.refuse(
                        where, "“%s” is no weight".formatted(part.strip()), "write numbers that are not negative");
            }
            weights.add(weight);
        }
        if (weights.size() != pair.variable().size()) {
            return problems.refuse(
                    where,
                    "%s where %s has %s states"
                            .formatted(
                                    weights.size() == 1 ? "1 weight" : weights.size() + " weights",
                                    pair.variable().id(),
                                    pair.variable().size()),
                    "give one a state, in the order: " + inOrder(pair.variable()));
        }
        if (weights.stream().allMatch(weight -> weight == 0)) {
            return problems.refuse(where, "every weight is 0", "make at least one positive");
        }
        return Optional.of(weights);
    }

    private static String inOrder(Variable variable) {
        return String.join(", ", variable.states().stream().map(State::id).toList());
    }

    private Optional<List<Double>> probabilities(String where, Weighed pair) {
        Variable variable = pair.variable();
        boolean single = variable.size() == 2 && pair.value().indexOf(',') < 0;
        Credence asked = single ? Credence.probability(variable.id(), "", 0.5) : Spread.over(variable);
        return problems.accepted(where, CredenceText.of(asked).read(pair.value()))
                .flatMap(answer -> {
                    if (!(answer instanceof Answer.Point point)) {
                        return problems.refuse(where, "a belief is one probability a state", "write it as 70% or 0.7");
                    }
                    double first = point.values().get(0);
                    return Optional.of(single ? List.of(first, 1 - first) : point.values());
                });
    }
}
