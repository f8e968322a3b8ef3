package org.gridscheme.api.scheme.document;

import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.gridscheme.api.scheme.picture.Picture;
import org.gridscheme.api.scheme.picture.SvgPen;
import org.gridscheme.api.text.Texts;

/** Writes a document as XHTML for the PDF writer, in the same order and with the same words as the office document. */
final class HtmlWriter {

    /** A table with more rows may be parted by the end of a page; its heading then stands again above the rest. */
    private static final int MOST_WHOLE = 12;

    private final DocumentLayout layout;
    private final DocumentContent content;
    private final Texts texts;

    HtmlWriter(DocumentLayout layout, DocumentContent content, Texts texts) {
        this.layout = layout;
        this.content = content;
        this.texts = texts;
    }

    /** @param style sheet that is written into the page */
    String write(String style) {
        try {
            HtmlPage page = new HtmlPage(texts.language());
            XMLStreamWriter xml = page.xml();
            head(page, style);
            xml.writeStartElement("body");
            element(xml, "div", "running-head", title() + " · " + field("scheme_name"));
            element(xml, "div", "running-foot", field("stamp"));
            element(xml, "h1", "", title());
            for (DocumentPart part : layout.parts()) {
                part(xml, part);
            }
            return page.end();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void head(HtmlPage page, String style) throws XMLStreamException {
        XMLStreamWriter xml = page.xml();
        xml.writeStartElement("head");
        element(xml, "title", "", title() + " · " + field("scheme_name"));
        for (String name : List.of("subject", "stamp")) {
            page.meta(name, field("stamp"));
        }
        element(xml, "style", "", style);
        xml.writeEndElement();
    }

    private String title() {
        return texts.get("document.title." + layout.kind().key());
    }

    private String field(String key) {
        return content.fields().getOrDefault(key, "");
    }

    private void part(XMLStreamWriter xml, DocumentPart part) throws XMLStreamException {
        xml.writeStartElement("div");
        boolean splits = part instanceof DocumentPart.Rows rows && items(rows).size() > MOST_WHOLE;
        boolean large = part instanceof DocumentPart.Figure figure && figure.large();
        xml.writeAttribute("class", splits ? "splits" : large ? "large" : "whole");
        if (!part.heading().isEmpty() && !splits) {
            element(xml, "h2", "", texts.get("document.heading." + part.heading()));
        }
        if (part instanceof DocumentPart.Fields fields) {
            fields(xml, fields.fields());
        } else if (part instanceof DocumentPart.Rows rows) {
            rows(xml, rows);
        } else if (part instanceof DocumentPart.Figure figure) {
            figure(xml, figure);
        } else if (part instanceof DocumentPart.Words words) {
            element(xml, "p", "", texts.get("document.text." + words.text()));
        }
        xml.writeEndElement();
    }

    private void fields(XMLStreamWriter xml, List<DocumentPart.Field> fields) throws XMLStreamException {
        xml.writeStartElement("table");
        xml.writeAttribute("class", "fields");
        for (int i = 0; i < fields.size(); i++) {
            DocumentPart.Field field = fields.get(i);
            boolean pair =
                    !field.wide() && i + 1 < fields.size() && !fields.get(i + 1).wide();
            xml.writeStartElement("tr");
            field(xml, field.key(), !pair);
            if (pair) {
                field(xml, fields.get(++i).key(), false);
            }
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private void field(XMLStreamWriter xml, String key, boolean wide) throws XMLStreamException {
        element(xml, "th", "", texts.get("document.field." + key));
        xml.writeStartElement("td");
        if (wide) {
            xml.writeAttribute("colspan", "3");
        }
        lines(xml, field(key));
        xml.writeEndElement();
    }

    private void rows(XMLStreamWriter xml, DocumentPart.Rows rows) throws XMLStreamException {
        xml.writeStartElement("table");
        xml.writeAttribute("class", "rows");
        for (DocumentPart.Column column : rows.columns()) {
            xml.writeEmptyElement("col");
            xml.writeAttribute("style", "width: %d%%".formatted(100 * column.share() / rows.share()));
        }
        xml.writeStartElement("thead");
        if (items(rows).size() > MOST_WHOLE && !rows.heading().isEmpty()) {
            xml.writeStartElement("tr");
            xml.writeStartElement("th");
            xml.writeAttribute("class", "heading");
            xml.writeAttribute("colspan", Integer.toString(rows.columns().size()));
            element(xml, "h2", "", texts.get("document.heading." + rows.heading()));
            xml.writeEndElement();
            xml.writeEndElement();
        }
        xml.writeStartElement("tr");
        for (DocumentPart.Column column : rows.columns()) {
            element(xml, "th", "", texts.get("document.column." + rows.table() + "." + column.key()));
        }
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeStartElement("tbody");
        for (Map<String, String> item : items(rows)) {
            xml.writeStartElement("tr");
            for (DocumentPart.Column column : rows.columns()) {
                xml.writeStartElement("td");
                lines(xml, item.getOrDefault(column.key(), ""));
                xml.writeEndElement();
            }
            xml.writeEndElement();
        }
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private List<Map<String, String>> items(DocumentPart.Rows rows) {
        return content.tables().getOrDefault(rows.table(), List.of());
    }

    private void figure(XMLStreamWriter xml, DocumentPart.Figure figure) throws XMLStreamException {
        Picture shown = content.pictures().get(figure.picture());
        if (shown != null) {
            PictureSize size = PictureSize.ofWidth(shown, figure.width_mm());
            xml.writeStartElement("div");
            xml.writeAttribute("class", "figure");
            xml.writeStartElement("object");
            xml.writeAttribute("type", PdfPictures.TYPE);
            xml.writeAttribute("data", figure.picture());
            xml.writeAttribute("alt", shown.title());
            xml.writeAttribute("title", shown.title());
            xml.writeAttribute("style", "width: %.2fmm; height: %.2fmm".formatted(size.width_mm(), size.height_mm()));
            xml.writeEndElement();
            xml.writeEndElement();
        }
    }

    private static void lines(XMLStreamWriter xml, String text) throws XMLStreamException {
        String[] lines = SvgPen.clean(text).split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            if (i > 0) {
                xml.writeEmptyElement("br");
            }
            xml.writeCharacters(lines[i]);
        }
    }

    private static void element(XMLStreamWriter xml, String name, String cssClass, String text)
            throws XMLStreamException {
        xml.writeStartElement(name);
        if (!cssClass.isEmpty()) {
            xml.writeAttribute("class", cssClass);
        }
        xml.writeCharacters(SvgPen.clean(text));
        xml.writeEndElement();
    }
}
