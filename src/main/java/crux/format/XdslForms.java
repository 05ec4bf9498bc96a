package crux.format;

import crux.model.Condition;
import crux.model.Conditional;
import crux.model.Deterministic;
import crux.model.Expression;
import crux.model.NoisyMax;
import crux.model.NoisyOr;
import crux.model.Shares;
import crux.model.Soundness;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Reads the forms of XDSL that are no tables: {@code noisymax} and {@code deterministic}.
 *
 * <p>A {@code noisymax} has a column for each state of each parent, in the order of the parent's {@code strengths}, the numbers of its
 * states from the strongest to the one without effect, and at the end a column for the leak; in each the child's states from the greatest to
 * the least. The columns are Díez's parameters: what the parent does alone, the leak left out. The last of each parent must leave the child
 * in its last state. [DiDr06]
 */
final class XdslForms {

    private final NetworkDraft network;
    private final DraftVariable child;
    private final XmlElement node;

    XdslForms(NetworkDraft network, DraftVariable child, XmlElement node) {
        this.network = network;
        this.child = child;
        this.node = node;
    }

    /** The words of a text with blanks between them. */
    static List<String> words(String text) {
        return text.isBlank() ? List.of() : List.of(text.strip().split("\\s+", -1));
    }

    /** The element that holds the numbers of a node. */
    XmlElement values(String key) throws Misread {
        return node.first(key)
                .orElseThrow(() ->
                        new Misread(node.location(), "no <%s> in %s".formatted(key, child.id()), "give its numbers"));
    }

    /** A noisy-MAX; a noisy-OR where the child has two states, each column's second being exactly what is left of 1. */
    Conditional noisyMax() throws Misread {
        XmlElement values = values("parameters");
        int columns = 1 + child.parents().stream().mapToInt(DraftVariable::size).sum();
        requireRoom();
        long count = (long) columns * child.size();
        network.reserve(values.location(), "the parameters of " + child.id(), count);
        double[] numbers = XmlNumbers.probabilities(values, Math.toIntExact(count), child.id());
        network.settle(numbers, child.size(), values.location());
        int[] strengths = strengths();
        List<NoisyMax.Cause> causes = new ArrayList<>();
        int column = 0;
        for (DraftVariable parent : child.parents()) {
            Map<String, Shares> effects = new LinkedHashMap<>();
            for (int i = 0; i < parent.size(); i++, column++) {
                double[] shares = column(numbers, column);
                if (i + 1 < parent.size()) {
                    effects.put(parent.state(strengths[column]).id(), Shares.listed(shares));
                } else {
                    requireNoEffect(shares, parent, values);
                }
            }
            causes.add(new NoisyMax.Cause(parent.id(), effects));
        }
        double[] leak = column(numbers, column);
        return isNoisyOr(numbers)
                ? noisyOr(causes, leak[0])
                : new NoisyMax(causes, Shares.listed(leak), NoisyMax.Order.FALLING);
    }

    /** A noisy-MAX is small, and its table may be immense. */
    private void requireRoom() throws Misread {
        double entries = child.parents().stream()
                .mapToDouble(DraftVariable::size)
                .reduce(child.size(), (product, size) -> product * size);
        if (entries > Soundness.MOST_ENTRIES) {
            throw new Misread(
                    node.location(),
                    String.format(
                            Locale.ROOT,
                            "the table of %s would have %.4g entries, where %.0f are allowed",
                            child.id(),
                            entries,
                            Soundness.MOST_ENTRIES),
                    "give it fewer parents: gather some of them in a variable between");
        }
    }

    private double[] column(double[] numbers, int column) {
        return Arrays.copyOfRange(numbers, column * child.size(), (column + 1) * child.size());
    }

    private void requireNoEffect(double[] shares, DraftVariable parent, XmlElement values) throws Misread {
        if (shares[shares.length - 1] != 1) {
            throw new Misread(
                    values.location(),
                    "%s: the last column of %s has an effect".formatted(child.id(), parent.id()),
                    "the weakest state of a parent leaves the child in its last state: 0 … 0 1");
        }
    }

    /** The state of each column but the leak's, by its number; in the parents' own order where nothing is said. */
    private int[] strengths() throws Misread {
        int[] own = child.parents().stream()
                .flatMapToInt(parent -> IntStream.range(0, parent.size()))
                .toArray();
        List<String> said = words(node.textOf("strengths"));
        if (said.isEmpty()) {
            return own;
        }
        int[] read = said.stream()
                .mapToInt(word -> word.matches("[0-9]{1,9}") ? Integer.parseInt(word) : -1)
                .toArray();
        boolean sound = read.length == own.length;
        int at = 0;
        for (DraftVariable parent : child.parents()) {
            HashSet<Integer> seen = new HashSet<>();
            for (int i = 0; sound && i < parent.size(); i++) {
                int state = read[at + i];
                sound = state >= 0 && state < parent.size() && seen.add(state);
            }
            at += parent.size();
        }
        if (!sound) {
            throw new Misread(
                    node.first("strengths").orElse(node).location(),
                    "%s: the strengths do not order the states of its parents".formatted(child.id()),
                    "give for each parent the numbers of its states, from 0, each once, the strongest first");
        }
        return read;
    }

