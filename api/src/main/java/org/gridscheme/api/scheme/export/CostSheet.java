package org.gridscheme.api.scheme.export;

import java.util.List;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.gridscheme.api.scheme.document.CostBreakdown;
import org.gridscheme.api.text.Texts;

/** The sheet that leads from the sums of the bill of quantities to what each side pays, in formulas as far as the answer tells them. */
final class CostSheet {

    private static final List<String> COLUMNS = List.of("item", "share", "grid_side", "customer_side", "total");
    private static final int[] WIDTHS = {36, 12, 20, 20, 20};
    private static final int FIRST_MONEY = 2;
    private static final int WORKS_ROW = 2;

    private final XSSFSheet sheet;
    private final Texts texts;
    private final CellStyle bold;
    private final CellStyle money;
    private final CostBreakdown cost;

    /**
     * @param bold style of headings
     * @param money style of amounts
     */
    CostSheet(XSSFWorkbook workbook, Texts texts, CellStyle bold, CellStyle money, CostBreakdown cost) {
        sheet = workbook.createSheet(texts.get("export.sheet.costs"));
        this.texts = texts;
        this.bold = bold;
        this.money = money;
        this.cost = cost;
    }

    /** @param quantities name of the sheet whose column G holds amounts and H who pays them */
    void write(String quantities, String currency) {
        Row header = sheet.createRow(0);
        for (int column = 0; column < COLUMNS.size(); column++) {
            String name = texts.get("document.column.costs." + COLUMNS.get(column));
            header.createCell(column)
                    .setCellValue(column < FIRST_MONEY ? name : texts.get("export.column.money", name, currency));
            header.getCell(column).setCellStyle(bold);
            sheet.setColumnWidth(column, WIDTHS[column] * 256);
        }
        int last = cost.items().size() + 1;
        for (CostBreakdown.Item item : cost.items()) {
            item(item, quantities, last);
        }
    }

    private void item(CostBreakdown.Item item, String quantities, int last) {
        Row row = sheet.createRow(sheet.getLastRowNum() + 1);
        int number = row.getRowNum() + 1;
        row.createCell(0).setCellValue(texts.get("document.value.cost." + item.code()));
        Double share_pct = item.share_pct();
        if (share_pct != null) {
            row.createCell(1).setCellValue(share_pct);
        }
        side(row, 2, item, item.grid().doubleValue(), "GRID", quantities, last);
        side(row, 3, item, item.customer().doubleValue(), "CUSTOMER", quantities, last);
        row.createCell(4).setCellFormula("ROUND(C%1$d+D%1$d,2)".formatted(number));
        row.getCell(4).setCellStyle(money);
    }

    /** A payer's part; contingency is what is left of the sum, so that rounding shows nowhere. */
    private void side(
            Row row, int column, CostBreakdown.Item item, double amount, String owner, String quantities, int last) {
        char letter = (char) ('A' + column);
        var cell = row.createCell(column);
        cell.setCellStyle(money);
        switch (item.code()) {
            case "works" ->
                cell.setCellFormula(
                        "SUMIF('%1$s'!H:H,\"%2$s\",'%1$s'!G:G)".formatted(quantities, texts.get("owner." + owner)));
            case "fees" -> cell.setCellFormula("ROUND(%1$s%2$d*B3/100,2)".formatted(letter, WORKS_ROW));
            case "contingency" -> cell.setCellFormula("ROUND(%1$s%2$d-%1$s2-%1$s3,2)".formatted(letter, last));
            case "total" ->
                cell.setCellFormula(
                        last == 5
                                ? "ROUND(%1$s2*(1+B3/100)*(1+B4/100),2)".formatted(letter)
                                : "ROUND(%1$s2+%1$s3,2)".formatted(letter));
            default -> cell.setCellValue(amount);
        }
    }
}
