package crux.app;

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
            if (at.network().findVariable(stripped).isEmpty()) {
                throw Unusable.usage(
                        option + " " + text.orElse(""),
                        "no variable is named " + stripped,
                        RequestReader.nearest(
                                stripped,
                                at.network().variables().stream()
                                        .map(variable -> variable.id())
                                        .toList()));
            }
            if (names.contains(stripped)) {
                throw Unusable.usage(
                        option + " " + text.orElse(""), stripped + " is named twice", "name each variable once");
            }
            names.add(stripped);
        }
        return names;
    }
}
