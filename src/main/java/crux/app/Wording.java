package crux.app;

import crux.app.text.TextTable;
import crux.model.BeliefNetwork;
import crux.model.Coordinate;
import crux.model.Credence;
import crux.model.Finding;
import crux.model.Intervention;
import crux.model.State;
import crux.model.Variable;
import crux.notation.Figures;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Parts of a network in words, by the labels people know them by. */
final class Wording {

    private Wording() {}

    /** A state as a clause: {@code scheming pays}; {@code “Scheming pays” is “no”}; {@code “Training is tight” is “loose”}. */
    static String state(BeliefNetwork network, String variable, String state) {
        Variable found = network.variable(variable);
        State value = found.states().get(found.index(state));
        if (found.isStated(state)) {
            return inSentence(found.label());
        }
        return "“%s” is “%s”".formatted(found.label(), value.label());
    }

    /** A state as a heading: {@code Scheming pays}. */
    static String heading(BeliefNetwork network, String variable, String state) {
        String words = state(network, variable, state);
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /** A label as it stands within a sentence: its first letter small, unless it begins an abbreviation. */
    static String inSentence(String label) {
        boolean abbreviation =
                label.length() > 1 && (Character.isUpperCase(label.charAt(1)) || Character.isDigit(label.charAt(1)));
        return label.isEmpty() || abbreviation
                ? label
                : label.substring(0, 1).toLowerCase(Locale.ROOT) + label.substring(1);
    }

    /** A coordinate by its credence's label: {@code Goal-guarding works}, {@code Whose goal is simpler: the schemer's}. */
    static String coordinate(BeliefNetwork network, Coordinate coordinate) {
        Credence credence = network.coordinates().credence(coordinate.credence());
        return coordinate
                .share()
                .map(state -> credence.label() + ": " + shareLabel(network, credence, state))
                .orElse(credence.label());
    }

    /** The same within {@code width} columns: the credence's label is cut, the share's stays. */
    static String coordinate(BeliefNetwork network, Coordinate coordinate, int width) {
        Credence credence = network.coordinates().credence(coordinate.credence());
        String share = coordinate
                .share()
                .map(state -> ": " + TextTable.cut(shareLabel(network, credence, state), width / 2))
                .orElse("");
        return TextTable.cut(credence.label(), width - share.length()) + share;
    }

    private static String shareLabel(BeliefNetwork network, Credence credence, String state) {
        return network.shareLabels(credence).get(credence.shares().indexOf(state));
    }

    /** A coordinate's value as people read it. */
    static String value(BeliefNetwork network, Coordinate coordinate, double value) {
        Credence credence = network.coordinates().credence(coordinate.credence());
        return credence.kind() == Credence.Kind.NUMBER
                ? Figures.number(value, credence.unit())
                : Figures.percent(value);
    }

    /** A finding with its kind: {@code observed: goal-guarding works}. */
    static String finding(BeliefNetwork network, Finding finding) {
        if (finding instanceof Finding.Observed seen) {
            return "observed: " + state(network, seen.variable(), seen.state());
        }
        Variable variable = network.variable(finding.variable());
        if (finding instanceof Finding.Likelihood likelihood) {
            return "likelihood of “%s”: %s".formatted(variable.label(), byState(variable, likelihood.weights(), false));
        }
        Finding.Jeffrey belief = (Finding.Jeffrey) finding;
        return "believed of “%s”: %s".formatted(variable.label(), byState(variable, belief.probabilities(), true));
    }

    /** An intervention: {@code done: goal-guarding works}. */
    static String act(BeliefNetwork network, Intervention act) {
        return "done: " + state(network, act.variable(), act.state());
    }

    private static String byState(Variable variable, List<Double> values, boolean percent) {
        return IntStream.range(0, values.size())
                .mapToObj(i -> variable.states().get(i).label() + " "
                        + (percent ? Figures.percent(values.get(i)) : Figures.number(values.get(i), "")))
                .collect(Collectors.joining(", "));
    }
}
