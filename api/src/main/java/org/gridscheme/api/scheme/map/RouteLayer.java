package org.gridscheme.api.scheme.map;

import static org.gridscheme.api.scheme.picture.SvgPen.n;

import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.gridscheme.api.scheme.dto.SourceDto;
import org.gridscheme.api.scheme.picture.SvgPen;
import org.gridscheme.api.scheme.picture.TextFit;
import org.gridscheme.api.text.Texts;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.linearref.LengthIndexedLine;

/** The planned routes with their ends, and a number at each stretch as tables name it. */
final class RouteLayer {

    private static final double TYPE_SIZE = 10;
    /** Route that stays to be seen around a number. */
    private static final double GAP = 6;

    private final SvgPen pen;
    private final MapFrame frame;
    private final Texts texts;
    private final LabelSpace labels;

    RouteLayer(SvgPen pen, MapFrame frame, Texts texts) {
        this.pen = pen;
        this.frame = frame;
        this.texts = texts;
        this.labels = new LabelSpace(new Envelope(3, frame.width() - 3, 3, frame.height() - 3));
    }

    LabelSpace labels() {
        return labels;
    }

    /** Name of a stretch: a letter for the source, a number from the connection point on. */
    static String number(int source, int piece) {
        return (char) ('A' + source) + Integer.toString(piece + 1);
    }

    void course(int source, List<RoutePiece> pieces) throws XMLStreamException {
        for (RoutePiece piece : pieces) {
            line(piece.course(), "#ffffff", 7, "none");
            keepWordsOff(piece.course());
        }
        for (RoutePiece piece : pieces) {
            line(
                    piece.course(),
                    MapStyle.source(source),
                    3.6,
                    MapStyle.dashes(piece.segment().method()));
        }
    }

    /** A way that is not planned: thin and dotted, without numbers. */
    void otherCourse(int source, LineString course) throws XMLStreamException {
        line(course, "#ffffff", 5, "none");
        line(course, MapStyle.source(source), 2, MapStyle.OTHER_WAY);
        keepWordsOff(course);
    }

    private void keepWordsOff(LineString course) {
        LengthIndexedLine line = new LengthIndexedLine(course);
        double step_m = 6 * frame.metresPerUnit();
        for (double at_m = 0; at_m <= course.getLength(); at_m += step_m) {
            Coordinate place = line.extractPoint(at_m);
            labels.keepWordsOff(frame.x(place) - 4, frame.y(place) - 4, 8, 8);
        }
    }

    private void line(LineString course, String colour, double width, String dashes) throws XMLStreamException {
        pen.empty("polyline", "points", BaseMap.points(course, frame), "fill", "none", "stroke", colour);
        pen.attributes("stroke-width", n(width), "stroke-dasharray", dashes, "stroke-linecap", "butt");
    }

    void ends(int source, SourceDto dto, LineString course) throws XMLStreamException {
        String colour = MapStyle.source(source);
        Coordinate customer = course.getCoordinateN(course.getNumPoints() - 1);
        double x = frame.x(customer);
        double y = frame.y(customer);
        if (source == 0) {
            pen.empty("path", "d", "M%s %sl7 12h-14z".formatted(n(x), n(y - 7)), "fill", MapStyle.INK);
            pen.attributes("stroke", "#ffffff", "stroke-width", "1.5");
            labels.block(x - 8, y - 8, 16, 16);
            word(texts.get("map.customer"), x, y, MapStyle.INK);
        }
        Coordinate from = course.getCoordinateN(0);
        double fromX = frame.x(from);
        double fromY = frame.y(from);
        pen.circle(fromX, fromY, 6, "fill", "#ffffff", "stroke", colour, "stroke-width", "3");
        labels.block(fromX - 8, fromY - 8, 16, 16);
        String name = texts.get(
                "map.point",
                dto.connection_point().name(),
                texts.get("kind." + dto.connection_point().kind()));
        word(name, fromX, fromY, colour);
    }

    void numbers(int source, List<RoutePiece> pieces) throws XMLStreamException {
        for (RoutePiece piece : pieces) {
            LineString course = piece.course();
            Coordinate middle = new LengthIndexedLine(course).extractPoint(course.getLength() / 2);
            String number = number(source, piece.index());
            double half = 4.5 + TextFit.width(number) * 4;
            double x = frame.x(middle);
            double y = frame.y(middle);
            if (labels.takeOnRoute(x - half - GAP, y - 6.5 - GAP, 2 * (half + GAP), 13 + 2 * GAP)) {
                pen.rectangle(x - half, y - 6.5, 2 * half, 13, "fill", "#ffffff", "stroke", MapStyle.source(source));
                pen.text(x, y + 3.2, number, "font-size", "9", "text-anchor", "middle", "font-weight", "bold");
            }
        }
    }

    /** Beside a mark, on the first side with room. */
    private void word(String word, double x, double y, String colour) throws XMLStreamException {
        double width = TextFit.width(word) * TYPE_SIZE;
        for (double far : new double[] {0, 16, 32}) {
            for (double[] place : places(x, y, width, far)) {
                if (labels.take(place[0] - 2, place[1] - TYPE_SIZE, width + 4, TYPE_SIZE + 4)) {
                    halo(word, place[0], place[1], colour);
                    return;
                }
            }
        }
        double left = Math.max(4, Math.min(frame.width() - width - 4, x + 12));
        double base = Math.max(14, y - 13);
        labels.block(left - 2, base - TYPE_SIZE, width + 4, TYPE_SIZE + 4);
        halo(word, left, base, colour);
    }

    /** Right, left, above, below and in the corners. */
    private static double[][] places(double x, double y, double width, double far) {
        double right = x + 12 + far;
        double left = x - 12 - far - width;
        double above = y - 13 - far;
        double below = y + 21 + far;
        return new double[][] {
            {right, y + 4}, {left, y + 4}, {x - width / 2, above}, {x - width / 2, below},
            {right, above}, {right, below}, {left, above}, {left, below}
        };
    }

    private void halo(String word, double x, double y, String colour) throws XMLStreamException {
        pen.text(x, y, word, "font-weight", "bold", "stroke", "#ffffff", "stroke-width", "3.2");
        pen.text(x, y, word, "font-weight", "bold", "fill", colour);
    }
}
