package org.gridscheme.api.scheme.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.w3c.dom.Element;

/** Writes a table of an office document as one of XHTML: widths, merged cells, borders, grounds, and heads that are repeated. */
final class WordTableHtml {

    private static final double TWENTIETHS = 20;
    /** Left and right in a cell, where nothing is said. */
    private static final String USUAL_PADDING = "5.40pt";

    /** Writes what stands in a cell. */
    interface Contents {
        void write(Element cell) throws XMLStreamException;
    }

    private record Cell(Element element, int column, int span, boolean last) {}

    private final XMLStreamWriter xml;
    private final List<Element> properties;
    private final Contents contents;

    /** @param properties {@code tblPr} of the table, the weakest first */
    WordTableHtml(XMLStreamWriter xml, List<Element> properties, Contents contents) {
        this.xml = xml;
        this.properties = properties;
        this.contents = contents;
    }

    /** @param newPage whether the table begins a page */
    void write(Element table, boolean newPage) throws XMLStreamException {
        List<Element> rows = WordDom.inside(table, "tr");
        List<List<Cell>> cells = rows.stream().map(WordTableHtml::cells).toList();
        List<Double> widths_pt = WordDom.findChild(table, "tblGrid").stream()
                .flatMap(grid -> WordDom.inside(grid, "gridCol").stream())
                .map(column -> WordCss.number(column, "w").orElse(0) / TWENTIETHS)
                .toList();
        xml.writeStartElement("table");
        xml.writeAttribute("style", tableCss(widths_pt) + (newPage ? "; page-break-before: always" : ""));
        for (double width : widths_pt) {
            xml.writeEmptyElement("col");
            xml.writeAttribute("style", "width: " + WordCss.decimal(width) + "pt");
        }
        int heads = heads(rows);
        rows(rows, cells, 0, heads, "thead");
        rows(rows, cells, heads, rows.size(), "tbody");
        xml.writeEndElement();
    }

    private String tableCss(List<Double> widths_pt) {
        double width = widths_pt.stream().mapToDouble(Double::doubleValue).sum();
        String size = width > 0 ? "width: " + WordCss.decimal(width) + "pt" : "width: 100%";
        return switch (last("jc").map(it -> WordDom.attribute(it, "val")).orElse("")) {
            case "center" -> size + "; margin-left: auto; margin-right: auto";
            case "right", "end" -> size + "; margin-left: auto";
            default ->
                size
                        + last("tblInd")
                                .flatMap(indent -> WordCss.points(indent, "w"))
                                .map(indent -> "; margin-left: " + indent)
                                .orElse("");
        };
    }

    /** Rows that stand again on every page: only those at the beginning. */
    private static int heads(List<Element> rows) {
        int heads = 0;
        while (heads < rows.size() - 1 && has(rows.get(heads), "tblHeader")) {
            heads++;
        }
        return heads;
    }

    private static boolean has(Element row, String property) {
        return WordDom.findChild(row, "trPr")
                .flatMap(own -> WordDom.findChild(own, property))
                .isPresent();
    }

    private static List<Cell> cells(Element row) {
        List<Cell> cells = new ArrayList<>();
        int column = 0;
        List<Element> elements = WordDom.inside(row, "tc");
        for (Element cell : elements) {
            int span = cellProperty(cell, "gridSpan")
                    .map(it -> (int) WordCss.number(it, "val").orElse(1))
                    .orElse(1);
            cells.add(new Cell(cell, column, span, cells.size() == elements.size() - 1));
            column += span;
        }
        return cells;
    }

