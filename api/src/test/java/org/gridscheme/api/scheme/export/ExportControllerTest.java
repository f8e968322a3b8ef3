package org.gridscheme.api.scheme.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.gridscheme.api.testkit.ServiceTest.Problems.assertProblem;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.gridscheme.api.scheme.document.Particulars;
import org.gridscheme.api.scheme.dto.SchemeSetDto;
import org.gridscheme.api.scheme.request.BadBodies;
import org.gridscheme.api.testkit.FlatTransform;
import org.gridscheme.api.testkit.Http;
import org.gridscheme.api.testkit.OtherPrograms;
import org.gridscheme.api.testkit.ServiceTest;
import org.gridscheme.api.text.Language;
import org.gridscheme.api.text.Texts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.w3c.dom.Document;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

@ServiceTest
class ExportControllerTest {

    @LocalServerPort
    private int port;

    private Http http;
    private JsonNode set;

    @BeforeEach
    void plan() throws InterruptedException {
        http = new Http(port);
        while (http.get("/actuator/health/readiness").status() != 200) {
            Thread.sleep(20);
        }
        set = http.plan(BadBodies.GOOD).json();
    }

    private Http.Answer export(String extension, String... headers) {
        String id = set.get("id").stringValue();
        String scheme = set.at("/schemes/0/id").stringValue();
        return http.get("/api/v1/schemes/" + id + "/" + scheme + "/export." + extension, headers);
    }

