package org.gridscheme.api.scheme.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * What stands in a document and in which order. Read from {@code document/NAME.xml}, where {@code <fields>} lists keys (a star
 * gives one a line of its own), {@code <rows>} lists columns with their share of the width.
 */
record DocumentLayout(DocumentKind kind, List<DocumentPart> parts) {

    DocumentLayout {
        parts = List.copyOf(parts);
    }

    static DocumentLayout open(DocumentKind kind) {
        String resource = "/document/" + kind.key() + ".xml";
        try (InputStream in = DocumentLayout.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("no resource " + resource);
            }
            return new DocumentLayout(
                    kind, parts(PlainXml.read(in.readAllBytes()).getDocumentElement()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<DocumentPart> parts(Element root) {
        List<DocumentPart> parts = new ArrayList<>();
        for (Node child = root.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element) {
                parts.add(part(element));
            }
        }
        return parts;
    }

    private static DocumentPart part(Element e) {
        String heading = e.getAttribute("heading");
        return switch (e.getTagName()) {
            case "fields" ->
                new DocumentPart.Fields(
                        heading,
                        words(e).map(word -> word.endsWith("*")
                                        ? new DocumentPart.Field(word.substring(0, word.length() - 1), true)
                                        : new DocumentPart.Field(word, false))
                                .toList());
            case "rows" ->
                new DocumentPart.Rows(
                        heading,
                        e.getAttribute("of"),
                        words(e).map(DocumentLayout::column).toList());
            case "figure" ->
                new DocumentPart.Figure(heading, e.getAttribute("of"), Double.parseDouble(e.getAttribute("width")));
            case "words" -> new DocumentPart.Words(heading, e.getAttribute("of"));
            default -> throw new IllegalStateException("unknown part of a document: " + e.getTagName());
        };
    }

    private static DocumentPart.Column column(String word) {
        String[] parts = word.split(":", 2);
        return new DocumentPart.Column(parts[0].toLowerCase(Locale.ROOT), Integer.parseInt(parts[1]));
    }

    private static Stream<String> words(Element e) {
        return Stream.of(e.getTextContent().strip().split("\\s+"));
    }
}
