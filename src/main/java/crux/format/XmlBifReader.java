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

    private final NetworkReading reading;
    private final NetworkDraft network;

    private XmlBifReader(NetworkReading reading) {
        this.reading = reading;
        network = reading.network();
    }

    /** Reads a network; {@code file} is what problems are told of. */
    static Loaded<BeliefNetwork> read(String file, InputStream in) throws IOException {
        NetworkReading reading = NetworkReading.of(file);
        return reading.whole(file, in, List.of("BIF", "NETWORK"), new XmlBifReader(reading)::read);
    }

    private void read(XmlElement root) throws Misread {
        XmlElement body = root.first("NETWORK").orElse(root);
        reading.header().name(body.textOf("NAME"));
        body.all("PROPERTY")
                .forEach(property -> reading.header().note(property.text().strip()));
        for (XmlElement variable : body.all("VARIABLE").toList()) {
            declare(variable);
        }
        reading.each(body.all("DEFINITION").toList(), this::define);
    }

    private void declare(XmlElement element) throws Misread {
        String type = element.attribute("TYPE");
        String id = element.textOf("NAME");
        if (!type.isEmpty() && !type.equalsIgnoreCase("nature")) {
            reading.log()
                    .error(
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
        if (!reading.depends(child, parents, element.location())) {
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
