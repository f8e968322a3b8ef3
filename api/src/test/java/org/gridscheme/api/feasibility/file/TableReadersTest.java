package org.gridscheme.api.feasibility.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class TableReadersTest {

    private static final TableLimits SMALL = new TableLimits(1 << 20, 3, 4, 20, 1000);

    @TempDir
    private Path folder;

    /** Everything a reader told. */
    private static final class Heard implements TableVisitor {

        private final List<String> header = new ArrayList<>();
        private final List<String> rows = new ArrayList<>();

        @Override
        public void header(List<String> names) {
            header.addAll(names);
        }

        @Override
        public void row(JsonNode source, String json) {
            rows.add(json);
        }
    }

    @ParameterizedTest
    @CsvSource({"UTF-8, '', UTF-8", "UTF-8, '\uFEFF', UTF-8 (BOM)", "GB18030, '', GB18030"})
    void recognisesTheEncodingOfText(String charset, String mark, String told) throws Exception {
        Path file = write((mark + "名称,容量\r\n甲厂,630\r\n").getBytes(Charset.forName(charset)));
        Heard heard = new Heard();

        assertThat(TableReader.of(TableFormat.CSV, SMALL).read(file, heard)).isEqualTo(told);

        assertThat(heard.header).containsExactly("名称", "容量");
        assertThat(heard.rows).containsExactly("[\"甲厂\",\"630\"]");
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void readsQuotesSeparatorsAndEmptyLines(String separator) throws Exception {
        String text = "a#b#c\n\"x\"\"y\"#\" 1\n2\"#\n\n#3#\n".replace("#", separator);
        Heard heard = read(TableFormat.CSV, text);

        assertThat(heard.header).containsExactly("a", "b", "c");
        assertThat(heard.rows).containsExactly("[\"x\\\"y\",\" 1\\n2\",\"\"]", "[\"\",\"3\",\"\"]");
    }

    @ParameterizedTest
    @CsvSource({
        "CSV, 'a,b\n1,2\n3,\"4\n5,6\n', quote-unclosed",
        "CSV, 'a\n1\n2\n3\n4\n', too-many-rows",
        "CSV, 'a,b,c,d,e\n', too-many-columns",
        "CSV, 'a\nxxxxxxxxxxxxxxxxxxxxx\n', cell-too-long",
        "CSV, '', empty",
        "NDJSON, '\n\n', empty",
        "GEOJSON, '[]', not-a-collection",
        "GEOJSON, '{\"type\":\"FeatureCollection\"}', not-a-collection",
        "GEOJSON, '{\"features\":[{]}', json",
        "XLSX, 'no workbook', not-xlsx"
    })
    void refusesWhatHasNoRowsToTellApart(TableFormat format, String text, String code) {
        assertThatThrownBy(() -> read(format, text))
                .isInstanceOfSatisfying(TableException.class, refused -> assertThat(refused.problems())
                        .singleElement()
                        .satisfies(problem -> assertThat(problem.code()).isEqualTo("batch." + code)));
    }

    @Test
    void oneBadLineIsOneBadRow() throws Exception {
        Heard heard = read(TableFormat.NDJSON, "{\"a\": 1.50}\n{broken\n{\"a\":1,\"a\":2}\n");

        assertThat(heard.rows).containsExactly("{\"a\": 1.50}", "\"{broken\"", "\"{\\\"a\\\":1,\\\"a\\\":2}\"");
    }

    @Test
    void readsFeaturesAsTheyAre() throws Exception {
        Heard heard = read(
                TableFormat.GEOJSON,
                "{\"name\":{\"x\":[1]},\"features\":[{\"type\":\"Feature\",\"properties\":{\"kva\":630.0}}]}");

        assertThat(heard.rows).containsExactly("{\"type\":\"Feature\",\"properties\":{\"kva\":630.0}}");
    }

    @Test
    void readsTheFirstSheetOfAWorkbook() throws Exception {
        Path file = folder.resolve("table.xlsx");
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            XSSFSheet sheet = workbook.createSheet("任务");
            workbook.createSheet("other").createRow(0).createCell(0).setCellValue("not this");
            CellStyle day = workbook.createCellStyle();
            day.setDataFormat(workbook.createDataFormat().getFormat("yyyy-mm-dd"));
            Row header = sheet.createRow(1);
            header.createCell(0).setCellValue("客户名称");
            header.createCell(1).setCellValue("容量");
            header.createCell(3).setCellValue("日期");
            Row row = sheet.createRow(2);
            row.createCell(0).setCellValue("甲 <厂>");
            row.createCell(1).setCellValue(0.1 + 0.2);
            row.createCell(3).setCellValue(46_000);
            row.getCell(3).setCellStyle(day);
            sheet.createRow(4).createCell(1).setCellFormula("315*2");
            workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
            workbook.write(out);
        }
        Heard heard = new Heard();

        TableReader.of(TableFormat.XLSX, SMALL).read(file, heard);

        assertThat(heard.header).containsExactly("客户名称", "容量", "", "日期");
        assertThat(heard.rows)
                .containsExactly("[\"甲 <厂>\",0.30000000000000004,null,\"2025-12-09\"]", "[null,630,null,null]");
    }

    /** A part of a hundred megabytes of blanks packs into a hundred kilobytes. */
    @Test
    void aWorkbookThatSwellsIsRefused() throws Exception {
        Path file = folder.resolve("bomb.xlsx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            zip.write("<worksheet>".getBytes(StandardCharsets.UTF_8));
            byte[] blanks = " ".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < 100; i++) {
                zip.write(blanks);
            }
        }

        assertThatThrownBy(() -> TableReader.of(TableFormat.XLSX, SMALL).read(file, new Heard()))
                .isInstanceOf(TableException.class)
                .hasMessageContaining("swells");
    }

    private Heard read(TableFormat format, String text) throws Exception {
        Heard heard = new Heard();
        TableReader.of(format, SMALL).read(write(text.getBytes(StandardCharsets.UTF_8)), heard);
        return heard;
    }

    private Path write(byte[] content) throws Exception {
        return Files.write(folder.resolve("table"), content);
    }
}
