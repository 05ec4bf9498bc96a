package crux.elicit;

import crux.model.Variable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Rows of states that are all combinations of some states of each variable. */
final class StateBox {

    private StateBox() {}

    /** The states of each restricted variable whose combinations are exactly these rows; none restricted, or none such: nothing. */
    static Optional<Map<String, List<String>>> of(List<Variable> variables, List<List<Integer>> rows) {
        Map<String, List<String>> states = new LinkedHashMap<>();
        long combinations = 1;
        for (int i = 0; i < variables.size(); i++) {
            int place = i;
            Variable variable = variables.get(i);
            int[] held = rows.stream()
                    .mapToInt(row -> row.get(place))
                    .distinct()
                    .sorted()
                    .toArray();
            combinations *= held.length;
            if (held.length < variable.size()) {
                states.put(
                        variable.id(),
                        IntStream.of(held)
                                .mapToObj(state -> variable.states().get(state).id())
                                .toList());
            }
        }
        return states.isEmpty() || combinations != rows.size() ? Optional.empty() : Optional.of(states);
    }
}
