package crux.app;

import crux.format.ContentHash;
import crux.format.Location;
import crux.format.Problem;
import crux.model.Answer;
import crux.model.Belief;
import crux.model.BeliefNetwork;
import crux.model.Credence;
import crux.model.Profile;
import crux.model.State;
import crux.model.Target;
import crux.model.Variable;
import crux.notation.Assignment;
import crux.notation.CredenceText;
import crux.notation.Written;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Understands beliefs as people state them: {@code rain=yes is 20%}, {@code wet=yes given rain=yes, sprinkler=no is 9:1 sure 4}.
 * Gathers everything that is wrong with them. For one thread.
 */
final class BeliefReader {

    private static final Pattern SHAPE = Pattern.compile(
            "(?<what>.+?)(?:\\s+given\\s+(?<given>.+?))?\\s+is\\s+(?<value>.+?)(?:\\s+sure\\s+(?<sure>\\S+))?",
            Pattern.DOTALL);
    private static final String EXAMPLE =
            "write VARIABLE=STATE is 20%, or VARIABLE=STATE given VARIABLE=STATE is 20% sure 4";
    private static final int SURE_UNSAID = 3;

    private final BeliefNetwork network;
    private final LocalDate today;
    private final List<Problem> problems = new ArrayList<>();

    BeliefReader(BeliefNetwork network, LocalDate today) {
        this.network = network;
        this.today = today;
    }

    /** A profile with these beliefs stated too; one about the same state under the same condition takes the place of the old. */
    Profile stating(Profile profile, List<String> texts) throws Unusable {
        List<Belief> beliefs = new ArrayList<>(profile.beliefs());
        for (String text : texts) {
            read(text).ifPresent(belief -> {
                beliefs.removeIf(belief::isAbout);
                beliefs.add(belief);
            });
        }
        if (!problems.isEmpty()) {
            throw new Unusable(Unusable.Reason.USAGE, problems);
        }
        return profile.withBeliefs(beliefs);
    }

    private Optional<Belief> read(String text) {
        String where = "--state " + text;
        Matcher shape = SHAPE.matcher(text.strip());
        if (!shape.matches()) {
            return refuse(where, "this states no belief", EXAMPLE);
        }
        Optional<Target> target = target(where, shape.group("what"));
        Map<String, String> given = new LinkedHashMap<>();
        boolean known = Optional.ofNullable(shape.group("given"))
                .map(condition -> condition(where, condition, given))
                .orElse(true);
        Optional<Double> probability = probability(where, shape.group("value"));
        Optional<Integer> sure = Optional.ofNullable(shape.group("sure"))
                .map(number -> sure(where, number))
                .orElse(Optional.of(SURE_UNSAID));
        if (target.isPresent() && given.containsKey(target.get().variable())) {
            return refuse(where, "a belief cannot be conditional on what it is about", EXAMPLE);
        }
        if (target.isEmpty() || !known || probability.isEmpty() || sure.isEmpty()) {
            return Optional.empty();
        }
        Belief belief = new Belief(
                target.get(), given, probability.get(), sure.get(), shape.group("value"), Optional.of(today), "");
        return Optional.of(belief.marked(ContentHash.ofBelief(network, belief)));
    }

    private boolean condition(String where, String text, Map<String, String> given) {
        boolean known = true;
        for (String part : text.split("\\s*,\\s*|\\s+and\\s+", -1)) {
            Optional<Target> held = target(where, part);
            held.ifPresent(state -> given.put(state.variable(), state.state()));
            known &= held.isPresent();
        }
        return known;
    }

    private Optional<Target> target(String where, String text) {
        Optional<Variable> alone = network.findVariable(text.strip());
        if (alone.isPresent()) {
            return Optional.of(
                    new Target(alone.get().id(), alone.get().states().get(0).id()));
        }
        Optional<Assignment> pair =
                Assignment.of(text, name -> network.findVariable(name).isPresent());
        if (pair.isEmpty()) {
            return refuse(where, "“%s” names no state".formatted(text), EXAMPLE);
        }
        Optional<Variable> variable = network.findVariable(pair.get().name());
        if (variable.isEmpty()) {
            return refuse(
                    where,
                    "no variable is named " + pair.get().name(),
                    RequestReader.nearest(
                            pair.get().name(),
                            network.variables().stream().map(Variable::id).toList()));
        }
        if (variable.get().indexOf(pair.get().value()) < 0) {
            return refuse(
                    where,
                    "%s has no state %s"
                            .formatted(variable.get().id(), pair.get().value()),
                    "use one of: "
                            + String.join(
                                    ", ",
                                    variable.get().states().stream()
                                            .map(State::id)
                                            .toList()));
        }
        return Optional.of(new Target(variable.get().id(), pair.get().value()));
    }

    private Optional<Double> probability(String where, String text) {
        Written written =
                CredenceText.of(Credence.probability("belief", "", 0.5)).read(text);
        if (written instanceof Written.Refused refused) {
            return refuse(where, refused.what(), refused.mend());
        }
        Answer answer = ((Written.Accepted) written).answer();
        return Profile.representative(answer).map(values -> values.get(0));
    }

    private Optional<Integer> sure(String where, String text) {
        return text.matches("[1-5]")
                ? Optional.of(Integer.parseInt(text))
                : refuse(where, "nobody is “%s” of 5 sure".formatted(text), "write sure 1 (a guess) to sure 5");
    }

    private <T> Optional<T> refuse(String where, String what, String mend) {
        problems.add(Problem.error(Location.of(where), what, mend));
        return Optional.empty();
    }
}
