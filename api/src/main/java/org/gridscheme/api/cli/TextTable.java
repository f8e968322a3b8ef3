package org.gridscheme.api.cli;

import java.util.ArrayList;
import java.util.List;

/** A table in plain text whose columns stay in line for Latin and for Chinese text. */
final class TextTable {

    private static final String GAP = "  ";

    private final List<Column> columns;
    private final List<List<String>> rows = new ArrayList<>();

    TextTable(List<Column> columns) {
        this.columns = List.copyOf(columns);
    }

    /** @param right true for figures, which end in line */
    record Column(String title, boolean right) {}

    /** @throws IllegalArgumentException when the row has not one cell for each column */
    void add(List<String> cells) {
        if (cells.size() != columns.size()) {
            throw new IllegalArgumentException(cells.size() + " cells for " + columns.size() + " columns");
        }
        rows.add(List.copyOf(cells));
    }

    List<String> lines() {
        List<Integer> widths = widths();
        List<String> lines = new ArrayList<>();
        lines.add(line(columns.stream().map(Column::title).toList(), widths));
        lines.add(line(widths.stream().map("-"::repeat).toList(), widths));
        rows.forEach(row -> lines.add(line(row, widths)));
        return lines;
    }

    private List<Integer> widths() {
        List<Integer> widths = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            int column = i;
            int longest =
                    rows.stream().mapToInt(row -> width(row.get(column))).max().orElse(0);
            widths.add(Math.max(longest, width(columns.get(i).title())));
        }
        return widths;
    }

    private String line(List<String> cells, List<Integer> widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < cells.size(); i++) {
            String padding = " ".repeat(widths.get(i) - width(cells.get(i)));
            line.append(i == 0 ? "" : GAP);
            line.append(columns.get(i).right() ? padding + cells.get(i) : cells.get(i) + padding);
        }
        return line.toString().stripTrailing();
    }

    /** Columns of a terminal the text takes: two for each ideograph and full-width character. */
    static int width(String text) {
        return text.codePoints().map(TextTable::width).sum();
    }

    private static int width(int point) {
        int type = Character.getType(point);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
            return 0;
        }
        return isWide(point) ? 2 : 1;
    }

    private static boolean isWide(int point) {
        boolean fullWidth = (point >= 0xFF01 && point <= 0xFF60) || (point >= 0xFFE0 && point <= 0xFFE6);
        boolean punctuation = point >= 0x3000 && point <= 0x303E;
        return fullWidth
                || punctuation
                || switch (Character.UnicodeScript.of(point)) {
                    case HAN, HIRAGANA, KATAKANA, HANGUL, BOPOMOFO -> true;
                    default -> false;
                };
    }
}
