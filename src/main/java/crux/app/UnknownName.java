package crux.app;

import crux.format.NearestName;
import crux.model.BeliefNetwork;
import crux.model.Variable;
import java.util.Collection;

/** What to do about a name that names nothing: the name it resembles, or where the names are. */
final class UnknownName {

    private static final int FEW = 12;

    private UnknownName() {}

    /** For a name of a network. */
    static String mend(String name, Collection<String> names) {
        return mend(name, names, "crux show");
    }

    /** For any name; {@code command} lists those there are. */
    static String mend(String name, Collection<String> names, String command) {
        if (names.isEmpty()) {
            return "this network has none";
        }
        return NearestName.mend(
                name,
                names,
                names.size() <= FEW
                        ? "use one of: " + String.join(", ", names)
                        : "%s lists the %s names".formatted(command, names.size()));
    }

    /** For the name of a variable. */
    static String mendVariable(BeliefNetwork network, String name) {
        return mend(name, network.variables().stream().map(Variable::id).toList());
    }
}
