package org.gridscheme.api.scheme.document;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * What paragraphs, runs and tables of an office document are by their styles (ECMA-376, part 1, 17.7): the elements that say
 * it, the weakest first. Not thread-safe, as the document is not.
 */
final class WordStyles {

    static final String PART = "word/styles.xml";

    private final Map<String, Element> byId = new HashMap<>();
    private final Map<String, Element> defaults = new HashMap<>();
    private final Optional<Element> documentDefaults;

    private WordStyles(Optional<Document> styles) {
        styles.ifPresent(xml -> WordDom.list(xml, "style").forEach(this::add));
        documentDefaults =
                styles.flatMap(xml -> WordDom.list(xml, "docDefaults").stream().findFirst());
    }

    /** Of the whole document; none where it has no part for them. */
    static WordStyles of(DocxFile docx) throws IOException {
        return new WordStyles(docx.has(PART) ? Optional.of(PlainXml.read(docx.part(PART))) : Optional.empty());
    }

    private void add(Element style) {
        String type = WordDom.attribute(style, "type");
        byId.put(type + " " + WordDom.attribute(style, "styleId"), style);
        if (WordDom.isOn(WordDom.attribute(style, "default"))) {
            defaults.put(type, style);
        }
    }

    /** {@code pPr} of a paragraph. */
    List<Element> paragraph(Element paragraph) {
        List<Element> found = new ArrayList<>();
        ofDocument("pPrDefault", "pPr").ifPresent(found::add);
        inherited("paragraph", styleOf(paragraph, "pPr", "pStyle"), "pPr").forEach(found::add);
        WordDom.findChild(paragraph, "pPr").ifPresent(found::add);
        return found;
    }

    /** {@code rPr} of what has no run of its own: the height of an empty paragraph. */
    List<Element> mark(Element paragraph) {
        List<Element> found = ofParagraph(paragraph);
        WordDom.findChild(paragraph, "pPr")
                .flatMap(own -> WordDom.findChild(own, "rPr"))
                .ifPresent(found::add);
        return found;
    }

    /** {@code rPr} of a run in a paragraph. */
    List<Element> run(Element paragraph, Element run) {
        List<Element> found = ofParagraph(paragraph);
        inherited("character", styleOf(run, "rPr", "rStyle"), "rPr").forEach(found::add);
        WordDom.findChild(run, "rPr").ifPresent(found::add);
        return found;
    }

    /** {@code tblPr} of a table. */
    List<Element> table(Element table) {
        List<Element> found = new ArrayList<>();
        inherited("table", styleOf(table, "tblPr", "tblStyle"), "tblPr").forEach(found::add);
        WordDom.findChild(table, "tblPr").ifPresent(found::add);
        return found;
    }

    private List<Element> ofParagraph(Element paragraph) {
        List<Element> found = new ArrayList<>();
        ofDocument("rPrDefault", "rPr").ifPresent(found::add);
        inherited("paragraph", styleOf(paragraph, "pPr", "pStyle"), "rPr").forEach(found::add);
        return found;
    }

    private Optional<Element> ofDocument(String kind, String properties) {
        return documentDefaults
                .flatMap(all -> WordDom.findChild(all, kind))
                .flatMap(own -> WordDom.findChild(own, properties));
    }

    private static Optional<String> styleOf(Element element, String properties, String name) {
        return WordDom.findChild(element, properties)
                .flatMap(own -> WordDom.findChild(own, name))
                .map(style -> WordDom.attribute(style, "val"));
    }

    /** Properties of a style and of those it is based on, the most general first; a circle ends where it began. */
    private Stream<Element> inherited(String type, Optional<String> id, String properties) {
        List<Element> found = new ArrayList<>();
        Set<Element> seen = new HashSet<>();
        Optional<Element> style =
                id.flatMap(given -> find(type, given)).or(() -> Optional.ofNullable(defaults.get(type)));
        while (style.isPresent() && seen.add(style.get())) {
            WordDom.findChild(style.get(), properties).ifPresent(found::add);
            style = WordDom.findChild(style.get(), "basedOn")
                    .flatMap(base -> find(type, WordDom.attribute(base, "val")));
        }
        Collections.reverse(found);
        return found.stream();
    }

    private Optional<Element> find(String type, String id) {
        return Optional.ofNullable(byId.get(type + " " + id));
    }
}
