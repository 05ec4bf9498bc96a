package crux.format;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** XML as Crux writes it: an element a line, two spaces further in for each that holds it. */
final class XmlText {

    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter xml;
    private final List<String> open = new ArrayList<>();

    XmlText() {
        try {
            xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
        } catch (XMLStreamException impossible) {
            throw unwritten(impossible);
        }
    }

    /** Opens an element with attributes, each a name and a value in turn. */
    XmlText open(String name, String... attributes) {
        try {
            line();
            xml.writeStartElement(name);
            attributes(attributes);
            open.add(name);
            return this;
        } catch (XMLStreamException impossible) {
            throw unwritten(impossible);
        }
    }

    /** Closes the element opened last. */
    XmlText close() {
        try {
            open.remove(open.size() - 1);
            line();
            xml.writeEndElement();
            return this;
        } catch (XMLStreamException impossible) {
            throw unwritten(impossible);
        }
    }

    /** An element with nothing in it. */
    XmlText empty(String name, String... attributes) {
        try {
            line();
            xml.writeEmptyElement(name);
            attributes(attributes);
            return this;
        } catch (XMLStreamException impossible) {
            throw unwritten(impossible);
        }
    }

    /** An element with text in it, of one line or more. */
    XmlText leaf(String name, String said) {
        try {
            line();
            xml.writeStartElement(name);
            xml.writeCharacters(said.lines().map(PlainNetwork::printable).collect(Collectors.joining("\n")));
            xml.writeEndElement();
            return this;
        } catch (XMLStreamException impossible) {
            throw unwritten(impossible);
        }
    }

    private void attributes(String... attributes) throws XMLStreamException {
        for (int i = 0; i < attributes.length; i += 2) {
            xml.writeAttribute(attributes[i], PlainNetwork.printable(attributes[i + 1]));
        }
    }

    private void line() throws XMLStreamException {
        xml.writeCharacters("\n" + "  ".repeat(open.size()));
    }

    /** The whole text, every element of which is closed. */
    String text() {
        try {
            xml.writeEndDocument();
            xml.close();
            return text + "\n";
        } catch (XMLStreamException impossible) {
            throw unwritten(impossible);
        }
    }

    private static IllegalStateException unwritten(XMLStreamException impossible) {
        return new IllegalStateException("writing XML to memory does not fail", impossible);
    }
}
