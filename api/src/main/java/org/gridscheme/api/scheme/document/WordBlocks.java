package org.gridscheme.api.scheme.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.gridscheme.api.scheme.picture.SvgPen;
import org.w3c.dom.Element;

/** Writes paragraphs and tables of one part of an office document. Not thread-safe. */
final class WordBlocks {

    private static final String TAB = "\u2003\u2003";
    private static final String NO_BREAK_SPACE = "\u00a0";

    private final XMLStreamWriter xml;
    private final WordStyles styles;
    private final WordPictures pictures;
    private final String part;

    /** A page ends before what comes next. */
    private boolean breaks;
    /** Looks of the paragraph, and of the run that is being written. */
    private String css = "";

    private Optional<String> runCss = Optional.empty();
    /** Something of the paragraph can be seen. */
    private boolean written;

    private WordFields fields = new WordFields();

    WordBlocks(XMLStreamWriter xml, WordStyles styles, WordPictures pictures, String part) {
        this.xml = xml;
        this.styles = styles;
        this.pictures = pictures;
        this.part = part;
    }

    void write(List<Element> blocks) throws XMLStreamException {
        for (Element block : blocks) {
            if ("p".equals(block.getLocalName())) {
                paragraph(block);
            } else if ("tbl".equals(block.getLocalName())) {
                boolean newPage = breaks;
                breaks = false;
                new WordTableHtml(xml, styles.table(block), this::cell).write(block, newPage);
            }
        }
    }

    /** Writes the page that is empty because nothing follows the break before it. */
    void writeEmptyPage() throws XMLStreamException {
        if (breaks) {
            css = "";
            begin();
            end();
        }
    }

    /** What stands beside a cell does not begin a page because the cell ends with a break. */
    private void cell(Element cell) throws XMLStreamException {
        write(WordDom.children(cell));
        breaks = false;
    }

    private void paragraph(Element paragraph) throws XMLStreamException {
        css = WordCss.paragraph(styles.paragraph(paragraph), styles.mark(paragraph));
        fields = new WordFields();
        begin();
        inline(paragraph, paragraph);
        end();
    }

    private void begin() throws XMLStreamException {
        xml.writeStartElement("p");
        xml.writeAttribute("style", breaks ? css + "; page-break-before: always" : css);
        breaks = false;
        written = false;
    }

    private void end() throws XMLStreamException {
        if (!written) {
            xml.writeCharacters(NO_BREAK_SPACE);
        }
        xml.writeEndElement();
    }

    /** Goes on with the paragraph on a new page where it has a break before what is written now. */
    private void turnPage() throws XMLStreamException {
        if (!breaks) {
            return;
        }
        if (runCss.isPresent()) {
            xml.writeEndElement();
        }
        end();
        css += "; text-indent: 0; margin-top: 0";
        begin();
        if (runCss.isPresent()) {
            span(runCss.get());
        }
    }

    private void span(String looks) throws XMLStreamException {
        xml.writeStartElement("span");
        xml.writeAttribute("style", looks);
    }

    private void inline(Element paragraph, Element parent) throws XMLStreamException {
        for (Element child : WordDom.children(parent)) {
            if ("r".equals(child.getLocalName())) {
                run(paragraph, child);
            } else if ("fldSimple".equals(child.getLocalName())) {
                Optional<String> counter = WordFields.counter(WordDom.attribute(child, "instr"));
                if (counter.isPresent()) {
                    counter(paragraph, WordDom.inside(child, "r"), counter.get());
                } else {
                    inline(paragraph, child);
                }
            }
        }
    }

    private void counter(Element paragraph, List<Element> runs, String counter) throws XMLStreamException {
        turnPage();
        xml.writeStartElement("span");
        xml.writeAttribute("class", counter);
        if (!runs.isEmpty()) {
            xml.writeAttribute("style", WordCss.run(styles.run(paragraph, runs.get(0))));
        }
        xml.writeEndElement();
        written = true;
    }

    private void run(Element paragraph, Element run) throws XMLStreamException {
        List<Element> looks = styles.run(paragraph, run);
        if (WordCss.isHidden(looks)) {
            return;
        }
        String own = WordCss.run(looks);
        span(own);
        runCss = Optional.of(own);
        for (Element child : WordDom.children(run)) {
            Optional<String> counter = fields.read(child);
            if (counter.isPresent()) {
                counter(paragraph, List.of(run), counter.get());
            } else if (fields.shows()) {
                show(child);
            }
        }
        runCss = Optional.empty();
        xml.writeEndElement();
    }

    private void show(Element child) throws XMLStreamException {
        switch (String.valueOf(child.getLocalName())) {
            case "t" -> words(SvgPen.clean(child.getTextContent()));
            case "tab" -> words(TAB);
            case "noBreakHyphen" -> words("-");
            case "br", "cr" -> lineOrPage(child);
            case "drawing" -> picture(child);
            default -> {}
        }
    }

    private void words(String words) throws XMLStreamException {
        if (!words.isEmpty()) {
            turnPage();
            xml.writeCharacters(words);
            written = true;
        }
    }

    private void lineOrPage(Element br) throws XMLStreamException {
        turnPage();
        if (WordDom.attribute(br, "type").equals("page")) {
            breaks = part.equals(WordHtml.DOCUMENT);
        } else {
            xml.writeEmptyElement("br");
            written = true;
        }
    }

    private void picture(Element drawing) throws XMLStreamException {
        Optional<WordPictures.Shown> found;
        try {
            found = pictures.find(drawing, part);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        if (found.isPresent()) {
            turnPage();
            WordPictures.Shown shown = found.get();
            xml.writeStartElement("object");
            xml.writeAttribute("type", PdfPictures.TYPE);
            xml.writeAttribute("data", shown.data());
            xml.writeAttribute("alt", shown.title());
            xml.writeAttribute("title", shown.title());
            xml.writeAttribute(
                    "style",
                    "width: " + WordCss.decimal(shown.width_pt()) + "pt; height: " + WordCss.decimal(shown.height_pt())
                            + "pt");
            xml.writeEndElement();
            written = true;
        }
    }
}
