package org.gridscheme.api.scheme.document;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.gridscheme.api.text.Texts;
import org.w3c.dom.Element;

/**
 * Writes a filled office document as XHTML for the PDF writer: its pages with their headers and footers, paragraphs, runs,
 * tables and pictures. Fonts are those of the PDF writer; what else is left out is listed by {@link NotInPdf}.
 */
final class WordHtml {

    static final String DOCUMENT = "word/document.xml";
    private static final String STYLE = """
        body { font-family: Latin, Chinese; color: #000000; margin: 0; }
        p { margin: 0; }
        table { border-collapse: collapse; table-layout: fixed; -fs-table-paginate: paginate; }
        td { padding: 0; text-align: left; word-wrap: break-word; }
        object { display: inline-block; vertical-align: bottom; }
        .page:before { content: counter(page); }
        .pages:before { content: counter(pages); }
        """;

    private final DocxFile docx;
    private final DocumentContent content;
    private final Texts texts;
    private final WordStyles styles;
    private final WordPictures pictures;

    WordHtml(DocxFile docx, DocumentContent content, Texts texts) throws IOException {
        this.docx = docx;
        this.content = content;
        this.texts = texts;
        styles = WordStyles.of(docx);
        pictures = new WordPictures(docx);
    }

    /** The office's own pictures, after writing. */
    Map<String, BufferedImage> images() {
        return pictures.images();
    }

    String write() throws IOException {
        Element body = WordDom.findChild(PlainXml.read(docx.part(DOCUMENT)).getDocumentElement(), "body")
                .orElseThrow(() -> new IOException("a document without a body"));
        List<WordSection> sections = WordSection.list(body, pictures.targets(DOCUMENT));
        try {
            HtmlPage page = new HtmlPage(texts.language());
            XMLStreamWriter xml = page.xml();
            head(page, sections);
            xml.writeStartElement("body");
            for (int i = 0; i < sections.size(); i++) {
                section(xml, sections.get(i), i);
            }
            return page.end();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        } catch (UncheckedIOException unreadable) {
            throw unreadable.getCause();
        }
    }

    private double height(Optional<String> part) throws IOException {
        return new WordHeight(styles).of(running(part));
    }

    private List<Element> running(Optional<String> part) throws IOException {
        return part.isPresent() && docx.has(part.get())
                ? WordDom.children(PlainXml.read(docx.part(part.get())).getDocumentElement())
                : List.of();
    }

    private void head(HtmlPage page, List<WordSection> sections) throws XMLStreamException, IOException {
        XMLStreamWriter xml = page.xml();
        xml.writeStartElement("head");
        xml.writeStartElement("title");
        xml.writeCharacters(content.fields().getOrDefault("scheme_name", ""));
        xml.writeEndElement();
        page.meta("subject", content.fields().getOrDefault("stamp", ""));
        xml.writeStartElement("style");
        StringBuilder css = new StringBuilder(STYLE);
        for (int i = 0; i < sections.size(); i++) {
            WordSection section = sections.get(i);
            css.append(section.pageCss(i, height(section.header()), height(section.footer())));
        }
        xml.writeCharacters(css.toString());
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private void section(XMLStreamWriter xml, WordSection section, int number) throws XMLStreamException, IOException {
        xml.writeStartElement("div");
        xml.writeAttribute(
                "style",
                "page: s" + number + "; width: " + section.textWidth()
                        + (number > 0 ? "; page-break-before: always" : ""));
        running(xml, section.header(), "head" + number);
        running(xml, section.footer(), "foot" + number);
        WordBlocks blocks = new WordBlocks(xml, styles, pictures, DOCUMENT);
        blocks.write(section.blocks());
        blocks.writeEmptyPage();
        xml.writeEndElement();
    }

    /** What stands on every page, from a part of its own. */
    private void running(XMLStreamWriter xml, Optional<String> part, String name)
            throws XMLStreamException, IOException {
        List<Element> blocks = running(part);
        if (!blocks.isEmpty()) {
            xml.writeStartElement("div");
            xml.writeAttribute("style", "position: running(" + name + ")");
            new WordBlocks(xml, styles, pictures, part.orElseThrow()).write(blocks);
            xml.writeEndElement();
        }
    }
}
