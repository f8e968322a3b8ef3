package org.gridscheme.api.scheme.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.gridscheme.api.scheme.picture.Picture;
import org.gridscheme.api.scheme.picture.Typeface;
import org.gridscheme.api.testkit.OtherPrograms;
import org.gridscheme.api.text.Language;
import org.gridscheme.api.text.Texts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Templates of an office as PDF files, measured on the page. Lengths are points: 20 of the office's units are one. */
class WordPdfTest {

    private static final Path FONT = Path.of("/usr/share/fonts/truetype/droid/DroidSansFallbackFull.ttf");
    private static final String PAGE = """
        <w:sectPr><w:headerReference w:type="default" r:id="rIdHeader"/><w:footerReference w:type="default" r:id="rIdFooter"/>\
        <w:pgSz w:w="10000" w:h="12000"/><w:pgMar w:top="2000" w:right="1000" w:bottom="1600" w:left="1200" w:header="600"\
         w:footer="500"/></w:sectPr>\
        """;

    private static final String PAGE_BREAK = "<w:r><w:br w:type=\"page\"/></w:r>";

    @TempDir
    private Path folder;

    /** A piece of text on a page. */
    private record Seen(int page, String text, double x, double y, double end, double size) {}

    @BeforeEach
    void requireFont() {
        OtherPrograms.requireFile(FONT.toString(), "fonts-droid-fallback");
    }

    private static DocxFile docx(String body) {
        DocxFile docx = DocxParts.newFile();
        String names = "xmlns:w=\"%s\" xmlns:r=\"%s\"".formatted(WordPen.NAMESPACE, WordPen.RELATIONSHIPS);
        docx.put("word/document.xml", "<w:document %s><w:body>%s</w:body></w:document>".formatted(names, body));
        docx.put("word/header1.xml", "<w:hdr %s>%s</w:hdr>".formatted(names, paragraph("", "", "Letterhead")));
        String pages =
                "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> PAGE </w:instrText></w:r>"
                        + "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>9</w:t></w:r>"
                        + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r><w:r><w:t xml:space=\"preserve\"> of </w:t></w:r>"
                        + "<w:fldSimple w:instr=\" NUMPAGES \"><w:r><w:t>7</w:t></w:r></w:fldSimple></w:p>";
        docx.put("word/footer1.xml", "<w:ftr %s>%s</w:ftr>".formatted(names, pages));
        return docx;
    }

    private static String paragraph(String pPr, String rPr, String text) {
        return "<w:p><w:pPr>%s</w:pPr><w:r><w:rPr>%s</w:rPr><w:t>%s</w:t></w:r></w:p>".formatted(pPr, rPr, text);
    }

    private static String cell(String tcPr, String text) {
        return "<w:tc><w:tcPr>%s</w:tcPr>%s</w:tc>".formatted(tcPr, paragraph("", "", text));
    }

    private static DocumentContent content(Map<String, Picture> pictures) {
        return new DocumentContent(
                Map.of("capacity", "3150 kVA", "customer_name", "晨曦精密机械有限公司"),
                Map.of("sources", List.of(Map.of("no", "A", "role", "主供"), Map.of("no", "B", "role", "备供"))),
                pictures,
                Instant.parse("2026-03-04T05:06:07Z"));
    }

    private static byte[] pdf(DocxFile template, Map<String, Picture> pictures) throws IOException {
        Typeface typeface = Typeface.open(FONT);
        DocumentContent content = content(pictures);
        DocxFile filled = new DocxFiller(new DocxTemplate(template)).file(content);
        return new PdfWriter(FONT, typeface).write(filled, content, Texts.in(Language.ZH_CN));
    }

