package org.gridscheme.api.scheme.document;

import java.io.StringWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.gridscheme.api.scheme.picture.SvgPen;
import org.gridscheme.api.text.Language;

/** An XHTML page for the PDF writer, from its first element to its end. */
final class HtmlPage {

    private static final String NAMESPACE = "http://www.w3.org/1999/xhtml";

    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter xml;

    /** Begins a page; its head and body are written into {@link #xml()}. */
    HtmlPage(Language language) throws XMLStreamException {
        xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
        xml.writeStartElement("html");
        xml.writeDefaultNamespace(NAMESPACE);
        xml.writeAttribute("lang", language.tag());
    }

    XMLStreamWriter xml() {
        return xml;
    }

    /** Something to know about the page, within its head. */
    void meta(String name, String content) throws XMLStreamException {
        xml.writeEmptyElement("meta");
        xml.writeAttribute("name", name);
        xml.writeAttribute("content", SvgPen.clean(content));
    }

    /** Closes whatever is open. */
    String end() throws XMLStreamException {
        xml.writeEndDocument();
        xml.close();
        return text.toString();
    }
}
