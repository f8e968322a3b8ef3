package org.gridscheme.api.scheme.map;

import static org.gridscheme.api.scheme.picture.SvgPen.n;

import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLStreamException;
import org.gridscheme.api.scheme.dto.SourceDto;
import org.gridscheme.api.scheme.picture.SvgPen;
import org.gridscheme.api.scheme.picture.TextFit;
import org.gridscheme.api.text.Texts;

/** Scale bar, north arrow, legend and the line that says where the map comes from. */
final class MapFurniture {

    private static final double TYPE_SIZE = 10;
    private static final double LONGEST_BAR = 130;

    private final SvgPen pen;
    private final MapFrame frame;
    private final Texts texts;

    MapFurniture(SvgPen pen, MapFrame frame, Texts texts) {
        this.pen = pen;
        this.frame = frame;
        this.texts = texts;
    }

    /** Keeps names off the corners where scale bar and north arrow stand. */
    void keepFree(LabelSpace labels) {
        labels.block(0, frame.height() - 38, LONGEST_BAR + 50, 38);
        labels.block(frame.width() - 40, 0, 40, 52);
    }

    void scaleBarAndNorth() throws XMLStreamException {
        double metres = roundLength_m(LONGEST_BAR * frame.metresPerUnit());
        double bar = metres / frame.metresPerUnit();
        double y = frame.height() - 14;
        pen.rectangle(6, frame.height() - 34, bar + 48, 28, "fill", "#ffffff", "fill-opacity", "0.85");
        for (int quarter = 0; quarter < 4; quarter++) {
            String fill = quarter % 2 == 0 ? MapStyle.INK : "#ffffff";
            pen.rectangle(14 + quarter * bar / 4, y, bar / 4, 4, "fill", fill, "stroke", MapStyle.INK);
        }
        pen.text(14, y - 5, "0");
        pen.text(14 + bar, y - 5, inWords(metres), "text-anchor", "middle");
        double x = frame.width() - 21;
        pen.circle(x, 25, 17, "fill", "#ffffff", "fill-opacity", "0.85");
        pen.empty("path", "d", "M%s 22l5 16l-5 -4l-5 4z".formatted(n(x)), "fill", MapStyle.INK);
        pen.text(x, 20, texts.get("map.north"), "text-anchor", "middle", "font-weight", "bold");
    }

    private static double roundLength_m(double longest_m) {
        double power = Math.pow(10, Math.floor(Math.log10(longest_m)));
        for (double step : List.of(5.0, 2.0)) {
            if (step * power <= longest_m) {
                return step * power;
            }
        }
        return power;
    }

    private static String inWords(double metres) {
        return metres >= 1000
                ? String.format(Locale.ROOT, "%.0f km", metres / 1000)
                : String.format(Locale.ROOT, "%.0f m", metres);
    }

    void legend(List<String> methods, List<SourceDto> sources) throws XMLStreamException {
        Row row = new Row(RouteMap.HEIGHT + 17);
        for (int i = 0; i < sources.size(); i++) {
            String label =
                    texts.get("map.route", texts.get("role." + sources.get(i).role()));
            row.next(label);
            pen.line(row.x, row.y - 4, row.x + 24, row.y - 4, "stroke", MapStyle.source(i), "stroke-width", "3.6");
            row.write(label);
        }
        for (int i = 0; i < sources.size(); i++) {
            if (sources.get(i).alternative() != null) {
                String label = texts.get(
                        "map.alternative", texts.get("role." + sources.get(i).role()));
                row.next(label);
                pen.line(row.x, row.y - 4, row.x + 24, row.y - 4, "stroke", MapStyle.source(i), "stroke-width", "2");
                pen.attributes("stroke-dasharray", MapStyle.OTHER_WAY);
                row.write(label);
            }
        }
        for (String method : methods) {
            String label = texts.get("method." + method);
            row.next(label);
            pen.line(row.x, row.y - 4, row.x + 24, row.y - 4, "stroke", "#444444", "stroke-width", "3.6");
            pen.attributes("stroke-dasharray", MapStyle.dashes(method));
            row.write(label);
        }
        for (String line : List.of("cable", "overhead")) {
            String label = texts.get("map.existing." + line);
            row.next(label);
            pen.line(row.x, row.y - 4, row.x + 24, row.y - 4, "stroke", MapStyle.GRID, "stroke-width", "1.1");
            pen.attributes("stroke-dasharray", line.equals("cable") ? "none" : "7 3");
            row.write(label);
        }
        String label = texts.get("map.node");
        row.next(label);
        pen.rectangle(row.x + 9, row.y - 7, 6, 6, "fill", "#ffffff", "stroke", MapStyle.GRID);
        row.write(label);
    }

    void origin(String attribution, String crs) throws XMLStreamException {
        String line = texts.get("map.origin", crs, attribution);
        double size = Math.min(8.5, (RouteMap.WIDTH - 16) / TextFit.width(line));
        pen.text(8, RouteMap.HEIGHT + RouteMap.FOOT - 6, line, "font-size", n(size), "fill", "#555555");
    }

    /** Entries side by side, on a new line where the paper ends. */
    private final class Row {
        private double x = 8;
        private double y;
        private double end = 8;

        Row(double y) {
            this.y = y;
        }

        void next(String label) {
            x = end;
            if (x + 30 + TextFit.width(label) * TYPE_SIZE > RouteMap.WIDTH - 8) {
                x = 8;
                y += 15;
            }
        }

        void write(String label) throws XMLStreamException {
            pen.text(x + 29, y, label);
            end = x + 29 + TextFit.width(label) * TYPE_SIZE + 14;
        }
    }
}
