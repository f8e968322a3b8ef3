package org.gridscheme.api.scheme.document;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.gridscheme.api.scheme.picture.Typeface;
import org.gridscheme.api.text.Texts;

/** Writes documents as PDF, with the characters they use embedded and the text there to be searched and copied. */
final class PdfWriter {

    private static final String STYLE = "/document/pdf.css";
    private static final int REGULAR = 400;

    static {
        // Tells the time of each of its steps on the console otherwise; what fails is thrown.
        XRLog.setLoggingEnabled(false);
    }

    private final Path chinese;
    private final Typeface typeface;

    /** @param chinese TrueType file */
    PdfWriter(Path chinese, Typeface typeface) {
        this.chinese = chinese;
        this.typeface = typeface;
    }

    /** In the built-in layout. */
    byte[] write(DocumentLayout layout, DocumentContent content, Texts texts) throws IOException {
        return write(new HtmlWriter(layout, content, texts).write(style()), Map.of(), content, texts);
    }

    /** In the layout of an office's template that was filled with the content. */
    byte[] write(DocxFile filled, DocumentContent content, Texts texts) throws IOException {
        WordHtml word = new WordHtml(filled, content, texts);
        return write(word.write(), word.images(), content, texts);
    }

    private byte[] write(String html, Map<String, BufferedImage> images, DocumentContent content, Texts texts)
            throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PdfRendererBuilder builder = new PdfRendererBuilder()
                .withHtmlContent(html, null)
                .useUnicodeLineBreaker(new ChineseLines())
                .useObjectDrawerFactory(new PdfPictures(content.pictures(), images, typeface))
                .useFont(PdfWriter::latin, "Latin", REGULAR, FontStyle.NORMAL, true)
                .useFont(this::chinese, "Chinese", REGULAR, FontStyle.NORMAL, true)
                .useExternalResourceAccessControl(
                        (uri, type) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                .withProducer("GridScheme")
                .toStream(out);
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
            renderer.createPDFWithoutClosing();
            try (PDDocument pdf = renderer.getPdfDocument()) {
                origin(pdf, content, texts);
                pdf.save(out);
            }
        }
        return out.toByteArray();
    }

    /** Time and number of the file come from the answer, so that the same answer gives the same bytes. */
    private static void origin(PDDocument pdf, DocumentContent content, Texts texts) {
        PDDocumentInformation information = pdf.getDocumentInformation();
        Calendar time = calendar(content.date());
        information.setCreationDate(time);
        information.setModificationDate(time);
        information.setCreator("GridScheme");
        information.setSubject(content.fields().getOrDefault("stamp", ""));
        pdf.getDocumentCatalog().setLanguage(texts.language().tag());
        pdf.setDocumentId(
                (long) content.fields().getOrDefault("scheme_name", "").hashCode());
    }

    private static Calendar calendar(Instant time) {
        Calendar calendar = new GregorianCalendar(TimeZone.getTimeZone(ZoneOffset.UTC), Locale.ROOT);
        calendar.setTimeInMillis(time.toEpochMilli());
        return calendar;
    }

    private static InputStream latin() {
        try {
            return Typeface.openLatin();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private InputStream chinese() {
        try {
            return Files.newInputStream(chinese);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String style() throws IOException {
        try (InputStream in = PdfWriter.class.getResourceAsStream(STYLE)) {
            if (in == null) {
                throw new IllegalStateException("no resource " + STYLE);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
