package org.gridscheme.api.scheme.document;

import java.io.StringWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.gridscheme.api.scheme.picture.SvgPen;

/** Writes WordprocessingML (ECMA-376, part 1). Lengths are twentieths of a point. */
final class WordPen {

    static final String NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    static final String RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter xml;

    WordPen(String root) throws XMLStreamException {
        xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("w", root, NAMESPACE);
        xml.writeNamespace("w", NAMESPACE);
        xml.writeNamespace("r", RELATIONSHIPS);
    }

    String end() throws XMLStreamException {
        xml.writeEndDocument();
        xml.close();
        return text.toString();
    }

    /** Begins an element; attributes in pairs of name and value. */
    void open(String element, String... attributes) throws XMLStreamException {
        xml.writeStartElement("w", element, NAMESPACE);
        attributes(attributes);
    }

    void close() throws XMLStreamException {
        xml.writeEndElement();
    }

    void empty(String element, String... attributes) throws XMLStreamException {
        xml.writeEmptyElement("w", element, NAMESPACE);
        attributes(attributes);
    }

    private void attributes(String... attributes) throws XMLStreamException {
        for (int i = 0; i < attributes.length; i += 2) {
            xml.writeAttribute("w", NAMESPACE, attributes[i], SvgPen.clean(attributes[i + 1]));
        }
    }

    void relation(String id) throws XMLStreamException {
        xml.writeAttribute("r", RELATIONSHIPS, "id", id);
    }

    /** Begins a paragraph of a style. */
    void paragraph(String style) throws XMLStreamException {
        open("p");
        open("pPr");
        empty("pStyle", "val", style);
        close();
    }

    void run(String words) throws XMLStreamException {
        open("r");
        open("t");
        xml.writeAttribute("xml", "http://www.w3.org/XML/1998/namespace", "space", "preserve");
        xml.writeCharacters(SvgPen.clean(words));
        close();
        close();
    }

    /** A number the office program keeps, such as PAGE. */
    void field(String instruction) throws XMLStreamException {
        open("fldSimple", "instr", instruction);
        run("1");
        close();
    }

    /**
     * A content control in a line of text.
     *
     * @param name what an office sees above it
     * @param tag what it is filled with
     */
    void control(String name, String tag, String shown) throws XMLStreamException {
        open("sdt");
        open("sdtPr");
        empty("alias", "val", name);
        empty("tag", "val", tag);
        close();
        open("sdtContent");
        run(shown);
        close();
        close();
    }
}
