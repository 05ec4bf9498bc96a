package crux.format;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipException;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads an XML file into its elements.
 *
 * <p>Nothing outside the file is ever read: a document type is passed over, and an entity beyond the five of XML itself is a
 * mistake of the file. Memory in proportion to the file.
 */
final class XmlReader {

    private static final int DEEPEST = 100;
    private static final int LARGEST = 256 << 20;
    private static final Pattern ENCODING = Pattern.compile("<\\?xml[^>]*encoding\\s*=\\s*[\"']([^\"']+)[\"']");

    private final String file;
    private final XMLStreamReader xml;
    private final Deque<Open> open = new ArrayDeque<>();

    /** An element whose end has not come yet. */
    private record Open(
            String name, Map<String, String> attributes, List<XmlElement> children, StringBuilder text, Location at) {
        XmlElement closed() {
            return new XmlElement(
                    name,
                    Collections.unmodifiableMap(attributes),
                    Collections.unmodifiableList(children),
                    text.toString(),
                    at);
        }
    }

    private XmlReader(String file, XMLStreamReader xml) {
        this.file = file;
        this.xml = xml;
    }

    /** The outermost element. */
    static XmlElement read(String file, InputStream in) throws IOException, Misread {
        String text = decoded(file, bytes(file, in));
        try {
            return new XmlReader(file, factory().createXMLStreamReader(new StringReader(text))).read();
        } catch (XMLStreamException broken) {
            throw Misread.last(
                    location(file, broken.getLocation()), "this is not XML: " + reason(broken), "mend the tags here");
        }
    }

    private static byte[] bytes(String file, InputStream in) throws IOException, Misread {
        try {
            byte[] bytes = in.readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) {
                throw Misread.last(
                        Location.of(file),
                        "more than %s bytes of XML".formatted(LARGEST),
                        "check what kind of file this is");
            }
            return bytes;
        } catch (ZipException | EOFException damaged) {
            throw Misread.last(
                    Location.of(file),
                    "the compressed data is damaged or cut short",
                    "fetch or compress the file again");
        }
    }

    /** The text in the encoding that the file declares, UTF-8 where it declares none. */
    private static String decoded(String file, byte[] bytes) throws Misread {
        String start = new String(bytes, 0, Math.min(bytes.length, 200), StandardCharsets.ISO_8859_1);
        Matcher declared = ENCODING.matcher(start);
        String name = declared.find() ? declared.group(1) : "UTF-8";
        try {
            String text = Charset.forName(name)
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException | IllegalCharsetNameException | UnsupportedCharsetException unreadable) {
            throw Misread.last(Location.of(file), "this is not text in " + name, "save the file in the encoding UTF-8");
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> InputStream.nullInputStream());
        return factory;
    }

    private XmlElement read() throws XMLStreamException, Misread {
        Optional<XmlElement> root = Optional.empty();
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> begin();
                case XMLStreamConstants.END_ELEMENT -> {
                    XmlElement closed = open.pop().closed();
                    if (open.isEmpty()) {
                        root = Optional.of(closed);
                    } else {
                        open.element().children().add(closed);
                    }
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    if (!open.isEmpty()) {
                        open.element().text().append(xml.getText());
                    }
                }
                case XMLStreamConstants.ENTITY_REFERENCE ->
                    throw Misread.last(
                            location(file, xml.getLocation()),
                            "the entity &%s; is not one of XML itself".formatted(xml.getLocalName()),
                            "write out what it stands for: entities are not looked up");
                default -> {}
            }
        }
        return root.orElseThrow(() -> Misread.last(Location.of(file), "this XML has no element", "check the file"));
    }

    private void begin() throws Misread {
        Location at = location(file, xml.getLocation());
        if (open.size() == DEEPEST) {
            throw Misread.last(
                    at,
                    "more than %s elements within one another".formatted(DEEPEST),
                    "check what kind of file this is");
        }
        Map<String, String> attributes = new LinkedHashMap<>();
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            attributes.put(xml.getAttributeLocalName(i), xml.getAttributeValue(i));
        }
        open.push(new Open(xml.getLocalName(), attributes, new ArrayList<>(), new StringBuilder(), at));
    }

    private static Location location(String file, javax.xml.stream.Location at) {
        return at == null || at.getLineNumber() < 1
                ? Location.of(file)
                : new Location(file, at.getLineNumber(), Math.max(1, at.getColumnNumber()));
    }

    /** What the JDK's reader says, without the place, which is told apart. */
    private static String reason(XMLStreamException broken) {
        String message = String.valueOf(broken.getMessage());
        int from = message.indexOf("Message: ");
        String plain = (from < 0 ? message : message.substring(from + "Message: ".length()))
                .lines()
                .findFirst()
                .orElse("it breaks off");
        return plain.isEmpty() ? plain : plain.substring(0, 1).toLowerCase(Locale.ROOT) + plain.substring(1);
    }
}
