package crux.model;

import java.util.stream.Collectors;

/** Lists of names, as messages write them. */
final class Names {

    private Names() {}

    static String states(Variable variable) {
        return variable.states().stream().map(State::id).collect(Collectors.joining(", "));
    }

    static String parents(Family family) {
        return family.parents().stream().map(Variable::id).collect(Collectors.joining(", "));
    }
}
