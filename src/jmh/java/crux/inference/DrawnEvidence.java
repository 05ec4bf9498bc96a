package crux.inference;

import crux.model.BeliefNetwork;
import crux.model.ConditionalTable;
import crux.model.Finding;
import crux.model.Variable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Bodies of evidence drawn from a network: each a fifth of the variables, in the states that they have in one draw of all. */
final class DrawnEvidence {

    private static final int CASES = 10;
    private static final int SHARE = 5;

    private final BeliefNetwork network;
    private final Random random;

    private DrawnEvidence(BeliefNetwork network) {
        this.network = network;
        random = new Random(network.id().hashCode());
    }

    /** The same of the same network each time; all of them possible. */
    static List<List<Finding>> of(BeliefNetwork network) {
        DrawnEvidence drawn = new DrawnEvidence(network);
        List<List<Finding>> cases = new ArrayList<>();
        for (int number = 0; number < CASES; number++) {
            cases.add(drawn.body());
        }
        return cases;
    }

    private List<Finding> body() {
        Map<String, Integer> states = states();
        List<Variable> variables = new ArrayList<>(network.variables());
        Collections.shuffle(variables, random);
        List<Finding> body = new ArrayList<>();
        for (Variable variable : variables.subList(0, Math.max(1, variables.size() / SHARE))) {
            String state =
                    variable.states().get(states.getOrDefault(variable.id(), 0)).id();
            body.add(new Finding.Observed(variable.id(), state));
        }
        return body;
    }

    private Map<String, Integer> states() {
        Map<String, Integer> states = new HashMap<>();
        for (Variable variable : network.topologicalOrder()) {
            int row = 0;
            for (Variable parent : network.family(variable.id()).parents()) {
                row = row * parent.size() + states.getOrDefault(parent.id(), 0);
            }
            ConditionalTable table = network.table(variable.id(), network.defaults());
            states.put(variable.id(), state(table, row));
        }
        return states;
    }

    /** A state drawn from one row; roundings of its sum never lead to one of chance 0. */
    private int state(ConditionalTable table, int row) {
        double left = random.nextDouble();
        int possible = 0;
        for (int state = 0; state < table.family().child().size() && left >= 0; state++) {
            double chance = table.entry(row, state);
            possible = chance > 0 ? state : possible;
            left -= chance;
        }
        return possible;
    }
}
