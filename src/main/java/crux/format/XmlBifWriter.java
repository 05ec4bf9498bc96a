package crux.format;

import crux.model.BeliefNetwork;
import crux.model.Settings;
import crux.model.Variable;
import crux.notation.NumberText;

/** Writes XMLBIF, version 0.3, with labels, positions and reasons as properties, as {@link XmlBifReader} takes them. */
final class XmlBifWriter {

    private XmlBifWriter() {}

    static Export write(BeliefNetwork network, Settings settings) {
        PlainNetwork plain = new PlainNetwork(network, settings, XmlBifWriter::sayable, XmlBifWriter::sayable);
        if (plain.hasHiddenNumbers()) {
            plain.lose("numbers of states that their names do not read as");
        }
        XmlText xml = new XmlText();
        xml.open("BIF", "VERSION", "0.3").open("NETWORK").leaf("NAME", network.id());
        network.description().notes().forEach(note -> xml.leaf("PROPERTY", note));
        network.variables().forEach(variable -> variable(variable, plain, xml));
        network.variables().forEach(variable -> definition(variable, plain, xml));
        return plain.export(xml.close().close().text());
    }

    /** Without blanks at its ends, which are not read. */
    private static String sayable(String name) {
        return PlainNetwork.printable(name).strip();
    }

    private static void variable(Variable variable, PlainNetwork plain, XmlText xml) {
        xml.open("VARIABLE", "TYPE", "nature").leaf("NAME", plain.name(variable));
        plain.states(variable).forEach(state -> xml.leaf("OUTCOME", state));
        if (!variable.label().equals(variable.id())) {
            xml.leaf("PROPERTY", "label = " + variable.label());
        }
        variable.position()
                .ifPresent(at -> xml.leaf(
                        "PROPERTY", "position = (%s, %s)".formatted(NumberText.of(at.x()), NumberText.of(at.y()))));
        variable.why().lines().forEach(line -> xml.leaf("PROPERTY", line));
        xml.close();
    }

    private static void definition(Variable variable, PlainNetwork plain, XmlText xml) {
        xml.open("DEFINITION").leaf("FOR", plain.name(variable));
        plain.parents(variable).forEach(parent -> xml.leaf("GIVEN", plain.name(parent)));
        double[] table = plain.table(variable);
        xml.leaf("TABLE", PlainNetwork.numbers(table, 0, table.length, " ")).close();
    }
}
