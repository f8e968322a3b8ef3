package org.gridscheme.api.scheme.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.gridscheme.api.scheme.document.CostBreakdown;
import org.gridscheme.api.scheme.dto.QuantityDto;
import org.gridscheme.api.text.Texts;

/**
 * Bill of quantities as a workbook: numbers are numbers, amounts and totals are formulas. Texts are written as text cells,
 * which no program takes for a formula.
 */
final class BillOfQuantitiesFormat implements SchemeFileFormat {

    private static final List<String> COLUMNS =
            List.of("code", "name", "spec", "unit", "qty", "unit-price", "amount", "owner", "formula");
    private static final int QUANTITY = COLUMNS.indexOf("qty");
    private static final int AMOUNT = COLUMNS.indexOf("amount");
    private static final int OWNER = COLUMNS.indexOf("owner");
    private static final List<String> OWNERS = List.of("GRID", "CUSTOMER");
    private static final int[] WIDTHS = {28, 20, 26, 8, 11, 13, 16, 12, 36};

    @Override
    public String extension() {
        return "xlsx";
    }

    @Override
    public String mediaType() {
        return "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    }

    @Override
    public void write(ExportedScheme exported, Texts texts, OutputStream out) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            Sheet sheet = new Sheet(workbook, texts);
            sheet.quantities(exported.scheme().quantities());
            sheet.totals(exported.scheme().cost().currency());
            sheet.costs(exported);
            origin(workbook, exported, texts);
            for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
                print(workbook.getSheetAt(i), exported);
            }
            workbook.getProperties().getCoreProperties().setCreated(Optional.of(Date.from(exported.planned())));
            ByteArrayOutputStream file = new ByteArrayOutputStream();
            workbook.write(file);
            TimedArchive.write(file.toByteArray(), exported.planned(), out);
        }
    }

    /** On A4 across, as wide as the page, with the name of the sheet and the origin on every page. */
    private static void print(XSSFSheet sheet, ExportedScheme exported) {
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setPaperSize(PrintSetup.A4_PAPERSIZE);
        sheet.getPrintSetup().setLandscape(true);
        sheet.getPrintSetup().setFitWidth((short) 1);
        sheet.getPrintSetup().setFitHeight((short) 0);
        sheet.getHeader().setCenter("&A");
        sheet.getFooter()
                .setLeft(exported.set().id() + " · " + exported.scheme().id());
        sheet.getFooter().setRight("&P / &N");
    }

    private static void origin(XSSFWorkbook workbook, ExportedScheme exported, Texts texts) {
        XSSFSheet sheet = workbook.createSheet(texts.get("export.sheet.origin"));
        int number = 0;
        for (Map.Entry<String, String> line : exported.stamp().entrySet()) {
            Row row = sheet.createRow(number++);
            row.createCell(0).setCellValue(texts.get("export.stamp." + line.getKey()));
            row.createCell(1).setCellValue(line.getValue());
        }
        sheet.setColumnWidth(0, 24 * 256);
        sheet.setColumnWidth(1, 64 * 256);
    }

    /** The sheet of quantities, filled from above. */
    private static final class Sheet {
        private final XSSFSheet sheet;
        private final Texts texts;
        private final CellStyle bold;
        private final CellStyle money;
        private int next;

        Sheet(XSSFWorkbook workbook, Texts texts) {
            this.texts = texts;
            sheet = workbook.createSheet(texts.get("export.sheet.quantities"));
            XSSFFont font = workbook.createFont();
            font.setBold(true);
            bold = workbook.createCellStyle();
            bold.setFont(font);
            money = workbook.createCellStyle();
            money.setDataFormat(workbook.createDataFormat().getFormat("#,##0.00"));
            Row header = sheet.createRow(next++);
            for (int column = 0; column < COLUMNS.size(); column++) {
                header.createCell(column).setCellValue(texts.get("export.column." + COLUMNS.get(column)));
                header.getCell(column).setCellStyle(bold);
                sheet.setColumnWidth(column, WIDTHS[column] * 256);
            }
            sheet.createFreezePane(0, 1);
            sheet.setRepeatingRows(CellRangeAddress.valueOf("1:1"));
        }

        void quantities(List<QuantityDto> quantities) {
            quantities.forEach(this::quantity);
        }

        private void quantity(QuantityDto quantity) {
            Row row = sheet.createRow(next++);
            row.createCell(0).setCellValue(quantity.code());
            row.createCell(1).setCellValue(quantity.name());
            row.createCell(2).setCellValue(quantity.spec());
            row.createCell(3).setCellValue(unit(quantity.unit()));
            row.createCell(QUANTITY).setCellValue(new BigDecimal(quantity.qty()).doubleValue());
            row.createCell(QUANTITY + 1).setCellValue(new BigDecimal(quantity.unit_price()).doubleValue());
            row.getCell(QUANTITY + 1).setCellStyle(money);
            row.createCell(AMOUNT).setCellFormula("ROUND(E%1$d*F%1$d,2)".formatted(next));
            row.getCell(AMOUNT).setCellStyle(money);
            row.createCell(OWNER).setCellValue(texts.get("owner." + quantity.owner()));
            row.createCell(OWNER + 1).setCellValue(quantity.formula());
        }

        /** Counted things have words; physical units are the same everywhere. */
        private String unit(String unit) {
            return texts.find("unit." + unit, List.of()).orElse(unit);
        }

        void totals(String currency) {
            int last = next;
            next++;
            for (String owner : OWNERS) {
                String name = texts.get("owner." + owner);
                total(name, "SUMIF(H2:H%1$d,\"%2$s\",G2:G%1$d)".formatted(last, name));
            }
            total(texts.get("export.direct", currency), "SUM(G2:G%d)".formatted(last));
        }

        /** On a sheet of its own behind this one. */
        void costs(ExportedScheme exported) {
            CostBreakdown cost =
                    CostBreakdown.of(exported.scheme(), exported.set().basis());
            new CostSheet(sheet.getWorkbook(), texts, bold, money, cost)
                    .write(sheet.getSheetName(), exported.scheme().cost().currency());
            sheet.getWorkbook().getCreationHelper().createFormulaEvaluator().evaluateAll();
        }

        private void total(String name, String formula) {
            Row row = sheet.createRow(next++);
            row.createCell(1).setCellValue(name);
            row.getCell(1).setCellStyle(bold);
            row.createCell(AMOUNT).setCellFormula(formula);
            row.getCell(AMOUNT).setCellStyle(money);
        }
    }
}
