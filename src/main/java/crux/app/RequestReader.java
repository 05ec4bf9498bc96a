package crux.app;

import crux.format.FindingsReader;
import crux.format.Loaded;
import crux.format.Location;
import crux.format.NearestName;
import crux.format.Problem;
import crux.format.UaiEvidence;
import crux.model.Answer;
import crux.model.BeliefNetwork;
import crux.model.Coordinate;
import crux.model.Credence;
import crux.model.Finding;
import crux.model.Intervention;
import crux.model.Profile;
import crux.model.Query;
import crux.model.Response;
import crux.model.State;
import crux.model.Target;
import crux.model.Variable;
import crux.notation.Assignment;
import crux.notation.CredenceText;
import crux.notation.Written;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Understands the texts of a request against its network, gathering everything that is wrong with them. For one thread. */
final class RequestReader {

    private final BeliefNetwork network;
    private final List<Problem> problems = new ArrayList<>();

    RequestReader(BeliefNetwork network) {
        this.network = network;
    }

    /** The standpoint that a request describes, seen under {@code profile}. */
    Standpoint read(Request request, Profile profile) throws Unusable {
        request.scenario()
                .ifPresent(name -> problem(
                        "--scenario " + name,
                        "this command takes no scenario",
                        "write its evidence and interventions out: crux list names the scenarios"));
        Profile answers = profile;
        for (String text : request.set()) {
            answers = set(answers, text);
        }
        List<Finding> findings = new ArrayList<>();
        for (String text : request.evidence()) {
            if (text.startsWith("@")) {
                findings.addAll(inFile(text.substring(1)));
            } else {
                evidence(text).ifPresent(findings::add);
            }
        }
        request.likelihood().forEach(text -> likelihood(text).ifPresent(findings::add));
        request.belief().forEach(text -> belief(text).ifPresent(findings::add));
        List<Intervention> acts = new ArrayList<>();
        request.act().forEach(text -> act(text).ifPresent(acts::add));
        Optional<Target> target = request.target().flatMap(this::target);
        once(findings.stream().map(Finding::variable).toList(), "two findings on %s", "keep one of them");
        once(
                request.set().stream().flatMap(text -> named(text).stream()).toList(),
                "%s is set twice",
                "keep one --set");
        once(acts.stream().map(Intervention::variable).toList(), "%s is set twice", "keep one --do");
        if (!problems.isEmpty()) {
            throw new Unusable(Unusable.Reason.USAGE, problems);
        }
        return new Standpoint(
                network,
                answers,
                new Query(findings, acts, request.target().isPresent() ? target : network.conclusion()));
    }

