package crux.format;

import crux.model.BeliefNetwork;
import crux.model.Settings;
import crux.model.State;
import crux.model.Variable;
import crux.notation.NumberText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.StringJoiner;
import java.util.function.UnaryOperator;

/**
 * A network as formats of tables see it: names they can write, numbers at one setting of the credences, and what is lost on the
 * way. For one thread.
 */
final class PlainNetwork {

    /** How many names that are written otherwise are told. */
    private static final int SHOWN = 5;

    private final BeliefNetwork network;
    private final Settings settings;
    private final Map<String, String> names = new HashMap<>();
    private final Map<String, List<String>> states = new HashMap<>();
    private final List<String> renamed = new ArrayList<>();
    private final List<String> lost = new ArrayList<>();
    private final Set<String> turned = new HashSet<>();
    private final Set<String> formed = new HashSet<>();

    /**
     * A network whose names are written as the two operators make them; names that would come out the same are told apart by a
     * number.
     */
    PlainNetwork(
            BeliefNetwork network,
            Settings settings,
            UnaryOperator<String> variableName,
            UnaryOperator<String> stateName) {
        this.network = network;
        this.settings = settings;
        Set<String> taken = new HashSet<>();
        for (Variable variable : network.variables()) {
            names.put(variable.id(), name(variable.id(), variableName, taken));
            Set<String> takenStates = new HashSet<>();
            states.put(
                    variable.id(),
                    variable.states().stream()
                            .map(state -> name(state.id(), stateName, takenStates))
                            .toList());
        }
    }

    private String name(String id, UnaryOperator<String> written, Set<String> taken) {
        String wanted = written.apply(id);
        String name = wanted;
        for (int i = 2; !taken.add(name); i++) {
            name = wanted + "_" + i;
        }
        if (!name.equals(id)) {
            renamed.add("%s as %s".formatted(id, name));
        }
        return name;
    }

    /** A name of letters, digits and underscores that begins with a letter. */
    static String identifier(String id) {
        String plain = id.replaceAll("[^A-Za-z0-9_]+", "_");
        return plain.matches("[A-Za-z].*") ? plain : "x" + (plain.startsWith("_") ? "" : "_") + plain;
    }

    /** A text without what neither a line nor XML may hold. */
    static String printable(String text) {
        return text.replaceAll("\\p{Cntrl}+", " ");
    }

    BeliefNetwork network() {
        return network;
    }

    String name(Variable variable) {
        return Objects.requireNonNull(names.get(variable.id()));
    }

    /** Its states as they are written, in the order in which they are. */
    List<String> states(Variable variable) {
        return ordered(variable, Objects.requireNonNull(states.get(variable.id())));
    }

    /** What stands in the order of a variable's states, in the order in which they are written. */
    <T> List<T> ordered(Variable variable, List<T> byState) {
        List<T> written = new ArrayList<>(byState);
        if (turned.contains(variable.id())) {
            Collections.reverse(written);
        }
        return written;
    }

    /** Writes the states of a variable in the opposite order, in its own table and in those of its children. */
    PlainNetwork turn(Variable variable) {
        turned.add(variable.id());
        return this;
    }

    /** Says that the form of a variable is kept. */
    PlainNetwork keep(Variable variable) {
        formed.add(variable.id());
        return this;
    }

    Settings settings() {
        return settings;
    }

    List<Variable> parents(Variable variable) {
        return network.family(variable.id()).parents();
    }

    /** The numbers of a variable's table as its states are written, the child's state fastest, then the last parent's. */
    double[] table(Variable variable) {
        double[] table = network.table(variable.id(), settings).toArray();
        List<Variable> axes = new ArrayList<>(parents(variable));
        axes.add(variable);
        return axes.stream().anyMatch(axis -> turned.contains(axis.id())) ? turned(table, axes) : table;
    }

    private double[] turned(double[] table, List<Variable> axes) {
        double[] written = new double[table.length];
        for (int i = 0; i < table.length; i++) {
            int rest = i;
            int at = 0;
            int stride = 1;
            for (int axis = axes.size() - 1; axis >= 0; axis--) {
                int size = axes.get(axis).size();
                int state = rest % size;
                at += stride * (turned.contains(axes.get(axis).id()) ? size - 1 - state : state);
                rest /= size;
                stride *= size;
            }
            written[at] = table[i];
        }
        return written;
    }

    /** Numbers that read back to the same bits, with this between them. */
    static String numbers(double[] numbers, int from, int to, String between) {
        StringJoiner text = new StringJoiner(between);
        for (int i = from; i < to; i++) {
            text.add(NumberText.of(numbers[i]));
        }
        return text.toString();
    }

    /** Says what the format cannot carry. */
    PlainNetwork lose(String sentence) {
        lost.add(sentence);
        return this;
    }

    /** The text with what is lost of any network in a format of tables, and what was said besides. */
    Export export(CharSequence text) {
        List<String> all = Losses.of(network, formed);
        all.addAll(lost);
        if (!renamed.isEmpty()) {
            all.add("names it has no letters for: %s written %s%s"
                    .formatted(
                            renamed.size() == 1 ? "one is" : renamed.size() + " are",
                            String.join(", ", renamed.subList(0, Math.min(SHOWN, renamed.size()))),
                            renamed.size() > SHOWN ? ", …" : ""));
        }
        return new Export(text.toString(), all);
    }

    /** Whether some state stands for a number that its name does not read as. */
    boolean hasHiddenNumbers() {
        return network.variables().stream()
                .flatMap(variable -> variable.states().stream())
                .anyMatch(state -> !state.number().equals(State.numberIn(state.id())));
    }

    /** Whether some place is no multiple of {@code unit}. */
    boolean hasPlacesBetween(double unit) {
        return network.variables().stream()
                .flatMap(variable -> variable.position().stream())
                .anyMatch(at -> Math.rint(at.x() / unit) * unit != at.x() || Math.rint(at.y() / unit) * unit != at.y());
    }

    /** Where a picture puts each variable: as it is said, or in layers, parents above their children. */
    Map<Variable, Variable.Position> positions(double across, double down) {
        Map<Variable, Variable.Position> places = new LinkedHashMap<>();
        Map<String, Integer> layers = new HashMap<>();
        Map<Integer, Integer> taken = new HashMap<>();
        for (Variable variable : network.topologicalOrder()) {
            int layer = parents(variable).stream()
                    .mapToInt(parent -> 1 + layers.getOrDefault(parent.id(), 0))
                    .max()
                    .orElse(0);
            layers.put(variable.id(), layer);
            int column = taken.merge(layer, 1, Integer::sum) - 1;
            places.put(
                    variable,
                    variable.position().orElse(new Variable.Position(across * (column + 1), down * (layer + 1))));
        }
        return places;
    }
}
