package org.gridscheme.api.scheme.diagram;

import static org.gridscheme.api.scheme.picture.SvgPen.n;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamException;
import org.gridscheme.api.scheme.dto.DiagramDto;
import org.gridscheme.api.scheme.picture.SvgPen;
import org.gridscheme.api.scheme.picture.TextFit;
import org.gridscheme.api.text.Texts;
import org.gridscheme.grid.diagram.ConnectorKind;

/**
 * Puts symbols and connectors on the page. Words stand right of their symbol: those of a symbol above its row, those of a
 * connector beside its last stretch, so that neither meets a line or the other.
 */
final class SvgParts {

    private static final String INK = "#222222";
    private static final double LINE_HEIGHT = 13;
    private static final double TYPE_SIZE = 11;
    private static final int MOST_LINES = 3;

    private final SvgPen pen;
    private final DiagramDto diagram;
    private final Texts texts;
    private final SvgSymbols symbols;

    SvgParts(SvgPen pen, DiagramDto diagram, Texts texts) {
        this.pen = pen;
        this.diagram = diagram;
        this.texts = texts;
        this.symbols = new SvgSymbols(pen);
    }

    private static double x(int column) {
        return (column + 0.25) * DiagramSvg.CELL_WIDTH;
    }

    private static double y(int row) {
        return (row + 0.55) * DiagramSvg.CELL_HEIGHT;
    }

    void symbol(DiagramDto.Symbol symbol) throws XMLStreamException {
        String colour = symbol.added() ? diagram.colour() : INK;
        open(symbol.elements(), symbol.kind(), symbol.added(), colour, symbol.added() ? 2.4 : 1.5);
        pen.title(String.join("\n", symbol.labels()));
        double x = x(symbol.column());
        double y = y(symbol.row());
        boolean bar = isBar(symbol.kind());
        if (bar) {
            double reach = 30;
            pen.line(x - reach, y, x(symbol.column() + symbol.span() - 1) + reach, y, "stroke-width", barWidth(symbol));
        } else {
            symbols.draw(symbol, x, y, colour);
        }
        labels(symbol, bar ? x + 8 : x + clearance(symbol.kind()), y - (bar ? 8 : 14), colour);
        pen.close();
    }

    private static boolean isBar(String kind) {
        return kind.equals("SUBSTATION") || kind.equals("BUSBAR_SECTION") || kind.equals("CUSTOMER_BUSBAR");
    }

    private static String barWidth(DiagramDto.Symbol symbol) {
        return symbol.kind().equals("SUBSTATION") ? "3" : "5";
    }

    private static double clearance(String kind) {
        return switch (kind) {
            case "RING_MAIN_UNIT", "LV_BOARD" -> 28;
            case "SWITCHING_STATION" -> 32;
            case "DISTRIBUTION_STATION", "CONDENSED", "CABLE_BRANCH_BOX", "CUSTOMER_METERING" -> 20;
            default -> 15;
        };
    }

    private void labels(DiagramDto.Symbol symbol, double x, double lowest, String colour) throws XMLStreamException {
        double room = (DiagramSvg.CELL_WIDTH - 34) / TYPE_SIZE;
        List<String> shown = fitted(symbol, room);
        for (int i = 0; i < shown.size(); i++) {
            double at = lowest - (shown.size() - 1 - i) * LINE_HEIGHT;
            pen.text(x, at, shown.get(i), "fill", colour, "stroke", "none", "font-weight", i == 0 ? "bold" : "normal");
        }
    }

    /** The name on two lines where there is room for it, else on one. */
    private List<String> fitted(DiagramDto.Symbol symbol, double room) {
        List<String> lines = new ArrayList<>(symbol.labels());
        Boolean now = symbol.presently_closed();
        if (now != null && !now.equals(symbol.normally_closed())) {
            lines.add(texts.get(now ? "diagram.now-closed" : "diagram.now-open"));
        }
        List<String> fitted = new ArrayList<>();
        for (String line : lines) {
            int left = MOST_LINES - fitted.size() - (lines.size() - 1 - lines.indexOf(line));
            fitted.addAll(left > 1 ? TextFit.wrap(line, room) : List.of(TextFit.cut(line, room)));
        }
        return fitted.subList(0, Math.min(fitted.size(), MOST_LINES));
    }

