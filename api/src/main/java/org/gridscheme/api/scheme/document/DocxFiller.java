package org.gridscheme.api.scheme.document;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gridscheme.api.scheme.picture.Picture;
import org.gridscheme.api.scheme.picture.Typeface;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Fills a template. What is filled in is named by the tag of a content control or, for office programs without these, written
 * into the text as <code>{{key}}</code>. A table row that names columns of a table is repeated for every item. What has an empty value
 * stays as the template has it, to be filled in by hand.
 */
final class DocxFiller {

    private final DocxTemplate template;
    private final Optional<Typeface> typeface;

    DocxFiller(DocxTemplate template, Typeface typeface) {
        this.template = template;
        this.typeface = Optional.of(typeface);
    }

    /** Makes only the places of pictures, for somebody who draws them otherwise. */
    DocxFiller(DocxTemplate template) {
        this.template = template;
        this.typeface = Optional.empty();
    }

    byte[] fill(DocumentContent content) throws IOException {
        return file(content).toBytes(content.date());
    }

    /** The filled template by its parts. */
    DocxFile file(DocumentContent content) throws IOException {
        DocxFile docx = template.file().copy();
        DocxPictures pictures = new DocxPictures(docx, typeface);
        for (String part : template.filledParts()) {
            Document xml = PlainXml.read(docx.part(part));
            repeatRows(xml, content);
            // Keys before controls: a customer's name that looks like a key is no key.
            for (Element paragraph : WordDom.list(xml, "p")) {
                Placeholders.replace(paragraph, key -> findField(content, key));
            }
            for (Element control : WordDom.controls(xml)) {
                fill(control, content, part, pictures);
            }
            docx.put(part, PlainXml.write(xml));
        }
        pictures.finish();
        DocxProperties.write(docx, content);
        return docx;
    }

    private static void fill(Element control, DocumentContent content, String part, DocxPictures pictures)
            throws IOException {
        String tag = WordDom.tag(control).orElse("");
        Optional<DocxTemplate.Shown> shown = DocxTemplate.pictureOf(tag);
        if (shown.isPresent()) {
            Picture picture = content.pictures().get(shown.get().picture());
            if (picture != null) {
                pictures.show(control, part, shown.get(), picture);
            }
        } else {
            findField(content, tag).filter(value -> !value.isEmpty()).ifPresent(value -> WordDom.say(control, value));
        }
    }

    private static Optional<String> findField(DocumentContent content, String key) {
        return Optional.ofNullable(content.fields().get(key));
    }

    private static void repeatRows(Document xml, DocumentContent content) {
        for (Element row : WordDom.list(xml, "tr")) {
            WordDom.keys(row).stream()
                    .map(DocxTemplate::tableOf)
                    .flatMap(Optional::stream)
                    .flatMap(table ->
                            Optional.ofNullable(content.tables().get(table))
                                    .map(items -> new Items(table, items))
                                    .stream())
                    .findFirst()
                    .ifPresent(items -> repeat(row, items.table(), items.list()));
        }
    }

    private record Items(String table, List<Map<String, String>> list) {}

    private static void repeat(Element row, String table, List<Map<String, String>> items) {
        Node parent = row.getParentNode();
        for (Map<String, String> item : items) {
            Element copy = (Element) row.cloneNode(true);
            parent.insertBefore(copy, row);
            for (Element control : WordDom.controls(copy)) {
                WordDom.tag(control)
                        .flatMap(tag -> findCell(table, tag, item))
                        .filter(value -> !value.isEmpty())
                        .ifPresent(value -> WordDom.say(control, value));
                WordDom.forgetNumber(control);
            }
            for (Element paragraph : WordDom.list(copy, "p")) {
                Placeholders.replace(paragraph, key -> findCell(table, key, item));
            }
        }
        parent.removeChild(row);
    }

    private static Optional<String> findCell(String table, String key, Map<String, String> item) {
        return key.startsWith(table + ".")
                ? Optional.ofNullable(item.get(key.substring(table.length() + 1)))
                : Optional.empty();
    }

    /** Everything a template asks for. */
    static List<String> keys(DocxTemplate template) throws IOException {
        List<String> keys = new ArrayList<>();
        for (String part : template.filledParts()) {
            keys.addAll(WordDom.keys(PlainXml.read(template.file().part(part)).getDocumentElement()));
        }
        return keys;
    }

    /** Everything a template asks for that nothing fills. */
    static List<String> unknownKeys(DocxTemplate template, DocumentKeys known) throws IOException {
        return keys(template).stream().filter(key -> !known.has(key)).toList();
    }
}
