package crux.format;

import crux.model.BeliefNetwork;
import crux.model.Settings;
import crux.model.Variable;
import java.util.stream.Collectors;

/**
 * Writes XDSL, with what the drawing program shows of each node.
 *
 * <p>Names are letters, digits and underscores there; parents must stand before their children.
 */
final class XdslWriter {

    private static final int HALF_WIDTH = 60;
    private static final int HALF_HEIGHT = 26;

    private XdslWriter() {}

    static Export write(BeliefNetwork network, Settings settings) {
        PlainNetwork plain = new PlainNetwork(network, settings, PlainNetwork::identifier, PlainNetwork::identifier);
        if (network.variables().stream()
                .anyMatch(variable -> variable.states().stream()
                        .anyMatch(state -> state.number().isPresent()))) {
            plain.lose("numbers that states stand for");
        }
        if (!network.topologicalOrder().equals(network.variables())) {
            plain.lose("the order of the variables: parents come first");
        }
        XmlText xml = new XmlText();
        xml.open("smile", "version", "1.0", "id", PlainNetwork.identifier(network.id()))
                .open("nodes");
        network.topologicalOrder().forEach(variable -> node(variable, plain, xml));
        xml.close().open("extensions");
        xml.open(
                "genie",
                "version",
                "1.0",
                "app",
                "Crux",
                "name",
                network.description().title());
        if (!network.description().notes().isEmpty()) {
            xml.leaf("comment", String.join(" ", network.description().notes()));
        }
        plain.positions(3.0 * HALF_WIDTH, 4.0 * HALF_HEIGHT).forEach((variable, at) -> drawn(variable, at, plain, xml));
        return plain.export(xml.close().close().close().text());
    }

    private static void node(Variable variable, PlainNetwork plain, XmlText xml) {
        xml.open("cpt", "id", plain.name(variable));
        plain.states(variable).forEach(state -> xml.empty("state", "id", state));
        if (!plain.parents(variable).isEmpty()) {
            xml.leaf(
                    "parents", plain.parents(variable).stream().map(plain::name).collect(Collectors.joining(" ")));
        }
        double[] table = plain.table(variable);
        xml.leaf("probabilities", PlainNetwork.numbers(table, 0, table.length, " "))
                .close();
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
                                        Math.round(at.x()) - HALF_WIDTH,
                                        Math.round(at.y()) - HALF_HEIGHT,
                                        Math.round(at.x()) + HALF_WIDTH,
                                        Math.round(at.y()) + HALF_HEIGHT));
        if (!variable.why().isEmpty()) {
            xml.leaf("comment", variable.why());
        }
        xml.close();
    }
}
