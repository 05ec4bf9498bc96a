package crux.analysis;

import crux.model.ConditionalTable;
import crux.model.Configuration;
import crux.model.Family;
import crux.model.Target;
import crux.model.Variable;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The steps without which a state cannot be: the state itself and, from each step, every parent's state without which that cannot be.
 * What is certain once the steps before it hold is gone through and is none.
 *
 * <p>Cost: the table of each variable on the way is run through once.
 */
final class Stages {

    private Stages() {}

    /** The steps to a target, the target first; a variable whose table is not among these counts for nothing. */
    static List<Target> of(Target target, Map<String, ConditionalTable> tables) {
        List<Target> stages = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        Deque<Target> open = new ArrayDeque<>(List.of(target));
        while (!open.isEmpty()) {
            Target step = open.pop();
            ConditionalTable table = tables.get(step.variable());
            if (table != null && seen.add(step.variable())) {
                int state = table.family().child().index(step.state());
                if (isUnsure(table, state)) {
                    stages.add(step);
                }
                List<Target> needed = needed(table, state);
                Collections.reverse(needed);
                needed.forEach(open::push);
            }
        }
        return List.copyOf(stages);
    }

    /** Whether a state can be, and is certain in no configuration. */
    private static boolean isUnsure(ConditionalTable table, int state) {
        double likeliest = 0;
        for (int row = 0; row < table.family().configurationCount(); row++) {
            likeliest = Math.max(likeliest, table.entry(row, state));
        }
        return likeliest > 0 && likeliest < 1;
    }

    /** The states of parents without which a state cannot be. */
    private static List<Target> needed(ConditionalTable table, int state) {
        Family family = table.family();
        List<Configuration> possible = IntStream.range(0, family.configurationCount())
                .filter(row -> table.entry(row, state) > 0)
                .mapToObj(row -> Configuration.numbered(family, row))
                .toList();
        List<Target> needed = new ArrayList<>();
        for (int i = 0; i < family.parents().size(); i++) {
            int place = i;
            Variable parent = family.parents().get(i);
            int[] states = possible.stream()
                    .mapToInt(configuration -> configuration.stateIndex(place))
                    .distinct()
                    .limit(2)
                    .toArray();
            if (states.length == 1 && parent.size() > 1) {
                needed.add(
                        new Target(parent.id(), parent.states().get(states[0]).id()));
            }
        }
        return needed;
    }
}
