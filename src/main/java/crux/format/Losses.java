package crux.format;

import crux.model.BeliefNetwork;
import crux.model.Description;
import crux.model.PlainTable;
import crux.model.Variable;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What is lost of a network in any format of tables, a phrase a thing. */
final class Losses {

    private Losses() {}

    /**
     * The losses of one network.
     *
     * @param formed the variables whose forms are kept, by id
     */
    static List<String> of(BeliefNetwork network, Set<String> formed) {
        List<String> lost = new ArrayList<>();
        questions(network, lost);
        forms(network, formed, lost);
        Description said = network.description();
        counted("claim", said.claims().size(), lost);
        counted("source", said.sources().size(), lost);
        counted("term", said.terms().size(), lost);
        add(said.page().isPresent(), "how its author presents it to readers", lost);
        add(network.conclusion().isPresent(), "which variable is the conclusion, and what is granted", lost);
        add(hasRoles(network), "which variables are lenses or secondary", lost);
        add(hasStateLabels(network), "labels of states", lost);
        return lost;
    }

    private static void add(boolean isLost, String what, List<String> lost) {
        if (isLost) {
            lost.add(what);
        }
    }

    private static void questions(BeliefNetwork network, List<String> lost) {
        int count = network.credences().size();
        if (count > 0) {
            lost.add("its %s question%s: the tables have the numbers that the answers come to"
                    .formatted(count, count == 1 ? "" : "s"));
        }
    }

    private static void forms(BeliefNetwork network, Set<String> formed, List<String> lost) {
        long count = network.dependences().stream()
                .filter(dependence -> !(dependence.conditional() instanceof PlainTable)
                        && !formed.contains(dependence.variable().id()))
                .count();
        if (count > 0) {
            lost.add("how %s of the variables %s on %s parents: %s written as a table of numbers"
                    .formatted(
                            count,
                            count == 1 ? "depends" : "depend",
                            count == 1 ? "its" : "their",
                            count == 1 ? "it is" : "each is"));
        }
    }

    private static void counted(String what, int count, List<String> lost) {
        add(count > 0, "its %s %s%s".formatted(count, what, count == 1 ? "" : "s"), lost);
    }

    private static boolean hasRoles(BeliefNetwork network) {
        return network.variables().stream().anyMatch(variable -> variable.role() != Variable.Role.EVENT);
    }

    private static boolean hasStateLabels(BeliefNetwork network) {
        return network.variables().stream()
                .flatMap(variable -> variable.states().stream())
                .anyMatch(state -> !state.label().equals(state.id()));
    }
}