    void connector(DiagramDto.Connector connector) throws XMLStreamException {
        String colour = connector.added() ? diagram.colour() : INK;
        open(connector.elements(), connector.kind(), connector.added(), colour, connector.added() ? 3 : 1.5);
        pen.title(String.join("\n", connector.labels()));
        List<List<Integer>> course = connector.course();
        String points = course.stream()
                .map(cell -> n(x(cell.get(0))) + "," + n(y(cell.get(1))))
                .collect(Collectors.joining(" "));
        String dashes = connector.kind().equals(ConnectorKind.OVERHEAD.name()) ? "9 4" : "none";
        pen.empty("polyline", "points", points, "fill", "none", "stroke-dasharray", dashes);
        circuits(connector, colour);
        for (DiagramDto.Switch device : connector.switches()) {
            device(device, course);
        }
        List<Integer> last = course.get(course.size() - 1);
        words(connector, x(last.get(0)) + 13, wordsY(course), colour);
        pen.close();
    }

    /** Beside the last stretch, right below the row where it begins. */
    private static double wordsY(List<List<Integer>> course) {
        return y(course.get(course.size() - 2).get(1)) + 40;
    }

    private void words(DiagramDto.Connector connector, double x, double y, String colour) throws XMLStreamException {
        List<String> lines = twoLines(connector);
        double room = (DiagramSvg.CELL_WIDTH - 26) / 10;
        for (int i = 0; i < lines.size(); i++) {
            pen.text(
                    x,
                    y + i * 12 - 8,
                    TextFit.cut(lines.get(i), room),
                    "font-size",
                    "10",
                    "fill",
                    connector.added() ? colour : "#555555",
                    "stroke",
                    "none");
        }
    }

    /** The conductor, then everything else. */
    private List<String> twoLines(DiagramDto.Connector connector) {
        List<String> rest = new ArrayList<>(connector.labels());
        List<String> lines = new ArrayList<>();
        if (!connector.conductor().isEmpty() && !rest.isEmpty()) {
            lines.add(rest.remove(0));
        }
        for (DiagramDto.Switch device : connector.switches()) {
            if (device.normally_closed() != device.presently_closed()) {
                rest.add(texts.get(device.presently_closed() ? "diagram.now-closed" : "diagram.now-open"));
            }
        }
        if (!rest.isEmpty()) {
            lines.add(String.join(" · ", rest));
        }
        return lines;
    }

    /** A stroke across the line for each parallel cable, from two on. */
    private void circuits(DiagramDto.Connector connector, String colour) throws XMLStreamException {
        List<List<Integer>> course = connector.course();
        double x = x(course.get(course.size() - 1).get(0));
        double y = y(course.get(course.size() - 1).get(1)) - 30;
        for (int i = 0; connector.circuits() > 1 && i < Math.min(connector.circuits(), 6); i++) {
            pen.line(x - 6, y + 4 - i * 4, x + 6, y - 2 - i * 4, "stroke", colour, "stroke-width", "1.4");
        }
    }

    /** Near its end of the connector; turned where the connector begins along a row. */
    private void device(DiagramDto.Switch device, List<List<Integer>> course) throws XMLStreamException {
        boolean first = device.at().equals("FROM");
        List<Integer> end = first ? course.get(0) : course.get(course.size() - 1);
        boolean alongRow = first && course.get(0).get(1).equals(course.get(1).get(1));
        double x = x(end.get(0)) + (alongRow ? 46 : 0);
        double y = y(end.get(1)) + (alongRow ? 0 : first ? 30 : -30);
        pen.open(
                "g",
                "data-element",
                device.element() == null ? "" : device.element(),
                "data-kind",
                device.kind(),
                "stroke-width",
                device.added() ? "2.2" : "1.5");
        symbols.device(device.kind(), device.normally_closed(), x, y, alongRow ? -90 : 0);
        pen.close();
    }

    private void open(List<String> elements, String kind, boolean added, String colour, double width)
            throws XMLStreamException {
        pen.open(
                "g",
                "data-element",
                DiagramSvg.joined(elements),
                "data-kind",
                kind,
                "data-added",
                Boolean.toString(added),
                "stroke",
                colour,
                "stroke-width",
                n(width),
                "fill",
                "none");
    }
}
