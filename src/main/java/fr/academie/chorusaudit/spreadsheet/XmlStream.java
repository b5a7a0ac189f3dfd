package fr.academie.chorusaudit.spreadsheet;

import com.ctc.wstx.api.WstxInputProperties;
import java.io.Closeable;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * A pull parser for the parts of a workbook, reduced to elements, attributes and text, that no document can make run
 * out of memory and that never opens anything else: no DTD is read, no entity resolved.
 */
final class XmlStream implements Closeable {

    private static final int MAX_DEPTH = 200;
    private static final int MAX_ATTRIBUTES = 500;
    private static final int MAX_NAMES = 2_000;
    private static final int MAX_INSTRUCTIONS = 100;

    private static final XMLInputFactory FACTORY = factory();

    private final InflatedStream in;
    private final XMLStreamReader reader;
    /** The parser keeps every name that it meets, for ever: a document must not invent millions. */
    private final Set<String> names = new HashSet<>();

    private int instructions;
    private int event = XMLStreamConstants.START_DOCUMENT;

    XmlStream(InflatedStream in) throws IOException {
        this.in = in;
        try {
            reader = FACTORY.createXMLStreamReader(in);
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    private static XMLInputFactory factory() {
        // Woodstox, the only provider on the class path; any other would refuse its properties below.
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        // So that an entity comes as an event, to be refused for what it is; those of XML itself are still replaced.
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_DEPTH, MAX_DEPTH);
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTES_PER_ELEMENT, MAX_ATTRIBUTES);
        factory.setProperty(WstxInputProperties.P_INPUT_BUFFER_LENGTH, 1 << 16);
        return factory;
    }

    /** Moves to the next start, end or text; false at the end of the document. */
    boolean next() throws IOException {
        try {
            while (reader.hasNext()) {
                in.startToken();
                event = reader.next();
                switch (event) {
                    case XMLStreamConstants.START_ELEMENT -> {
                        countNames();
                        return true;
                    }
                    case XMLStreamConstants.END_ELEMENT, XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                        return true;
                    }
                    case XMLStreamConstants.PROCESSING_INSTRUCTION -> refuseIf(++instructions > MAX_INSTRUCTIONS);
                    // Only an entity that a DTD declares comes here unresolved.
                    case XMLStreamConstants.ENTITY_REFERENCE -> refuseIf(true);
                    default -> {}
                }
            }
            return false;
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    private void countNames() throws RefusedException {
        names.add(reader.getLocalName());
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            names.add(reader.getAttributeLocalName(i));
        }
        for (int i = 0; i < reader.getNamespaceCount(); i++) {
            names.add(String.valueOf(reader.getNamespacePrefix(i)));
        }
        refuseIf(names.size() > MAX_NAMES);
    }

    private static void refuseIf(boolean suspect) throws RefusedException {
        if (suspect) {
            throw new RefusedException(Refusal.SUSPECT_XML);
        }
    }

    boolean isStart() {
        return event == XMLStreamConstants.START_ELEMENT;
    }

    boolean isStart(String name) {
        return isStart() && name.equals(reader.getLocalName());
    }

    boolean isEnd() {
        return event == XMLStreamConstants.END_ELEMENT;
    }

    boolean isEnd(String name) {
        return isEnd() && name.equals(reader.getLocalName());
    }

    boolean isText() {
        return event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA;
    }

    /** The element's name without its prefix: workbooks of the strict kind differ from others by namespaces only. */
    String name() {
        return reader.getLocalName();
    }

    /** An attribute without namespace. */
    @Nullable
    String attribute(String name) {
        return attribute("", name);
    }

    @Nullable
    String attribute(String namespace, String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (name.equals(reader.getAttributeLocalName(i))) {
                String uri = reader.getAttributeNamespace(i);
                if (namespace.equals(uri == null ? "" : uri)) {
                    return reader.getAttributeValue(i);
                }
            }
        }
        return null;
    }

    /** An attribute of any namespace but none, for the one that strict and transitional files put in different ones. */
    @Nullable
    String qualifiedAttribute(String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            String uri = reader.getAttributeNamespace(i);
            if (name.equals(reader.getAttributeLocalName(i)) && uri != null && !uri.isEmpty()) {
                return reader.getAttributeValue(i);
            }
        }
        return null;
    }

    void appendText(StringBuilder text) throws RefusedException {
        text.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
        CellText.requireReasonable(text);
    }

    /** From the start of an element to its end. */
    void skipElement() throws IOException {
        int depth = 1;
        while (depth > 0 && next()) {
            depth += isStart() ? 1 : isEnd() ? -1 : 0;
        }
    }

    @Override
    public void close() throws IOException {
        try {
            reader.close();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        } finally {
            in.close();
        }
    }
}
