package org.gridscheme.api.scheme.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gridscheme.api.scheme.request.BadBodies;
import org.gridscheme.api.testkit.Http;
import org.gridscheme.api.testkit.OtherPrograms;
import org.gridscheme.api.testkit.ServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Files of a scheme, read by the programs people open them with. */
@ServiceTest
class OtherProgramsReadTest {

    private static final String PARTICULARS = """
        {"application_no": "SQ-2026-000817", "customer_no": "3200112233", "customer_name": "晨曦精密机械有限公司",
         "address": "南京市江宁区紫薇路 18 号", "contact": "欧阳雪", "phone": "138-0000-0000", "surveyor": "钱进",
         "prepared_by": "李雷", "reply_person": "王芳", "reply_date": "2026-11-29"}""";

    @LocalServerPort
    private int port;

    @TempDir
    private Path folder;

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

    /** A file in Chinese, which is where readers stumble. */
    private Path file(String name) throws IOException {
        String address = "/api/v1/schemes/%s/%s/%s"
                .formatted(set.get("id").stringValue(), set.at("/schemes/0/id").stringValue(), name);
        Http.Answer answer = http.get(address, "Accept-Language", "zh-CN");
        assertThat(answer.status()).as(name).isEqualTo(200);
        return Files.write(folder.resolve(name), answer.response().body());
    }

    /** A document with the particulars of its customer. */
    private Path told(String name) throws IOException {
        String address = "/api/v1/schemes/%s/%s/%s"
                .formatted(set.get("id").stringValue(), set.at("/schemes/0/id").stringValue(), name);
        Http.Answer answer = http.post(
                address, "application/json", PARTICULARS.getBytes(StandardCharsets.UTF_8), "Accept-Language", "zh-CN");
        assertThat(answer.status()).as(name).isEqualTo(200);
        return Files.write(folder.resolve(name), answer.response().body());
    }

    @Test
    void gdalReadsTheGeoPackage() throws Exception {
        OtherPrograms.require("ogrinfo", "gdal-bin");
        String file = file("export.gpkg").toString();

        OtherPrograms.Run sections = OtherPrograms.run("ogrinfo", "-ro", "-al", file, "route_sections");
        assertThat(sections.output())
                .doesNotContain("ERROR", "Warning")
                .contains("Geometry: Line String", "Feature Count: 3", "ID[\"EPSG\",4326]")
                .contains("method (String) = HDD", "section (String) = A2", "length_m (Real) = 60");
        OtherPrograms.Run points = OtherPrograms.run("ogrinfo", "-ro", "-al", file, "points");
        assertThat(points.output())
                .contains(
                        "Geometry: Point", "Feature Count: 2", "kind (String) = SPARE_WAY", "kind (String) = CUSTOMER");
        OtherPrograms.Run devices = OtherPrograms.run("ogrinfo", "-ro", "-al", file, "devices");
        assertThat(devices.output()).contains("SCB13-630", "count (Integer64) = 5", "rated_kva (Real) = 630");
        OtherPrograms.Run origin = OtherPrograms.run("ogrinfo", "-ro", "-al", file, "origin");
        assertThat(origin.output())
                .contains(
                        set.get("id").stringValue(),
                        set.get("grid_version").stringValue(),
                        set.get("rulebook_version").stringValue(),
                        set.get("price_book_version").stringValue(),
                        "2026-03-04T05:06:07Z");
    }

    @Test
    void gdalReadsKmlGeoJsonAndTheDrawing() throws Exception {
        OtherPrograms.require("ogrinfo", "gdal-bin");
        assertThat(OtherPrograms.run(
                                "ogrinfo", "-ro", "-al", file("export.geojson").toString())
                        .output())
                .doesNotContain("ERROR")
                .contains("Feature Count: 2", "WGS 84");
        assertThat(OtherPrograms.run("ogrinfo", "-ro", "-al", file("export.kml").toString())
                        .output())
                .doesNotContain("ERROR")
                .contains("LINESTRING", "POINT", "RMU N1", "主供");
        assertThat(OtherPrograms.run("ogrinfo", "-ro", "-al", file("export.dxf").toString())
                        .output())
                .doesNotContain("ERROR")
                .contains("LINESTRING", set.get("id").stringValue());
    }

    @Test
    void ezdxfFindsNoFaultInTheDrawing() throws Exception {
        String python = OtherPrograms.requirePythonWith("ezdxf", "python3-ezdxf");
        String script = """
            import sys, ezdxf
            doc = ezdxf.readfile(sys.argv[1])
            audit = doc.audit()
            lines = doc.modelspace().query('LWPOLYLINE')
            print(len(audit.errors), doc.dxfversion, *(line.dxf.layer + ' ' + doc.layers.get(line.dxf.layer).dxf.linetype for line in lines))
            """;
        set = http.plan(BadBodies.GOOD_WITH_ALTERNATIVES).json();

        OtherPrograms.Run run =
                OtherPrograms.run(python, "-c", script, file("export.dxf").toString());

        assertThat(run.exit()).as(run.output()).isZero();
        assertThat(run.output().trim()).isEqualTo("0 AC1021 GS_ROUTE CONTINUOUS GS_ALTERNATIVE_ROUTE DASHED");
    }

