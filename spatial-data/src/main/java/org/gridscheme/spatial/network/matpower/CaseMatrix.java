package org.gridscheme.spatial.network.matpower;

import java.util.Arrays;
import org.gridscheme.spatial.network.matpower.CaseSyntaxException.Reason;

/** Reads a matrix in square brackets: elements parted by blanks or commas, rows by semicolons or line ends. */
final class CaseMatrix {

    private static final int USUAL_WIDTH = 24;

    private final CaseText text;
    private final CaseArithmetic arithmetic;
    private final CaseTable table = new CaseTable();
    private double[] row = new double[USUAL_WIDTH];
    private int width;

    CaseMatrix(CaseText text, CaseArithmetic arithmetic) {
        this.text = text;
        this.arithmetic = arithmetic;
    }

    CaseTable read() throws CaseSyntaxException {
        text.require('[');
        while (true) {
            text.skipBlanks();
            if (text.isAtEnd()) {
                throw text.fault(Reason.NOT_UNDERSTOOD);
            }
            switch (text.peek()) {
                case ']' -> {
                    endRow();
                    text.advance();
                    return table;
                }
                case ';', '\n' -> {
                    endRow();
                    text.advance();
                }
                case ',' -> text.advance();
                default -> addElement();
            }
        }
    }

    private void addElement() throws CaseSyntaxException {
        if (width == row.length) {
            row = Arrays.copyOf(row, 2 * width);
        }
        row[width++] = arithmetic.element();
    }

    private void endRow() throws CaseSyntaxException {
        if (width == 0) {
            return;
        }
        if (table.rowCount() > 0 && table.width() != width) {
            throw text.fault(Reason.UNEVEN_ROWS);
        }
        table.add(Arrays.copyOf(row, width), text.line());
        width = 0;
    }
}
