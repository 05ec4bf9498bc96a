package crux.app;

import crux.model.Credence;
import crux.model.State;
import crux.model.Variable;
import java.util.Collections;

/** The question of how probability is spread over the states of a variable, for reading shares that belong to no credence. */
final class Spread {

    private Spread() {}

    static Credence over(Variable variable) {
        int size = variable.size();
        return Credence.distribution(
                variable.id(),
                variable.label(),
                "",
                Collections.nCopies(size, 1.0 / size),
                variable.id(),
                variable.states().stream().map(State::id).toList());
    }
}