    @ParameterizedTest
    @ValueSource(strings = {"geojson", "kml", "dxf"})
    void everyTextFileNamesItsOrigin(String extension) {
        Http.Answer answer = export(extension);

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.header("content-disposition")).contains("attachment", "." + extension);
        assertThat(answer.text())
                .contains(
                        set.get("id").stringValue(),
                        set.get("grid_version").stringValue(),
                        set.get("rulebook_version").stringValue(),
                        set.get("price_book_version").stringValue());
    }

    @Test
    void geoJsonHoldsRoutesAndPointsOfAllSources() {
        JsonNode features = export("geojson").json().get("features");
        JsonNode sources = set.at("/schemes/0/sources");

        assertThat(features.size()).isEqualTo(2 * sources.size());
        assertThat(features.at("/0/geometry")).isEqualTo(sources.at("/0/route/geometry"));
        assertThat(features.at("/1/geometry/coordinates")).isEqualTo(sources.at("/0/connection_point/coordinates"));
    }

    @Test
    void kmlIsWellFormedWithLonLatPairs() throws Exception {
        Document kml = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(export("kml").response().body()));

        String point = kml.getElementsByTagName("coordinates").item(0).getTextContent();
        JsonNode expected = set.at("/schemes/0/sources/0/connection_point/coordinates");
        assertThat(point)
                .isEqualTo(expected.get(0).doubleValue() + "," + expected.get(1).doubleValue());
    }

    @Test
    void theWorkbookAddsUpToTheAnswer() throws IOException {
        byte[] file = export("xlsx").response().body();
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            var sheet = workbook.getSheetAt(0);
            Row last = sheet.getRow(sheet.getLastRowNum());
            assertThat(last.getCell(6).getCellType()).isEqualTo(CellType.FORMULA);
            double direct = Double.parseDouble(set.at("/schemes/0/cost/direct").stringValue());
            assertThat(last.getCell(6).getNumericCellValue()).isCloseTo(direct, within(0.005));
            assertThat(sheet.getRow(1).getCell(4).getCellType()).isEqualTo(CellType.NUMERIC);
            double grid = sheet.getRow(sheet.getLastRowNum() - 2).getCell(6).getNumericCellValue();
            double customer = sheet.getRow(sheet.getLastRowNum() - 1).getCell(6).getNumericCellValue();
            assertThat(grid + customer).isCloseTo(direct, within(0.005));
        }
    }

    @Test
    void theWorkbookSpeaksTheCallersLanguage() throws IOException {
        byte[] file = export("xlsx", "Accept-Language", "zh-CN").response().body();
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            assertThat(workbook.getSheetName(0)).isEqualTo("工程量清单");
        }
    }

    @Test
    void theWorkbookCountsInTheCallersWords() throws IOException {
        ObjectNode counted = (ObjectNode) set.deepCopy();
        ((ObjectNode) counted.at("/schemes/0/quantities/0")).put("unit", "set");
        SchemeSetDto answer = JsonMapper.builder().build().readValue(counted.toString(), SchemeSetDto.class);
        ByteArrayOutputStream file = new ByteArrayOutputStream();

        new BillOfQuantitiesFormat()
                .write(
                        new ExportedScheme(
                                answer,
                                answer.schemes().get(0),
                                "",
                                Instant.EPOCH.plus(20_000, ChronoUnit.DAYS),
                                Optional.empty(),
                                new FlatTransform(),
                                Particulars.NONE),
                        Texts.in(Language.ZH_CN),
                        file);

        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file.toByteArray()))) {
            var sheet = workbook.getSheetAt(0);
            assertThat(sheet.getRow(1).getCell(3).getStringCellValue()).isEqualTo("套");
            for (Cell cell : sheet.getRow(0)) {
                assertThat(cell.getStringCellValue()).containsPattern("\\p{IsHan}");
            }
        }
    }

    /** Whenever they are made: two seconds apart, because archives count in steps of two. */
    @Test
    void theSameSchemeGivesTheSameBytes() throws InterruptedException {
        OtherPrograms.requireFile(Fonts.CHINESE, Fonts.PACKAGE);
        List<String> files = List.of(
                "export.docx",
                "export.pdf",
                "export.gpkg",
                "survey.docx",
                "survey.pdf",
                "export.svg",
                "export.kml",
                "export.geojson",
                "export.dxf",
                "export.xlsx");
        List<byte[]> first = files.stream().map(this::bytes).toList();
        Thread.sleep(2100);

        for (int i = 0; i < files.size(); i++) {
            assertThat(bytes(files.get(i)))
                    .as(files.get(i))
                    .hasSizeGreaterThan(500)
                    .isEqualTo(first.get(i));
        }
    }

    private byte[] bytes(String file) {
        String id = set.get("id").stringValue();
        String scheme = set.at("/schemes/0/id").stringValue();
        return http.get("/api/v1/schemes/" + id + "/" + scheme + "/" + file)
                .response()
                .body();
    }

    private Http.Answer withParticulars(String file, String body) {
        String address = "/api/v1/schemes/" + set.get("id").stringValue() + "/"
                + set.at("/schemes/0/id").stringValue() + "/" + file;
        return http.post(address, "application/json", body.getBytes(StandardCharsets.UTF_8));
    }

    /** Also at the level an operator looks for faults with, and also where the request is refused. */
    @Test
    void particularsGoIntoTheFileAndNowhereElse() throws IOException {
        OtherPrograms.requireFile(Fonts.CHINESE, Fonts.PACKAGE);
        Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
        Logger web = (Logger) LoggerFactory.getLogger("org.springframework.web");
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        Level usual = web.getLevel();
        log.start();
        root.addAppender(log);
        web.setLevel(Level.TRACE);
        try {
            Http.Answer answer = withParticulars("export.docx", "{\"customer_name\": \"晨曦{{capacity}}公司\"}");
            assertThat(answer.status()).as(answer.text()).isEqualTo(200);
            try (XWPFDocument docx =
                    new XWPFDocument(new ByteArrayInputStream(answer.response().body()))) {
                assertThat(new XWPFWordExtractor(docx).getText()).contains("晨曦{{capacity}}公司");
            }
            assertProblem(withParticulars("survey.pdf", "{\"contact\": \"晨曦\\u0007\"}"), 400, "invalid-request");
        } finally {
            root.detachAppender(log);
            web.setLevel(usual);
        }

        assertThat(log.list).isNotEmpty();
        assertThat(log.list).extracting(ILoggingEvent::getFormattedMessage).noneMatch(line -> line.contains("晨曦"));
        assertThat(new String(bytes("export.svg"), StandardCharsets.UTF_8)).doesNotContain("晨曦");
    }

    @Test
    void particularsThatCannotBeWrittenAreRefused() {
        OtherPrograms.requireFile(Fonts.CHINESE, Fonts.PACKAGE);
        Http.Answer gap = withParticulars("export.pdf", "{\"customer_name\": \"\uE000\", \"contact\": \"王芳\"}");
        assertProblem(gap, 400, "invalid-request");
        assertThat(gap.json().at("/errors/0/pointer").stringValue()).isEqualTo("/customer_name");
        assertThat(gap.json().at("/errors/0/code").stringValue()).isEqualTo("character-not-in-font");
        assertThat(gap.json().get("errors").size()).isEqualTo(1);
        assertProblem(withParticulars("export.kml", "{}"), 404, "not-found");
        assertProblem(withParticulars("survey.docx", "[]"), 400, "invalid-request");
    }

    @Test
    void templatesAreHandedOutInBothLanguages() {
        assertThat(http.get("/api/v1/documents/reply/template.docx", "Accept-Language", "zh-CN")
                        .header("content-disposition"))
                .contains("reply_zh-CN.docx");
        assertThat(http.get("/api/v1/documents/survey/template.docx").header("content-disposition"))
                .contains("survey_en.docx");
        assertProblem(http.get("/api/v1/documents/nothing/template.docx"), 404, "not-found");
    }

    @Test
    void whatIsNotThereIsAProblem() {
        String id = set.get("id").stringValue();
        assertProblem(export("exe"), 404, "not-found");
        assertProblem(http.get("/api/v1/schemes/" + id + "/s1/survey.kml"), 404, "not-found");
        assertProblem(http.get("/api/v1/schemes/" + id + "/nothing/export.kml"), 404, "not-found");
        assertProblem(http.get("/api/v1/schemes/nothing/s1/export.kml"), 404, "not-found");
    }
}
