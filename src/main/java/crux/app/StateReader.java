package crux.app;

import crux.model.BeliefNetwork;
import crux.model.State;
import crux.model.Target;
import crux.model.Variable;
import java.util.List;
import java.util.Optional;

/** Understands states as people name them: {@code rain=yes}. For one thread. */
final class StateReader {

    private final BeliefNetwork network;
    private final RequestProblems problems;

    StateReader(BeliefNetwork network, RequestProblems problems) {
        this.network = network;
        this.problems = problems;
    }

    /** The state in a text {@code VARIABLE=STATE}. */
    Optional<Target> read(String where, String text) {
        return problems.split(where, text, this::isVariable, "VARIABLE=STATE")
                .flatMap(pair -> state(where, pair.name(), pair.value()));
    }

    boolean isVariable(String name) {
        return network.findVariable(name).isPresent();
    }

    /** The state of that name of the variable of that name. */
    Optional<Target> state(String where, String name, String state) {
        return variable(where, name).flatMap(variable -> state(where, variable, state));
    }

    private Optional<Target> state(String where, Variable variable, String state) {
        if (variable.indexOf(state) < 0) {
            List<String> states = variable.states().stream().map(State::id).toList();
            return problems.refuse(
                    where,
                    "%s has no state %s".formatted(variable.id(), state),
                    "use one of: " + String.join(", ", states));
        }
        return Optional.of(new Target(variable.id(), state));
    }

    /** The first state of a variable, which is meant where a variable alone is named. */
    static Target first(Variable variable) {
        return new Target(variable.id(), variable.states().get(0).id());
    }

    Optional<Variable> variable(String where, String name) {
        Optional<Variable> found = network.findVariable(name);
        return found.isPresent() ? found : unknown(where, name);
    }

    /** Tells that there is no variable of that name. */
    <T> Optional<T> unknown(String where, String name) {
        return problems.refuse(
                where,
                "no variable is named" + (name.isBlank() ? "" : " " + name),
                UnknownName.mendVariable(network, name));
    }
}
