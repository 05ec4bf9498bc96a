package crux.format;

import crux.model.BeliefNetwork;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads XMLBIF, version 0.3: {@code VARIABLE} elements, and {@code DEFINITION} elements with {@code FOR}, {@code GIVEN} and
 * {@code TABLE}, in which the child's state changes fastest and the last parent's next.
 */
final class XmlBifReader {

    private final ProblemLog log;
    private final NetworkDraft network;
    private final NetworkHeader header;

    private XmlBifReader(String file) {
        log = new ProblemLog(file);
        network = new NetworkDraft(file, log);
        header = new NetworkHeader(file);
    }

    /** Reads a network; {@code file} is what problems are told of. */
    static Loaded<BeliefNetwork> read(String file, InputStream in) throws IOException {
        XmlBifReader reader = new XmlBifReader(file);
        try {
            reader.read(XmlReader.read(file, in));
        } catch (Misread last) {
            reader.network.breakOff(last);
        }
        return reader.network.finish(reader.header.description());
    }

    private void read(XmlElement root) throws Misread {
        XmlElement body = root.first("NETWORK").orElse(root);
        if (!root.name().equalsIgnoreCase("BIF") && !root.name().equalsIgnoreCase("NETWORK")) {
            throw Misread.last(
                    root.location(),
                    "the file holds <%s>, where <BIF> is wanted".formatted(root.name()),
                    "check what kind of file this is");
        }
        header.name(body.textOf("NAME"));
        body.all("PROPERTY").forEach(property -> header.note(property.text().strip()));
        for (XmlElement variable : body.all("VARIABLE").toList()) {
            declare(variable);
        }
        for (XmlElement definition : body.all("DEFINITION").toList()) {
            try {
                define(definition);
            } catch (Misread problem) {
                log.add(problem.problem());
            }
        }
    }

    private void declare(XmlElement element) throws Misread {
        String type = element.attribute("TYPE");
        String id = element.textOf("NAME");
        if (!type.isEmpty() && !type.equalsIgnoreCase("nature")) {
            log.error(
                    element.location(),
                    "%s is a variable of type %s".formatted(id, type),
                    "Crux reads variables of type nature: leave out decisions and utilities");
            network.declareBroken(id, element.location());
            return;
        }
        List<String> states = new ArrayList<>();
        element.children().stream()
                .filter(child ->
                        child.name().equalsIgnoreCase("OUTCOME") || child.name().equalsIgnoreCase("VALUE"))
                .forEach(child -> states.add(child.text().strip()));
        DraftVariable variable = network.declare(id, states, element.location());
        element.all("PROPERTY")
                .forEach(property -> BifProperty.apply(property.text().strip(), variable));
    }

    private void define(XmlElement element) throws Misread {
        DraftVariable child = network.named(element.textOf("FOR"), element.location());
        List<DraftVariable> parents = element.all("GIVEN")
                .map(given -> network.namedOrBroken(given.text().strip(), given.location()))
                .toList();
        network.depend(child, parents, element.location());
        if (child.isBroken() || parents.stream().anyMatch(DraftVariable::isBroken)) {
            return;
        }
        XmlElement values = element.first("TABLE")
                .orElseThrow(() -> new Misread(
                        element.location(), "no <TABLE> in the definition of " + child.id(), "give its numbers"));
        TableDraft table = network.table(child);
        double[] numbers = XmlNumbers.probabilities(values, table.size(), child.id());
        if (!table.fitsChildFastest(numbers) && table.fitsChildSlowest(numbers)) {
            throw new Misread(
                    values.location(),
                    "the probabilities sum to 1 only if the state of %s changes slowest".formatted(child.id()),
                    "in XMLBIF it changes fastest, then that of the last parent: reorder the numbers");
        }
        XmlNumbers.childFastest(table, numbers, child.size(), values.location());
        child.conditional(table.finish(values.location()));
    }
}
