package org.gridscheme.api.scheme.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.gridscheme.api.scheme.picture.Picture;
import org.gridscheme.api.scheme.picture.Typeface;
import org.gridscheme.api.testkit.OtherPrograms;
import org.gridscheme.api.text.Language;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Templates as an office may make them, filled and read again by Apache POI. */
class DocxFillerTest {

    private static final Path FONT = Path.of("/usr/share/fonts/truetype/droid/DroidSansFallbackFull.ttf");
    private static final String CONTROL = """
        <w:sdt><w:sdtPr><w:tag w:val="%s"/></w:sdtPr><w:sdtContent><w:r><w:rPr><w:b/></w:rPr><w:t>old</w:t></w:r>\
        <w:r><w:t> text</w:t></w:r></w:sdtContent></w:sdt>\
        """;

    @TempDir
    private Path folder;

    @BeforeEach
    void requireFont() {
        OtherPrograms.requireFile(FONT.toString(), "fonts-droid-fallback");
    }

    private static DocxTemplate template(String body) {
        DocxFile docx = DocxParts.newFile();
        docx.put(
                "word/document.xml",
                "<w:document xmlns:w=\"%s\"><w:body>%s</w:body></w:document>".formatted(WordPen.NAMESPACE, body));
        docx.put("word/header1.xml", "<w:hdr xmlns:w=\"%s\"><w:p/></w:hdr>".formatted(WordPen.NAMESPACE));
        docx.put("word/footer1.xml", "<w:ftr xmlns:w=\"%s\"><w:p/></w:ftr>".formatted(WordPen.NAMESPACE));
        return new DocxTemplate(docx);
    }

    private static DocumentContent content(Map<String, Picture> pictures) {
        return new DocumentContent(
                Map.of("capacity", "3150 kVA", "reactive", "one\ntwo", "contact", ""),
                Map.of("sources", List.of(Map.of("no", "A", "role", "主供"), Map.of("no", "B", "role", "备供"))),
                pictures,
                Instant.parse("2026-03-04T05:06:07Z"));
    }

    private static byte[] fill(DocxTemplate template, Map<String, Picture> pictures) throws IOException {
        return new DocxFiller(template, Typeface.open(FONT)).fill(content(pictures));
    }

    private static String text(byte[] docx) throws IOException {
        try (XWPFWordExtractor words = new XWPFWordExtractor(new XWPFDocument(new ByteArrayInputStream(docx)))) {
            return words.getText();
        }
    }

    private static String paragraph(String... runs) {
        StringBuilder xml = new StringBuilder("<w:p>");
        for (String run : runs) {
            xml.append("<w:r><w:t>").append(run).append("</w:t></w:r>");
        }
        return xml.append("</w:p>").toString();
    }

    @Test
    void aControlSaysItsValueInTheTypeOfItsFirstRun() throws IOException {
        byte[] docx = fill(template("<w:p>" + CONTROL.formatted("capacity") + "</w:p>"), Map.of());

        String xml = new String(DocxFile.read(docx).part("word/document.xml"), StandardCharsets.UTF_8);
        assertThat(text(docx)).contains("3150 kVA").doesNotContain("old");
        assertThat(xml).contains("<w:b/>");
    }

    @Test
    void aKeyCutIntoRunsIsReplaced() throws IOException {
        assertThat(text(fill(template(paragraph("load {", "{cap", "acity}", "} in all")), Map.of())))
                .contains("load 3150 kVA in all");
    }

    @Test
    void lineBreaksStay() throws IOException {
        assertThat(text(fill(template("<w:p>" + CONTROL.formatted("reactive") + "</w:p>"), Map.of())))
                .contains("one\ntwo");
    }

    @Test
    void blanksAreLeftToBeFilledInByHand() throws IOException {
        assertThat(text(fill(template("<w:p>" + CONTROL.formatted("contact") + "</w:p>"), Map.of())))
                .contains("old text");
    }

    @Test
    void aRowIsRepeatedForEveryItem() throws IOException {
        String row = "<w:tbl><w:tr><w:tc>" + paragraph("{{sources.no}}") + "</w:tc><w:tc><w:p>"
                + CONTROL.formatted("sources.role") + "</w:p></w:tc></w:tr></w:tbl>";

        String text = text(fill(template(row), Map.of()));

        assertThat(text).containsSubsequence("A", "主供", "B", "备供").doesNotContain("{{", "old");
    }

    @Test
    void aPictureHasTheWidthItsTagAsksFor() throws Exception {
        String svg = "<svg xmlns='http://www.w3.org/2000/svg' width='200' height='100'><rect width='200'"
                + " height='100'/></svg>";
        Picture map = Picture.of(svg.getBytes(StandardCharsets.UTF_8), "the map");

        byte[] docx = fill(template("<w:p>" + CONTROL.formatted("picture.map@60") + "</w:p>"), Map.of("map", map));

        try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(docx))) {
            assertThat(word.getAllPictures()).hasSize(1);
        }
        assertThat(new String(DocxFile.read(docx).part("word/document.xml"), StandardCharsets.UTF_8))
                .contains("cx=\"2160000\" cy=\"1080000\"", "descr=\"the map\"");
    }

    @Test
    void theOfficesTemplateReplacesTheBuiltInOne() throws IOException {
        Files.write(
                folder.resolve("reply_en.docx"),
                template(paragraph("Our own: {{capacity}}")).file().toBytes(Instant.EPOCH));

        DocumentFolder templates = DocumentFolder.open(Optional.of(folder));

        assertThat(text(fill(templates.get(DocumentKind.REPLY, Language.EN), Map.of())))
                .contains("Our own: 3150 kVA");
        assertThat(text(fill(templates.get(DocumentKind.REPLY, Language.ZH_CN), Map.of())))
                .contains("用电地址");
    }

    @Test
    void everyFaultOfTheFolderIsTold() throws IOException {
        Files.write(
                folder.resolve("reply_en.docx"),
                template(paragraph("{{capacitty}}") + "<w:p>" + CONTROL.formatted("sources.nothing") + "</w:p>")
                        .file()
                        .toBytes(Instant.EPOCH));
        Files.writeString(folder.resolve("reply_zh-CN.docx"), "no ZIP file");
        Files.writeString(folder.resolve("reply.docx"), "");
        Files.writeString(folder.resolve("~$reply_en.docx"), "lock file of an office program");

        assertThatThrownBy(() -> DocumentFolder.open(Optional.of(folder)))
                .isInstanceOf(InvalidTemplatesException.class)
                .hasMessageContaining("reply.docx: not one of")
                .hasMessageContaining("reply_en.docx: nothing fills sources.nothing, capacitty")
                .hasMessageContaining("reply_zh-CN.docx: no .docx file")
                .hasMessageNotContaining("~$");
    }

    @Test
    void aTemplateWithADocumentTypeIsRefused() throws IOException {
        DocxFile docx = template("").file();
        docx.put("word/document.xml", "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><x>&e;</x>");
        Files.write(folder.resolve("reply_en.docx"), docx.toBytes(Instant.EPOCH));

        assertThatThrownBy(() -> DocumentFolder.open(Optional.of(folder)))
                .isInstanceOf(InvalidTemplatesException.class)
                .hasMessageContaining("DOCTYPE");
    }
}
