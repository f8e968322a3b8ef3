package org.gridscheme.api.scheme.diagram;

import static org.gridscheme.api.scheme.picture.SvgPen.n;

import java.util.Locale;
import javax.xml.stream.XMLStreamException;
import org.gridscheme.api.scheme.dto.DiagramDto;
import org.gridscheme.api.scheme.picture.SvgPen;
import org.gridscheme.grid.diagram.DiagramFigure;
import org.gridscheme.grid.diagram.SymbolKind;

/**
 * Graphical symbols in the manner of GB/T 4728 and IEC 60617: two rings for a transformer, a cross at the fixed contact of a
 * breaker, a ring at that of a load-break switch, a bar at that of a disconnector, the blade aside where it is open.
 */
final class SvgSymbols {

    private static final String PAPER = "#ffffff";
    private static final double SWITCH = 18;
    private static final double UNIT_WIDTH = 46;
    private static final double UNIT_HEIGHT = 26;

    private final SvgPen pen;

    SvgSymbols(SvgPen pen) {
        this.pen = pen;
    }

    /** A symbol around a point, in the stroke and colour of the element that is open. */
    void draw(DiagramDto.Symbol symbol, double x, double y, String colour) throws XMLStreamException {
        SymbolKind kind = SymbolKind.valueOf(symbol.kind());
        switch (kind) {
            case MAIN_TRANSFORMER, DISTRIBUTION_TRANSFORMER, CUSTOMER_TRANSFORMER -> transformer(x, y);
            case BAY, CUSTOMER_INCOMER -> device("BREAKER", !Boolean.FALSE.equals(symbol.normally_closed()), x, y, 0);
            case BUS_TIE, CUSTOMER_TIE -> device("BREAKER", Boolean.TRUE.equals(symbol.normally_closed()), x, y, -90);
            case RING_MAIN_UNIT -> unit(symbol, x, y);
            case SWITCHING_STATION -> {
                unit(symbol, x, y);
                pen.rectangle(x - 27, y - 17, 54, 34, "fill", "none", "stroke-width", "1");
            }
            case CABLE_BRANCH_BOX -> {
                box(x, y, 28, 20);
                pen.empty("path", "d", "M%s %sv8l-8 6m8 -6l8 6".formatted(n(x), n(y - 8)), "fill", "none");
            }
            case DISTRIBUTION_STATION -> {
                box(x, y, 30, 26);
                pen.circle(x, y - 4, 6, "fill", "none");
                pen.circle(x, y + 4, 6, "fill", "none");
            }
            case POLE -> pen.circle(x, y, 6, "fill", PAPER);
            case JUNCTION -> pen.circle(x, y, 3.5, "fill", colour);
            case TAP -> pen.circle(x, y, 5, "fill", colour);
            case LOOP_IN_POINT -> {
                pen.circle(x, y, 11, "fill", PAPER);
                pen.empty("path", "d", "M%s %sh12m-9 0v9m6 -9v9".formatted(n(x - 6), n(y - 4)), "fill", "none");
            }
            case CONDENSED -> condensed(x, y);
            case SIDE_BRANCHES, OTHER_BAYS -> arrow(x, y, colour);
            case NEIGHBOUR_FEEDER ->
                pen.empty(
                        "path",
                        "d",
                        "M%s %sl10 0l-10 14l-10 -14z".formatted(n(x), n(y - 7)),
                        "fill",
                        symbol.reference() == null ? PAPER : colour);
            case LV_BOARD -> pen.line(x - 22, y, x + 22, y, "stroke-width", "4");
            case CUSTOMER_METERING -> {
                box(x, y, 26, 20);
                pen.text(x, y + 4, "Wh", "font-size", "11", "text-anchor", "middle", "fill", colour, "stroke", "none");
            }
            case SUBSTATION, BUSBAR_SECTION, CUSTOMER_BUSBAR -> {}
        }
    }

    private void box(double x, double y, double width, double height) throws XMLStreamException {
        pen.rectangle(x - width / 2, y - height / 2, width, height, "fill", PAPER);
    }

    private void transformer(double x, double y) throws XMLStreamException {
        pen.circle(x, y - 7, 11, "fill", PAPER);
        pen.circle(x, y + 7, 11, "fill", "none");
    }

    /** A small switchboard: its bar, and below it a tick for each way, hollow while the way is spare. */
    private void unit(DiagramDto.Symbol symbol, double x, double y) throws XMLStreamException {
        box(x, y, UNIT_WIDTH, UNIT_HEIGHT);
        pen.line(x - 19, y - 5, x + 19, y - 5, "stroke-width", "3");
        int ways = figure(symbol, DiagramFigure.WAYS);
        int spare = figure(symbol, DiagramFigure.SPARE_WAYS);
        double step = ways > 1 ? Math.min(9, 34.0 / (ways - 1)) : 0;
        for (int way = 0; way < Math.min(ways, 12); way++) {
            double at = x + (way - (Math.min(ways, 12) - 1) / 2.0) * step;
            boolean isSpare = way >= ways - spare;
            pen.line(at, y - 5, at, y + 3, "stroke-width", "1.2");
            pen.circle(at, y + 5.5, 2.2, "fill", isSpare ? PAPER : "#222222", "stroke-width", "0.8");
        }
    }

    private static int figure(DiagramDto.Symbol symbol, DiagramFigure figure) {
        return symbol.figures()
                .getOrDefault(figure.name().toLowerCase(Locale.ROOT), 0.0)
                .intValue();
    }

    private void condensed(double x, double y) throws XMLStreamException {
        pen.rectangle(x - 14, y - 14, 28, 28, "fill", PAPER, "stroke-dasharray", "4 3");
        for (int dot = -1; dot <= 1; dot++) {
            pen.circle(x, y + dot * 7, 1.8, "fill", "#222222", "stroke", "none");
        }
    }

    private void arrow(double x, double y, String colour) throws XMLStreamException {
        pen.empty("path", "d", "M%s %sv12m-5 -3l5 9l5 -9z".formatted(n(x), n(y)), "fill", colour);
    }

    /**
     * A switching device on a vertical line, its fixed contact above.
     *
     * @param turn degrees it is turned by, -90 on a horizontal line with the fixed contact at the left
     */
    void device(String kind, boolean closed, double x, double y, int turn) throws XMLStreamException {
        pen.open("g", "transform", "translate(%s %s) rotate(%d)".formatted(n(x), n(y), turn));
        pen.line(0, -SWITCH / 2, 0, SWITCH / 2, "stroke", PAPER, "stroke-width", "5", "stroke-linecap", "butt");
        pen.line(0, SWITCH / 2, closed ? 0 : 9, closed ? -SWITCH / 2 : -SWITCH / 2 + 3);
        switch (kind) {
            case "BREAKER" ->
                pen.empty("path", "d", "M-4 %sl8 8m-8 0l8 -8".formatted(n(-SWITCH / 2 - 4)), "fill", "none");
            case "LOAD_BREAK_SWITCH" -> {
                pen.line(-5, -SWITCH / 2 - 3, 5, -SWITCH / 2 - 3);
                pen.circle(0, -SWITCH / 2, 2.6, "fill", PAPER, "stroke-width", "1.2");
            }
            default -> pen.line(-5, -SWITCH / 2, 5, -SWITCH / 2);
        }
        pen.close();
    }
}
