package org.gridscheme.api.scheme.picture;

import java.util.Locale;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes SVG elements with plain attributes: no style sheets, no scripts, every text escaped. */
public final class SvgPen {

    private final XMLStreamWriter xml;

    public SvgPen(XMLStreamWriter xml) {
        this.xml = xml;
    }

    /** Begins an element; attributes in pairs of name and value. */
    public void open(String element, String... attributes) throws XMLStreamException {
        xml.writeStartElement(element);
        attributes(attributes);
    }

    public void close() throws XMLStreamException {
        xml.writeEndElement();
        xml.writeCharacters("\n");
    }

    public void empty(String element, String... attributes) throws XMLStreamException {
        xml.writeEmptyElement(element);
        attributes(attributes);
    }

    public void line(double x1, double y1, double x2, double y2, String... attributes) throws XMLStreamException {
        empty("line", "x1", n(x1), "y1", n(y1), "x2", n(x2), "y2", n(y2));
        attributes(attributes);
    }

    public void rectangle(double x, double y, double width, double height, String... attributes)
            throws XMLStreamException {
        empty("rect", "x", n(x), "y", n(y), "width", n(width), "height", n(height));
        attributes(attributes);
    }

    public void circle(double x, double y, double radius, String... attributes) throws XMLStreamException {
        empty("circle", "cx", n(x), "cy", n(y), "r", n(radius));
        attributes(attributes);
    }

    public void text(double x, double y, String text, String... attributes) throws XMLStreamException {
        open("text", "x", n(x), "y", n(y));
        attributes(attributes);
        xml.writeCharacters(clean(text));
        xml.writeEndElement();
    }

    /** A text that is shown when the mouse rests on the element that is open. */
    public void title(String text) throws XMLStreamException {
        open("title");
        xml.writeCharacters(clean(text));
        xml.writeEndElement();
    }

    /** More attributes of the element written last. */
    public void attributes(String... attributes) throws XMLStreamException {
        for (int i = 0; i < attributes.length; i += 2) {
            xml.writeAttribute(attributes[i], clean(attributes[i + 1]));
        }
    }

    /** Coordinates to a tenth. */
    public static String n(double value) {
        String text = String.format(Locale.ROOT, "%.1f", value);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }

    /** Without the characters XML 1.0 cannot hold, such as control characters and halves of surrogate pairs. */
    public static String clean(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        text.codePoints().filter(SvgPen::isXmlCharacter).forEach(kept::appendCodePoint);
        return kept.toString();
    }

    private static boolean isXmlCharacter(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || (c >= 0x20 && c <= 0xD7FF)
                || (c >= 0xE000 && c <= 0xFFFD)
                || c >= 0x10000;
    }
}
