package crux.app;

import crux.format.ContentHash;
import crux.model.Belief;
import crux.model.BeliefNetwork;
import crux.model.Credence;
import crux.model.Profile;
import crux.model.Target;
import crux.model.Variable;
import crux.notation.Assignment;
import crux.notation.CredenceText;
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
    private final RequestProblems problems = new RequestProblems();
    private final StateReader states;

    BeliefReader(BeliefNetwork network, LocalDate today) {
        this.network = network;
        this.today = today;
        states = new StateReader(network, problems);
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
        problems.requireNone();
        return profile.withBeliefs(beliefs);
    }

    private Optional<Belief> read(String text) {
        String where = "--state " + text;
        Matcher shape = SHAPE.matcher(text.strip());
        if (!shape.matches()) {
            return problems.refuse(where, "this states no belief", EXAMPLE);
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
            return problems.refuse(where, "a belief cannot be conditional on what it is about", EXAMPLE);
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
            return alone.map(StateReader::first);
        }
        Optional<Assignment> pair = Assignment.of(text, states::isVariable);
        if (pair.isEmpty()) {
            return problems.refuse(where, "“%s” names no state".formatted(text), EXAMPLE);
        }
        return states.state(where, pair.get().name(), pair.get().value());
    }

    private Optional<Double> probability(String where, String text) {
        return problems.accepted(
                        where,
                        CredenceText.of(Credence.probability("belief", "", 0.5)).read(text))
                .flatMap(Profile::representative)
                .map(values -> values.get(0));
    }

    private Optional<Integer> sure(String where, String text) {
        return text.matches("[1-5]")
                ? Optional.of(Integer.parseInt(text))
                : problems.refuse(
                        where, "nobody is “%s” of 5 sure".formatted(text), "write sure 1 (a guess) to sure 5");
    }
}
