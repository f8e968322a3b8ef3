package org.gridscheme.api.scheme.document;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gridscheme.api.error.FieldProblem;
import org.gridscheme.api.error.ProblemException;
import org.gridscheme.api.error.ProblemType;
import org.gridscheme.api.scheme.map.RouteMap;
import org.gridscheme.api.scheme.picture.Picture;
import org.gridscheme.api.text.Language;

/** Makes documents. Thread-safe. */
public final class Documents {

    /** The earliest a ZIP file can tell. */
    private static final Instant TEMPLATE_TIME = Instant.parse("1980-01-02T00:00:00Z");

    private final DocumentFolder folder;
    private final DocumentFonts fonts;
    private final RouteMap maps;
    private final DiagramSource diagrams;

    /** Draws the single-line diagram of a scheme. */
    public interface DiagramSource {
        Picture draw(DocumentSubject subject) throws IOException;
    }

    public Documents(DocumentFolder folder, DocumentFonts fonts, RouteMap maps, DiagramSource diagrams) {
        this.folder = folder;
        this.fonts = fonts;
        this.maps = maps;
        this.diagrams = diagrams;
    }

    /** An office document, in the template of the office or the one that comes with the service. */
    public byte[] docx(DocumentKind kind, DocumentSubject subject) throws IOException {
        return new DocxFiller(folder.get(kind, subject.texts().language()), fonts.typeface())
                .fill(content(kind, subject));
    }

    /**
     * A PDF file in the layout of the office's template, or in the built-in one where the office has none.
     *
     * @throws ProblemException of type INVALID_REQUEST naming the particulars with characters that no font here has
     */
    public byte[] pdf(DocumentKind kind, DocumentSubject subject) throws IOException {
        requireCharacters(subject.particulars());
        PdfWriter writer = new PdfWriter(fonts.file(), fonts.typeface());
        DocumentContent content = content(kind, subject);
        Optional<DocxTemplate> own = folder.findOwn(kind, subject.texts().language());
        return own.isPresent()
                ? writer.write(new DocxFiller(own.get()).file(content), content, subject.texts())
                : writer.write(DocumentLayout.open(kind), content, subject.texts());
    }

    /** A name with a gap in it is another name. */
    private void requireCharacters(Particulars particulars) {
        List<FieldProblem> faults = new ArrayList<>();
        particulars.fields().forEach((key, text) -> {
            if (!text.codePoints().allMatch(fonts.typeface()::has)) {
                faults.add(FieldProblem.of("/" + key, "character-not-in-font"));
            }
        });
        if (!faults.isEmpty()) {
            throw new ProblemException(ProblemType.INVALID_REQUEST, faults);
        }
    }

    /** The built-in template, to be edited and put into the office's folder. */
    public byte[] template(DocumentKind kind, Language language) throws IOException {
        return DocumentFolder.builtIn(kind, language).file().toBytes(TEMPLATE_TIME);
    }

    private DocumentContent content(DocumentKind kind, DocumentSubject subject) throws IOException {
        Map<String, Picture> pictures = new LinkedHashMap<>();
        pictures.put(
                "map",
                maps.draw(
                        subject.scheme(),
                        subject.set().grid_version(),
                        subject.transform(),
                        subject.attribution(),
                        subject.texts()));
        return switch (kind) {
            case REPLY -> {
                pictures.put("diagram", diagrams.draw(subject));
                yield new ReplyContent(subject).with(pictures);
            }
            case SURVEY ->
                new SurveyContent(
                                subject,
                                maps.streets(subject.scheme(), subject.set().grid_version(), subject.transform()))
                        .with(pictures);
        };
    }
}
