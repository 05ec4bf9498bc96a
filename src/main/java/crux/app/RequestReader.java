package crux.app;

import crux.model.BeliefNetwork;
import crux.model.Finding;
import crux.model.Intervention;
import crux.model.Profile;
import crux.model.Query;
import crux.model.Target;
import crux.model.Variable;
import crux.notation.Assignment;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Understands the texts of a request against its network, gathering everything that is wrong with them. For one thread. */
final class RequestReader {

    private final BeliefNetwork network;
    private final RequestProblems problems = new RequestProblems();
    private final StateReader states;

    RequestReader(BeliefNetwork network) {
        this.network = network;
        states = new StateReader(network, problems);
    }

    /** The standpoint that a request describes, seen under {@code profile}. */
    Standpoint read(Request request, Profile profile) throws Unusable {
        request.scenario()
                .ifPresent(name -> problems.add(
                        "--scenario " + name,
                        "this command takes no scenario",
                        "write its evidence and interventions out: crux list names the scenarios"));
        AnswerReader answers = new AnswerReader(network, problems);
        Profile answered = answers.read(request.set(), profile);
        List<Finding> findings = new EvidenceReader(network, problems).read(request);
        List<Intervention> acts =
                request.act().stream().flatMap(text -> act(text).stream()).toList();
        Optional<Target> target = request.target().flatMap(this::target);
        once(findings.stream().map(Finding::variable).toList(), "two findings on %s", "keep one of them");
        once(answers.named(request.set()), "%s is set twice", "keep one --set");
        once(acts.stream().map(Intervention::variable).toList(), "%s is set twice", "keep one --do");
        problems.requireNone();
        return new Standpoint(network, answered, new Query(findings, acts, target.or(network::conclusion)));
    }

    private void once(List<String> names, String what, String mend) {
        Set<String> seen = new LinkedHashSet<>();
        for (String name : names) {
            if (!seen.add(name)) {
                problems.add(name, what.formatted(name), mend);
            }
        }
    }

    private Optional<Intervention> act(String text) {
        return states.read(RequestProblems.where("--do", text), text)
                .map(state -> new Intervention(state.variable(), state.state()));
    }

    private Optional<Target> target(String text) {
        String where = RequestProblems.where("--target", text);
        List<String> names = Assignment.list(text);
        Optional<Variable> whole = network.findVariable(text.strip())
                .or(() -> names.size() == 1 ? network.findVariable(names.get(0)) : Optional.empty());
        if (whole.isPresent()) {
            return whole.map(StateReader::first);
        }
        return text.indexOf('=') < 0 ? states.unknown(where, text) : states.read(where, text);
    }
}
