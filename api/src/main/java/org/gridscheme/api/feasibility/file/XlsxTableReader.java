package org.gridscheme.api.feasibility.file;

import java.io.IOException;
import java.nio.file.Path;

/** The first sheet of a workbook, its header in the first row that is not empty. Formulas count with their stored result. */
final class XlsxTableReader implements TableReader {

    private final TableLimits limits;

    XlsxTableReader(TableLimits limits) {
        this.limits = limits;
    }

    @Override
    public String read(Path file, TableVisitor visitor) throws IOException {
        try (XlsxPackage workbook = XlsxPackage.open(file, limits)) {
            SharedStrings strings = new SharedStrings(limits);
            workbook.parse("xl/sharedStrings.xml", strings);
            CellStyles styles = new CellStyles();
            workbook.parse("xl/styles.xml", styles);
            SheetRows rows = new SheetRows(strings, styles, limits, visitor);
            if (!workbook.parse(workbook.firstSheet(), rows)) {
                throw TableException.of("not-xlsx");
            }
            if (!rows.hasHeader()) {
                throw TableException.of("empty");
            }
        }
        return "XLSX";
    }
}
