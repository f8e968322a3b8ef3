package org.gridscheme.api.feasibility.result;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.gridscheme.scheme.job.JobRow;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * A workbook written as a stream: numbers are numbers, all else is text, which no program takes for a formula. Every million
 * rows begin a new sheet, as a sheet holds no more.
 */
final class XlsxResults implements ResultFile {

    private static final int ROWS_IN_MEMORY = 100;
    private static final int ROWS_A_SHEET = 1_000_000;

    /** Longest text a cell holds (ECMA-376). */
    private static final int LONGEST = 32_767;

    private final ResultTable table;
    private final OutputStream out;
    private final SXSSFWorkbook workbook = new SXSSFWorkbook(null, ROWS_IN_MEMORY, true);
    private final CellStyle text = workbook.createCellStyle();
    private SXSSFSheet sheet;
    private int rows;

    XlsxResults(ResultTable table, OutputStream out) {
        this.table = table;
        this.out = out;
        text.setQuotePrefixed(true);
        sheet = begin();
    }

    private SXSSFSheet begin() {
        SXSSFSheet fresh = workbook.createSheet();
        List<String> headers = table.headers();
        Row header = fresh.createRow(0);
        for (int i = 0; i < headers.size(); i++) {
            set(header.createCell(i), JsonNodeFactory.instance.stringNode(headers.get(i)));
        }
        fresh.createFreezePane(0, 1);
        return fresh;
    }

    @Override
    public void row(JobRow row) {
        if (rows > 0 && rows % ROWS_A_SHEET == 0) {
            sheet = begin();
        }
        Row written = sheet.createRow(1 + rows % ROWS_A_SHEET);
        int column = 0;
        for (JsonNode cell : table.cells(row)) {
            if (cell != null && !cell.isNull()) {
                set(written.createCell(column), cell);
            }
            column++;
        }
        rows++;
    }

    private void set(Cell cell, @Nullable JsonNode value) {
        if (value == null) {
            return;
        }
        if (value.isNumber()) {
            cell.setCellValue(value.asDouble());
            return;
        }
        String words = value.isString() ? value.asString() : value.toString();
        cell.setCellValue(words.length() > LONGEST ? words.substring(0, LONGEST) : words);
        if (!CsvResults.harmless(words).equals(words)) {
            cell.setCellStyle(text);
        }
    }

    @Override
    public void close() throws IOException {
        try (workbook) {
            workbook.write(out);
        }
    }
}
