package crux.app;

import crux.model.Credence;
import crux.model.Interval;
import crux.model.Place;
import crux.model.State;
import crux.model.Variable;
import java.util.Collections;
import java.util.Optional;

/** The question of how probability is spread over the states of a variable, for reading shares that belong to no credence. */
final class Spread {

    private Spread() {}

    static Credence over(Variable variable) {
        int size = variable.size();
        return new Credence(
                variable.id(),
                Credence.Kind.DISTRIBUTION,
                variable.label(),
                "",
                Collections.nCopies(size, 1.0 / size),
                Interval.UNIT,
                Optional.empty(),
                "",
                1,
                "",
                Place.NONE,
                Optional.of(variable.id()),
                variable.states().stream().map(State::id).toList());
    }
}
