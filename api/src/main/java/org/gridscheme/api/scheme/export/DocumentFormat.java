package org.gridscheme.api.scheme.export;

import java.io.IOException;
import java.io.OutputStream;
import org.gridscheme.api.scheme.document.DocumentKind;
import org.gridscheme.api.scheme.document.DocumentSubject;
import org.gridscheme.api.scheme.document.Documents;
import org.gridscheme.api.text.Texts;

/** A document for people in one file format. Its date is that of the answer, so that the same scheme gives the same bytes. */
final class DocumentFormat implements SchemeFileFormat {

    static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private final DocumentKind kind;
    private final String extension;
    private final String mediaType;
    private final Writer writer;

    /** Makes the bytes of a document. */
    interface Writer {
        byte[] write(DocumentKind kind, DocumentSubject subject) throws IOException;
    }

    private DocumentFormat(DocumentKind kind, String extension, String mediaType, Writer writer) {
        this.kind = kind;
        this.extension = extension;
        this.mediaType = mediaType;
        this.writer = writer;
    }

    static SchemeFileFormat word(DocumentKind kind, Documents documents) {
        return new DocumentFormat(kind, "docx", WORD, documents::docx);
    }

    static SchemeFileFormat pdf(DocumentKind kind, Documents documents) {
        return new DocumentFormat(kind, "pdf", "application/pdf", documents::pdf);
    }

    @Override
    public String extension() {
        return extension;
    }

    @Override
    public String mediaType() {
        return mediaType;
    }

    @Override
    public void write(ExportedScheme exported, Texts texts, OutputStream out) throws IOException {
        out.write(writer.write(
                kind,
                new DocumentSubject(
                        exported.set(),
                        exported.scheme(),
                        exported.request(),
                        exported.planned(),
                        exported.transform(),
                        exported.attribution(),
                        exported.particulars(),
                        texts)));
    }
}
