package org.gridscheme.api.scheme.document;

import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.gridscheme.api.text.Texts;

/**
 * Makes the built-in template of a document: an ordinary .docx file with the words of one language and a content control for
 * everything that is filled in. An office takes it as the start of its own.
 */
final class DocxTemplateWriter {

    /** Between the margins of A4, in twentieths of a point. */
    private static final int WIDTH = 9638;

    private static final int LABEL = 1730;
    private static final String BLANK = "\u3000\u3000\u3000\u3000";

    private final DocumentLayout layout;
    private final Texts texts;

    DocxTemplateWriter(DocumentLayout layout, Texts texts) {
        this.layout = layout;
        this.texts = texts;
    }

    DocxFile write() {
        DocxFile docx = DocxParts.newFile();
        try {
            docx.put("word/document.xml", document());
            docx.put("word/header1.xml", header());
            docx.put("word/footer1.xml", footer());
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
        return docx;
    }

    private String title() {
        return texts.get("document.title." + layout.kind().key());
    }

    private String document() throws XMLStreamException {
        WordPen pen = new WordPen("document");
        pen.open("body");
        pen.paragraph("Title");
        pen.run(title());
        pen.close();
        for (DocumentPart part : layout.parts()) {
            part(pen, part);
        }
        boolean large =
                layout.parts().get(layout.parts().size() - 1) instanceof DocumentPart.Figure figure && figure.large();
        section(pen, large);
        pen.close();
        return pen.end();
    }

    /** Ends a section: A4 upright, or A3 across for a large picture. */
    private static void section(WordPen pen, boolean large) throws XMLStreamException {
        pen.open("sectPr");
        pen.empty("headerReference", "type", "default");
        pen.relation("rIdHeader");
        pen.empty("footerReference", "type", "default");
        pen.relation("rIdFooter");
        if (large) {
            pen.empty("pgSz", "w", "23811", "h", "16838", "orient", "landscape");
        } else {
            pen.empty("pgSz", "w", "11906", "h", "16838");
        }
        pen.empty(
                "pgMar", "top", "1247", "right", "1134", "bottom", "1134", "left", "1134", "header", "567", "footer",
                "454", "gutter", "0");
        pen.close();
    }

    private void part(WordPen pen, DocumentPart part) throws XMLStreamException {
        if (part instanceof DocumentPart.Figure figure && figure.large()) {
            pen.open("p");
            pen.open("pPr");
            section(pen, false);
            pen.close();
            pen.close();
        }
        if (!part.heading().isEmpty()) {
            pen.paragraph("Heading1");
            pen.run(texts.get("document.heading." + part.heading()));
            pen.close();
        }
        if (part instanceof DocumentPart.Fields fields) {
            fields(pen, fields.fields());
        } else if (part instanceof DocumentPart.Rows rows) {
            rows(pen, rows);
        } else if (part instanceof DocumentPart.Figure figure) {
            figure(pen, figure);
        } else if (part instanceof DocumentPart.Words words) {
            pen.paragraph("Normal");
            pen.run(texts.get("document.text." + words.text()));
            pen.close();
        }
    }

    private void fields(WordPen pen, List<DocumentPart.Field> fields) throws XMLStreamException {
        int value = WIDTH / 2 - LABEL;
        table(pen, List.of(LABEL, value, LABEL, value));
        for (int i = 0; i < fields.size(); i++) {
            DocumentPart.Field field = fields.get(i);
            boolean pair =
                    !field.wide() && i + 1 < fields.size() && !fields.get(i + 1).wide();
            row(pen, false);
            field(pen, field.key(), pair ? value : WIDTH - LABEL, pair ? 1 : 3);
            if (pair) {
                field(pen, fields.get(++i).key(), value, 1);
            }
            pen.close();
        }
        endTable(pen);
    }

    private void field(WordPen pen, String key, int width, int span) throws XMLStreamException {
        String label = texts.get("document.field." + key);
        cell(pen, LABEL, 1, true);
        pen.paragraph("Label");
        pen.run(label);
        pen.close();
        pen.close();
        cell(pen, width, span, false);
        pen.paragraph("Cell");
        pen.control(label, key, BLANK);
        pen.close();
        pen.close();
    }

    private void rows(WordPen pen, DocumentPart.Rows rows) throws XMLStreamException {
        List<Integer> widths = rows.columns().stream()
                .map(column -> WIDTH * column.share() / rows.share())
                .toList();
        table(pen, widths);
        row(pen, true);
        for (int i = 0; i < widths.size(); i++) {
            cell(pen, widths.get(i), 1, true);
            pen.paragraph("Label");
            pen.run(column(rows, i));
            pen.close();
            pen.close();
        }
        pen.close();
        row(pen, false);
        for (int i = 0; i < widths.size(); i++) {
            cell(pen, widths.get(i), 1, false);
            pen.paragraph("Cell");
            pen.control(
                    column(rows, i), rows.table() + "." + rows.columns().get(i).key(), BLANK);
            pen.close();
            pen.close();
        }
        pen.close();
        endTable(pen);
    }

    private String column(DocumentPart.Rows rows, int index) {
        return texts.get("document.column." + rows.table() + "."
                + rows.columns().get(index).key());
    }

    private void figure(WordPen pen, DocumentPart.Figure figure) throws XMLStreamException {
        pen.paragraph("Figure");
        String picture = figure.picture();
        String tag = DocxTemplate.PICTURE + picture + "@" + Math.round(figure.width_mm());
        pen.control(texts.get("document.picture." + picture), tag, BLANK);
        pen.close();
    }

    private static void table(WordPen pen, List<Integer> widths) throws XMLStreamException {
        pen.open("tbl");
        pen.open("tblPr");
        pen.empty("tblStyle", "val", "Grid");
        pen.empty("tblW", "w", Integer.toString(WIDTH), "type", "dxa");
        pen.empty("tblLayout", "type", "fixed");
        pen.close();
        pen.open("tblGrid");
        for (int width : widths) {
            pen.empty("gridCol", "w", Integer.toString(width));
        }
        pen.close();
    }

    private static void endTable(WordPen pen) throws XMLStreamException {
        pen.close();
        pen.paragraph("Gap");
        pen.close();
    }

    /** @param repeated at the top of every page the table goes on to */
    private static void row(WordPen pen, boolean repeated) throws XMLStreamException {
        pen.open("tr");
        pen.open("trPr");
        pen.empty("cantSplit");
        if (repeated) {
            pen.empty("tblHeader");
        }
        pen.close();
    }

    private static void cell(WordPen pen, int width, int span, boolean shaded) throws XMLStreamException {
        pen.open("tc");
        pen.open("tcPr");
        pen.empty("tcW", "w", Integer.toString(width), "type", "dxa");
        if (span > 1) {
            pen.empty("gridSpan", "val", Integer.toString(span));
        }
        if (shaded) {
            pen.empty("shd", "val", "clear", "color", "auto", "fill", "EEF2F5");
        }
        pen.empty("vAlign", "val", "center");
        pen.close();
    }

    private String header() throws XMLStreamException {
        WordPen pen = new WordPen("hdr");
        pen.paragraph("Header");
        pen.run(title() + " · ");
        pen.control(texts.get("document.field.scheme_name"), "scheme_name", BLANK);
        pen.close();
        return pen.end();
    }

    private String footer() throws XMLStreamException {
        WordPen pen = new WordPen("ftr");
        pen.paragraph("Footer");
        pen.control(texts.get("document.field.stamp"), "stamp", BLANK);
        pen.close();
        pen.paragraph("Footer");
        pen.field("PAGE");
        pen.run(" / ");
        pen.field("NUMPAGES");
        pen.close();
        return pen.end();
    }
}