    private boolean isNoisyOr(double[] numbers) {
        return child.size() == 2
                && IntStream.range(0, numbers.length / 2).allMatch(i -> numbers[2 * i + 1] == 1 - numbers[2 * i]);
    }

    private static NoisyOr noisyOr(List<NoisyMax.Cause> causes, double leak) {
        List<NoisyOr.Cause> ors = new ArrayList<>();
        for (NoisyMax.Cause cause : causes) {
            Map<Expression, List<String>> states = new LinkedHashMap<>();
            cause.effects()
                    .forEach((state, effect) -> states.computeIfAbsent(
                                    ((Shares.Listed) effect).shares().get(0), chance -> new ArrayList<>())
                            .add(state));
            states.forEach(
                    (chance, held) -> ors.add(new NoisyOr.Cause(new Condition.Is(cause.parent(), held), chance)));
        }
        return new NoisyOr(ors, Expression.of(leak), NoisyOr.Parameters.DIEZ);
    }

    /** A state for each configuration of the parents. */
    int[] resultingStates(int rows) throws Misread {
        XmlElement values = values("resultingstates");
        List<String> states = words(values.text());
        if (states.size() != rows) {
            throw new Misread(
                    values.location(),
                    "%s: %s states where %s are needed".formatted(child.id(), states.size(), rows),
                    "give one state for each configuration of the parents");
        }
        int[] results = new int[rows];
        for (int row = 0; row < rows; row++) {
            results[row] = child.indexOf(states.get(row));
            if (results[row] < 0) {
                throw new Misread(
                        values.location(),
                        "%s has no state %s".formatted(child.id(), states.get(row)),
                        "use one of its states");
            }
        }
        return results;
    }

    /** A case for each state that comes about, but for the commonest, which is what is left. */
    Deterministic deterministic(int[] results) {
        int[] counts = new int[child.size()];
        Arrays.stream(results).forEach(state -> counts[state]++);
        int commonest = 0;
        for (int state = 1; state < counts.length; state++) {
            commonest = counts[state] >= counts[commonest] ? state : commonest;
        }
        List<Deterministic.Case> cases = new ArrayList<>();
        for (int state = 0; state < counts.length; state++) {
            if (state != commonest && counts[state] > 0) {
                BitSet rows = new BitSet();
                int wanted = state;
                IntStream.range(0, results.length)
                        .filter(row -> results[row] == wanted)
                        .forEach(rows::set);
                cases.add(new Deterministic.Case(
                        when(rows, results.length, 0), child.state(state).id()));
            }
        }
        return new Deterministic(cases, child.state(commonest).id());
    }

    /** The condition on the parents from one on under which a row is among these: states that leave the same are taken together. */
    private Condition when(BitSet rows, int count, int from) {
        if (rows.cardinality() == count) {
            return Condition.ALWAYS;
        }
        DraftVariable parent = child.parents().get(from);
        int block = count / parent.size();
        Map<BitSet, List<String>> alike = new LinkedHashMap<>();
        for (int state = 0; state < parent.size(); state++) {
            BitSet left = rows.get(state * block, (state + 1) * block);
            if (!left.isEmpty()) {
                alike.computeIfAbsent(left, rest -> new ArrayList<>())
                        .add(parent.state(state).id());
            }
        }
        List<Condition> ways = new ArrayList<>();
        alike.forEach((left, states) -> {
            Condition rest = when(left, block, from + 1);
            Condition here = new Condition.Is(parent.id(), states);
            ways.add(both(states.size() == parent.size() ? Condition.ALWAYS : here, rest));
        });
        return ways.size() == 1 ? ways.get(0) : new Condition.Any(ways);
    }

    private static Condition both(Condition first, Condition rest) {
        if (first.equals(Condition.ALWAYS) || rest.equals(Condition.ALWAYS)) {
            return first.equals(Condition.ALWAYS) ? rest : first;
        }
        List<Condition> parts = new ArrayList<>(List.of(first));
        parts.addAll(rest instanceof Condition.All all ? all.parts() : List.of(rest));
        return new Condition.All(parts);
    }
}
