package crux.format;

import crux.model.Answer;
import crux.model.Belief;
import crux.model.BeliefNetwork;
import crux.model.Credence;
import crux.model.Profile;
import crux.model.Response;
import crux.model.Target;
import crux.model.Variable;
import crux.notation.CredenceText;
import crux.notation.Written;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Holds the answers and beliefs of a profile against its network. */
final class NativeAnswers {

    private static final Credence ANY_CHANCE = Credence.probability("belief", "?", 0.5);

    private final BeliefNetwork network;
    private final LocatedJson root;
    private final ProblemList problems;

    NativeAnswers(BeliefNetwork network, LocatedJson root, ProblemList problems) {
        this.network = network;
        this.root = root;
        this.problems = problems;
    }

    /** The profile with what could be understood; what could not is reported. */
    Profile profile(Profile blank, Map<String, NativeAnswer> answers, List<NativeBelief> beliefs) {
        if (!blank.network().isEmpty() && !blank.network().equals(network.id())) {
            problems.error(
                    LocatedJson.spot(root, "network"),
                    "these are answers to the network %s, not to %s".formatted(blank.network(), network.id()),
                    "choose the network it answers, or correct the id");
            return blank;
        }
        checkHash(blank);
        Map<String, Response> responses = new LinkedHashMap<>();
        answers.forEach((id, answer) -> response(id, answer).ifPresent(response -> responses.put(id, response)));
        List<Belief> stated = new ArrayList<>();
        beliefs.forEach(belief -> belief(belief).ifPresent(stated::add));
        return new Profile(
                blank.id(),
                blank.title(),
                blank.network(),
                blank.hash(),
                blank.view(),
                blank.note(),
                responses,
                stated);
    }

    private void checkHash(Profile blank) {
        if (ContentHash.isHash(blank.hash()) && !blank.hash().equals(ContentHash.of(network))) {
            problems.note(
                    LocatedJson.spot(root, "hash"),
                    "the network %s has changed since these answers were given".formatted(network.id()),
                    "look at the answers again");
        }
    }

    private Optional<Response> response(String id, NativeAnswer answer) {
        Optional<Credence> credence = network.findCredence(id);
        if (credence.isEmpty()) {
            List<String> ids = network.credences().stream().map(Credence::id).toList();
            problems.note(
                    LocatedJson.spot(root, "answers/" + id),
                    "the network has no credence %s; the answer is kept and not used".formatted(id),
                    NearestName.to(id, ids)
                            .map("did you mean %s?"::formatted)
                            .orElse("remove it if it is no longer wanted"));
            return Optional.of(kept(answer));
        }
        return understood(answer, credence.get())
                .map(meant ->
                        new Response(meant, answer.written().orElse(""), answer.date(), answer.note(), answer.asked()));
    }

    /** An answer to a question that is gone: its numbers as they are, its text with nothing behind it. */
    private static Response kept(NativeAnswer answer) {
        Answer meant = answer.values().isEmpty()
                ? new Answer.Rejected(answer.rejected().orElse(""))
                : new Answer.Point(answer.values());
        return new Response(meant, answer.written().orElse(""), answer.date(), answer.note(), answer.asked());
    }

    private Optional<Answer> understood(NativeAnswer answer, Credence credence) {
        if (!answer.isSaid()) {
            return Optional.empty();
        }
        if (answer.rejected().isPresent()) {
            return Optional.of(new Answer.Rejected(answer.rejected().get()));
        }
        CredenceText reader = CredenceText.of(credence);
        Written written = answer.written().map(reader::read).orElseGet(() -> reader.read(answer.values()));
        if (written instanceof Written.Refused refused) {
            String shown = answer.written().map(" \"%s\""::formatted).orElse("");
            problems.error(answer.at(), "%s%s: %s".formatted(credence.id(), shown, refused.what()), refused.mend());
            return Optional.empty();
        }
        Written.Accepted accepted = (Written.Accepted) written;
        accepted.notes().stream()
                .filter(note -> note.code() == Written.Code.OUTSIDE || note.code() == Written.Code.NORMALISED)
                .forEach(note -> problems.note(answer.at(), credence.id() + ": " + note.text(), ""));
        return Optional.of(accepted.answer());
    }

    private Optional<Belief> belief(NativeBelief belief) {
        int before = problems.errors();
        check(belief, "variable", belief.variable(), belief.state());
        belief.given().forEach((variable, state) -> check(belief, "given/" + variable, variable, state));
        Optional<Double> probability = understood(belief.answer(), ANY_CHANCE)
                .flatMap(Profile::representative)
                .map(values -> values.get(0));
        if (problems.errors() > before) {
            return Optional.empty();
        }
        return probability.map(value -> new Belief(
                new Target(belief.variable(), belief.state()),
                belief.given(),
                value,
                belief.sure(),
                belief.answer().written().orElse(""),
                belief.answer().date(),
                belief.answer().note()));
    }

    private void check(NativeBelief belief, String path, String id, String state) {
        Optional<Variable> variable = network.findVariable(id);
        Spot at = LocatedJson.spot(belief.object(), path);
        if (id.isEmpty()) {
            return;
        }
        if (variable.isEmpty()) {
            List<String> ids = network.variables().stream().map(Variable::id).toList();
            problems.error(
                    at,
                    "the network has no variable " + id,
                    NearestName.to(id, ids).map("did you mean %s?"::formatted).orElse("name one of its variables"));
        } else if (!state.isEmpty() && variable.get().indexOf(state) < 0) {
            List<String> states =
                    variable.get().states().stream().map(one -> one.id()).toList();
            problems.error(
                    path.equals("variable") ? LocatedJson.spot(belief.object(), "state") : at,
                    "%s has no state %s".formatted(id, state),
                    "use one of: " + String.join(", ", states));
        }
    }
}