    /** The findings of a file, whose problems are the file's and are told at once. */
    private List<Finding> inFile(String name) throws Unusable {
        Path file = Path.of(name);
        if (!Files.isRegularFile(file)) {
            throw Unusable.file(
                    name.isBlank() ? where("--evidence", "@" + name) : name,
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

    private void once(List<String> variables, String what, String mend) {
        Set<String> seen = new LinkedHashSet<>();
        for (String variable : variables) {
            if (!seen.add(variable)) {
                problem(variable, what.formatted(variable), mend);
            }
        }
    }

    /** An option with its text, an empty one too to be seen. */
    private static String where(String option, String text) {
        return option + " " + (text.isBlank() ? "\"" + text + "\"" : text);
    }

    private static String unknown(String kind, String name) {
        return "no %s is named".formatted(kind) + (name.isBlank() ? "" : " " + name);
    }

    private void problem(String where, String what, String mend) {
        problems.add(Problem.error(Location.of(where), what, mend));
    }

    private <T> Optional<T> refuse(String where, String what, String mend) {
        problem(where, what, mend);
        return Optional.empty();
    }

    private Profile set(Profile profile, String text) {
        String where = where("--set", text);
        Optional<Assignment> assignment = split(where, text, this::isCoordinate, "CREDENCE=VALUE");
        if (assignment.isEmpty()) {
            return profile;
        }
        String name = assignment.get().name();
        Optional<Credence> credence = network.findCredence(name);
        if (credence.isPresent()) {
            return answer(where, credence.get(), assignment.get().value())
                    .map(answer -> profile.with(name, Response.of(answer)))
                    .orElse(profile);
        }
        return network.coordinates().list().stream()
                .filter(coordinate -> coordinate.name().equals(name))
                .findFirst()
                .map(coordinate ->
                        share(profile, where, coordinate, assignment.get().value()))
                .orElseGet(() -> {
                    problem(where, unknown("credence", name), nearest(name, names()));
                    return profile;
                });
    }

    /** Answers that are set on every side, those left out in whose place one side has its own, and that side's. */
    static List<String> overlaid(BeliefNetwork network, List<String> common, List<String> own) {
        RequestReader reader = new RequestReader(network);
        List<String> names =
                own.stream().flatMap(text -> reader.named(text).stream()).toList();
        List<String> both = new ArrayList<>(common);
        both.removeIf(text -> reader.named(text).filter(names::contains).isPresent());
        both.addAll(own);
        return both;
    }

    /** The credence, or the share of one, that an answer is set to. */
    private Optional<String> named(String text) {
        return Assignment.of(text, this::isCoordinate).map(Assignment::name);
    }

    private boolean isCoordinate(String name) {
        return network.findCredence(name).isPresent() || names().contains(name);
    }

    private List<String> names() {
        List<String> names =
                new ArrayList<>(network.credences().stream().map(Credence::id).toList());
        network.coordinates().list().stream()
                .filter(coordinate -> coordinate.share().isPresent())
                .forEach(coordinate -> names.add(coordinate.name()));
        return names;
    }

    /** One share set, the rest co-varying in proportion. */
    private Profile share(Profile profile, String where, Coordinate coordinate, String value) {
        Credence whole = network.coordinates().credence(coordinate.credence());
        Optional<Answer> read = answer(where, Credence.probability(coordinate.name(), "", 0.5), value);
        if (read.isEmpty()) {
            return profile;
        }
        if (!(read.get() instanceof Answer.Point point)) {
            problem(where, "one share takes one value", "write it as 50% or 0.5");
            return profile;
        }
        List<Double> shares = profile.settings(network)
                .with(coordinate, point.values().get(0))
                .values(whole);
        return profile.with(whole.id(), Response.of(new Answer.Point(shares)));
    }

    private Optional<Answer> answer(String where, Credence credence, String value) {
        Written written = CredenceText.of(credence).read(value);
        if (written instanceof Written.Accepted accepted) {
            return Optional.of(accepted.answer());
        }
        Written.Refused refused = (Written.Refused) written;
        return refuse(where, refused.what(), refused.mend());
    }

    private Optional<Finding> evidence(String text) {
        return stated(where("--evidence", text), text).map(pair -> new Finding.Observed(pair.variable(), pair.state()));
    }

    private Optional<Intervention> act(String text) {
        return stated(where("--do", text), text).map(pair -> new Intervention(pair.variable(), pair.state()));
    }

    private Optional<Target> target(String text) {
        String where = where("--target", text);
        List<String> names = Assignment.list(text);
        Optional<Variable> whole = network.findVariable(text.strip())
                .or(() -> names.size() == 1 ? network.findVariable(names.get(0)) : Optional.empty());
        if (whole.isPresent()) {
            return Optional.of(
                    new Target(whole.get().id(), whole.get().states().get(0).id()));
        }
        if (text.indexOf('=') < 0) {
            return refuse(where, unknown("variable", text), nearestVariable(text));
        }
        return stated(where, text);
    }

    private Optional<Target> stated(String where, String text) {
        Optional<Assignment> assignment =
                split(where, text, name -> network.findVariable(name).isPresent(), "VARIABLE=STATE");
        return assignment.flatMap(
                pair -> variable(where, pair.name()).flatMap(variable -> state(where, variable, pair.value())));
    }

    private Optional<Target> state(String where, Variable variable, String state) {
        if (variable.indexOf(state) < 0) {
            List<String> states = variable.states().stream().map(State::id).toList();
            return refuse(
                    where,
                    "%s has no state %s".formatted(variable.id(), state),
                    "use one of: " + String.join(", ", states));
        }
        return Optional.of(new Target(variable.id(), state));
    }

    private Optional<Variable> variable(String where, String name) {
        Optional<Variable> found = network.findVariable(name);
        return found.isPresent() ? found : refuse(where, unknown("variable", name), nearestVariable(name));
    }

    private Optional<Finding> likelihood(String text) {
        String where = where("--likelihood", text);
        return weighed(where, text).flatMap(pair -> {
            Optional<List<Double>> weights = weights(where, pair);
            return weights.map(list -> new Finding.Likelihood(pair.variable().id(), list));
        });
    }

    private record Weighed(Variable variable, String value) {}

    private Optional<Weighed> weighed(String where, String text) {
        return split(where, text, name -> network.findVariable(name).isPresent(), "VARIABLE=NUMBER,NUMBER,…")
                .flatMap(pair -> variable(where, pair.name()).map(variable -> new Weighed(variable, pair.value())));
    }

    private Optional<List<Double>> weights(String where, Weighed pair) {
        List<Double> weights = new ArrayList<>();
        for (String part : pair.value().split(",", -1)) {
            double weight = State.numberIn(part.strip()).orElse(Double.NaN);
            if (!(weight >= 0) || Double.isInfinite(weight)) {
                return refuse(
                        where, "“%s” is no weight".formatted(part.strip()), "write numbers that are not negative");
            }
            weights.add(weight);
        }
        if (weights.size() != pair.variable().size()) {
            return refuse(
                    where,
                    "%s where %s has %s states"
                            .formatted(
                                    weights.size() == 1 ? "1 weight" : weights.size() + " weights",
                                    pair.variable().id(),
                                    pair.variable().size()),
                    "give one a state, in the order: " + states(pair.variable()));
        }
        if (weights.stream().allMatch(weight -> weight == 0)) {
            return refuse(where, "every weight is 0", "make at least one positive");
        }
        return Optional.of(weights);
    }

    private Optional<Finding> belief(String text) {
        String where = where("--belief", text);
        return weighed(where, text)
                .flatMap(pair -> probabilities(where, pair)
                        .map(list -> new Finding.Jeffrey(pair.variable().id(), list)));
    }

    private Optional<List<Double>> probabilities(String where, Weighed pair) {
        Variable variable = pair.variable();
        boolean single = variable.size() == 2 && pair.value().indexOf(',') < 0;
        Credence asked = single ? Credence.probability(variable.id(), "", 0.5) : Spread.over(variable);
        return answer(where, asked, pair.value()).flatMap(answer -> {
            if (!(answer instanceof Answer.Point point)) {
                return refuse(where, "a belief is one probability a state", "write it as 70% or 0.7");
            }
            double first = point.values().get(0);
            return Optional.of(single ? List.of(first, 1 - first) : point.values());
        });
    }

    private static String states(Variable variable) {
        return String.join(", ", variable.states().stream().map(State::id).toList());
    }

    private Optional<Assignment> split(String where, String text, Predicate<String> known, String shape) {
        Optional<Assignment> assignment = Assignment.of(text, known);
        return assignment.isPresent()
                ? assignment
                : refuse(where, "this is not of the form " + shape, "put = between the name and the value");
    }

    private String nearestVariable(String name) {
        return nearest(name, network.variables().stream().map(Variable::id).toList());
    }

    /** What to do about an unknown name of a network. */
    static String nearest(String name, Collection<String> names) {
        return nearest(name, names, "crux show");
    }

    /** What to do about an unknown name; {@code command} lists those there are. */
    static String nearest(String name, Collection<String> names, String command) {
        if (names.isEmpty()) {
            return "this network has none";
        }
        return NearestName.to(name, names)
                .map(near -> "did you mean %s?".formatted(near))
                .orElseGet(() -> names.size() <= 12
                        ? "use one of: " + String.join(", ", names)
                        : "%s lists the %s names".formatted(command, names.size()));
    }
}
