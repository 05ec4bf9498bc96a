package crux.format;

import crux.model.Variable;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a stated probability is of: {@code p(TRUE)}, {@code p(X=TRUE)}, {@code p(TRUE | A=TRUE, B=FALSE)}.
 *
 * @param state of the claim it stands behind
 * @param given the states it is conditional on, by claim
 */
record ArgdownChance(String state, Map<String, String> given) {

    private static final Pattern SHAPE = Pattern.compile("[pP]\\s*\\((?<what>[^|]+)(?:\\|(?<given>.*))?\\)");

    ArgdownChance {
        given = Collections.unmodifiableMap(new LinkedHashMap<>(given));
    }

    /** Understands a key; what is wrong with it is reported. */
    static Optional<ArgdownChance> read(
            ArgdownClaim claim,
            ArgdownClaim.Chance chance,
            Function<String, Optional<Variable>> variables,
            ProblemList problems) {
        Matcher shape = SHAPE.matcher(chance.key().strip());
        if (!shape.matches()) {
            problems.error(
                    chance.at(),
                    "“%s” names no probability".formatted(chance.key()),
                    "write p(STATE), or p(STATE|CLAIM=STATE, CLAIM=STATE)");
            return Optional.empty();
        }
        String what = shape.group("what").strip();
        String state = what.substring(what.indexOf('=') + 1).strip();
        if (!claim.states().contains(state)) {
            problems.error(
                    chance.at(),
                    "%s has no state %s".formatted(claim.id(), state),
                    "use one of: " + String.join(", ", claim.states()));
            return Optional.empty();
        }
        String conditions = Optional.ofNullable(shape.group("given")).orElse("").strip();
        Optional<Map<String, String>> given = given(conditions, chance, variables, problems);
        if (given.isPresent() && given.get().containsKey(claim.id())) {
            problems.error(chance.at(), "a probability of %s given itself".formatted(claim.id()), "name another claim");
            return Optional.empty();
        }
        return given.map(held -> new ArgdownChance(state, held));
    }

    /** The states after the bar; nothing where one is no state, which is reported. */
    private static Optional<Map<String, String>> given(
            String conditions,
            ArgdownClaim.Chance chance,
            Function<String, Optional<Variable>> variables,
            ProblemList problems) {
        Map<String, String> given = new LinkedHashMap<>();
        for (String part : conditions.isEmpty() ? List.<String>of() : List.of(conditions.split(",", -1))) {
            if (!condition(part, given, chance, variables, problems)) {
                return Optional.empty();
            }
        }
        return Optional.of(given);
    }

    private static boolean condition(
            String part,
            Map<String, String> given,
            ArgdownClaim.Chance chance,
            Function<String, Optional<Variable>> variables,
            ProblemList problems) {
        int equals = part.indexOf('=');
        String name =
                PlainNetwork.identifier(part.substring(0, Math.max(0, equals)).strip());
        String state = part.substring(equals + 1).strip();
        Optional<Variable> variable = equals < 0 ? Optional.empty() : variables.apply(name);
        if (variable.isEmpty() || variable.get().indexOf(state) < 0) {
            problems.error(
                    chance.at(),
                    "“%s” is no state of a claim".formatted(part.strip()),
                    "write CLAIM=STATE, of claims and states that stand in the text");
            return false;
        }
        given.put(name, state);
        return true;
    }
}
