package crux.format;

import crux.model.BeliefNetwork;
import crux.model.Description;
import crux.model.Deterministic;
import crux.model.Family;
import crux.model.Settings;
import crux.model.Variable;
import crux.notation.NumberText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Writes XDSL, with what the drawing program shows of each node. A noisy-OR or noisy-MAX is a {@code noisymax} where the format can
 * say it, what follows from its parents is {@code deterministic}, anything else a table.
 *
 * <p>Names are letters, digits and underscores there; parents must stand before their children.
 */
final class XdslWriter {

    private static final int HALF_WIDTH = 60;
    private static final int HALF_HEIGHT = 26;

    private XdslWriter() {}

    static Export write(BeliefNetwork network, Settings settings) {
        PlainNetwork plain = new PlainNetwork(network, settings, PlainNetwork::identifier, PlainNetwork::identifier);
        tellLosses(plain);
        Map<Variable, XdslNoisyMax> maxima = maxima(plain);
        XmlText xml = new XmlText();
        xml.open("smile", "version", "1.0", "id", PlainNetwork.identifier(network.id()))
                .open("nodes");
        network.topologicalOrder()
                .forEach(variable -> node(variable, Optional.ofNullable(maxima.get(variable)), plain, xml));
        xml.close().open("extensions");
        drawing(plain, xml);
        return plain.export(xml.close().close().text());
    }

    private static void tellLosses(PlainNetwork plain) {
        BeliefNetwork network = plain.network();
        if (network.variables().stream()
                .anyMatch(variable -> variable.states().stream()
                        .anyMatch(state -> state.number().isPresent()))) {
            plain.lose("numbers that states stand for");
        }
        if (plain.hasPlacesBetween(0.5)) {
            plain.lose("fractions of places below a half");
        }
        if (!network.topologicalOrder().equals(network.variables())) {
            plain.lose("the order of the variables: parents come first");
        }
    }

    /** What the drawing program shows: the title, the notes, and a box for each node. */
    private static void drawing(PlainNetwork plain, XmlText xml) {
        Description description = plain.network().description();
        xml.open("genie", "version", "1.0", "app", "Crux", "name", description.title());
        if (!description.notes().isEmpty()) {
            xml.leaf("comment", String.join("\n", description.notes()));
        }
        plain.positions(3.0 * HALF_WIDTH, 4.0 * HALF_HEIGHT).forEach((variable, at) -> drawn(variable, at, plain, xml));
        xml.close();
    }

    /** The variables that are written as noisy-MAX; their states the greatest first, which is told where it turns them round. */
    private static Map<Variable, XdslNoisyMax> maxima(PlainNetwork plain) {
        Map<Variable, XdslNoisyMax> maxima = new LinkedHashMap<>();
        List<String> turned = new ArrayList<>();
        for (Variable variable : plain.network().variables()) {
            Family family = plain.network().family(variable.id());
            XdslNoisyMax.of(plain.network().dependence(variable.id()).conditional(), family, plain.settings())
                    .ifPresent(max -> {
                        maxima.put(variable, max);
                        plain.keep(variable);
                        if (max.isRising()) {
                            plain.turn(variable);
                            turned.add(variable.id());
                        }
                    });
        }
        if (!turned.isEmpty()) {
            plain.lose("the order of the states of %s: a noisy-MAX has the greatest first"
                    .formatted(String.join(", ", turned)));
        }
        return maxima;
    }

    private static void node(Variable variable, Optional<XdslNoisyMax> max, PlainNetwork plain, XmlText xml) {
        boolean certain =
                plain.network().dependence(variable.id()).conditional() instanceof Deterministic && max.isEmpty();
        if (certain) {
            plain.keep(variable);
        }
        xml.open(max.isPresent() ? "noisymax" : certain ? "deterministic" : "cpt", "id", plain.name(variable));
        plain.states(variable).forEach(state -> xml.empty("state", "id", state));
        if (!plain.parents(variable).isEmpty()) {
            xml.leaf(
                    "parents", plain.parents(variable).stream().map(plain::name).collect(Collectors.joining(" ")));
        }
        if (max.isPresent()) {
            noisyMax(variable, max.get(), plain, xml);
        } else if (certain) {
            xml.leaf("resultingstates", resultingStates(variable, plain));
        } else {
            double[] table = plain.table(variable);
            xml.leaf("probabilities", PlainNetwork.numbers(table, 0, table.length, " "));
        }
        xml.close();
    }

    private static void noisyMax(Variable variable, XdslNoisyMax max, PlainNetwork plain, XmlText xml) {
        List<String> strengths = new ArrayList<>();
        for (int i = 0; i < max.strengths().size(); i++) {
            Variable parent = plain.parents(variable).get(i);
            List<Integer> written = plain.ordered(
                    parent, IntStream.range(0, parent.size()).boxed().toList());
            max.strengths().get(i).forEach(state -> strengths.add(String.valueOf(written.indexOf(state))));
        }
        if (!strengths.isEmpty()) {
            xml.leaf("strengths", String.join(" ", strengths));
        }
        xml.leaf(
                "parameters",
                max.columns().stream()
                        .flatMap(column -> plain.ordered(variable, column).stream())
                        .map(NumberText::of)
                        .collect(Collectors.joining(" ")));
    }

    private static String resultingStates(Variable variable, PlainNetwork plain) {
        double[] table = plain.table(variable);
        List<String> states = plain.states(variable);
        return IntStream.range(0, table.length)
                .filter(i -> table[i] == 1)
                .mapToObj(i -> states.get(i % states.size()))
                .collect(Collectors.joining(" "));
    }

    /** The lower corner of what has its middle at a place, to the half of a unit. */
    private static long left(double middle, int half) {
        return Math.floorDiv(Math.round(2 * middle) - 2L * half, 2);
    }

    private static void drawn(Variable variable, Variable.Position at, PlainNetwork plain, XmlText xml) {
        xml.open("node", "id", plain.name(variable))
                .leaf("name", variable.label())
                .empty("interior", "color", "e5f6f7")
                .empty("outline", "color", "000080")
                .empty("font", "color", "000000", "name", "Arial", "size", "8")
                .leaf(
                        "position",
                        "%s %s %s %s"
                                .formatted(
                                        left(at.x(), HALF_WIDTH),
                                        left(at.y(), HALF_HEIGHT),
                                        Math.round(2 * at.x()) - left(at.x(), HALF_WIDTH),
                                        Math.round(2 * at.y()) - left(at.y(), HALF_HEIGHT)));
        if (!variable.why().isEmpty()) {
            xml.leaf("comment", variable.why());
        }
        xml.close();
    }
}
