package crux.format;

import crux.model.BeliefNetwork;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads XDSL, the format of GeNIe and SMILE: {@code cpt} and {@code deterministic} nodes, with their names, places and comments from
 * the extension of the drawing program.
 *
 * <p>In a table the child's state changes fastest and the last parent's next. Nodes of other kinds are refused, each with its
 * reason.
 */
final class XdslReader {

    private final ProblemLog log;
    private final NetworkDraft network;
    private final NetworkHeader header;
    private final Map<String, XmlElement> drawn = new HashMap<>();

    private XdslReader(String file) {
        log = new ProblemLog(file);
        network = new NetworkDraft(file, log);
        header = new NetworkHeader(file);
    }

    /** Reads a network; {@code file} is what problems are told of. */
    static Loaded<BeliefNetwork> read(String file, InputStream in) throws IOException {
        XdslReader reader = new XdslReader(file);
        try {
            reader.read(XmlReader.read(file, in));
        } catch (Misread last) {
            reader.network.breakOff(last);
        }
        return reader.network.finish(reader.header.description());
    }

    private void read(XmlElement root) throws Misread {
        if (!root.name().equals("smile")) {
            throw Misread.last(
                    root.location(),
                    "the file holds <%s>, where <smile> is wanted".formatted(root.name()),
                    "check what kind of file this is");
        }
        header.name(root.attribute("id"));
        root.first("extensions")
                .flatMap(extensions -> extensions.first("genie"))
                .ifPresent(this::drawing);
        List<XmlElement> nodes = root.first("nodes").map(XmlElement::children).orElse(List.of());
        List<XmlElement> sound = new ArrayList<>();
        for (XmlElement node : nodes) {
            if (declare(node)) {
                sound.add(node);
            }
        }
        for (XmlElement node : sound) {
            try {
                define(node);
            } catch (Misread problem) {
                log.add(problem.problem());
            }
        }
    }

    private void drawing(XmlElement genie) {
        header.title(genie.attribute("name"));
        header.note(genie.textOf("comment"));
        collect(genie);
    }

    /** What is drawn of each node, within submodels too. */
    private void collect(XmlElement group) {
        group.all("node").forEach(node -> drawn.putIfAbsent(node.attribute("id"), node));
        group.all("submodel").forEach(this::collect);
    }

    /** Declares the variable of a node; false where it cannot be used, which is told. */
    private boolean declare(XmlElement node) throws Misread {
        String id = node.attribute("id");
        if (!node.name().equals("cpt") && !node.name().equals("deterministic")) {
            log.error(
                    node.location(),
                    "%s is a node of kind %s".formatted(id, node.name()),
                    "Crux reads nodes with a table: in the program that made the file, change the node's type to general"
                            + " (chance) and save again");
            network.declareBroken(id, node.location()).dependsOn(List.of(), node.location());
            return false;
        }
        DraftVariable variable = network.declare(
                id, node.all("state").map(state -> state.attribute("id")).toList(), node.location());
        XmlElement shown = drawn.get(id);
        if (shown != null) {
            shown(shown, variable);
        }
        return !variable.isBroken();
    }

    private static void shown(XmlElement drawn, DraftVariable variable) {
        String name = drawn.textOf("name");
        if (!name.isEmpty()) {
            variable.label(name);
        }
        variable.remark(drawn.textOf("comment"));
        String[] corners = drawn.textOf("position").split("\\s+", -1);
        if (corners.length == 4 && Arrays.stream(corners).allMatch(corner -> corner.matches("-?\\d{1,9}"))) {
            variable.position(
                    0.5 * (Double.parseDouble(corners[0]) + Double.parseDouble(corners[2])),
                    0.5 * (Double.parseDouble(corners[1]) + Double.parseDouble(corners[3])));
        }
    }

    private void define(XmlElement node) throws Misread {
        DraftVariable child = network.named(node.attribute("id"), node.location());
        List<DraftVariable> parents = words(node.textOf("parents")).stream()
                .map(parent -> network.namedOrBroken(parent, node.location()))
                .toList();
        network.depend(child, parents, node.location());
        if (child.isBroken() || parents.stream().anyMatch(DraftVariable::isBroken)) {
            return;
        }
        TableDraft table = network.table(child);
        String key = node.name().equals("cpt") ? "probabilities" : "resultingstates";
        XmlElement values = node.first(key)
                .orElseThrow(() ->
                        new Misread(node.location(), "no <%s> in %s".formatted(key, child.id()), "give its numbers"));
        if (node.name().equals("cpt")) {
            double[] numbers = XmlNumbers.probabilities(values, table.size(), child.id());
            XmlNumbers.childFastest(table, numbers, child.size(), values.location());
        } else {
            certain(table, child, values);
        }
        child.conditional(table.finish(values.location()));
    }

    /** A state for each configuration. */
    private static void certain(TableDraft table, DraftVariable child, XmlElement values) throws Misread {
        List<String> states = words(values.text());
        if (states.size() != table.rows()) {
            throw new Misread(
                    values.location(),
                    "%s: %s states where %s are needed".formatted(child.id(), states.size(), table.rows()),
                    "give one state for each configuration of the parents");
        }
        for (int row = 0; row < table.rows(); row++) {
            int state = child.indexOf(states.get(row));
            if (state < 0) {
                throw new Misread(
                        values.location(),
                        "%s has no state %s".formatted(child.id(), states.get(row)),
                        "use one of its states");
            }
            double[] shares = new double[child.size()];
            shares[state] = 1;
            table.row(row, shares, values.location().line(), values.location().column());
        }
    }

    private static List<String> words(String text) {
        return text.isBlank() ? List.of() : List.of(text.strip().split("\\s+", -1));
    }
}
