package crux.format;

import crux.model.Answer;
import crux.model.Belief;
import crux.model.BeliefNetwork;
import crux.model.Credence;
import crux.model.Profile;
import crux.model.Response;
import crux.model.Target;
import crux.model.Unplaced;
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
        if (!isOfThisNetwork(blank)) {
            return blank;
        }
        checkHash(blank);
        boolean unchanged = blank.hash().isEmpty() || blank.hash().equals(ContentHash.of(network));
        Map<String, Response> responses = new LinkedHashMap<>();
        Map<String, Response> misfits = new LinkedHashMap<>();
        answers.forEach((id, answer) -> response(id, answer, unchanged)
                .ifPresentOrElse(response -> responses.put(id, response), () -> misfits.put(id, kept(answer))));
        List<Belief> stated = new ArrayList<>();
        List<Belief> orphans = new ArrayList<>();
        beliefs.forEach(belief -> {
            boolean placed = hasPlace(belief, unchanged);
            belief(belief).ifPresent((placed ? stated : orphans)::add);
        });
        return new Profile(
                blank.id(),
                blank.title(),
                blank.network(),
                blank.hash(),
                blank.view(),
                blank.note(),
                responses,
                stated,
                new Unplaced(misfits, orphans));
    }

    private boolean isOfThisNetwork(Profile blank) {
        boolean isOfThis = blank.network().isEmpty() || blank.network().equals(network.id());
        if (!isOfThis) {
            problems.error(
                    LocatedJson.spot(root, "network"),
                    "these are answers to the network %s, not to %s".formatted(blank.network(), network.id()),
                    "choose the network it answers, or correct the id");
        }
        return isOfThis;
    }

    /** The answer as one to the question it names, as that is now; nothing, and a word on it, where it cannot be one. */
    private Optional<Response> response(String id, NativeAnswer answer, boolean unchanged) {
        Optional<Credence> credence = network.findCredence(id);
        if (credence.isEmpty()) {
            orphaned(id);
            return Optional.empty();
        }
        return understood(answer, credence.get(), isAbout(answer, credence.get(), unchanged));
    }

    /** Whether an answer claims to be one to the question as it is, so that it is at fault where it cannot be. */
    private static boolean isAbout(NativeAnswer answer, Credence credence, boolean unchanged) {
        return answer.asked().isEmpty() ? unchanged : answer.asked().equals(ContentHash.ofQuestion(credence));
    }

    private void checkHash(Profile blank) {
        if (ContentHash.isHash(blank.hash()) && !blank.hash().equals(ContentHash.of(network))) {
            problems.note(
                    LocatedJson.spot(root, "hash"),
                    "the network %s has changed since these answers were given".formatted(network.id()),
                    "look at the answers again");
        }
    }

    private void orphaned(String id) {
        List<String> ids = network.credences().stream().map(Credence::id).toList();
        problems.note(
                LocatedJson.spot(root, "answers/" + id),
                "the network has no credence %s; the answer is kept and not used".formatted(id),
                NearestName.mend(id, ids, "remove it if it is no longer wanted"));
    }

    /** An answer that cannot be one to the question as it is: its numbers as they are, its text with nothing behind it. */
    private static Response kept(NativeAnswer answer) {
        Answer meant = answer.values().isEmpty()
                ? new Answer.Rejected(answer.rejected().orElse(""))
                : new Answer.Point(answer.values());
        return new Response(meant, answer.written().orElse(""), answer.date(), answer.note(), answer.asked());
    }

    /** The response as one to this question; nothing where the question has changed so that it cannot be one. */
    private Optional<Response> understood(NativeAnswer answer, Credence credence, boolean isAbout) {
        if (!answer.isSaid()) {
            return Optional.empty();
        }
        if (answer.rejected().isPresent()) {
            return Optional.of(
                    response(answer, new Answer.Rejected(answer.rejected().get())));
        }
        Written written = written(answer, credence);
        if (written instanceof Written.Accepted accepted) {
            note(answer, credence, accepted);
            return Optional.of(response(answer, accepted.answer()));
        }
        Written.Refused refused = (Written.Refused) written;
        if (isAbout) {
            refuse(answer, credence, refused);
        } else {
            problems.note(
                    answer.at(),
                    "%s asks for something else now (%s); the answer is kept and not used"
                            .formatted(credence.id(), refused.what()),
                    "answer it anew: crux review goes through what has changed");
        }
        return Optional.empty();
    }

    private static Response response(NativeAnswer answer, Answer meant) {
        return new Response(meant, answer.written().orElse(""), answer.date(), answer.note(), answer.asked());
    }

    private static Written written(NativeAnswer answer, Credence credence) {
        CredenceText reader = CredenceText.of(credence);
        return answer.written().map(reader::read).orElseGet(() -> reader.read(answer.values()));
    }

    private void refuse(NativeAnswer answer, Credence credence, Written.Refused refused) {
        String shown = answer.written().map(" \"%s\""::formatted).orElse("");
        problems.error(answer.at(), "%s%s: %s".formatted(credence.id(), shown, refused.what()), refused.mend());
    }

    private void note(NativeAnswer answer, Credence credence, Written.Accepted accepted) {
        accepted.notes().stream()
                .filter(note -> note.code() == Written.Code.OUTSIDE || note.code() == Written.Code.NORMALISED)
                .forEach(note -> problems.note(answer.at(), credence.id() + ": " + note.text(), ""));
    }

    /** Whether there is what a belief speaks of; where not, that is an error in a profile of this very network. */
    private boolean hasPlace(NativeBelief belief, boolean unchanged) {
        boolean placed = isThere(belief, "variable", belief.variable(), belief.state(), unchanged);
        for (Map.Entry<String, String> held : belief.given().entrySet()) {
            placed &= isThere(belief, "given/" + held.getKey(), held.getKey(), held.getValue(), unchanged);
        }
        return placed;
    }

    private Optional<Belief> belief(NativeBelief belief) {
        if (belief.variable().isEmpty()
                || belief.state().isEmpty()
                || !belief.answer().isSaid()) {
            return Optional.empty();
        }
        Written written = written(belief.answer(), ANY_CHANCE);
        if (written instanceof Written.Refused refused) {
            refuse(belief.answer(), ANY_CHANCE, refused);
            return Optional.empty();
        }
        Written.Accepted accepted = (Written.Accepted) written;
        note(belief.answer(), ANY_CHANCE, accepted);
        return Profile.representative(accepted.answer())
                .map(values -> new Belief(
                        new Target(belief.variable(), belief.state()),
                        belief.given(),
                        values.get(0),
                        belief.sure(),
                        belief.answer().written().orElse(""),
                        belief.answer().date(),
                        belief.answer().note(),
                        belief.answer().asked()));
    }

    private boolean isThere(NativeBelief belief, String path, String id, String state, boolean unchanged) {
        if (id.isEmpty()) {
            return true;
        }
        Optional<Variable> variable = network.findVariable(id);
        Spot at = LocatedJson.spot(belief.object(), path);
        if (variable.isEmpty()) {
            List<String> ids = network.variables().stream().map(Variable::id).toList();
            String mend = NearestName.mend(id, ids, "name one of its variables");
            missing(at, "the network has no variable " + id, mend, unchanged);
            return false;
        }
        if (!state.isEmpty() && variable.get().indexOf(state) < 0) {
            List<String> states =
                    variable.get().states().stream().map(one -> one.id()).toList();
            missing(
                    path.equals("variable") ? LocatedJson.spot(belief.object(), "state") : at,
                    "%s has no state %s".formatted(id, state),
                    "use one of: " + String.join(", ", states),
                    unchanged);
            return false;
        }
        return true;
    }

    private void missing(Spot at, String what, String mend, boolean unchanged) {
        if (unchanged) {
            problems.error(at, what, mend);
        } else {
            problems.note(at, what + " any more; the belief is kept and not used", mend);
        }
    }
}
