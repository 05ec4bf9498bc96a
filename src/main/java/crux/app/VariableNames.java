package crux.app;

import crux.model.BeliefNetwork;
import crux.notation.Assignment;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Lists of variables as options name them. */
final class VariableNames {

    private VariableNames() {}

    /** The names in an option's text, each a variable's and said once; none where the option is not given. */
    static List<String> in(Standpoint at, String option, Optional<String> text) throws Unusable {
        List<String> names = new ArrayList<>();
        for (String name : text.map(Assignment::list).orElse(List.of())) {
            String stripped = name.strip();
            require(at.network(), option + " " + text.orElse(""), stripped);
            if (names.contains(stripped)) {
                throw Unusable.usage(
                        option + " " + text.orElse(""), stripped + " is named twice", "name each variable once");
            }
            names.add(stripped);
        }
        return names;
    }

    /** Refuses what is no variable's name; {@code where} is what named it. */
    static void require(BeliefNetwork network, String where, String name) throws Unusable {
        if (network.findVariable(name).isEmpty()) {
            throw Unusable.usage(where, "no variable is named " + name, UnknownName.mendVariable(network, name));
        }
    }
}
