package org.gridscheme.api.feasibility.file;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Turns the cells of a sheet into rows: numbers as numbers, dates as {@code YYYY-MM-DD}, everything else as text. */
final class SheetRows extends DefaultHandler {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final LocalDate EPOCH = LocalDate.of(1899, 12, 30);

    private static final long SECONDS_A_DAY = 86_400;

    private final SharedStrings strings;
    private final CellStyles styles;
    private final TableLimits limits;
    private final TableVisitor visitor;

    private final List<JsonNode> cells = new ArrayList<>();
    private final StringBuilder value = new StringBuilder();
    private boolean header;
    private boolean inValue;
    private String type = "";
    private String style = "";
    private int column;
    private int width;
    private int rows;

    SheetRows(SharedStrings strings, CellStyles styles, TableLimits limits, TableVisitor visitor) {
        this.strings = strings;
        this.styles = styles;
        this.limits = limits;
        this.visitor = visitor;
    }

    boolean hasHeader() {
        return header;
    }

    @Override
    public void startElement(String uri, String local, String name, Attributes attributes) {
        switch (name) {
            case "row" -> cells.clear();
            case "c" -> startCell(attributes);
            case "v", "t" -> inValue = true;
            default -> {
                // formulas and formatting
            }
        }
    }

    private void startCell(Attributes attributes) {
        type = orEmpty(attributes.getValue("t"));
        style = orEmpty(attributes.getValue("s"));
        value.setLength(0);
        String reference = orEmpty(attributes.getValue("r"));
        column = reference.isEmpty() ? cells.size() : column(reference);
        if (column >= limits.columns()) {
            throw TableException.of("too-many-columns", limits.columns(), rows + 1);
        }
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    /** Number of a column from a reference such as {@code AB12}, 0 for A. */
    private static int column(String reference) {
        int number = 0;
        for (int i = 0; i < reference.length() && i < 4 && Character.isLetter(reference.charAt(i)); i++) {
            number = 26 * number + (Character.toUpperCase(reference.charAt(i)) - 'A' + 1);
        }
        return Math.max(0, number - 1);
    }

    @Override
    public void characters(char[] chars, int start, int count) {
        if (inValue) {
            if (value.length() + count > limits.cellLength()) {
                throw TableException.of("cell-too-long", limits.cellLength(), rows + 1);
            }
            value.append(chars, start, count);
        }
    }

    @Override
    public void endElement(String uri, String local, String name) {
        switch (name) {
            case "v", "t" -> inValue = false;
            case "c" -> endCell();
            case "row" -> endRow();
            default -> {
                // formulas and formatting
            }
        }
    }

    private void endCell() {
        JsonNode cell = cell();
        if (cell.isNull()) {
            return;
        }
        while (cells.size() <= column) {
            cells.add(NODES.nullNode());
        }
        cells.set(column, cell);
    }

    private JsonNode cell() {
        String text = value.toString();
        if (text.isEmpty()) {
            return NODES.nullNode();
        }
        return switch (type) {
            case "s" -> NODES.stringNode(strings.get(text));
            case "b" -> NODES.booleanNode(text.strip().equals("1"));
            case "", "n" -> number(text.strip());
            default -> NODES.stringNode(text);
        };
    }

    /** Spreadsheets store doubles; their shortest form is what a person sees. */
    private JsonNode number(String text) {
        try {
            double stored = Double.parseDouble(text);
            if (!Double.isFinite(stored)) {
                return NODES.stringNode(text);
            }
            if (styles.isDate(style) && Math.abs(stored) < 3e6) {
                return NODES.stringNode(date(stored));
            }
            BigDecimal shortest = new BigDecimal(Double.toString(stored)).stripTrailingZeros();
            return NODES.numberNode(shortest.scale() < 0 && shortest.scale() > -20 ? shortest.setScale(0) : shortest);
        } catch (NumberFormatException noNumber) {
            return NODES.stringNode(text);
        }
    }

    /** With the time of day only where there is one. */
    private static String date(double stored) {
        long seconds = Math.round(stored * SECONDS_A_DAY);
        LocalDateTime time = EPOCH.atStartOfDay().plusSeconds(seconds);
        return seconds % SECONDS_A_DAY == 0 ? time.toLocalDate().toString() : time.toString();
    }

    private void endRow() {
        if (cells.isEmpty()) {
            return;
        }
        if (!header) {
            header = true;
            width = cells.size();
            visitor.header(cells.stream().map(SheetRows::name).toList());
            return;
        }
        if (++rows > limits.rows()) {
            throw TableException.of("too-many-rows", limits.rows());
        }
        ArrayNode row = NODES.arrayNode(width);
        cells.forEach(row::add);
        while (row.size() < width) {
            row.addNull();
        }
        visitor.row(row, row.toString());
    }

    private static String name(JsonNode cell) {
        return cell.isNull() ? "" : cell.asString().strip();
    }
}