    private void rows(List<Element> rows, List<List<Cell>> cells, int from, int to, String group)
            throws XMLStreamException {
        if (from == to) {
            return;
        }
        xml.writeStartElement(group);
        for (int r = from; r < to; r++) {
            xml.writeStartElement("tr");
            if (has(rows.get(r), "cantSplit")) {
                xml.writeAttribute("style", "page-break-inside: avoid");
            }
            Optional<String> height = WordDom.findChild(rows.get(r), "trPr")
                    .flatMap(own -> WordDom.findChild(own, "trHeight"))
                    .flatMap(own -> WordCss.points(own, "val"));
            for (Cell cell : cells.get(r)) {
                if (!continues(cell)) {
                    int down = rowsDown(cells.subList(r, to), cell);
                    cell(cell, down, r == 0, r + down >= rows.size(), height);
                }
            }
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private static boolean continues(Cell cell) {
        return cellProperty(cell.element, "vMerge")
                .filter(merge -> !WordDom.attribute(merge, "val").equals("restart"))
                .isPresent();
    }

    /** Over how many rows a cell goes, itself the first. */
    private static int rowsDown(List<List<Cell>> below, Cell cell) {
        int down = 1;
        while (down < below.size()
                && below.get(down).stream().anyMatch(it -> it.column == cell.column && continues(it))) {
            down++;
        }
        return down;
    }

    private void cell(Cell cell, int down, boolean first, boolean last, Optional<String> height)
            throws XMLStreamException {
        xml.writeStartElement("td");
        if (cell.span > 1) {
            xml.writeAttribute("colspan", Integer.toString(cell.span));
        }
        if (down > 1) {
            xml.writeAttribute("rowspan", Integer.toString(down));
        }
        Map<String, String> css = new HashMap<>();
        edge(css, cell, "top", first ? "top" : "insideH");
        edge(css, cell, "bottom", last ? "bottom" : "insideH");
        edge(css, cell, "left", cell.column == 0 ? "left" : "insideV");
        edge(css, cell, "right", cell.last ? "right" : "insideV");
        padding(css, cell);
        Optional<Element> own = WordDom.findChild(cell.element, "tcPr");
        own.flatMap(WordCss::fill).ifPresent(colour -> css.put("background-color", colour));
        String where = own.flatMap(it -> WordCss.value(it, "vAlign")).orElse("top");
        css.put("vertical-align", where.equals("center") ? "middle" : where.equals("bottom") ? "bottom" : "top");
        height.ifPresent(length -> css.put("height", length));
        StringBuilder style = new StringBuilder();
        css.entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(it -> style.append(it.getKey())
                .append(": ")
                .append(it.getValue())
                .append("; "));
        xml.writeAttribute("style", style.toString());
        contents.write(cell.element);
        xml.writeEndElement();
    }

    /** The cell's own line, else the table's for that place. */
    private void edge(Map<String, String> css, Cell cell, String side, String ofTable) {
        cellProperty(cell.element, "tcBorders")
                .flatMap(borders -> WordDom.findChild(borders, side))
                .or(() -> last("tblBorders", ofTable))
                .ifPresent(line -> css.put("border-" + side, WordCss.border(line)));
    }

    private void padding(Map<String, String> css, Cell cell) {
        css.put("padding-left", USUAL_PADDING);
        css.put("padding-right", USUAL_PADDING);
        for (String side : List.of("top", "right", "bottom", "left")) {
            cellProperty(cell.element, "tcMar")
                    .flatMap(margins -> WordDom.findChild(margins, side))
                    .or(() -> last("tblCellMar", side))
                    .flatMap(margin -> WordCss.points(margin, "w"))
                    .ifPresent(length -> css.put("padding-" + side, length));
        }
    }

    private static Optional<Element> cellProperty(Element cell, String name) {
        return WordDom.findChild(cell, "tcPr").flatMap(own -> WordDom.findChild(own, name));
    }

    /** What the strongest of the table's properties that say it say, also of a part of it. */
    private Optional<Element> last(String name, String... within) {
        Optional<Element> found = Optional.empty();
        for (Element own : properties) {
            Optional<Element> said = WordDom.findChild(own, name);
            for (String inner : within) {
                said = said.flatMap(outer -> WordDom.findChild(outer, inner));
            }
            found = said.isPresent() ? said : found;
        }
        return found;
    }
}
