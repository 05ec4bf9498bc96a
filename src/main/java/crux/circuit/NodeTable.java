package crux.circuit;

import java.util.Arrays;
import java.util.function.ToIntFunction;

/** A table whose entries are nodes: a factor over some variables, the last changing fastest. Immutable. */
final class NodeTable {

    private final int[] variables;
    private final int[] sizes;
    private final int[] entries;

    private NodeTable(int[] variables, int[] sizes, int[] entries) {
        this.variables = variables;
        this.sizes = sizes;
        this.entries = entries;
    }

    /**
     * The table with an entry for each configuration.
     *
     * @param variables that it is over
     * @param allSizes how many states every variable of the network has
     * @param entry the node of a configuration: a state for each of {@code variables}; the array is reused
     */
    static NodeTable of(int[] variables, int[] allSizes, ToIntFunction<int[]> entry) {
        int[] sizes = Arrays.stream(variables).map(v -> allSizes[v]).toArray();
        int[] entries = new int[Math.toIntExact(Math.round(entryCount(variables, allSizes)))];
        int[] states = new int[variables.length];
        for (int i = 0; i < entries.length; i++) {
            entries[i] = entry.applyAsInt(states);
            for (int place = states.length - 1; place >= 0 && ++states[place] == sizes[place]; place--) {
                states[place] = 0;
            }
        }
        return new NodeTable(variables.clone(), sizes, entries);
    }

    /** How many entries a table over these variables has. */
    static double entryCount(int[] variables, int[] allSizes) {
        return Arrays.stream(variables).mapToDouble(v -> allSizes[v]).reduce(1, (a, b) -> a * b);
    }

    /** What it is over. */
    int[] variables() {
        return variables.clone();
    }

    /** Whether it is over this variable. */
    boolean isOver(int variable) {
        return Arrays.stream(variables).anyMatch(v -> v == variable);
    }

    /** The node at the states that {@code places} finds in a configuration of more variables. */
    int at(int[] states, int[] places) {
        int index = 0;
        for (int i = 0; i < variables.length; i++) {
            index = index * sizes[i] + states[places[i]];
        }
        return entries[index];
    }

    /** Where the variables of this table stand among {@code others}, which has them all. */
    int[] placesIn(int[] others) {
        return Arrays.stream(variables)
                .map(v -> {
                    int place = 0;
                    while (others[place] != v) {
                        place++;
                    }
                    return place;
                })
                .toArray();
    }

    /** All entries, in order. */
    int[] entries() {
        return entries.clone();
    }
}
