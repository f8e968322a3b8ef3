package org.gridscheme.api.scheme.document;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** What of a template a PDF file is made without, for its office to know before somebody misses it. */
final class NotInPdf {

    private static final Map<String, String> BY_ELEMENT = new LinkedHashMap<>();

    static {
        BY_ELEMENT.put("txbxContent", "text boxes");
        BY_ELEMENT.put("pict", "drawings of the old kind");
        BY_ELEMENT.put("object", "embedded objects");
        BY_ELEMENT.put("numPr", "numbering and bullets");
        BY_ELEMENT.put("footnoteReference", "footnotes");
        BY_ELEMENT.put("endnoteReference", "endnotes");
        BY_ELEMENT.put("titlePg", "own header and footer of the first page");
        BY_ELEMENT.put("framePr", "frames");
        BY_ELEMENT.put("sym", "symbols of a symbol font");
        BY_ELEMENT.put("tblpPr", "floating tables (they stand between the paragraphs)");
    }

    private NotInPdf() {}

    /** In words, each once, in a fixed order. */
    static List<String> list(DocxTemplate template) throws IOException {
        List<Document> parts = new ArrayList<>();
        Set<String> drawings = new LinkedHashSet<>();
        WordPictures pictures = new WordPictures(template.file());
        for (String part : template.filledParts()) {
            Document xml = PlainXml.read(template.file().part(part));
            parts.add(xml);
            drawings.addAll(pictures.missing(xml, part));
        }
        List<Element> styles = usedStyles(template.file(), parts);
        List<String> found = new ArrayList<>();
        BY_ELEMENT.forEach((element, words) -> {
            if (Stream.concat(parts.stream(), styles.stream())
                    .anyMatch(xml -> !WordDom.list(xml, element).isEmpty())) {
                found.add(words);
            }
        });
        WordStyles all = WordStyles.of(template.file());
        if (parts.stream().anyMatch(xml -> usesTabStops(xml, all))) {
            found.add("tab stops (a tab is two wide spaces)");
        }
        if (parts.stream().anyMatch(NotInPdf::hasEvenPages)) {
            found.add("own header and footer of even pages");
        }
        if (parts.stream().anyMatch(NotInPdf::hasVerticalText)) {
            found.add("vertical text");
        }
        if (styles.stream()
                .anyMatch(style -> WordDom.findChild(style, "tblStylePr").isPresent())) {
            found.add("formats of table styles for first rows and the like");
        }
        if (parts.stream().anyMatch(NotInPdf::hasColumns)) {
            found.add("columns of text");
        }
        if (parts.stream().anyMatch(xml -> WordPictures.hasFloating(xml.getDocumentElement()))) {
            found.add("floating pictures (they stand in the line)");
        }
        drawings.forEach(name -> found.add("drawing " + name));
        WordPictures.unreadable(template.file()).forEach(name -> found.add("picture " + name));
        return found;
    }

    /** Many styles for headers and footers have tab stops that nobody goes to. */
    private static boolean usesTabStops(Document xml, WordStyles styles) {
        return WordDom.list(xml, "p").stream()
                .filter(NotInPdf::hasTab)
                .flatMap(paragraph -> styles.paragraph(paragraph).stream())
                .anyMatch(own -> WordDom.findChild(own, "tabs").isPresent());
    }

    private static boolean hasTab(Element paragraph) {
        return WordDom.list(paragraph, "r").stream()
                .anyMatch(run -> !WordDom.inside(run, "tab").isEmpty());
    }

    private static boolean hasVerticalText(Document xml) {
        return WordDom.list(xml, "textDirection").stream()
                .anyMatch(direction -> !WordDom.attribute(direction, "val").equals("lrTb"));
    }

    private static boolean hasEvenPages(Document xml) {
        return Stream.of("headerReference", "footerReference")
                .flatMap(kind -> WordDom.list(xml, kind).stream())
                .anyMatch(reference -> WordDom.attribute(reference, "type").equals("even"));
    }

    /** Styles that the parts name, and those that these are based on. */
    private static List<Element> usedStyles(DocxFile docx, List<Document> parts) throws IOException {
        if (!docx.has(WordStyles.PART)) {
            return List.of();
        }
        Set<String> used = new HashSet<>();
        for (String kind : List.of("pStyle", "rStyle", "tblStyle")) {
            parts.forEach(xml -> WordDom.list(xml, kind).forEach(style -> used.add(WordDom.attribute(style, "val"))));
        }
        List<Element> all = WordDom.list(PlainXml.read(docx.part(WordStyles.PART)), "style");
        for (int before = -1; before < used.size(); ) {
            before = used.size();
            all.stream()
                    .filter(style -> used.contains(WordDom.attribute(style, "styleId")))
                    .flatMap(style -> WordCss.value(style, "basedOn").stream())
                    .toList()
                    .forEach(used::add);
        }
        return all.stream()
                .filter(style -> used.contains(WordDom.attribute(style, "styleId")))
                .toList();
    }

    private static boolean hasColumns(Document xml) {
        return WordDom.list(xml, "cols").stream().anyMatch(NotInPdf::isMany);
    }

    private static boolean isMany(Element columns) {
        return WordCss.number(columns, "num").orElse(1) > 1;
    }
}
