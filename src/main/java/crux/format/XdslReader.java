package crux.format;

import crux.model.BeliefNetwork;
import crux.model.Conditional;
import crux.model.Soundness;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Reads XDSL, the format of GeNIe and SMILE: {@code cpt}, {@code noisymax} and {@code deterministic} nodes, with their names, places
 * and comments from the extension of the drawing program.
 *
 * <p>In a table the child's state changes fastest and the last parent's next. Nodes of other kinds are refused, each with its
 * reason. Submodels are laid out flat: what is in each is said in a note of the network.
 */
final class XdslReader {

    private static final Set<String> READ = Set.of("cpt", "deterministic", "noisymax");
    private static final int MOST_CASES = 4096;

    private final NetworkReading reading;
    private final NetworkDraft network;
    private final Map<String, XmlElement> drawn = new HashMap<>();

    private XdslReader(NetworkReading reading) {
        this.reading = reading;
        network = reading.network();
    }

    /** Reads a network; {@code file} is what problems are told of. */
    static Loaded<BeliefNetwork> read(String file, InputStream in) throws IOException {
        NetworkReading reading = NetworkReading.of(file);
        return reading.whole(file, in, List.of("smile"), new XdslReader(reading)::read);
    }

    private void read(XmlElement root) throws Misread {
        reading.header().name(root.attribute("id"));
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
        reading.each(sound, this::define);
    }

    private void drawing(XmlElement genie) {
        reading.header().title(genie.attribute("name"));
        genie.textOf("comment").lines().forEach(line -> reading.header().note(line.strip()));
        collect(genie);
        submodels(genie, "");
    }

    /** What is drawn of each node, within submodels too. */
    private void collect(XmlElement group) {
        group.all("node").forEach(node -> drawn.putIfAbsent(node.attribute("id"), node));
        group.all("submodel").forEach(this::collect);
    }

    /** Which nodes each submodel holds, as notes: a network here has no rooms. */
    private void submodels(XmlElement group, String within) {
        group.all("submodel").forEach(submodel -> {
            String name = submodel.textOf("name").isEmpty() ? submodel.attribute("id") : submodel.textOf("name");
            String nodes =
                    submodel.all("node").map(node -> node.attribute("id")).collect(Collectors.joining(", "));
            reading.header().note("Submodel “%s”%s%s".formatted(name, within, nodes.isEmpty() ? "" : ": " + nodes));
            submodels(submodel, " in “%s”".formatted(name));
        });
    }

    /** Declares the variable of a node; false where it cannot be used, which is told. */
    private boolean declare(XmlElement node) throws Misread {
        String id = node.attribute("id");
        if (!READ.contains(node.name())) {
            reading.log()
                    .error(
                            node.location(),
                            "%s is a node of kind %s".formatted(id, node.name()),
                            "Crux reads cpt, noisymax and deterministic nodes: in the program that made the file, change the node's"
                                    + " type to general (chance) and save again");
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
        List<DraftVariable> parents = XdslForms.words(node.textOf("parents")).stream()
                .map(parent -> network.namedOrBroken(parent, node.location()))
                .toList();
        if (!reading.depends(child, parents, node.location())) {
            return;
        }
        XdslForms forms = new XdslForms(network, child, node);
        child.conditional(
                switch (node.name()) {
                    case "noisymax" -> forms.noisyMax();
                    case "deterministic" -> certain(child, forms);
                    default -> table(child, forms);
                });
    }

    private Conditional table(DraftVariable child, XdslForms forms) throws Misread {
        XmlElement values = forms.values("probabilities");
        TableDraft table = network.table(child);
        double[] numbers = XmlNumbers.probabilities(values, table.size(), child.id());
        XmlNumbers.childFastest(table, numbers, child.size(), values.location());
        return table.finish(values.location());
    }

    /** By cases; as a table where the parents have very many configurations, or the form would expand to more entries than one may have. */
    private Conditional certain(DraftVariable child, XdslForms forms) throws Misread {
        Location at = forms.values("resultingstates").location();
        TableDraft table = network.table(child);
        int[] results = forms.resultingStates(table.rows());
        if (results.length <= MOST_CASES && table.size() <= Soundness.MOST_ENTRIES) {
            return forms.deterministic(results);
        }
        for (int row = 0; row < results.length; row++) {
            double[] shares = new double[child.size()];
            shares[results[row]] = 1;
            table.row(row, shares, at.line(), at.column());
        }
        return table.finish(at);
    }
}
