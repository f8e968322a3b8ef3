package org.gridscheme.api.scheme.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** The parts of the built-in templates that are the same for all of them: styles, settings and how parts belong together. */
final class DocxParts {

    private static final Map<String, String> RESOURCES = new LinkedHashMap<>();

    static {
        RESOURCES.put("[Content_Types].xml", "content-types.xml");
        RESOURCES.put("_rels/.rels", "relationships.xml");
        RESOURCES.put("docProps/core.xml", "core.xml");
        RESOURCES.put("word/_rels/document.xml.rels", "document-relationships.xml");
        RESOURCES.put("word/styles.xml", "styles.xml");
        RESOURCES.put("word/settings.xml", "settings.xml");
    }

    private DocxParts() {}

    /** A file with these parts and no words. */
    static DocxFile newFile() {
        DocxFile docx = new DocxFile();
        RESOURCES.forEach((part, resource) -> docx.put(part, read("/document/docx/" + resource)));
        return docx;
    }

    private static byte[] read(String resource) {
        try (InputStream in = DocxParts.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("no resource " + resource);
            }
            return in.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