    /** 1 160 m instead of 860, for 120.50 less. */
    @Test
    void aDifferentRouteIsInFilesForMapsAndInDocuments() throws Exception {
        OtherPrograms.require("ogrinfo", "gdal-bin");
        OtherPrograms.require("pdftotext", "poppler-utils");
        OtherPrograms.requireFile(Fonts.CHINESE, Fonts.PACKAGE);
        set = http.plan(BadBodies.GOOD_WITH_ALTERNATIVES).json();

        String layer = OtherPrograms.run(
                        "ogrinfo", "-ro", "-al", file("export.gpkg").toString(), "alternative_routes")
                .output();
        assertThat(layer)
                .doesNotContain("ERROR", "Warning")
                .contains("Geometry: Line String", "Feature Count: 1", "ID[\"EPSG\",4326]")
                .contains("extra_m (Real) = 300", "extra_cost (Real) = -120.5", "shared_pct (Real) = 33.3");
        assertThat(OtherPrograms.run(
                                "ogrinfo", "-ro", "-al", file("export.geojson").toString())
                        .output())
                .contains("Feature Count: 3", "part (String) = alternative_route", "extra_m (Real) = 300");
        String words = "1160 m（+300 m），工程费 −120.50 CNY（不含其他费用），沿道路重合 33.3 %";
        assertThat(OtherPrograms.run("ogrinfo", "-ro", "-al", file("export.kml").toString())
                        .output())
                .doesNotContain("ERROR")
                .contains(words);
        assertThat(OtherPrograms.run(
                                "ogrinfo",
                                "--config",
                                "DXF_ENCODING",
                                "UTF-8",
                                "-ro",
                                "-al",
                                file("export.dxf").toString())
                        .output())
                .doesNotContain("ERROR")
                .contains("GS_ALTERNATIVE_ROUTE", "6g 3g", words);
        assertThat(text(file("export.pdf"))).contains("备选路径", words);
        assertThat(text(file("survey.pdf"))).contains("A′1", "A′3");
    }

    /** Converted in one start of the office program, which takes seconds; the text of the result is what it understood. */
    @Test
    void libreOfficeReadsDocumentsAndTheWorkbook() throws Exception {
        OtherPrograms.require("soffice", "libreoffice-writer-nogui libreoffice-calc-nogui");
        OtherPrograms.require("pdftotext", "poppler-utils");
        OtherPrograms.requireFile(Fonts.CHINESE, Fonts.PACKAGE);
        Path reply = Files.move(told("export.docx"), folder.resolve("reply.docx"));
        Path survey = told("survey.docx");
        Path workbook = Files.move(file("export.xlsx"), folder.resolve("workbook.xlsx"));

        OtherPrograms.Run run = OtherPrograms.run(
                "soffice",
                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                "--headless",
                "--convert-to",
                "pdf",
                "--outdir",
                folder.resolve("read").toString(),
                reply.toString(),
                survey.toString(),
                workbook.toString());

        assertThat(run.exit()).as(run.output()).isZero();
        assertThat(text(folder.resolve("read/reply.pdf")))
                .contains(
                        "供电方案答复单",
                        "3150 kVA",
                        "利用现有管道",
                        "SCB13-630",
                        "SQ-2026-000817",
                        "晨曦精密机械有限公司",
                        "南京市江宁区紫薇路 18 号",
                        "2026-11-29",
                        set.get("id").stringValue());
        assertThat(text(folder.resolve("read/survey.pdf"))).contains("现场勘查单", "人民路", "利用现有管道", "欧阳雪", "钱进");
        assertThat(text(folder.resolve("read/workbook.pdf"))).contains("299,490.00", "工程量清单");
    }

    @Test
    void popplerFindsTheTextAndTheFontsOfPdfFiles() throws Exception {
        OtherPrograms.require("pdftotext", "poppler-utils");
        OtherPrograms.requireFile(Fonts.CHINESE, Fonts.PACKAGE);
        Path reply = told("export.pdf");

        assertThat(text(reply))
                .contains("供电方案答复单", "用电地址", "3150 kVA", "产权分界点", "利用现有管道", "RMU N1", "SCB13-630")
                .contains("3200112233", "晨曦精密机械有限公司", "南京市江宁区紫薇路 18 号", "欧阳雪", "138-0000-0000", "李雷", "王芳")
                .contains(
                        set.get("id").stringValue(), set.get("rulebook_version").stringValue());
        assertThat(text(file("survey.pdf"))).contains("现场勘查单", "人民路 Ring Road", "拉管（定向钻）");
        String[] fonts =
                OtherPrograms.run("pdffonts", reply.toString()).output().strip().split("\n");
        assertThat(fonts).hasSizeGreaterThanOrEqualTo(4);
        for (int i = 2; i < fonts.length; i++) {
            assertThat(fonts[i]).as("embedded in part, with a table to Unicode").containsPattern("yes +yes +yes");
        }
    }

    private static String text(Path pdf) throws IOException, InterruptedException {
        OtherPrograms.Run run = OtherPrograms.run("pdftotext", "-layout", pdf.toString(), "-");
        assertThat(run.exit()).as(run.output()).isZero();
        return run.output();
    }
}
