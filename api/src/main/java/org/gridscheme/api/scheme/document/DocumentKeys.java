package org.gridscheme.api.scheme.document;

import java.util.LinkedHashSet;
import java.util.Set;

/** Every key the layout of a document uses; a template may use these and no others. */
final class DocumentKeys {

    private static final Set<String> FRAME = Set.of("scheme_name", "stamp");

    private final Set<String> keys = new LinkedHashSet<>(FRAME);

    DocumentKeys(DocumentLayout layout) {
        for (DocumentPart part : layout.parts()) {
            if (part instanceof DocumentPart.Fields fields) {
                fields.fields().forEach(field -> keys.add(field.key()));
            } else if (part instanceof DocumentPart.Rows rows) {
                rows.columns().forEach(column -> keys.add(rows.table() + "." + column.key()));
            } else if (part instanceof DocumentPart.Figure figure) {
                keys.add(DocxTemplate.PICTURE + figure.picture());
            }
        }
    }

    boolean has(String key) {
        return keys.contains(DocxTemplate.pictureOf(key)
                .map(shown -> DocxTemplate.PICTURE + shown.picture())
                .orElse(key));
    }
}