    private static List<Seen> seen(byte[] pdf) throws IOException {
        List<Seen> seen = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFTextStripper stripper = new PDFTextStripper() {
                @Override
                protected void writeString(String text, List<TextPosition> at) {
                    TextPosition first = at.get(0);
                    TextPosition last = at.get(at.size() - 1);
                    seen.add(new Seen(
                            getCurrentPageNo(),
                            text.strip(),
                            first.getXDirAdj(),
                            first.getYDirAdj(),
                            last.getXDirAdj() + last.getWidthDirAdj(),
                            first.getYScale()));
                }
            };
            stripper.setSortByPosition(true);
            stripper.getText(document);
        }
        return seen;
    }

    private static Seen find(List<Seen> seen, String text) {
        return seen.stream()
                .filter(it -> it.text.equals(text))
                .findFirst()
                .orElseThrow(() -> new AssertionError(text + " is not among " + seen));
    }

    /** The page is 500 wide, its text between 60 and 450: right ends at 450, the middle is at 255; 60 + 36 + 18 indented. */
    @Test
    void paragraphsStandWhereTheirTemplateSays() throws IOException {
        List<Seen> seen = seen(pdf(
                docx(paragraph("<w:jc w:val=\"right\"/>", "", "to the right")
                        + paragraph("<w:jc w:val=\"center\"/>", "<w:sz w:val=\"40\"/>", "in the middle")
                        + paragraph("<w:ind w:left=\"720\" w:firstLine=\"360\"/>", "", "indented")
                        + paragraph("<w:spacing w:before=\"2000\"/>", "", "far below")
                        + PAGE),
                Map.of()));

        assertThat(find(seen, "to the right").end).isCloseTo(450, within(0.5));
        Seen middle = find(seen, "in the middle");
        assertThat((middle.x + middle.end) / 2).isCloseTo(255, within(0.5));
        assertThat(middle.size).isCloseTo(20, within(0.05));
        Seen indented = find(seen, "indented");
        assertThat(indented.x).isCloseTo(114, within(0.5));
        assertThat(find(seen, "far below").y - indented.y).isBetween(100.0, 125.0);
    }

    /** Columns of 100, 150 and 140 points from 60 on; the text begins 3.5 inside, as the style Grid says. */
    @Test
    void tablesHaveTheirWidthsAndMergedCells() throws IOException {
        String table = "<w:tbl><w:tblPr><w:tblStyle w:val=\"Grid\"/></w:tblPr><w:tblGrid><w:gridCol w:w=\"2000\"/>"
                + "<w:gridCol w:w=\"3000\"/><w:gridCol w:w=\"2800\"/></w:tblGrid>"
                + "<w:tr>" + cell("<w:vMerge w:val=\"restart\"/>", "tall")
                + cell("<w:gridSpan w:val=\"2\"/>", "wide") + "</w:tr>"
                + "<w:tr>" + cell("<w:vMerge/>", "") + cell("", "second") + cell("", "third") + "</w:tr></w:tbl>";

        List<Seen> seen = seen(pdf(docx(table + PAGE), Map.of()));

        assertThat(find(seen, "tall").x).isCloseTo(63.5, within(1.0));
        assertThat(find(seen, "wide").x).isCloseTo(163.5, within(1.0));
        assertThat(find(seen, "second").x).isCloseTo(163.5, within(1.0));
        assertThat(find(seen, "third").x).isCloseTo(313.5, within(1.0));
        assertThat(find(seen, "second").y).isGreaterThan(find(seen, "wide").y + 8);
    }

    @Test
    void whatIsFilledInStandsInTheRowsOfTheTemplate() throws IOException {
        String row = "<w:tbl><w:tblGrid><w:gridCol w:w=\"2000\"/><w:gridCol w:w=\"2000\"/></w:tblGrid><w:tr>"
                + cell("", "{{sources.no}}") + cell("", "{{sources.role}}") + "</w:tr></w:tbl>";

        List<Seen> seen = seen(pdf(docx(paragraph("", "<w:b/>", "户名：{{customer_name}}") + row + PAGE), Map.of()));

        assertThat(seen).extracting(Seen::text).contains("户名：晨曦精密机械有限公司", "A", "主供", "B", "备供");
        assertThat(find(seen, "主供").x).isCloseTo(160 + 5.4, within(1.0));
    }

    /** The header stands 30 below the upper edge, the footer 25 above the lower one; the office's own 9 and 7 are counted anew. */
    @Test
    void everyPageHasItsSizeItsHeaderAndItsNumber() throws IOException {
        byte[] pdf = pdf(
                docx(paragraph("", "", "first") + "<w:p>" + PAGE_BREAK + "</w:p>" + paragraph("", "", "second") + PAGE),
                Map.of());

        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isEqualTo(2);
            PDRectangle page = document.getPage(0).getMediaBox();
            assertThat(page.getWidth()).isCloseTo(500, within(0.5f));
            assertThat(page.getHeight()).isCloseTo(600, within(0.5f));
        }
        List<Seen> seen = seen(pdf);
        assertThat(find(seen, "second").page).isEqualTo(2);
        assertThat(find(seen, "first").y).isBetween(100.0, 120.0);
        assertThat(seen)
                .filteredOn(it -> it.text.equals("Letterhead"))
                .hasSize(2)
                .allSatisfy(it -> assertThat(it.y).isBetween(30.0, 45.0));
        assertThat(find(seen, "1 of 2").page).isEqualTo(1);
        assertThat(find(seen, "2 of 2").y).isBetween(560.0, 575.0);
    }

    @Test
    void aTableBehindAPageBreakBeginsTheNewPage() throws IOException {
        String table = "<w:tbl><w:tblGrid><w:gridCol w:w=\"2000\"/><w:gridCol w:w=\"2000\"/></w:tblGrid><w:tr>"
                + cell("", "left") + cell("", "right") + "</w:tr></w:tbl>";

        List<Seen> seen =
                seen(pdf(docx(paragraph("", "", "first") + "<w:p>" + PAGE_BREAK + "</w:p>" + table + PAGE), Map.of()));

        assertThat(find(seen, "first").page).isEqualTo(1);
        assertThat(find(seen, "left").page).isEqualTo(2);
        assertThat(find(seen, "right").page).isEqualTo(2);
        assertThat(find(seen, "left").y).isBetween(100.0, 120.0).isCloseTo(find(seen, "right").y, within(0.1));
    }

    /** Only the first line of a paragraph is indented, here by 18; what goes on over the page is as far left as the text. */
    @Test
    void textBehindAPageBreakBeginsTheNewPage() throws IOException {
        String divided = paragraph("<w:ind w:firstLine=\"360\"/>", "<w:b/>", "before")
                .replace("</w:p>", PAGE_BREAK + "<w:r><w:t>behind</w:t></w:r></w:p>");

        List<Seen> seen = seen(pdf(docx(divided + paragraph("", "", "next") + PAGE), Map.of()));

        assertThat(find(seen, "before").page).isEqualTo(1);
        assertThat(find(seen, "before").x).isCloseTo(78, within(0.5));
        assertThat(find(seen, "behind").page).isEqualTo(2);
        assertThat(find(seen, "behind").x).isCloseTo(60, within(0.5));
        assertThat(find(seen, "next").page).isEqualTo(2);
    }

    @Test
    void aPageBreakAtTheEndIsFollowedByAnEmptyPage() throws IOException {
        byte[] pdf = pdf(docx(paragraph("", "", "first") + "<w:p>" + PAGE_BREAK + "</w:p>" + PAGE), Map.of());

        assertThat(seen(pdf)).extracting(Seen::text).contains("1 of 2", "2 of 2");
    }

    /** The built-in templates are such documents as well: upright A4, and the diagram across on A3. */
    @Test
    void theBuiltInTemplateIsCarriedOverWhole() throws IOException {
        Picture square = Picture.of(
                "<svg xmlns='http://www.w3.org/2000/svg' width='200' height='100'><rect width='200' height='100'/></svg>"
                        .getBytes(StandardCharsets.UTF_8),
                "a picture");
        DocxFile builtIn =
                DocumentFolder.builtIn(DocumentKind.REPLY, Language.ZH_CN).file();

        byte[] pdf = pdf(builtIn, Map.of("map", square, "diagram", square));

        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getPage(0).getMediaBox().getWidth()).isCloseTo(595, within(1f));
            PDRectangle last = document.getPage(document.getNumberOfPages() - 1).getMediaBox();
            assertThat(List.of(Math.round(last.getWidth()), Math.round(last.getHeight())))
                    .containsExactly(1191, 842);
            BufferedImage diagram = new PDFRenderer(document).renderImage(document.getNumberOfPages() - 1, 1);
            assertThat(diagram.getRGB(600, 400)).as("the middle of the diagram").isEqualTo(0xFF000000);
            String text = new PDFTextStripper().getText(document);
            Texts texts = Texts.in(Language.ZH_CN);
            for (DocumentPart part : DocumentLayout.open(DocumentKind.REPLY).parts()) {
                if (!part.heading().isEmpty()) {
                    assertThat(text).contains(texts.get("document.heading." + part.heading()));
                }
            }
        }
    }

    @Test
    void theOfficesOwnPictureIsDrawnInItsSize() throws IOException {
        DocxFile docx = docx("<w:p><w:r>" + drawing("rIdLogo") + "</w:r></w:p>" + PAGE);
        docx.put("word/media/logo.png", png());
        relate(docx, "rIdLogo", "Target=\"media/logo.png\"");

        try (PDDocument document = Loader.loadPDF(pdf(docx, Map.of()))) {
            BufferedImage page = new PDFRenderer(document).renderImage(0, 1);
            assertThat(page.getRGB(60 + 70, 100 + 34))
                    .as("within 72 x 36 points")
                    .isEqualTo(0xFF000000);
            assertThat(page.getRGB(60 + 74, 100 + 20)).as("right of it").isEqualTo(0xFFFFFFFF);
        }
    }

    /** A picture of 36 points that begins 30 below the edge is no higher than the margin of 100; one of 144 is: 30 + 144. */
    @Test
    void aHeaderThatIsHigherThanItsMarginPushesTheText() throws IOException {
        DocxFile docx = docx(paragraph("", "", "below it") + PAGE);
        String header = new String(docx.part("word/header1.xml"), StandardCharsets.UTF_8);
        String high = drawing("rIdLogo").replace("cy=\"457200\"", "cy=\"1828800\"");
        docx.put("word/header1.xml", header.replace("</w:hdr>", "<w:p><w:r>" + high + "</w:r></w:p></w:hdr>"));

        double low = find(seen(pdf(docx(paragraph("", "", "below it") + PAGE), Map.of())), "below it").y;
        double pushed = find(seen(pdf(docx, Map.of())), "below it").y;

        assertThat(pushed - low).isBetween(30 + 144.0 - 100, 30 + 144.0 - 100 + 30);
    }

    /** One without a height, one whose width is no number, and one of more pixels than an image can have. */
    @Test
    void aPictureWithoutASizeOrContentIsLeftOut() throws IOException {
        byte[] logo = png();
        byte[] huge = logo.clone();
        ByteBuffer.wrap(huge).putInt(16, 1 << 16).putInt(20, 1 << 16);
        String pictures = "<w:p><w:r>" + drawing("rIdLogo").replace("cy=\"457200\"", "")
                + drawing("rIdLogo").replace("914400", "wide") + drawing("rIdHuge") + "</w:r></w:p>";
        DocxFile docx = docx(paragraph("", "", "below it") + pictures + PAGE);
        relate(docx, "rIdLogo", "Target=\"media/logo.png\"");
        relate(docx, "rIdHuge", "Target=\"media/huge.png\"");
        docx.put("word/media/logo.png", logo);
        docx.put("word/media/huge.png", huge);
        String header = new String(docx.part("word/header1.xml"), StandardCharsets.UTF_8);
        docx.put("word/header1.xml", header.replace("</w:hdr>", pictures + "</w:hdr>"));

        assertThat(find(seen(pdf(docx, Map.of())), "below it").y).isBetween(100.0, 120.0);
        assertThat(WordPictures.unreadable(docx)).containsExactly("huge.png");
    }

    private static byte[] png() throws IOException {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(20, 10, BufferedImage.TYPE_INT_RGB), "png", png);
        return png.toByteArray();
    }

    private static void relate(DocxFile docx, String id, String target) {
        String relations = new String(docx.part("word/_rels/document.xml.rels"), StandardCharsets.UTF_8);
        docx.put(
                "word/_rels/document.xml.rels",
                relations.replace(
                        "</Relationships>",
                        "<Relationship Id=\"%s\" Type=\"image\" %s/></Relationships>".formatted(id, target)));
    }

    private static String drawing(String relation) {
        return """
            <w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing">\
            <wp:extent cx="914400" cy="457200"/><wp:docPr id="1" name="logo" descr="the logo"/>\
            <a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData>\
            <a:blip r:embed="%s"/></a:graphicData></a:graphic></wp:inline></w:drawing>\
            """.formatted(relation);
    }

    @Test
    void theOfficeIsToldWhatIsNotCarriedOver() throws IOException {
        DocxFile docx = docx(
                paragraph("<w:numPr/>", "", "first of a list") + paragraph("<w:tabs/>", "", "a</w:t><w:tab/><w:t>tab")
                        + "<w:tbl><w:tblPr><w:tblStyle w:val=\"Rows\"/></w:tblPr></w:tbl>"
                        + PAGE.replace("<w:pgSz", "<w:headerReference w:type=\"even\" r:id=\"rIdHeader\"/><w:pgSz"));
        docx.put(
                WordStyles.PART,
                "<w:styles xmlns:w=\"%s\"><w:style w:type=\"table\" w:styleId=\"Rows\"><w:tblStylePr/></w:style></w:styles>"
                        .formatted(WordPen.NAMESPACE));
        docx.put("word/media/seal.emf", new byte[] {1, 2, 3});
        docx.put("word/media/torn.png", new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0});
        Files.write(folder.resolve("reply_en.docx"), docx.toBytes(Instant.parse("2026-03-04T05:06:07Z")));

        DocumentFolder own = DocumentFolder.open(Optional.of(folder));

        assertThat(own.warnings())
                .containsExactly(
                        "reply_en.docx: no content control has a tag and there is no {{key}}; nothing is filled in",
                        "reply_en.docx: PDF files are made without its numbering and bullets",
                        "reply_en.docx: PDF files are made without its tab stops (a tab is two wide spaces)",
                        "reply_en.docx: PDF files are made without its own header and footer of even pages",
                        "reply_en.docx: PDF files are made without its formats of table styles for first rows and the like",
                        "reply_en.docx: PDF files are made without its picture seal.emf",
                        "reply_en.docx: PDF files are made without its picture torn.png");
        assertThat(own.findOwn(DocumentKind.REPLY, Language.EN)).isPresent();
        assertThat(own.findOwn(DocumentKind.REPLY, Language.ZH_CN)).isEmpty();
        assertThat(NotInPdf.list(DocumentFolder.builtIn(DocumentKind.SURVEY, Language.EN)))
                .isEmpty();
    }

    /** Linked as a whole, linked with a relationship like an embedded one, and a chart; the picture in the file is shown. */
    @Test
    void theOfficeIsToldOfDrawingsWithoutAPictureInTheFile() throws IOException {
        String linked = drawing("rIdWeb").replace("r:embed", "r:link").replace("\"logo\"", "\"linked\"");
        String outside = drawing("rIdWeb").replace("\"logo\"", "\"outside\"");
        String chart = drawing("").replace("a:blip r:embed=\"\"", "a:chart").replace("\"logo\"", "\"chart\"");
        DocxFile docx =
                docx("<w:p><w:r>" + drawing("rIdLogo") + linked + outside + outside + chart + "</w:r></w:p>" + PAGE);
        docx.put("word/media/logo.png", png());
        relate(docx, "rIdLogo", "Target=\"media/logo.png\"");
        relate(docx, "rIdWeb", "Target=\"http://office.example/logo.png\" TargetMode=\"External\"");

        assertThat(NotInPdf.list(new DocxTemplate(docx)))
                .containsExactly("drawing linked", "drawing outside", "drawing chart");
    }

    /** Without a height, of no width, and as wide as no number; the same where something else is filled in is none. */
    @Test
    void theOfficeIsToldOfPicturesWithoutASize() throws IOException {
        String filled =
                "<w:sdt><w:sdtPr><w:tag w:val=\"picture.map\"/></w:sdtPr><w:sdtContent><w:p><w:r>%s</w:r></w:p></w:sdtContent></w:sdt>"
                        .formatted(drawing("rIdLogo").replace("914400", "wide"));
        DocxFile docx = docx("<w:p><w:r>" + drawing("rIdLogo")
                + drawing("rIdLogo").replace("cy=\"457200\"", "").replace("\"logo\"", "\"flat\"")
                + drawing("rIdLogo").replace("914400", "0").replace("\"logo\"", "\"thin\"")
                + drawing("rIdLogo").replace("914400", "wide").replace("\"logo\"", "\"odd\"") + "</w:r></w:p>"
                + filled + PAGE);
        docx.put("word/media/logo.png", png());
        relate(docx, "rIdLogo", "Target=\"media/logo.png\"");

        assertThat(NotInPdf.list(new DocxTemplate(docx)))
                .containsExactly(
                        "drawing flat (it has no size)",
                        "drawing thin (it has no size)",
                        "drawing odd (it has no size)");
    }

    /** A placeholder picture that says no width leaves the picture as wide as the text of an upright page. */
    @Test
    void aPlaceholderOfAnOddWidthIsFilledIn() throws IOException {
        Picture square = Picture.of(
                "<svg xmlns='http://www.w3.org/2000/svg' width='200' height='100'><rect width='200' height='100'/></svg>"
                        .getBytes(StandardCharsets.UTF_8),
                "a picture");
        for (String odd : List.of("wide", "-914400", "")) {
            String control =
                    "<w:sdt><w:sdtPr><w:tag w:val=\"picture.map\"/></w:sdtPr><w:sdtContent><w:p><w:r>%s</w:r></w:p></w:sdtContent></w:sdt>"
                            .formatted(drawing("rIdLogo").replace("914400", odd));
            DocxFile filled =
                    new DocxFiller(new DocxTemplate(docx(control + PAGE))).file(content(Map.of("map", square)));

            assertThat(new String(filled.part("word/document.xml"), StandardCharsets.UTF_8))
                    .contains("cx=\"" + Math.round(PictureSize.WIDEST_mm * 36_000) + "\"");
        }
    }

    /** As the usual styles for headers have them: they are told of only where a tab goes to them. */
    @Test
    void tabStopsThatNoTabGoesToAreNotMissed() throws IOException {
        DocxFile docx = docx(paragraph("<w:pStyle w:val=\"Header\"/>", "", "a header") + PAGE);
        docx.put(WordStyles.PART, """
            <w:styles xmlns:w="%s"><w:style w:type="paragraph" w:styleId="Header"><w:pPr><w:tabs>\
            <w:tab w:val="right" w:pos="9360"/></w:tabs></w:pPr></w:style></w:styles>\
            """.formatted(WordPen.NAMESPACE));
        assertThat(NotInPdf.list(new DocxTemplate(docx))).isEmpty();

        String text = new String(docx.part("word/document.xml"), StandardCharsets.UTF_8);
        docx.put("word/document.xml", text.replace("a header", "a</w:t><w:tab/><w:t>header"));
        assertThat(NotInPdf.list(new DocxTemplate(docx))).containsExactly("tab stops (a tab is two wide spaces)");
    }

    /** The paragraph's style is based on one with numbers; frames are of a style that nothing uses. */
    @Test
    void theOfficeIsToldWhatItsStylesHave() throws IOException {
        DocxFile docx = docx(paragraph("<w:pStyle w:val=\"Clause\"/>", "", "a clause") + PAGE);
        docx.put(WordStyles.PART, """
            <w:styles xmlns:w="%s"><w:style w:type="paragraph" w:styleId="Clause"><w:basedOn w:val="Numbered"/></w:style>\
            <w:style w:type="paragraph" w:styleId="Numbered"><w:pPr><w:numPr/></w:pPr></w:style>\
            <w:style w:type="paragraph" w:styleId="Framed"><w:pPr><w:framePr/></w:pPr></w:style></w:styles>\
            """.formatted(WordPen.NAMESPACE));

        assertThat(NotInPdf.list(new DocxTemplate(docx))).containsExactly("numbering and bullets");
    }
}
