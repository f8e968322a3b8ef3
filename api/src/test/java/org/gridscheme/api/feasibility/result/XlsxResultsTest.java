package org.gridscheme.api.feasibility.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.gridscheme.api.feasibility.row.Synonyms;
import org.gridscheme.api.text.Language;
import org.gridscheme.api.text.Texts;
import org.gridscheme.scheme.job.Job;
import org.gridscheme.scheme.job.JobMode;
import org.gridscheme.scheme.job.JobRow;
import org.gridscheme.scheme.job.JobState;
import org.gridscheme.scheme.job.JobTerms;
import org.gridscheme.scheme.job.RowState;
import org.junit.jupiter.api.Test;

/** Workbooks of results as a spreadsheet program reads them. */
class XlsxResultsTest {

    private static final String DESCRIPTION = "{\"name\":\"park.xlsx\",\"format\":\"XLSX\",\"encoding\":\"\","
            + "\"columns\":[\"客户\",\"lon\",\"lat\",\"kVA\"],\"order\":\"ROW\",\"crs\":\"WGS84\"}";

    private static final Job JOB = new Job(
            1,
            new JobTerms("b1", "d", "o", Optional.empty(), JobMode.INDEPENDENT, "grid-1", "rules-1", "prices-1", 7),
            DESCRIPTION,
            JobState.DONE,
            2,
            Map.of(RowState.OK, 1),
            Instant.EPOCH,
            Optional.of(Instant.EPOCH),
            0);

    private static Workbook written(JobRow... rows) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XlsxResults results =
                new XlsxResults(new ResultTable(JOB, Synonyms.open(), Texts.in(Language.EN), false), out)) {
            List.of(rows).forEach(results::row);
        }
        return WorkbookFactory.create(new ByteArrayInputStream(out.toByteArray()));
    }

    private static JobRow row(int number, String source, RowState state, String result) {
        return new JobRow(number, source, Optional.of(state), Optional.of(result));
    }

    @Test
    void ownColumnsStayAndNumbersAreNumbers() throws Exception {
        try (Workbook workbook = written(row(
                1,
                "[\"甲厂\", 6.005, \"50.70\", -3]",
                RowState.OK,
                "{\"outcome\":\"FEASIBLE\",\"scheme\":{\"mode\":\"SINGLE\",\"cost\":\"12.50\",\"currency\":\"CNY\","
                        + "\"voltage_kv\":10,\"duration_days\":3.5,\"sources\":[]}}"))) {
            Row header = workbook.getSheetAt(0).getRow(0);
            Row row = workbook.getSheetAt(0).getRow(1);

            assertThat(header.getCell(0).getStringCellValue()).isEqualTo("客户");
            assertThat((int) header.getLastCellNum()).isEqualTo(4 + ResultColumn.ALL.size());
            assertThat(row.getCell(0).getStringCellValue()).isEqualTo("甲厂");
            assertThat(row.getCell(1).getNumericCellValue()).isEqualTo(6.005);
            assertThat(row.getCell(2).getStringCellValue()).isEqualTo("50.70");
            assertThat(row.getCell(3).getNumericCellValue()).isEqualTo(-3);
            assertThat(result(row, ResultColumn.STATE).getStringCellValue()).isEqualTo("ok");
            assertThat(result(row, ResultColumn.DURATION_DAYS).getNumericCellValue())
                    .isEqualTo(3.5);
            assertThat(result(row, ResultColumn.GRID_VERSION).getStringCellValue())
                    .isEqualTo("grid-1");
            assertThat(result(row, ResultColumn.RESERVATION_VERSION).getStringCellValue())
                    .isEqualTo("7");
        }
    }

    private static Cell result(Row row, ResultColumn column) {
        return row.getCell(4 + ResultColumn.ALL.indexOf(column));
    }

    /** A formula typed into a name must not become one again. */
    @Test
    void whatLooksLikeAFormulaIsMarkedAsText() throws Exception {
        for (String text : List.of("=1+1", "+SUM(A1)", "-2+3", "@cmd", "\tx", "＝1")) {
            String source = "[\"" + text.replace("\t", "\\t") + "\", 6, 50, 100]";
            try (Workbook workbook =
                    written(row(1, source, RowState.INFEASIBLE, "{\"outcome\":\"INFEASIBLE\",\"reasons\":[]}"))) {
                Cell cell = workbook.getSheetAt(0).getRow(1).getCell(0);
                assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
                assertThat(cell.getStringCellValue()).isEqualTo(text);
                assertThat(cell.getCellStyle().getQuotePrefixed()).as(text).isTrue();
            }
        }
    }

    @Test
    void aTextThatIsTooLongForACellIsCut() throws Exception {
        String longText = "x".repeat(40_000);
        try (Workbook workbook =
                written(row(1, "[\"" + longText + "\", 6, 50, 100]", RowState.DUPLICATE, "{\"duplicate_of\":1}"))) {
            assertThat(workbook.getSheetAt(0).getRow(1).getCell(0).getStringCellValue())
                    .hasSize(32_767);
        }
    }
}
